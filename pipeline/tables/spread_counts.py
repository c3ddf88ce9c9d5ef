"""The words of a count that stand above several columns and were set at the end of them (``Antal børn`` above budget, forecast, change)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.danish.scenarios import names_only_scenario, without_scenario
from pipeline.model import Column, TableRow
from schemas.lists import Scenario

_RECIPIENTS = "recipients"
_FEWEST = 2
"""So many rows at least must show that the change is one of what stands before it."""


def spread_counts(columns: tuple[Column, ...], rows: Sequence[TableRow]) -> tuple[Column, ...]:
    """The columns; a budget and what came of it, right before their change in a count and of nothing but a scenario, are that count.

    Their words alone say money: without this, people were kroner. The rows must bear it out, all of them.

    Args:
        columns: what a table's heads say, from left to right.
        rows: its rows.
    """
    settled = list(columns)
    for place, column in enumerate(columns):
        if column.role != _RECIPIENTS or column.scenario is not Scenario.DEVIATION:
            continue
        before = list(takewhile(lambda one: names_only_scenario(one.header), reversed(columns[:place])))
        pair = {scenario: [one for one in before if one.scenario is scenario] for scenario in (Scenario.BUDGET, Scenario.STATUS)}
        if any(len(found) != 1 for found in pair.values()):
            continue
        (budget,), (status,) = pair.values()
        if not _bear_out(rows, budget, status, column):
            continue
        for one in (budget, status):
            head = f"{without_scenario(column.header)} {one.header}"
            settled[columns.index(one)] = replace(one, role=_RECIPIENTS, header=head, unit_factor=None)
    return tuple(settled)


def _bear_out(rows: Sequence[TableRow], budget: Column, status: Column, change: Column) -> bool:
    """Whether the change is the difference of the two in every row that prints all three, and there are such rows."""
    numbers = [{index: cell.number.value for index, cell in row.values if cell.number} for row in rows]
    whole = [row for row in numbers if {budget.index, status.index, change.index} <= row.keys()]
    return len(whole) >= _FEWEST and all(row[status.index] - row[budget.index] == row[change.index] for row in whole)
