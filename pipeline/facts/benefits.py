"""A benefit table → one fact a benefit and scenario: recipients, monthly benefit, refund, amount."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pipeline.danish.heads import match_column
from pipeline.danish.vocabulary import match_benefit
from pipeline.facts.benefit_cells import BenefitCell, Groups, Subject, read_benefit_cells
from pipeline.facts.benefit_table_units import Units, find_units, is_yearly_rate
from pipeline.facts.context import ItemContext
from pipeline.facts.deviation_sign import Compared, DeviationSign, find_deviation_sign, list_legend_texts
from pipeline.facts.figures import Measure, Place, place_of_fact, refuse
from pipeline.facts.refunds import set_refunds_aside
from pipeline.facts.roles import BESIDE
from pipeline.facts.row_units import is_rate_row, read_row_unit
from pipeline.facts.turned import read_turned
from pipeline.facts.twins import set_earlier_aside
from pipeline.model import BenefitStatus, Number, Quarantined, Table
from schemas.lists import BudgetBasis, RecipientsBasis, Scenario, SignRule, Unit

Built = tuple[BenefitStatus, tuple[Measure, ...]]
_AS_PRINTED, _TURNED = DeviationSign(1, SignRule.AS_PRINTED), DeviationSign(-1, SignRule.BY_FORMULA)


@dataclass(frozen=True, slots=True)
class Shared:
    """What holds for all rows of a table: its fiscal year, and which budget its 'budget' is, by its own labels or else by the prose."""

    fiscal_year: int | None
    basis: BudgetBasis
    basis_source: str | None
    recipients_basis: RecipientsBasis


def read_benefits(table: Table, context: ItemContext) -> tuple[tuple[Built, ...], tuple[Quarantined, ...]]:
    """The facts of one benefit table, however it is set.

    Args:
        table: a table of kind ``benefit``, its columns settled.
        context: what the item says of its tables.

    Returns:
        a fact for each benefit, scenario and year, with its measures and the row of its first cell; and the refused cells.
    """
    place = context.place
    cells_of_table = read_benefit_cells(table)
    groups, refused = _group_cells(cells_of_table, place)
    units = find_units(table, groups)
    signs = _find_signs(table, groups, cells_of_table)
    shared = _read_shared(table, groups, context)
    turned = read_turned(table)
    built: list[Built] = []
    for subject, cells in groups.items():
        measures: list[Measure] = []
        for name, cell in cells.items():
            result = _read_cell(name, cell, table, units)
            sign = signs.get(name) if subject.scenario is Scenario.DEVIATION else None
            if isinstance(result, Measure) and sign:
                result = replace(result, sign_rule=sign.rule, sign=sign.sign) if isinstance(sign, DeviationSign) else sign
            if turned is not False and name == "amount_dkk":
                result = "sign_unknown"  # no benefit brings money: what the words say is of another table, or turns its deviations too
            if isinstance(result, Measure):
                measures.append(replace(result, chosen_by=cell.chosen_by))
            else:
                refused.append(refuse(cell.cell, place, result, label=cell.row.label))
        if measures:
            first = next(iter(cells.values()))
            built.append((_make_fact(subject, first, tuple(measures), table, shared, context), tuple(measures)))
    return tuple(built), tuple(refused)


def settle_benefit_columns(table: Table) -> Table:
    """The table with its columns aside that hold a refund in money, or an earlier round of the forecast.

    Args:
        table: a table of kind ``benefit``.
    """
    return set_earlier_aside(set_refunds_aside(table))


def name_unit(table: Table, built: Sequence[Built]) -> Table:
    """The table with the unit that its amounts were read in, for what stands beside them.

    Args:
        table: a table of kind ``benefit``.
        built: its facts.
    """
    factors = {measure.unit_factor for _, measures in built for measure in measures if measure.column == "amount_dkk"}
    return replace(table, unit_factor=factors.pop()) if len(factors) == 1 else table


def _group_cells(cells: Sequence[BenefitCell], place: Place) -> tuple[Groups, list[Quarantined]]:
    """Cells with the same subject make a fact; a cell without subject or measure, or the second for the same measure, is refused.

    Of several in one row, or in rows of different words, nothing tells which is the measure: all are.
    """
    groups: Groups = {}
    refused: list[Quarantined] = []
    unclear: set[tuple[Subject, str]] = set()
    for cell in cells:
        reason = _find_reason(cell)
        if not reason and cell.subject is not None and cell.measure is not None:
            group = groups.setdefault(cell.subject, {})
            first = group.get(cell.measure)
            reason = "column_twice" if first is not None or (cell.subject, cell.measure) in unclear else ""
            if not reason:
                group[cell.measure] = cell
            elif first is not None and _are_rivals(first, cell):
                refused.append(refuse(first.cell, place, reason, label=first.row.label))
                unclear.add((cell.subject, cell.measure))
                del group[cell.measure]
        if reason:
            refused.append(refuse(cell.cell, place, reason, label=cell.row.label))
    return groups, refused


def _are_rivals(first: BenefitCell, second: BenefitCell) -> bool:
    """Whether either of two cells may be the measure; below a head that is repeated for the same subject, the first is."""
    return first.column is not second.column if first.number == second.number else first.head != second.head


def _find_reason(cell: BenefitCell) -> str:
    if cell.column is not None and cell.column.role in BESIDE:
        return "column_not_kept"
    if cell.missing or cell.measure is not None:
        return cell.missing
    return "row_not_amount" if is_rate_row(cell.row) or read_row_unit(cell.row) else "column_unknown"


def _read_cell(name: str, cell: BenefitCell, table: Table, units: Units) -> Measure | str:
    """A measure, or the reason why the cell is none."""
    number = cell.cell.number
    if number is None:
        return "not_a_number"
    locator = f"t{table.table_no} l{cell.row.line_no} c{cell.column.index + 1 if cell.column else 0}"
    if name in ("refund_pct", "own_share_pct"):
        return Measure(name, number, Unit.PCT, Decimal(1), "header", locator)
    if number.percent:
        return "percent_for_amount"
    if name == "recipients":
        return Measure(name, number, Unit.PERSONS, Decimal(1), "header", locator)
    monthly = name == "monthly_benefit_dkk"
    if monthly and is_yearly_rate(cell, units):
        return _read_yearly(number, locator, units)
    factor, source = (units.benefit, units.benefit_source) if monthly else (units.amount, units.amount_source)
    if number.unit_factor is not None:
        factor, source = number.unit_factor, "cell"
    if factor is None:
        return "unit_unknown"
    return Measure(name, number, Unit.DKK_PER_MONTH if monthly else Unit.DKK, factor, source, locator)


def _read_yearly(number: Number, locator: str, units: Units) -> Measure | str:
    """A rate for a year, which is kept as one."""
    factor, source = (number.unit_factor, "cell") if number.unit_factor is not None else (units.yearly, units.yearly_source)
    return "yearly_rate" if factor is None else Measure("yearly_benefit_dkk", number, Unit.DKK_PER_YEAR, factor, source, locator)


def _find_signs(table: Table, groups: Groups, cells: Sequence[BenefitCell]) -> dict[str, DeviationSign | str]:
    """What a plus means in the deviations of amounts and in those of recipients, where a legend or the table's own sums say it.

    A legend speaks of money. Recipients whose own rows show the way that they are counted are counted that way. One amount that says
    otherwise than the number and the price beside it is misprinted where other money of the table (the gross amount) goes their way;
    else nobody knows its sign.
    """
    amounts = _compare("amount_dkk", groups)
    money = find_deviation_sign(list_legend_texts(table), amounts)
    counts = find_deviation_sign((), _compare("recipients", groups))
    beside = {find_deviation_sign((), _compare(measure, groups)) for measure in ("recipients", "monthly_benefit_dkk")}
    if len(amounts) == 1 and beside == {_AS_PRINTED} and money == _TURNED:
        asides = find_deviation_sign((), _compare_asides(cells))
        return {"amount_dkk": _AS_PRINTED if asides == _AS_PRINTED else "sign_unknown"}
    found = {"amount_dkk": money, "recipients": counts if isinstance(counts, DeviationSign) else money}
    return {measure: sign for measure, sign in found.items() if isinstance(sign, DeviationSign)}


def _compare(measure: str, groups: Groups) -> list[Compared]:
    """The rows that print a measure's budget, status and deviation."""
    cells = (group[measure] for group in groups.values() if measure in group)
    return _list_compared((cell.subject.label if cell.subject else "", cell) for cell in cells)


