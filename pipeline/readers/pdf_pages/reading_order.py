"""Pages of two columns of prose, read one column after the other. A table's columns stay side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.readers.pdf_pages.print_lines import PrintLine, Run

_FEWEST = 6  # lines with prose on both sides of a gutter
_PROSE_WORDS = 4
_PROSE_SHARE = 0.6
_FULL = 0.75  # of its column's width: a line of prose goes on so far
_TOLERANCE = 3.0  # points


def order_regions(lines: Sequence[PrintLine]) -> tuple[tuple[PrintLine, ...], ...]:
    """The regions of a page in the order in which they are read.

    Args:
        lines: a page's lines from top to bottom.

    Returns:
        the page as it is; where a gutter parts two columns of prose, the lines are cut at it, the left column's first.
    """
    gutter = _find_gutter(lines)
    if gutter is None:
        return (tuple(lines),)
    regions: list[tuple[PrintLine, ...]] = []
    for crosses, held in groupby(lines, key=lambda line: _crosses(line, gutter)):
        band = tuple(held)
        regions += [band] if crosses else [_take_side(band, gutter, at_left) for at_left in (True, False)]
    return tuple(region for region in regions if region)


def _take_side(lines: Sequence[PrintLine], gutter: float, at_left: bool) -> tuple[PrintLine, ...]:
    sides = ((line, tuple(run for run in line.runs if (run.left < gutter) is at_left)) for line in lines)
    return tuple(replace(line, runs=runs) for line, runs in sides if runs)


def _crosses(line: PrintLine, gutter: float) -> bool:
    return any(run.left < gutter < run.right for run in line.runs)


def _find_gutter(lines: Sequence[PrintLine]) -> float | None:
    """Where most lines begin again behind a gap, if there is prose on both sides of it."""
    starts = [run.left for line in lines if len(line.runs) == 2 for run in line.runs[1:]]
    if len(starts) < _FEWEST:
        return None
    best = max(starts, key=lambda start: (sum(abs(start - other) <= _TOLERANCE for other in starts), -start))
    gutter = best - _TOLERANCE
    sides = [_sides(line, gutter) for line in lines if not _crosses(line, gutter)]
    left, right = [run for run, _ in sides if run], [run for _, run in sides if run]
    return gutter if _is_prose(left) and _is_prose(right) else None


def _sides(line: PrintLine, gutter: float) -> tuple[Run | None, Run | None]:
    before = [run for run in line.runs if run.left < gutter]
    behind = [run for run in line.runs if run.left >= gutter]
    return before[0] if len(before) == 1 else None, behind[0] if len(behind) == 1 else None


def _is_prose(runs: Sequence[Run]) -> bool:
    """Whether most of a side's lines are several words that fill its width."""
    if len(runs) < _FEWEST:
        return False
    width = max(run.right for run in runs) - min(run.left for run in runs)
    prose = [run for run in runs if len(run.words) >= _PROSE_WORDS and run.right - run.left >= _FULL * width and _is_wordy(run)]
    return len(prose) >= _PROSE_SHARE * len(runs)


def _is_wordy(run: Run) -> bool:
    return sum(any(letter.isalpha() for letter in word.text) for word in run.words) >= 0.7 * len(run.words)
