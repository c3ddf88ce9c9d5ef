"""Per cents printed without their mark in one column, with it in others of the same table: what the mark stood beside may be lost too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model import Cell, Column, TableRow

_PER_CENT = "_pct"


def doubt_bare_percents(rows: Sequence[TableRow], columns: Sequence[Column]) -> tuple[TableRow, ...]:
    """Take the number from cells without a mark in a column of per cents, where other such columns have it throughout.

    Args:
        rows: a table's rows.
        columns: its columns; the index of a value is a column's place.

    Returns:
        the rows; a doubtful cell keeps its text, and is refused as any cell that is not plainly one number.
    """
    marked = {column.index: _list_marks(rows, column.index) for column in columns if column.role.endswith(_PER_CENT)}
    if not any(marks and all(marks) for marks in marked.values()):
        return tuple(rows)
    bare = {index for index, marks in marked.items() if marks and not any(marks)}
    return tuple(_doubt(row, bare) for row in rows) if bare else tuple(rows)


def _list_marks(rows: Sequence[TableRow], column: int) -> list[bool]:
    return [cell.number.percent for row in rows for index, cell in row.values if index == column and cell.number]


def _doubt(row: TableRow, columns: set[int]) -> TableRow:
    return replace(row, values=tuple((index, _without_number(cell) if index in columns else cell) for index, cell in row.values))


def _without_number(cell: Cell) -> Cell:
    return replace(cell, number=None)
