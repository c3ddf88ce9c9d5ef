"""A follow-up's column of changes between two of its forecasts: not the deviation from the budget, whatever it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from pipeline.danish.column_roles import WHOLE_BUDGETS
from pipeline.danish.measures import names_measure
from pipeline.facts.borne_out import Tally, tally_rows
from pipeline.facts.roles import ASIDE, set_aside
from pipeline.model import Column, Table
from schemas.lists import Scenario

_FEWEST = 2
"""So many rows at least must tell that a column is the change between two forecasts; here it is only left out."""


def set_aside_changes(table: Table) -> Table:
    """The table without deviations that are the change from one forecast to another; they stand aside, to be kept as they are printed.

    A column is such a change where every row says so, or where it is called a change (``Ændring``) beside several forecasts; it is none
    where most rows say that it is the difference between a forecast and a budget.

    Args:
        table: a budget follow-up whose forecasts are all there.
    """
    changes = {column.index for column in table.columns if column.role == "deviation" and _is_change(column, table)}
    return set_aside(table, changes)


def _is_change(column: Column, table: Table) -> bool:
    forecasts = [other for other in table.columns if _is_forecast(other)]
    budgets = [other for other in table.columns if other.role in WHOLE_BUDGETS]
    called_so = names_measure(column.header, "change")
    unknown = [other for other in table.columns if other.role == "unknown"] if called_so else []
    from_budget = list(_tally(column, product(forecasts, budgets), table))
    from_forecast = list(_tally(column, (*combinations(forecasts, 2), *product(forecasts, unknown)), table))
    if all(tally.missed for tally in from_budget) and any(not tally.missed and tally.telling >= _FEWEST for tally in from_forecast):
        return True
    return called_so and len(forecasts) > 1 and all(tally.borne <= tally.missed for tally in from_budget)


def _is_forecast(column: Column) -> bool:
    return column.role == "expected" or (column.role == ASIDE and column.scenario == Scenario.STATUS)


def _tally(column: Column, pairs: Iterable[tuple[Column, Column]], table: Table) -> Iterator[Tally]:
    """How far the column is the difference of each pair of others, either way round."""
    for one, other in pairs:
        for sign in (1, -1):
            yield tally_rows(table.rows, column.index, ((one.index, sign), (other.index, -sign)))
