"""Grids of figures that no known head explains: they are said aloud, cell by cell, instead of being passed over."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Cell, Table, TableRow
from pipeline.tables.grid import GridLine
from pipeline.tables.rows import is_prose
from pipeline.tables.stacked import STYLES, is_value_cell

_GRID_STYLES = ("tab", "pipe", "native", "aligned", *STYLES)


def find_unread_grids(lines: Sequence[GridLine], tables: Sequence[Table], item_no: int) -> tuple[Table, ...]:
    """Stretches of two or more lines with figures in cells, outside the recognised tables.

    Args:
        lines: an item's lines.
        tables: its recognised tables.
        item_no: the item's number.

    Returns:
        a table of kind ``unknown`` for each stretch; its figures stand at column -1.
    """
    taken = [range(table.first_line, table.last_line + 1) for table in tables]
    found: list[Table] = []
    stretch: list[GridLine] = []
    for line in (*lines, None):
        if line is not None and line.style in _GRID_STYLES and len(line.filled) > 1 and not any(line.line.no in span for span in taken):
            stretch.append(line)
            continue
        if line is not None and stretch and (line.is_blank or line.is_rule or _is_heading(line)):
            continue
        found.extend(_make_grid(stretch, item_no))
        stretch = []
    return tuple(found)


def _make_grid(stretch: Sequence[GridLine], item_no: int) -> tuple[Table, ...]:
    with_figures = [line for line in stretch if _list_values(line)]
    if len(with_figures) < (1 if stretch and stretch[0].style in STYLES else 2):
        return ()
    rows = tuple(_plain_row(line) for line in stretch)
    title = stretch[0].line.text.strip()
    first, last = stretch[0].line.no, stretch[-1].line.no
    return (Table(0, item_no, "unknown", title, (), rows, None, None, None, first, last),)


def _is_heading(line: GridLine) -> bool:
    return line.is_plain and not is_prose(line)


def _plain_row(line: GridLine) -> TableRow:
    values = _list_values(line)
    labels = tuple(cell for _, cell in line.filled if (-1, cell) not in values)
    label = " ".join(cell.text for cell in labels)
    return TableRow(line.line.no, line.line.page, line.line.start, line.line.end, "line" if values else "heading", label, labels, values)


def _list_values(line: GridLine) -> tuple[tuple[int, Cell], ...]:
    """The cells that hold a number, or digits that are none: those are refused too, not lost."""
    return tuple((-1, cell) for _, cell in line.filled if is_value_cell(cell))
