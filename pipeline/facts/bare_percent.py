"""A bare per cent right behind a follow-up's deviation (``Afvigelse``: ``Mio. kr.``, ``Pct.``): the deviation's, where all rows say so."""

from __future__ import annotations

from decimal import Decimal

from pipeline.danish.column_roles import BUDGETS
from pipeline.danish.words import normalise
from pipeline.facts.followup_frame import value_of
from pipeline.facts.roles import set_roles
from pipeline.model import Column, Table, TableRow

_FEWEST = 2
"""So many rows at least must say it."""
_WHOLE = 100
_NEAR = Decimal("0.02")
"""How much of the per cent may be lost where the amounts themselves were rounded."""


def name_bare_percent(table: Table) -> Table:
    """The table, its bare per cent called the deviation's where each row's is what the deviation before it comes to of its budget.

    Args:
        table: a budget follow-up, its columns named.
    """
    if any(column.role == "deviation_pct" for column in table.columns):
        return table
    pairs = zip(table.columns, table.columns[1:], strict=False)
    named = {column.index for before, column in pairs if _is_bare(column) and before.role == "deviation" and _is_of(column, before, table)}
    return set_roles(table, dict.fromkeys(named, "deviation_pct"))


def _is_bare(column: Column) -> bool:
    return column.role in ("consumption_pct", "unknown") and normalise(column.header).split()[-1:] in (["%"], ["pct"], ["procent"])


def _is_of(percent: Column, deviation: Column, table: Table) -> bool:
    budgets = [column.index for role in BUDGETS for column in table.columns if column.role == role]
    fits = [fit for row in table.rows if (fit := _fits(row, percent.index, deviation.index, budgets[:1])) is not None]
    return len(fits) >= _FEWEST and all(fits)


def _fits(row: TableRow, percent: int, deviation: int, budgets: list[int]) -> bool | None:
    """Whether a row's per cent is its deviation's of its budget; None where it does not tell."""
    share = next((cell.number for index, cell in row.values if index == percent and cell.number), None)
    part, base = value_of(row, deviation), value_of(row, budgets[0]) if budgets else None
    if share is None or part is None or not base or not part:
        return None
    meant = _WHOLE * abs(part) / abs(base)
    return abs(meant - abs(share.value)) <= share.resolution + meant * _NEAR
