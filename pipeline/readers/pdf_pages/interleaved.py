"""Cells of several lines set in the middle of their row: their lines stand between their neighbours', closer than type allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise
from statistics import mean

from pipeline.readers.pdf_pages.print_lines import PrintLine, Run
from pipeline.readers.pdf_pages.wraps import join_words

_TOO_CLOSE = 0.85  # of the type's height: lines of one text never stand so close
_NEXT_LINE = 2.0  # of the type's height: the lines of one cell stand no further apart
_ALIKE = 1.15  # how much higher the type of one line may be than that of the next
_CORNER = 0.5  # points that neighbours may share

Piece = tuple[PrintLine, Run]
"""A run with the line that it stands on."""


def join_interleaved(lines: Sequence[PrintLine]) -> Iterator[tuple[PrintLine, tuple[PrintLine, ...]]]:
    """Each row of a region with the lines that it is made of: itself, or those that stand between each other, cell by cell.

    Pieces that stand one above the other are one cell. Where a line has two of them, one stands over several (a head over others),
    and where they are not as far from each other as lines are, nobody can tell what they are: such lines stay apart.

    Args:
        lines: of a region, in reading order.
    """
    for band in _find_bands(lines):
        cells = [_join_cell(pieces) for pieces in _list_cells(band)]
        if len(band) == 1 or len(cells) == 1 or None in cells:
            yield from ((line, (line,)) for line in band)
        else:
            runs = tuple(sorted((cell for cell in cells if cell is not None), key=lambda run: run.left))
            yield replace(band[0], runs=runs, base=mean((band[0].base, band[-1].base))), band


def _find_bands(lines: Sequence[PrintLine]) -> Iterator[tuple[PrintLine, ...]]:
    """Lines that follow each other more closely than those of one text can."""
    band: list[PrintLine] = []
    for line in lines:
        if band and not _stand_between(band[-1], line):
            yield tuple(band)
            band = []
        band.append(line)
    if band:
        yield tuple(band)


def _stand_between(first: PrintLine, second: PrintLine) -> bool:
    low, high = sorted((first.height, second.height))
    return first.page == second.page and high <= _ALIKE * low and 0 < second.base - first.base < _TOO_CLOSE * low


def _list_cells(band: Sequence[PrintLine]) -> list[list[Piece]]:
    """The pieces of lines that stand above or below each other, from the top down."""
    cells: list[list[Piece]] = []
    for line in band:
        for run in line.runs:
            near = [cell for cell in cells if any(_overlap(run, other) for _, other in cell)]
            cells = [cell for cell in cells if cell not in near]
            cells.append([piece for cell in near for piece in cell] + [(line, run)])
    return [sorted(cell, key=lambda piece: piece[0].base) for cell in cells]


def _overlap(first: Run, second: Run) -> bool:
    return min(first.right, second.right) - max(first.left, second.left) > _CORNER


def _join_cell(pieces: Sequence[Piece]) -> Run | None:
    """The run of a cell; None where its pieces are not each on a line of its own, as far apart as lines are."""
    for (upper, _), (lower, _) in pairwise(pieces):
        if not _TOO_CLOSE * upper.height <= lower.base - upper.base <= _NEXT_LINE * upper.height:
            return None
    words = reduce(join_words, (run.words for _, run in pieces))
    left, right = min(run.left for _, run in pieces), max(run.right for _, run in pieces)
    return Run(tuple(words), " ".join(word.text for word in words), left, right)
