"""Columns of one table that all name the same measure of a year: at most one of them is the measure that the store keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.danish.column_roles import CHANGES, WHOLE_BUDGETS
from pipeline.danish.head_days import find_head_day, find_head_month
from pipeline.danish.heads import match_column
from pipeline.danish.words import normalise, without_years
from pipeline.facts.benefit_scenarios import measure_of
from pipeline.facts.roles import set_aside
from pipeline.model import Column, Table
from schemas.lists import Scenario

_STATES = ("expected", "actual_to_date", "periodised_budget", "deviation")
"""Measures of which the latest counts (``2. skøn``, ``3. skøn``)."""
_NUMBER = re.compile(r"(?<![\d.,])([1-9])(?![\d,])")


def settle_twins(table: Table) -> Table:
    """The table with at most one column for a measure and a year, where heads tell which; the others stand aside.

    Of forecasts, uses and deviations the latest counts, by its number or its day, else the one whose head says no more (``Forbrug 2031``
    beside ``Forbrug tidl. år``); changes of the budget that stand side by side are none of them the whole change. Heads that read alike are
    left: two numbers in one column are refused later.

    Args:
        table: a budget follow-up.
    """
    aside = {column.index for twins in _list_twins(table) for column in _leave(twins)}
    return set_aside(table, aside)


def set_earlier_use_aside(table: Table) -> Table:
    """A follow-up without what was used in years that it has no budget of (``Forbrug 31/7 2030`` beside that of 2031), which stands aside.

    Args:
        table: a budget follow-up.
    """
    budgets = {column.fiscal_year for column in table.columns if column.role in WHOLE_BUDGETS} - {None}
    earlier = {column.index for column in table.columns if column.role == "actual_to_date" and column.fiscal_year not in (None, *budgets)}
    if not budgets or not any(column.role == "actual_to_date" and column.index not in earlier for column in table.columns):
        return table
    return set_aside(table, earlier)


def set_earlier_aside(table: Table) -> Table:
    """A benefit table without the columns of earlier rounds of its forecast (``2. FR`` beside ``3. FR``), which stand aside.

    Forecasts of different days are statuses of their own.

    Args:
        table: a table of kind ``benefit``.
    """
    aside: set[int] = set()
    known = (column for column in table.columns if column.scenario is Scenario.STATUS and measure_of(column) is not None)
    forecasts = [column for column in known if find_head_day(column.header) is None]
    for key in dict.fromkeys((column.role, column.fiscal_year) for column in forecasts):
        rounds = {column.index: _order(column.header) for column in forecasts if (column.role, column.fiscal_year) == key}
        if None not in rounds.values() and len(set(rounds.values())) == len(rounds):
            aside |= {index for index, order in rounds.items() if order != max(filter(None, rounds.values()))}
    return set_aside(table, aside)


def _list_twins(table: Table) -> Iterator[list[Column]]:
    for key in dict.fromkeys((column.role, column.fiscal_year) for column in table.columns if column.role in (*_STATES, *CHANGES)):
        twins = [column for column in table.columns if (column.role, column.fiscal_year) == key]
        if len({normalise(column.header) for column in twins}) == len(twins) > 1:
            yield twins


def _leave(twins: Sequence[Column]) -> list[Column]:
    """The columns that are not the one: changes add up to what the store keeps, so that none of several is it."""
    if twins[0].role in CHANGES:
        return list(twins)
    orders = [_order(column.header) for column in twins]
    if None not in orders and len(set(orders)) == len(orders) and len({len(order or ()) for order in orders}) == 1:
        last = max(order for order in orders if order is not None)
        return [column for column, order in zip(twins, orders, strict=True) if order != last]
    whole = [column for column in twins if (word := match_column(column.header)) is not None and word.exact]
    if len(whole) == 1 and not _names_corrected(twins) and not any(orders):
        return [column for column in twins if column not in whole]
    return [] if twins[0].role == "deviation" else list(twins)


def _names_corrected(twins: Sequence[Column]) -> bool:
    return any("korr" in normalise(column.header) for column in twins)


def _order(head: str) -> tuple[int, ...] | None:
    """When a head's figures were made: a day, a month or the number of a round (``FR2``, ``3. budgetkontrol``); None where it says none."""
    day, month = find_head_day(head), find_head_month(head)
    if day is not None:
        return day[1], day[0]
    if month is not None:
        return (month,)
    numbers = {int(number) for number in _NUMBER.findall(without_years(normalise(head)))}
    return (numbers.pop(),) if len(numbers) == 1 else None
