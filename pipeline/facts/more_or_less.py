"""Deviations in two columns without signs, what is spent more and what is spent less: the column's word is the sign."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.facts.followup_frame import year_of
from pipeline.model import Cell, Column, Table, TableRow
from schemas.lists import SignRule

_SIGNS = {"more_spent": 1, "less_spent": -1}


def find_spent_sign(column: Column, cell: Cell, table: Table) -> tuple[SignRule, int] | None:
    """The sign that a column gives its number, as a measure keeps it; None where the column gives none, or the number has a minus itself.

    Where no column beside it says what is spent the other way, a minus in it does.
    """
    if column.role not in _SIGNS or cell.number is None:
        return None
    alone = not any(other.role in _SIGNS and other.role != column.role for other in table.columns)
    return (SignRule.BY_WORDING, _SIGNS[column.role]) if alone or cell.number.value >= 0 else None


def refuse_both_ways(row: TableRow, table: Table) -> Mapping[int, str]:
    """Which cells of a row are not its deviation, by their column, where it prints both what is spent more and what is spent less.

    A sum may print both: its deviation is their difference, which stands nowhere. Beside a nought the other one is the deviation.
    """
    refused: dict[int, str] = {}
    years: dict[int | None, list[tuple[int, Cell]]] = {}
    for index, cell in row.values:
        if index >= 0 and table.columns[index].role in _SIGNS and cell.number:
            years.setdefault(year_of(table.columns[index], table), []).append((index, cell))
    for cells in (cells for cells in years.values() if len({table.columns[index].role for index, _ in cells}) > 1):
        amounts = [index for index, cell in cells if cell.number and cell.number.value]
        kept = amounts or [cells[0][0]]
        refused |= {index: "nil_other_way" for index, _ in cells if index not in kept}
        refused |= dict.fromkeys(kept, "both_ways") if len(kept) > 1 else {}
    return refused
