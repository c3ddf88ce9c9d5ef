"""Tables in long form: what a row is about stands in its first cell, what it measures in the second, each with a row of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.heads import match_column
from pipeline.danish.vocabulary import match_row_role
from pipeline.model import Cell, TableRow
from pipeline.tables.grid import clean_label

_MEASURES = frozenset("recipients monthly_benefit net_rate refund_pct own_share_pct net amount_or_net expenditure".split())
_FEWEST = 2
"""So many rows at least must name what they are about, and measure different things."""


def part_long_form(rows: tuple[TableRow, ...]) -> tuple[TableRow, ...]:
    """The rows; in a table in long form, what several rows are about (``Sygedagpenge``) heads them, and each is named by its measure.

    Args:
        rows: a table's rows in printed order.
    """
    with_figures = [row for row in rows if row.values]
    parted = [row for row in with_figures if len(row.cells) == _FEWEST]
    measures = {_find_measure(row.cells[-1]) for row in with_figures if row.cells}
    subjects = {_find_measure(row.cells[0]) for row in parted}
    if len(parted) < _FEWEST or len(measures) < _FEWEST or None in measures or subjects != {None} or not all(map(_is_long, with_figures)):
        return rows
    return tuple(part for row in rows for part in (_part_row(row) if row in parted else (row,)))


def _find_measure(cell: Cell) -> str | None:
    word = match_column(cell.text)
    return word.role if word is not None and word.exact and word.role in _MEASURES else None


def _is_long(row: TableRow) -> bool:
    return 0 < len(row.cells) <= _FEWEST


def _part_row(row: TableRow) -> Sequence[TableRow]:
    subject, measure = row.cells
    label = clean_label(measure.text)
    heading = replace(row, kind="heading", label=clean_label(subject.text), cells=(subject,), values=())
    return heading, replace(row, kind=match_row_role(label) or "line", label=label, cells=(measure,))
