"""A benefit's refund in money: what is called ``Refusion`` and can be no share is what the state pays."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.words import normalise
from pipeline.facts.roles import set_aside
from pipeline.model import Cell, Column, Table
from schemas.lists import Scenario

_WHOLE = 100
_SHARES = ("refund_pct", "own_share_pct")


def set_refunds_aside(table: Table) -> Table:
    """The table with the columns of refunds in money aside, where they are kept as they are printed.

    Args:
        table: a table of kind ``benefit``.
    """
    money = {column.index for column in table.columns if column.role in _SHARES and _holds_money(column, table)}
    return set_aside(table, money)


def may_be_shares(head: str, cells: Sequence[Cell]) -> bool:
    """Whether figures may be per cents of a whole: their head or a mark says so, or half of them at least lie between nought and all.

    Args:
        head: the words above or before them.
        cells: budgets and statuses; a difference of shares may lie below nought.
    """
    numbers = [cell.number for cell in cells if cell.number]
    if "%" in normalise(head).split() or any(number.percent for number in numbers):
        return True
    return 2 * sum(1 for number in numbers if 0 <= number.value <= _WHOLE) >= len(numbers)


def _holds_money(column: Column, table: Table) -> bool:
    cells = [cell for row in table.rows for index, cell in row.values if index == column.index]
    return column.scenario is not Scenario.DEVIATION and not may_be_shares(column.header, cells)
