"""A benefit's shares in money: what is called ``Refusion`` and can be no share is what the state pays, what is called ``Egen andel`` the
net that the municipality pays."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.words import normalise
from pipeline.facts.benefit_scenarios import GROSS
from pipeline.facts.roles import ASIDE, set_roles
from pipeline.model import Cell, Column, Table
from schemas.lists import Scenario

_WHOLE = 100
_NET = "net"
_IN_MONEY = {"refund_pct": ASIDE, "own_share_pct": _NET}
"""What the shares mean in kroner."""


def set_refunds_aside(table: Table) -> Table:
    """The table with the columns of refunds in money aside, where they are kept as they are printed; an own share in money is its net.

    Args:
        table: a table of kind ``benefit``.
    """
    levels = [column for column in table.columns if column.role in _IN_MONEY and _holds_money(column, table)]
    between = [column for column in table.columns if _is_difference(column, levels, table.columns)]
    money = {column.index: _IN_MONEY[column.role] for column in (*levels, *between)}
    gross = {column.index: ASIDE for column in table.columns if column.role == GROSS and _NET in money.values()}
    return set_roles(table, money | gross)


def name_money(role: str, head: str, cells: Sequence[Cell]) -> str:
    """What a share measures that can be none: the net for an own share, nothing that is kept for a refund; any other role is its own.

    Args:
        role: what the head's words name.
        head: the words above or before the cells.
        cells: budgets and statuses.
    """
    return role if role not in _IN_MONEY or may_be_shares(head, cells) else _IN_MONEY[role]


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


def _is_difference(column: Column, levels: Sequence[Column], columns: Sequence[Column]) -> bool:
    """Whether a column is the deviation of shares that are all money: it is in kroner as they are, however small it is."""
    if column.scenario is not Scenario.DEVIATION or column.role not in _IN_MONEY or "%" in normalise(column.header).split():
        return False
    alike = [one for one in columns if one.role == column.role and one.scenario is not Scenario.DEVIATION]
    return bool(alike) and all(one in levels for one in alike)
