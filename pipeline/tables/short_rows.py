"""Rows that have lost a cell among full ones: which of their cells is missing, nobody can tell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.danish.numbers import MINUS, is_dash
from pipeline.model import Cell, TableRow
from pipeline.tables.grid import NO_COLUMN, GridLine

_FEWEST_COLUMNS = 3
_FEWEST_FULL = 2
_MOST = 3
"""At most one row in so many may be short: where more are, the table leaves cells blank at the end of its rows."""


def doubt_joined_dashes(rows: Sequence[TableRow], lines: Sequence[GridLine], columns: int, short: Collection[int]) -> tuple[TableRow, ...]:
    """The rows; in one that has too few cells a minus may be a dash that held an empty cell and ran into the figure behind it, or a label.

    Only in tables whose rows fill their empty cells with dashes: then the figure is neither negative nor in its place for certain.

    Args:
        rows: a table's rows.
        lines: an item's lines, cut into cells.
        columns: how many columns the table's head has.
        short: the numbers of the lines that have fewer cells than the head.
    """
    own = {row.line_no for row in rows if row.kind == "line"}
    short = {*short, *_list_lacking(rows, lines, columns)}
    fills = any(is_dash(cell.text) for line in lines if line.line.no in own for cell in line.cells)
    doubtful = {row.line_no for row in rows if fills and row.kind == "line" and row.line_no in short and _may_hold_dash(row)}
    return tuple(_leave(_without_minus(row)) if row.line_no in doubtful else row for row in rows)


def _list_lacking(rows: Sequence[TableRow], lines: Sequence[GridLine], columns: int) -> frozenset[int]:
    """The numbers of the few aligned lines with neither a figure nor a dash for some column, where others fill theirs with dashes."""
    figures = {row.line_no: len(row.values) for row in rows if row.values}
    own = [line for line in lines if line.style == "aligned" and line.line.no in figures]
    dashes = {line.line.no: sum(is_dash(cell.text) for cell in line.cells) for line in own}
    lacking = frozenset(number for number, count in dashes.items() if figures[number] + count < columns)
    fills = any(count for number, count in dashes.items() if number not in lacking)
    return lacking if fills and len(lacking) * _MOST <= len(own) else frozenset()


def _may_hold_dash(row: TableRow) -> bool:
    ends_in_dash = any(cell.text.endswith(tuple(MINUS)) and not is_dash(cell.text) for cell in row.cells)
    return ends_in_dash or any(_begins_in_minus(cell) for _, cell in row.values)


def _without_minus(row: TableRow) -> TableRow:
    return replace(row, values=tuple((at, replace(cell, number=None) if _begins_in_minus(cell) else cell) for at, cell in row.values))


def _begins_in_minus(cell: Cell) -> bool:
    return cell.text.startswith(tuple(MINUS))


def _leave(row: TableRow) -> TableRow:
    return replace(row, values=tuple((NO_COLUMN, cell) for _, cell in row.values))


def doubt_short_rows(rows: Sequence[TableRow], columns: int, short: Collection[int]) -> tuple[TableRow, ...]:
    """The rows; the figures of one that has fewer cells than its head, below or above full ones, stand in no column.

    A single figure behind a label is left where it stands: a sum may print no more.

    Args:
        rows: a table's rows.
        columns: how many columns its head has.
        short: the numbers of the lines that have fewer cells than the head.
    """
    with_figures = [row for row in rows if row.values]
    full = sum(len(row.values) == columns for row in with_figures)
    doubtful = {row.line_no for row in with_figures if row.line_no in short and 1 < len(row.values) < columns}
    if columns < _FEWEST_COLUMNS or full < _FEWEST_FULL or len(doubtful) * _MOST > len(with_figures):
        return tuple(rows)
    return tuple(_leave(row) if row.line_no in doubtful else row for row in rows)