def _compare_asides(cells: Iterable[BenefitCell]) -> list[Compared]:
    """The same of money that no measure is kept of."""
    return _list_compared((cell.head, cell) for cell in cells if cell.measure is None and cell.unit_factor is not None)


def _list_compared(named: Iterable[tuple[str, BenefitCell]]) -> list[Compared]:
    numbers: dict[str, dict[Scenario, Decimal]] = {}
    for name, cell in named:
        if cell.subject is not None and cell.cell.number is not None:
            numbers.setdefault(name, {})[cell.subject.scenario] = cell.cell.number.value
    whole = [row for row in numbers.values() if len(row) == len(Scenario)]
    return [Compared(row[Scenario.BUDGET], row[Scenario.STATUS], row[Scenario.DEVIATION]) for row in whole]


def _read_shared(table: Table, groups: Groups, context: ItemContext) -> Shared:
    year = _only_year(groups) or table.fiscal_year or context.fiscal_year
    labels = {subject.basis: subject.scenario_label for subject in groups if subject.basis != BudgetBasis.UNKNOWN}
    basis, source = next(iter(labels.items())) if len(labels) == 1 else (context.budget_basis, context.budget_basis_source)
    heads = {cell.head for cells in groups.values() for name, cell in cells.items() if name == "recipients"}
    words = [match_column(head) for head in sorted(heads)]
    bases = {word.detail for word in words if word and word.role == "recipients"}
    return Shared(year, basis, source, RecipientsBasis(bases.pop() or "unknown") if len(bases) == 1 else RecipientsBasis.UNKNOWN)


