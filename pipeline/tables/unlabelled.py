"""Rows that lost their label to the line above: a line of figures alone, below a label that has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model import TableRow
from pipeline.tables.grid import NO_COLUMN

_PARTS_OF_NUMBER = frozenset(".,")


def join_lost_labels(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows; where a number stands in a label's place, the label is the text right above, and no column of its figures is known.

    A row of a table by year or by short numbers keeps its number as its label.

    Args:
        rows: a table's rows in printed order.
    """
    joined: list[TableRow] = []
    for row in rows:
        if not _has_number_for_label(row):
            joined.append(row)
            continue
        figures = tuple((NO_COLUMN, cell) for cell in (*row.cells, *(cell for _, cell in row.values)))
        before = joined[-1] if joined else None
        if before is not None and not before.values and before.line_no == row.line_no - 1:
            joined[-1] = replace(before, kind="line", end=row.end, values=figures)
        else:
            joined.append(replace(row, kind="line", label="", cells=(), values=figures))
    return tuple(joined)


def _has_number_for_label(row: TableRow) -> bool:
    return bool(row.cells) and all(cell.number and set(cell.text) & _PARTS_OF_NUMBER for cell in row.cells)
