"""Stretches of figures in no grid that anybody could read: they are said aloud, cell by cell, instead of being passed over."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Cell, Table, TableRow
from pipeline.tables.grid import GridLine
from pipeline.tables.stacked import STYLES, is_value_cell


def make_unread(stretch: Sequence[GridLine], item_no: int) -> tuple[Table, ...]:
    """A table of kind ``unknown`` of lines with figures, which all stand at column -1; none where a lone line is no table.

    Args:
        stretch: lines in cells.
        item_no: the item's number.
    """
    with_figures = [line for line in stretch if _list_values(line)]
    if len(with_figures) < (1 if stretch and stretch[0].style in STYLES else 2):
        return ()
    rows = tuple(_plain_row(line) for line in stretch)
    title = stretch[0].line.text.strip()
    first, last = stretch[0].line.no, stretch[-1].line.no
    return (Table(0, item_no, "unknown", title, (), rows, None, None, None, first, last),)


def _plain_row(line: GridLine) -> TableRow:
    values = _list_values(line)
    labels = tuple(cell for _, cell in line.filled if (-1, cell) not in values)
    label = " ".join(cell.text for cell in labels)
    return TableRow(line.line.no, line.line.page, line.line.start, line.line.end, "line" if values else "heading", label, labels, values)


def _list_values(line: GridLine) -> tuple[tuple[int, Cell], ...]:
    """The cells that hold a number, or digits that are none: those are refused too, not lost."""
    return tuple((-1, cell) for _, cell in line.filled if is_value_cell(cell))