def _only_year(groups: Groups) -> int | None:
    """The year of rows that print none: the only one printed beside a budget, else the only one printed."""
    budgets = {subject.fiscal_year for subject in groups if subject.fiscal_year and subject.scenario is Scenario.BUDGET}
    years = budgets or {subject.fiscal_year for subject in groups if subject.fiscal_year}
    return years.pop() if len(years) == 1 else None


def _status_date(subject: Subject, fiscal_year: int | None, context: ItemContext) -> date | None:
    """The day that the scenario itself names, in its year; else the item's."""
    if subject.day is None or fiscal_year is None:
        return context.status_date
    return date(fiscal_year, subject.day[1], subject.day[0])


def _make_fact(
    subject: Subject, first: BenefitCell, measures: tuple[Measure, ...], table: Table, shared: Shared, context: ItemContext
) -> BenefitStatus:
    amounts = {measure.column: measure.value for measure in measures}
    fiscal_year = subject.fiscal_year or shared.fiscal_year
    own_basis = subject.basis != BudgetBasis.UNKNOWN
    row = first.row
    return BenefitStatus(
        **place_of_fact(context.place, row, first.number, table, measures, fiscal_year),
        role=subject.role,
        benefit=match_benefit(subject.label),
        label=subject.label,
        scenario=subject.scenario,
        scenario_label=subject.scenario_label,
        budget_basis=subject.basis if own_basis else shared.basis,
        budget_basis_source=subject.scenario_label if own_basis else shared.basis_source,
        status_date=_status_date(subject, fiscal_year, context),
        recipients=amounts.get("recipients"),
        recipients_basis=shared.recipients_basis,
        monthly_benefit_dkk=amounts.get("monthly_benefit_dkk"),
        yearly_benefit_dkk=amounts.get("yearly_benefit_dkk"),
        refund_pct=amounts.get("refund_pct"),
        own_share_pct=amounts.get("own_share_pct"),
        amount_dkk=amounts.get("amount_dkk"),
    )
