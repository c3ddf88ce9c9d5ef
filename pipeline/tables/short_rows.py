"""Rows that have lost a cell among full ones: which of their cells is missing, nobody can tell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.model import TableRow
from pipeline.tables.grid import NO_COLUMN

_FEWEST_COLUMNS = 3
_FEWEST_FULL = 2
_MOST = 3
"""At most one row in so many may be short: where more are, the table leaves cells blank at the end of its rows."""


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
    return tuple(
        replace(row, values=tuple((NO_COLUMN, cell) for _, cell in row.values)) if row.line_no in doubtful else row for row in rows
    )
