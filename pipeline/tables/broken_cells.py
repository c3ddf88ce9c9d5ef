"""A head whose cells are broken over lines, as tables come out of a browser: a cell's second line begins the next line of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.heads import match_column
from pipeline.model import Cell
from pipeline.tables.grid import GridLine

_STYLE = "tab"
_FEWEST, _MOST = 2, 12
"""Lines that a broken head takes, and at least so many heads that are known in it."""


def join_broken_cells(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines; those of a head that is broken inside its cells are one line, at the place of the first.

    Right above a row of figures stand lines with fewer cells each, and with as many tabs as the row all together: the last cell of each
    goes on in the first of the next.

    Args:
        lines: an item's lines.
    """
    joined: list[GridLine] = []
    for at, line in enumerate(lines):
        stretch = _find_broken(joined, line) if _is_first_row(lines, at) else 0
        if stretch:
            head = _join(joined[-stretch:])
            if sum(match_column(cell.text) is not None for cell in head.cells) >= _FEWEST:
                joined[-stretch:] = [head]
        joined.append(line)
    return tuple(joined)


def _is_first_row(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a line in tabs holds figures and the one above it none."""
    return lines[at].style == _STYLE and len(lines[at].numeric) > 1 and at > 0 and not lines[at - 1].numeric and not lines[at - 1].is_blank


def _find_broken(above: Sequence[GridLine], row: GridLine) -> int:
    """How many lines above a row are its broken head; 0 where they are none."""
    tabs = len(row.cells) - 1
    for taken, line in enumerate(reversed(above[-_MOST:]), start=1):
        if line.is_blank or line.numeric or len(line.cells) > len(row.cells) - 1:
            return 0
        tabs -= line.line.text.count("\t")
        if tabs <= 0:
            return taken if tabs == 0 and taken >= _FEWEST and not any(map(_begins_empty, above[len(above) - taken + 1 :])) else 0
    return 0


def _begins_empty(line: GridLine) -> bool:
    """Whether a line's first cell is empty: then no cell of the line above goes on in it, and it is a head's next line."""
    return line.line.text.startswith("\t")


def _join(lines: Sequence[GridLine]) -> GridLine:
    cells: list[Cell] = []
    for line in lines:
        own = list(line.cells) or [Cell(line.line.text, line.line.start, line.line.end)]
        if cells:
            first = own.pop(0)
            last = cells.pop()
            cells.append(Cell(_join_words(last.text, first.text), last.start, last.end))
        cells += own
    return replace(lines[0], cells=tuple(cells), style=_STYLE)


def _join_words(left: str, right: str) -> str:
    return f"{left} {right}".strip()
