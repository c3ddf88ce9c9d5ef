"""What each cell of a benefit table means: which benefit, which scenario, which measure, told by its column, its row and the caption.

The same for every way of setting the table: scenarios in rows or in columns, drivers in columns or in rows, one table a benefit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.heads import find_scenario, match_column
from pipeline.danish.units import find_unit
from pipeline.danish.vocabulary import find_benefit, match_row_role
from pipeline.danish.words import find_years
from pipeline.facts.benefit_rows import read_benefit_rows
from pipeline.model import Cell, Column, Table, TableRow
from schemas.lists import BudgetBasis, Role, Scenario

MEASURE_OF = {
    "recipients": "recipients",
    "monthly_benefit": "monthly_benefit_dkk",
    "refund_pct": "refund_pct",
    "own_share_pct": "own_share_pct",
    "amount": "amount_dkk",
    "amount_or_status": "amount_dkk",
    "amount_or_net": "amount_dkk",
    "net": "amount_dkk",
    "expenditure": "amount_dkk",
}
_DRIVERS = ("recipients", "monthly_benefit", "refund_pct", "own_share_pct")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a fact is about: one benefit in one scenario of one year. Cells with the same subject are one fact."""

    label: str
    role: Role
    scenario: Scenario
    scenario_label: str
    basis: BudgetBasis
    fiscal_year: int | None


@dataclass(frozen=True, slots=True)
class BenefitCell:
    """A cell with its subject and measure, each None where it cannot be told; ``head`` is the words that name the measure."""

    cell: Cell
    row: TableRow
    number: int
    column: Column | None
    subject: Subject | None
    missing: str
    measure: str | None
    head: str

    @property
    def unit_factor(self) -> Decimal | None:
        """The unit that the measure's own head prints."""
        unit = find_unit(self.head)
        return unit.factor if unit else None


def read_benefit_cells(table: Table) -> tuple[BenefitCell, ...]:
    """Every cell of a benefit table with what it means.

    Args:
        table: a table of kind ``benefit``.

    Returns:
        cells in printed order; ``missing`` names what cannot be told (a reason to refuse the cell), else it is empty.
    """
    in_columns = any(column.role in _DRIVERS for column in table.columns)
    return tuple(_read_stacked(table) if in_columns else _read_transposed(table))


def _read_stacked(table: Table) -> Iterator[BenefitCell]:
    """Drivers in columns; the row names the benefit and, where the columns do not, the scenario."""
    for row in read_benefit_rows(table):
        for index, cell in row.row.values:
            column = table.columns[index] if index >= 0 else None
            scenario, words, basis = row.scenario, row.scenario_label, row.basis
            if scenario is None and column is not None:
                scenario, words, basis = _scenario_of(column)
            year = row.fiscal_year or (_year_of(column) if row.scenario is None else None)
            missing = "scenario_unknown" if scenario is None else "benefit_unknown" if row.label is None else ""
            subject = Subject(row.label, row.role, scenario, words, basis, year) if scenario and row.label else None
            measure = MEASURE_OF.get(column.role) if column else None
            yield BenefitCell(cell, row.row, row.number, column, subject, missing, measure, column.header if column else "")


def _read_transposed(table: Table) -> Iterator[BenefitCell]:
    """Drivers in rows; the column names the scenario or the benefit, the caption or a heading line what the columns do not."""
    caption = find_benefit(table.title)
    heading: str | None = None
    for number, row in enumerate(table.rows):
        word = match_column(row.label)
        if row.kind == "heading" and word is None:
            heading = row.label
        for index, cell in row.values:
            column = table.columns[index] if index >= 0 else None
            label = column.header if column and column.role == "benefit" else heading or caption
            scenario, words, basis = _scenario_of(column) if column else (None, "", BudgetBasis.UNKNOWN)
            missing = "scenario_unknown" if scenario is None else "benefit_unknown" if label is None else ""
            role = Role.TOTAL if label and match_row_role(label) == "total" else Role.LINE
            subject = Subject(label, role, scenario, words, basis, _year_of(column)) if scenario and label else None
            measure = MEASURE_OF.get(word.role) if word else None
            yield BenefitCell(cell, row, number, column, subject, missing, measure, row.label)


def _scenario_of(column: Column) -> tuple[Scenario | None, str, BudgetBasis]:
    found = find_scenario(column.header)
    return (found[0], column.header, found[1]) if found else (None, "", BudgetBasis.UNKNOWN)


def _year_of(column: Column | None) -> int | None:
    years = find_years(column.header) if column else ()
    return years[0] if len(years) == 1 else None
