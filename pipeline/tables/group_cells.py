"""Groups in a column of their own before the labels, printed beside the first of their rows: cells are empty below (``Service``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.danish.heads import match_column
from pipeline.model import TableRow
from pipeline.tables.grid import clean_label

_TWO = 2
_FEWEST = 2
"""So many rows at least must stand below a group with their first cell empty."""


def part_group_cells(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows, each such group as the heading above its rows.

    Every row that names two things must be followed by one whose first cell is empty, and no other may stand so. What is measured
    (``Helårspersoner``) is the name of no row.

    Args:
        rows: a table's rows in printed order.
    """
    figures = [row for row in rows if row.values]
    begins = [row for row in figures if len(row.cells) == _TWO and not row.is_below]
    below = [row for row in figures if row.is_below]
    led = [row for row, following in pairwise(figures) if following.is_below and not row.is_below]
    is_told = len(below) >= _FEWEST and led == begins and all(len(row.cells) == 1 for row in figures if row not in begins)
    is_other = any(any(map(str.isdigit, row.cells[0].text)) or _names_measure(row) for row in (*begins, *below))
    if not is_told or is_other:
        return tuple(rows)
    return tuple(part for row in rows for part in (_part(row) if row in begins else (row,)))


def _names_measure(row: TableRow) -> bool:
    word = match_column(row.cells[-1].text)
    return row.kind == "line" and word is not None and word.exact


def _part(row: TableRow) -> tuple[TableRow, TableRow]:
    group, label = row.cells
    heading = replace(row, kind="heading", label=clean_label(group.text), cells=(group,), values=())
    return heading, replace(row, label=clean_label(label.text), cells=(label,))
