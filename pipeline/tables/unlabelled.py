"""Rows that lost their label to the lines beside them: a line of figures alone, below or amid a label that has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model import TableRow
from pipeline.tables.grid import NO_COLUMN
from pipeline.tables.wrapped import is_unfinished

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


def join_around(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows; where figures stand halfway down a label of several lines, the lines right above and below them are the label.

    The line below begins small or with a bracket, as no heading does, or the line above is unfinished.

    Args:
        rows: a table's rows in printed order.
    """
    joined: list[TableRow] = []
    for row in rows:
        above, bare = joined[-2:] if len(joined) > 1 else (None, None)
        if above is not None and bare is not None and _stands_around(above, bare, row):
            cells = (*above.cells, *row.cells)
            joined[-2:] = [replace(bare, start=above.start, end=row.end, label=f"{above.label} {row.label}", cells=cells)]
        else:
            joined.append(row)
    return tuple(joined)


def _stands_around(above: TableRow, bare: TableRow, below: TableRow) -> bool:
    """Whether a text stands on the line right above bare figures and goes on right below them."""
    texts = all(row.kind == "heading" and row.label and not row.values for row in (above, below))
    lines = (above.line_no, bare.line_no, below.line_no)
    next_to = lines == tuple(range(lines[0], lines[0] + len(lines)))
    goes_on = below.label[:1].islower() or below.label[:1] == "(" or is_unfinished(above.label)
    return texts and next_to and bool(bare.values) and not bare.label and goes_on


def _has_number_for_label(row: TableRow) -> bool:
    return bool(row.cells) and all(cell.number and set(cell.text) & _PARTS_OF_NUMBER for cell in row.cells)
