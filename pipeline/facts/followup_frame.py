"""What holds for all rows of a budget follow-up table: which budget it prints, its year, the sign of its deviations, its identities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.words import normalise
from pipeline.facts.choose import RowIdentity
from pipeline.facts.context import ItemContext
from pipeline.facts.deviation_sign import Compared, DeviationSign, find_deviation_sign
from pipeline.model import Table, TableRow
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
    "deviation_pct": "deviation_pct",
}
_BUDGETS = ("corrected_budget", "budget", "original_budget")
_EXPECTED = ("expected", "amount_or_status")
_CHANGES = ("supplementary", "virement", "carry_over")


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for all rows of a table: which budget its only budget is, its year, and the sign of its deviations."""

    basis: BudgetBasis
    basis_source: str | None
    fiscal_year: int | None
    sign: DeviationSign | None
    percent_signed: bool


def read_frame(table: Table, context: ItemContext) -> Frame:
    """What the head, the rows together and the words around the table say of each of its rows."""
    roles = {column.role for column in table.columns}
    basis, source = context.budget_basis, context.budget_basis_source
    for role, known in (("original_budget", BudgetBasis.ORIGINAL), ("corrected_budget", BudgetBasis.CORRECTED)):
        if role in roles:
            basis, source = known, next(column.header for column in table.columns if column.role == role)
    years = {column.fiscal_year for column in table.columns if column.fiscal_year and MEASURE_OF.get(column.role)}
    year = years.pop() if len(years) == 1 else table.fiscal_year or context.fiscal_year
    sign = find_deviation_sign((context_text for context_text in (*table.around, table.title)), _compare(table))
    return Frame(basis, source, year, sign, _percent_is_signed(table))


def list_row_identities(table: Table, frame: Frame) -> tuple[RowIdentity, ...]:
    """What every row of this head ought to satisfy: deviation = expected − budget, corrected = original + changes."""
    found: list[RowIdentity] = []
    budget, expected = _first_index(table, _BUDGETS), _first_index(table, _EXPECTED)
    deviation, corrected, original = find_main_deviation(table), _index(table, "corrected_budget"), _index(table, "original_budget")
    if frame.sign and deviation is not None and expected is not None and budget is not None:
        found.append(RowIdentity(deviation, ((expected, frame.sign.sign), (budget, -frame.sign.sign))))
    changes = [index for role in _CHANGES if (index := _index(table, role)) is not None]
    if corrected is not None and original is not None and changes:
        found.append(RowIdentity(corrected, tuple((index, 1) for index in (original, *changes))))
    return tuple(found)


def find_main_deviation(table: Table) -> int | None:
    """The column of the deviation; of several, the one from the corrected budget."""
    columns = [column for column in table.columns if column.role == "deviation"]
    corrected = [column for column in columns if "korr" in normalise(column.header)]
    return (corrected or columns)[0].index if columns else None


def value_of(row: TableRow, index: int | None) -> Decimal | None:
    """The number that a row prints in a column, if it prints one."""
    return next((cell.number.value for at, cell in row.values if at == index and cell.number), None)


def _compare(table: Table) -> list[Compared]:
    """The rows that print the budget, the expected result and the deviation from one to the other."""
    budget, expected = _first_index(table, _BUDGETS), _first_index(table, _EXPECTED)
    found = []
    for row in table.rows:
        values = [value_of(row, index) for index in (budget, expected, find_main_deviation(table))]
        if values[0] is not None and values[1] is not None and values[2] is not None:
            found.append(Compared(values[0], values[1], values[2]))
    return found


def _percent_is_signed(table: Table) -> bool:
    """Whether the per cents carry signs: one of them is negative, or no deviation is."""
    percents = [value_of(row, _index(table, "deviation_pct")) for row in table.rows]
    deviations = [value_of(row, find_main_deviation(table)) for row in table.rows]
    return any(value is not None and value < 0 for value in percents) or not any(value is not None and value < 0 for value in deviations)


def _index(table: Table, role: str) -> int | None:
    return next((column.index for column in table.columns if column.role == role), None)


def _first_index(table: Table, roles: Sequence[str]) -> int | None:
    return next((index for role in roles if (index := _index(table, role)) is not None), None)
