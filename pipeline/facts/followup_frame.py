"""What holds for all rows of a budget follow-up table: which budget it prints, its year, the sign of its deviations, its identities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from pipeline.danish.column_roles import BUDGETS, CHANGES, EXPECTED, GRANT
from pipeline.danish.head_days import without_dates
from pipeline.danish.heads import names_project
from pipeline.danish.words import find_years, normalise
from pipeline.facts.choose import RowIdentity
from pipeline.facts.context import ItemContext
from pipeline.facts.deviation_sign import Compared, DeviationSign, find_deviation_sign, list_legend_texts, name_dissent
from pipeline.facts.income_rows import IncomeSigns, find_income_signs
from pipeline.facts.overviews import read_overview
from pipeline.facts.signs import Turned
from pipeline.facts.turned import read_turned, turn_compared
from pipeline.model import Column, Table, TableRow
from schemas.lists import BudgetBasis

MEASURE_OF = {
    "original_budget": "original_budget_dkk",
    "supplementary": "supplementary_dkk",
    "virement": "virement_dkk",
    "carry_over": "carry_over_dkk",
    "corrected_budget": "corrected_budget_dkk",
    "budget": "corrected_budget_dkk",
    "periodised_budget": "periodised_budget_dkk",
    "actual_to_date": "actual_to_date_dkk",
    "expected": "expected_dkk",
    "amount_or_status": "expected_dkk",
    "deviation": "deviation_dkk",
    "less_spent": "deviation_dkk",
    "more_spent": "deviation_dkk",
    "deviation_pct": "deviation_pct",
}
_ONLY = {"corrected_budget_excl": "corrected_budget", "deviation_original": "deviation"}
_USED = ("actual_to_date",)
_ROUNDED = Decimal("0.05")
"""So much of a deviation may be lost in rounding."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for all rows of a table: which budget its only budget is, its year, the sign of its deviations or why there is none.

    ``dissent`` names the rows whose deviation has the opposite sign of the others, ``income`` those of income without its minus;
    ``turned`` tells that all of them print income with plus and expenditure with minus, None that words say so and no figure does.
    """

    basis: BudgetBasis
    basis_source: str | None
    fiscal_year: int | None
    sign: DeviationSign | None
    unsigned: str
    dissent: Mapping[str, object]
    percent_signed: bool | None
    income: IncomeSigns
    turned: Turned = False


def keep_only_ones(table: Table) -> Table:
    """The table, its only corrected budget and its only deviation of a year kept as such, whatever they leave out or are measured from.

    A corrected budget without carry-overs, and a deviation from the original budget, have no place beside another one.
    """
    roles = Counter((_ONLY.get(column.role, column.role), column.fiscal_year) for column in table.columns)
    return replace(table, columns=tuple(replace(column, role=_settle_role(column, roles)) for column in table.columns))


def _settle_role(column: Column, roles: Counter[tuple[str, int | None]]) -> str:
    only = _ONLY.get(column.role, column.role)
    return only if roles[only, column.fiscal_year] == 1 else column.role


def read_frame(table: Table, context: ItemContext) -> Frame:
    """What the head, the rows together and the words around the table say of each of its rows.

    Income without its minus says nothing of what a deviation's sign means.
    """
    turned = read_turned(table)
    income = IncomeSigns() if turned else read_overview(table) or find_income_signs(table)
    roles = {column.role for column in table.columns}
    basis, source = context.budget_basis, context.budget_basis_source
    for role, known in (("original_budget", BudgetBasis.ORIGINAL), ("corrected_budget", BudgetBasis.CORRECTED)):
        if role in roles:
            basis, source = known, next(column.header for column in table.columns if column.role == role)
    year = None if _is_of_all_years(table) else _only_year(table) or table.fiscal_year or context.fiscal_year
    compared = _compare(replace(table, rows=tuple(row for row in table.rows if row.start not in income.turned)))
    compared = turn_compared(compared) if turned else compared
    found = find_deviation_sign(list_legend_texts(table), compared, context.list_legends(table))
    sign, unsigned = (None, found) if isinstance(found, str) else (found, "")
    return Frame(basis, source, year, sign, unsigned, name_dissent(compared), _percent_is_signed(table), income, turned)


def _is_of_all_years(table: Table) -> bool:
    """Whether all is held against nothing but a grant that is, or may be, for all of a project's years: it is of no one year either.

    A year that stands by itself says what it is of (``Forbrug 2031``), a day only when it was counted.
    """
    roles = {column.role for column in table.columns}
    used = [column.header for column in table.columns if column.role in (*_USED, *EXPECTED)]
    budgets = [column.header for column in table.columns if column.role in BUDGETS]
    is_projects = bool(budgets) and all(map(names_project, budgets))
    may_be = GRANT in roles and not roles & {*BUDGETS, *EXPECTED}
    return (is_projects or may_be) and not any(find_years(without_dates(head)) for head in used)


def list_row_identities(table: Table, frame: Frame) -> tuple[RowIdentity, ...]:
    """What every row of this head ought to satisfy, each year by itself: deviation = expected − budget, corrected = original + changes."""
    found: list[RowIdentity] = []
    for year in _years(table):
        budget, expected, deviation = _find_compared(table, year)
        if frame.sign and deviation is not None and expected is not None and budget is not None:
            sign = -frame.sign.sign if frame.turned else frame.sign.sign
            found.append(RowIdentity(deviation, ((expected, sign), (budget, -sign))))
        corrected, original = _index(table, "corrected_budget", year), _index(table, "original_budget", year)
        changes = [index for role in CHANGES if (index := _index(table, role, year)) is not None]
        if corrected is not None and original is not None and changes:
            found.append(RowIdentity(corrected, tuple((index, 1) for index in (original, *changes))))
    return tuple(found)


def find_main_deviation(table: Table, year: int | None) -> int | None:
    """The column of a year's deviation; of several, the one that most rows make of budget and result, else from the corrected budget.

    The others are of a part of the year, or from another budget.
    """
    columns = [column for column in table.columns if column.role == "deviation" and year_of(column, table) == year]
    if len(columns) < 2:
        return columns[0].index if columns else None
    borne = [column for column in columns if _is_borne_out(column.index, table, year)]
    corrected = [column for column in columns if "korr" in normalise(column.header)]
    return ((borne if len(borne) == 1 else []) or corrected or columns)[0].index


def _is_borne_out(index: int, table: Table, year: int | None) -> bool:
    """Whether most rows print in a column what is expected less the budget, or the other way round."""
    budget, expected = _first_index(table, BUDGETS, year), _first_index(table, EXPECTED, year)
    fits: list[bool] = []
    for row in table.rows:
        base, result, deviation = (value_of(row, at) for at in (budget, expected, index))
        if base is not None and result is not None and deviation is not None:
            fits.append(abs(abs(result - base) - abs(deviation)) <= _ROUNDED * abs(deviation))
    return 2 * sum(fits) > len(fits)


def find_result_head(table: Table, year: int | None) -> str | None:
    """What heads the column of a year's result, as printed: it tells a forecast (``Forventet regnskab``) from accounts (``Regnskab``)."""
    heads = [column.header for column in table.columns if column.role in EXPECTED and year in (None, year_of(column, table) or year)]
    return heads[0] if heads else None


