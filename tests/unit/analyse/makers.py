"""A made benefit table: rows, figures and the extract around them, from plain numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.model import BenefitStatus, Document, Extract, Figure, Finding, Indicator, Judgement, Meeting
from schemas.lists import (
    BudgetBasis,
    DocumentKind,
    FigureState,
    Reading,
    RecipientsBasis,
    Role,
    Rule,
    Scenario,
    Severity,
    SignRule,
    Unit,
)  # fmt: skip

Numbers = Mapping[str, Decimal | int | str | None]
_RESOLUTION = {
    "recipients": 1, "monthly_benefit_dkk": 1, "refund_pct": 1, "own_share_pct": 1, "amount_dkk": 1000, "yearly_benefit_dkk": 1,
}  # fmt: skip
_UNIT = {
    "recipients": Unit.PERSONS, "monthly_benefit_dkk": Unit.DKK_PER_MONTH, "yearly_benefit_dkk": Unit.DKK_PER_YEAR, "amount_dkk": Unit.DKK,
}  # fmt: skip
DOCUMENT = Document("d" * 12, "made.txt", "0" * 64, "text/plain", 0, "", (), None)
MEETING = Meeting(DOCUMENT, None, "Prøvekøbing", None, None, None, None, DocumentKind.MINUTES, ())


@dataclass(frozen=True)
class Benefit:
    """One benefit as made: what is printed in its budget, status and deviation rows."""

    label: str
    budget: Numbers
    status: Numbers
    deviation: int | None = None


def row(n: int | str | None, p: int | str | None, r: int | str | None, amount: int | None) -> Numbers:
    return {"recipients": n, "monthly_benefit_dkk": p, "refund_pct": r, "amount_dkk": amount}


BESIDE = {"gross": "Brutto", "refund": "Statsrefusion"}
"""The amounts that stand beside a fact, with the heads that they stand under."""


def make_extract(benefits: Iterable[Benefit], basis: RecipientsBasis = RecipientsBasis.MONTHLY_AVERAGE) -> Extract:
    rows: list[BenefitStatus] = []
    benefits = tuple(benefits)
    for benefit in benefits:
        rows.append(_make_row(len(rows), benefit.label, Scenario.BUDGET, benefit.budget, basis))
        rows.append(_make_row(len(rows), benefit.label, Scenario.STATUS, benefit.status, basis))
        if benefit.deviation is not None:
            rows.append(_make_row(len(rows), benefit.label, Scenario.DEVIATION, {"amount_dkk": benefit.deviation}, basis))
    figures = tuple(figure for made in rows for figure in _make_figures(made))
    printed = [numbers for benefit in benefits for numbers in (benefit.budget, benefit.status)]
    levels = [made for made in rows if made.scenario is not Scenario.DEVIATION]
    cells = tuple(cell for made, numbers in zip(levels, printed, strict=True) for cell in _make_cells(made, numbers))
    return Extract(MEETING, (), (), tuple(rows), (*figures, *map(_make_cell_figure, cells)), (), (), indicators=cells)


def _make_row(no: int, label: str, scenario: Scenario, numbers: Numbers, basis: RecipientsBasis) -> BenefitStatus:
    values = {column: None if (value := numbers.get(column)) is None else Decimal(value) for column in _RESOLUTION}
    return BenefitStatus(
        f"{DOCUMENT.document_id}.r{no * 100}.2030", DOCUMENT.document_id, 1, None, no + 1, label, Role.LINE, 1, no, None, label,
        scenario, scenario.value, BudgetBasis.CORRECTED, None, 2030, None, values["recipients"], basis,
        values["monthly_benefit_dkk"], values["yearly_benefit_dkk"], values["refund_pct"], values["own_share_pct"], values["amount_dkk"],
    )  # fmt: skip


def _make_figures(made: BenefitStatus) -> list[Figure]:
    printed = {column: getattr(made, column) for column in _RESOLUTION}
    return [
        Figure(
            find_id(made, column), made.document_id, 1, None, made.line_no, made.row_no * 100 + place, made.row_no * 100 + place + 1,
            "", str(value), value, Decimal(1), _UNIT.get(column, Unit.PCT), "header", SignRule.AS_PRINTED, value,
            Decimal(_RESOLUTION[column]), Reading.PLAIN, "benefit_status", made.fact_id, column,
        )
        for place, (column, value) in enumerate(printed.items()) if value is not None
    ]  # fmt: skip


def _make_cells(made: BenefitStatus, numbers: Numbers) -> list[Indicator]:
    return [
        Indicator(
            f"{made.document_id}.r{made.row_no * 100 + 50 + place}.2030", made.document_id, 1, None, made.line_no, made.label, Role.LINE, 1,
            made.row_no, None, made.label, BESIDE[name], 2030, None, Decimal(value), Unit.DKK,
        )
        for place, name in enumerate(BESIDE) if (value := numbers.get(name)) is not None
    ]  # fmt: skip


def _make_cell_figure(cell: Indicator) -> Figure:
    start = int(cell.fact_id.split(".")[1][1:])
    return Figure(
        f"{cell.document_id}.f{start}", cell.document_id, 1, None, cell.line_no, start, start + 1, "", str(cell.value), cell.value,
        Decimal(1), Unit.DKK, "header", SignRule.AS_PRINTED, cell.value, Decimal(1000), Reading.PLAIN, "indicator", cell.fact_id, "value",
    )  # fmt: skip


def find_id(made: BenefitStatus, column: str) -> str:
    return f"{made.document_id}.f{made.row_no * 100 + list(_RESOLUTION).index(column)}"


def judge(doubtful: Mapping[str, Decimal | None] | None = None, refuted: Iterable[str] = ()) -> Judgement:
    findings = tuple(_make_finding(figure_id, suggestion) for figure_id, suggestion in (doubtful or {}).items())
    return Judgement((), findings, dict.fromkeys(refuted, FigureState.REFUTED))


def soften(judgement: Judgement, severity: Severity) -> Judgement:
    return replace(judgement, findings=tuple(replace(finding, severity=severity) for finding in judgement.findings))


def _make_finding(figure_id: str, suggestion: Decimal | None) -> Finding:
    return Finding(
        "x", Rule.RANGE, Severity.ERROR, DOCUMENT.document_id, 1, None, 1, figure_id, None, "", None, None, None, Unit.PCT, suggestion,
        "", {},
    )  # fmt: skip
