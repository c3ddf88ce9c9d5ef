"""A benefit table → one fact a benefit and scenario: recipients, monthly benefit, refund, amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.vocabulary import match_benefit, match_column
from pipeline.facts.benefit_rows import BenefitRow, read_benefit_rows
from pipeline.facts.benefit_units import Drivers, find_units_by_formula
from pipeline.facts.context import ItemContext
from pipeline.facts.figures import Measure, fact_id_of, refuse
from pipeline.model import BenefitStatus, Cell, Column, Quarantined, Table, TableRow
from schemas.lists import BudgetBasis, RecipientsBasis, SignRule, Unit

Built = tuple[BenefitStatus, tuple[Measure, ...], TableRow]

_COLUMN_OF = {
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


@dataclass(frozen=True, slots=True)
class Units:
    """Kroner for one printed amount and one printed monthly benefit, None where unknown, and where they were found."""

    amount: Decimal | None
    benefit: Decimal | None
    amount_source: str
    benefit_source: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What holds for all rows of a table: its fiscal year, and which budget its 'budget' is, by its own labels or else by the prose."""

    fiscal_year: int | None
    basis: BudgetBasis
    basis_source: str | None


def read_benefits(table: Table, context: ItemContext) -> tuple[tuple[Built, ...], tuple[Quarantined, ...]]:
    """The facts of one benefit table.

    Args:
        table: a table of kind ``benefit``.
        context: what the item says of its tables.

    Returns:
        a fact for each row whose benefit and scenario are known, with its measures and its row; and the refused cells.
    """
    rows = read_benefit_rows(table)
    units = _find_units(table)
    shared = _read_shared(rows, table, context)
    built: list[Built] = []
    refused: list[Quarantined] = []
    for row in rows:
        measures, bad = _read_row(row, table, units, context)
        refused.extend(bad)
        if measures:
            built.append((_make_fact(row, measures, table, shared, context), measures, row.row))
    return tuple(built), tuple(refused)


def _read_shared(rows: Sequence[BenefitRow], table: Table, context: ItemContext) -> Shared:
    years = {row.fiscal_year for row in rows if row.fiscal_year}
    year = years.pop() if len(years) == 1 else None
    labels = {row.basis: row.scenario_label for row in rows if row.basis != BudgetBasis.UNKNOWN}
    if len(labels) == 1:
        basis, source = next(iter(labels.items()))
        return Shared(year or table.fiscal_year or context.fiscal_year, basis, source)
    return Shared(year or table.fiscal_year or context.fiscal_year, context.budget_basis, context.budget_basis_source)


def _read_row(row: BenefitRow, table: Table, units: Units, context: ItemContext) -> tuple[tuple[Measure, ...], tuple[Quarantined, ...]]:
    place = (context.document_id, context.item_no)
    measures: list[Measure] = []
    refused: list[Quarantined] = []
    for index, cell in row.row.values:
        result: Measure | str = "scenario_unknown" if row.scenario is None else "benefit_unknown"
        if row.scenario is not None and row.label is not None:
            result = _read_cell(index, cell, row.row, table, units)
        if isinstance(result, Measure) and result.column in {measure.column for measure in measures}:
            result = "column_twice"
        if isinstance(result, Measure):
            measures.append(result)
        else:
            refused.append(refuse(cell, row.row, place, result, label=row.row.label))
    return tuple(measures), tuple(refused)


def _read_cell(index: int, cell: Cell, row: TableRow, table: Table, units: Units) -> Measure | str:
    """A measure, or the reason why the cell is none."""
    number = cell.number
    if number is None:
        return "not_a_number"
    column = table.columns[index] if index >= 0 else None
    name = _COLUMN_OF.get(column.role) if column else None
    if name is None:
        return "column_unknown"
    locator = f"t{table.table_no} l{row.line_no} c{index + 1}"
    if name in ("refund_pct", "own_share_pct"):
        return Measure(name, number, Unit.PCT, Decimal(1), "header", locator)
    if number.percent:
        return "percent_for_amount"
    if name == "recipients":
        return Measure(name, number, Unit.PERSONS, Decimal(1), "header", locator)
    return _money(name, cell, locator, units)


def _money(name: str, cell: Cell, locator: str, units: Units) -> Measure | str:
    assert cell.number is not None
    monthly = name == "monthly_benefit_dkk"
    factor, source = (units.benefit, units.benefit_source) if monthly else (units.amount, units.amount_source)
    if cell.number.unit_factor is not None:
        factor, source = cell.number.unit_factor, "cell"
    if factor is None:
        return "unit_unknown"
    return Measure(name, cell.number, Unit.DKK_PER_MONTH if monthly else Unit.DKK, factor, source, locator, SignRule.AS_PRINTED)


def _find_units(table: Table) -> Units:
    printed_amount = _column_unit(table, "amount_dkk") or table.unit_factor
    printed_benefit = _column_unit(table, "monthly_benefit_dkk")
    by_formula = find_units_by_formula(_drivers(table), printed_amount, printed_benefit)
    amount, benefit = by_formula or (printed_amount, printed_benefit)
    return Units(amount, benefit, "header" if printed_amount else "formula", "header" if printed_benefit else "formula")


def _column_unit(table: Table, name: str) -> Decimal | None:
    return next((column.unit_factor for column in table.columns if _COLUMN_OF.get(column.role) == name), None)


def _drivers(table: Table) -> list[Drivers]:
    found = []
    for row in table.rows:
        cells = {_COLUMN_OF.get(table.columns[index].role): cell.number.value for index, cell in row.values if index >= 0 and cell.number}
        share = 100 - cells["refund_pct"] if "refund_pct" in cells else cells.get("own_share_pct")
        if share is not None and {"recipients", "monthly_benefit_dkk", "amount_dkk"} <= cells.keys():
            found.append(Drivers(cells["recipients"], cells["monthly_benefit_dkk"], share, cells["amount_dkk"]))
    return found


def _make_fact(row: BenefitRow, measures: tuple[Measure, ...], table: Table, shared: Shared, context: ItemContext) -> BenefitStatus:
    assert row.scenario is not None
    assert row.label is not None
    amounts = {measure.column: measure.value for measure in measures}
    fiscal_year = row.fiscal_year or shared.fiscal_year
    return BenefitStatus(
        fact_id=fact_id_of(context.document_id, row.row, fiscal_year),
        document_id=context.document_id,
        item_no=context.item_no,
        page=row.row.page,
        line_no=row.row.line_no,
        source_text=" ".join(cell.text for cell in (*row.row.cells, *(cell for _, cell in row.row.values))),
        role=row.role,
        table_no=table.table_no,
        row_no=row.number,
        benefit=match_benefit(row.label),
        label=row.label,
        scenario=row.scenario,
        scenario_label=row.scenario_label,
        budget_basis=shared.basis,
        budget_basis_source=shared.basis_source,
        fiscal_year=fiscal_year,
        status_date=context.status_date,
        recipients=amounts.get("recipients"),
        recipients_basis=_recipients_basis(table),
        monthly_benefit_dkk=amounts.get("monthly_benefit_dkk"),
        refund_pct=amounts.get("refund_pct"),
        own_share_pct=amounts.get("own_share_pct"),
        amount_dkk=amounts.get("amount_dkk"),
    )


def _recipients_basis(table: Table) -> RecipientsBasis:
    column: Column | None = next((known for known in table.columns if known.role == "recipients"), None)
    word = match_column(column.header) if column else None
    return RecipientsBasis(word.detail) if word and word.detail else RecipientsBasis.UNKNOWN