def year_of(column: Column, table: Table) -> int | None:
    """The year that a column prints; one that prints none stands beside the only year that the others print."""
    return column.fiscal_year or _only_year(table)


def value_of(row: TableRow, index: int | None) -> Decimal | None:
    """The number that a row prints in a column, if it prints one."""
    return next((cell.number.value for at, cell in row.values if at == index and cell.number), None)


def _compare(table: Table) -> list[Compared]:
    """What rows print of the budget, the expected result and the deviation from one to the other, each year by itself.

    Where no result is expected, what was used is it, if every row's deviation is from the budget to that.
    """
    found = _list_compared(table, EXPECTED)
    if found or any(column.role in EXPECTED for column in table.columns):
        return found
    used = _list_compared(table, _USED)
    whole = all(abs(abs(row.expected - row.budget) - abs(row.deviation)) <= _ROUNDED * abs(row.deviation) for row in used)
    return used if whole else []


def _list_compared(table: Table, results: Sequence[str]) -> list[Compared]:
    found = []
    for row, year in product(table.rows, _years(table)):
        columns = (_first_index(table, BUDGETS, year), _first_index(table, results, year), find_main_deviation(table, year))
        budget, result, deviation = (value_of(row, index) for index in columns)
        if budget is not None and result is not None and deviation is not None:
            found.append(Compared(budget, result, deviation, row.label))
    return found


def _find_compared(table: Table, year: int | None) -> tuple[int | None, int | None, int | None]:
    """The columns of a year's budget, expected result and deviation."""
    return _first_index(table, BUDGETS, year), _first_index(table, EXPECTED, year), find_main_deviation(table, year)


def _only_year(table: Table) -> int | None:
    years = {column.fiscal_year for column in table.columns if column.fiscal_year and column.role in MEASURE_OF}
    return years.pop() if len(years) == 1 else None


def _years(table: Table) -> tuple[int | None, ...]:
    return tuple(dict.fromkeys(year_of(column, table) for column in table.columns))


def _percent_is_signed(table: Table) -> bool | None:
    """Whether the per cents carry signs: one of them is negative; None where neither they nor the deviations are, and nothing tells."""
    percents = [value_of(row, column.index) for row in table.rows for column in table.columns if column.role == "deviation_pct"]
    deviations = [value_of(row, find_main_deviation(table, year)) for row, year in product(table.rows, _years(table))]
    if any(value is not None and value < 0 for value in percents):
        return True
    return False if any(value is not None and value < 0 for value in deviations) else None


def _index(table: Table, role: str, year: int | None) -> int | None:
    return next((column.index for column in table.columns if column.role == role and year_of(column, table) == year), None)


def _first_index(table: Table, roles: Sequence[str], year: int | None) -> int | None:
    return next((index for role in roles if (index := _index(table, role, year)) is not None), None)
