"""A follow-up's bare budget (``B2031``): the original one, the corrected one, or open, as the columns beside it tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.danish.column_roles import BUDGETS, CHANGES
from pipeline.danish.measures import read_head
from pipeline.danish.periods import names_part_of_year
from pipeline.facts.borne_out import tally_rows
from pipeline.facts.roles import ASIDE, set_roles
from pipeline.model import Column, Table
from schemas.lists import Unit

_BEFORE = ("unknown", *CHANGES, "result")
"""What stands among budgets before the first column of what came of them."""


def name_original(table: Table) -> Table:
    """The table, its only bare budget of a year called the original one where a corrected budget stands beside it and no original does.

    Args:
        table: a budget follow-up.
    """
    return _rename(table, "original_budget", lambda column: "corrected_budget" in _list_kinds_beside(column, table))


def name_periodised(table: Table) -> Table:
    """The table, its bare budgets for the first part of a year called so (``Budget januar-juni``): none of them is the year's.

    Args:
        table: a budget follow-up.
    """
    parts = {column.index for column in table.columns if column.role == "budget" and names_part_of_year(column.header)}
    return set_roles(table, dict.fromkeys(parts, "periodised_budget"))


def leave_open(table: Table) -> Table:
    """The table, its only bare budget left open where a column that nobody knows stands beside it that may be the corrected budget.

    What a table calls its budget is stored as the corrected one, unless it is said to be the original. Beside figures under an unknown
    head nobody knows that, unless the deviations tell that they are taken from this budget; open, it is kept as it is printed.

    Args:
        table: a budget follow-up.
    """
    return _rename(table, ASIDE, lambda column: any(not _is_base(column, other, table) for other in _list_rivals(column, table)))


def _rename(table: Table, role: str, applies: Callable[[Column], bool]) -> Table:
    named = {column.index for column in table.columns if _is_only_bare(column, table) and applies(column)}
    return set_roles(table, dict.fromkeys(named, role))


def _is_only_bare(column: Column, table: Table) -> bool:
    kinds = _list_kinds_beside(column, table)
    return column.role == "budget" and kinds.count("budget") == 1 and "original_budget" not in kinds


def _list_kinds_beside(column: Column, table: Table) -> list[str]:
    """The kinds of budget of a column's year, or of no year that is said, among a table's columns."""
    return [other.role for other in table.columns if other.role in BUDGETS and other.fiscal_year in (column.fiscal_year, None)]


def _list_rivals(column: Column, table: Table) -> list[Column]:
    """The columns of figures under unknown heads, next to the budget or parted from it by nothing but budgets and their changes."""
    at = table.columns.index(column)
    unknown = [other for other in table.columns if other.role == "unknown" and _may_be_budget(other, table)]
    return [other for other in unknown if _is_among_budgets(table.columns, *sorted((at, table.columns.index(other))))]


def _is_among_budgets(columns: Sequence[Column], first: int, last: int) -> bool:
    return all(between.role in (*BUDGETS, *_BEFORE) for between in columns[first + 1 : last])


def _may_be_budget(column: Column, table: Table) -> bool:
    """Whether a column may hold amounts: it has a head, which speaks of nothing else, and its figures are not all per cents."""
    counted = read_head(column.header)
    numbers = [cell.number for row in table.rows for at, cell in row.values if at == column.index and cell.number]
    known_else = counted is not None and counted.unit is not Unit.DKK
    return any(map(str.isalpha, column.header)) and not known_else and not all(number.percent for number in numbers)


def _is_base(budget: Column, rival: Column, table: Table) -> bool:
    """Whether deviations tell the two apart: some are taken from the budget, and none from the rival, among rows where the two differ."""
    expected = [column.index for column in table.columns if column.role in ("expected", "amount_or_status")]
    deviations = [column.index for column in table.columns if column.role in ("deviation", "deviation_original")]
    rows = []
    for row in table.rows:
        values = {at: cell.number.value for at, cell in row.values if cell.number}
        if values.get(budget.index) != values.get(rival.index):
            rows.append(row)

    def count(base: Column) -> int:
        signs = [(deviation, ((one, sign), (base.index, -sign))) for deviation in deviations for one in expected for sign in (1, -1)]
        return max((tally_rows(rows, deviation, parts).borne for deviation, parts in signs), default=0)

    return count(budget) > 0 == count(rival)
