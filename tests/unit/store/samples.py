"""A small paper with an appropriation table and a benefit table, as the steps before the store would hand it over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from pipeline.decisions import decide_standing
from pipeline.model import (
    Acceptance,
    AgendaItem,
    Appropriation,
    BenefitEffect,
    BenefitStatus,
    BudgetFollowup,
    Claim,
    Correction,
    Curated,
    Document,
    Extract,
    Figure,
    Financing,
    Finding,
    Identity,
    Indicator,
    Judgement,
    Line,
    Meeting,
    Note,
    Quarantined,
    Recommendation,
    SourceFile,
    Term,
    TokenCount,
    Unread,
)
from schemas.fates import TokenFate
from schemas.lists import (
    BudgetBasis,
    ChangeKind,
    Decision,
    DocumentKind,
    EntryStatus,
    ExpenditureKind,
    FigureState,
    Grade,
    IdentityKind,
    ItemKind,
    Outcome,
    Reading,
    RecipientsBasis,
    Role,
    Rule,
    Scenario,
    Severity,
    Side,
    SignRule,
    Unit,
)

STATUS_DATE = date(2017, 8, 30)
_GONE = {"path": "v"}


class Printed(NamedTuple):
    """A printed row of the appropriation table, in 1.000 kr."""

    label: str
    role: Role
    codes: tuple[str, ...]
    expenditure: str
    income: str


LINES = (
    Printed("Hjælp til pasning", Role.LINE, ("05.57.72",), "-11.000", "7.000"),
    Printed("Bolig", Role.LINE, ("05.57.76", "05.57.77"), "4.000", ""),
    Printed("Børn i alt", Role.SUBTOTAL, (), "-7.000", "7.000"),
)
BENEFITS = (
    (Scenario.BUDGET, "3.500", "12.650", "21", "449.100"),
    (Scenario.STATUS, "3.450", "12.500", "21", "426.100"),
    (Scenario.DEVIATION, "", "", "", "-23.000"),
)
COLUMNS = ("recipients", "monthly_benefit_dkk", "refund_pct", "amount_dkk")
FOLLOWUPS = (("Dagtilbud", "100.000", "102.000", "103.500", "1.500", "1"), ("Tandpleje", "20.000", "", "19.000", "-1.000", "-5"))
AMOUNTS = ("original_budget_dkk", "corrected_budget_dkk", "expected_dkk", "deviation_dkk", "deviation_pct")
UNITS = {"deviation_pct": Unit.PCT, "recipients": Unit.PERSONS, "monthly_benefit_dkk": Unit.DKK_PER_MONTH, "refund_pct": Unit.PCT}

UNITS["value"] = Unit.COUNT
INDICATOR = "Varslinger\t12"
CLAIM = "Der er sager\t34"


@dataclass(frozen=True)
class Paper:
    """What differs from paper to paper."""

    title: str = "Referat"
    municipality: str | None = "Prøvekøbing"
    committee_kind: str | None = "standing"
    decision: Decision = Decision.FORWARDED
    document_kind: DocumentKind = DocumentKind.MINUTES
    meeting_id: str | None = "prøvekøbing/udvalg/2017-09-26"
    meeting_date: date | None = date(2017, 9, 26)
    lines: tuple[Printed, ...] = LINES
    benefits: tuple[tuple[Scenario, str, str, str, str], ...] = BENEFITS
    followups: tuple[tuple[str, ...], ...] = FOLLOWUPS
    status_date: date | None = STATUS_DATE
    case_no: str | None = "2017-000001"
    text: str = field(init=False)

    def __post_init__(self) -> None:
        rows = [self.title, *("\t".join((label, *cells)) for label, _, _, *cells in self.lines)]
        rows += ["\t".join(("Kontanthjælp", *cells)) for _, *cells in self.benefits]
        rows += ["\t".join(cells) for cells in self.followups]
        rows += [INDICATOR, CLAIM]
        object.__setattr__(self, "text", "\n".join(rows))


def make_extract(paper: Paper | None = None) -> Extract:
    """The extract of a paper: every printed number is a figure at its place."""
    paper = paper or Paper()
    document = _make_document(paper)
    lines = iter(document.lines[1:])
    appropriations, benefits, followups, figures = [], [], [], []
    for row_no, row in enumerate(paper.lines, start=1):
        fact, own = _make_appropriation(document, next(lines), row_no, row, paper.status_date)
        appropriations.append(fact)
        figures += own
    for row_no, printed in enumerate(paper.benefits, start=1):
        status, own = _make_benefit(document, next(lines), row_no, printed, paper.status_date)
        benefits.append(status)
        figures += own
    for row_no, cells in enumerate(paper.followups, start=1):
        followup, own = _make_followup(document, next(lines), row_no, cells, paper.status_date)
        followups.append(followup)
        figures += own
    indicator, counted = _make_indicator(document, next(lines))
    claim, claimed = _make_claim(document, next(lines))
    figures += [*counted, *claimed]
    return Extract(
        _make_meeting(document, paper),
        (),
        tuple(appropriations),
        tuple(benefits),
        tuple(figures),
        (Quarantined(document.document_id, 2, None, 1, 0, 3, "facts", "store.missing", {"path": "x"}, "Ref", ("1", "2")),),
        (TokenCount(document.document_id, 2, True, "quantity", TokenFate.FIGURE, len(figures)),),
        financing=(Financing(document.document_id, 2, 1, "kassen"),),
        followups=tuple(followups),
        claims=(claim,),
        indicators=(indicator,),
        notes=(Note("store.missing", {"path": "y"}, 1),),
    )


def make_curated(*extracts: Extract, **changes: object) -> Curated:
    """A whole build of extracts; the judgement holds one footing of the first extract."""
    extracts = extracts or (make_extract(),)
    files = [SourceFile(f"{extract.meeting.document.document_id}.txt", extract.meeting.document.document_id) for extract in extracts]
    curated = Curated(
        tuple(files),
        (Unread("broken.pdf", "store.missing", {"path": "broken.pdf"}),),
        extracts,
        decide_standing(extracts),
        make_judgement(extracts[0]),
        tuple(effect for extract in extracts for effect in make_effects(extract)),
        "0.1.0",
        datetime(2026, 1, 2, 3, 4, 5),  # noqa: DTZ001
        (
            Correction(
                2, "0123456789ab.f7", EntryStatus.EXPIRED, "Tastefejl", "En person", None, "201%", "21 %", "store.missing", params=_GONE
            ),
        ),
        (Acceptance(2, "0123456789ab.w7", EntryStatus.EXPIRED, "Kendt", "En person", None, "store.missing", params=_GONE),),
    )
    return replace(curated, **changes)  # type: ignore[arg-type]


def make_judgement(extract: Extract) -> Judgement:
    """The footing of the expenditure column, which holds, and a finding on the first figure."""
    *parts, result = [figure for figure in extract.figures if figure.fact_column == "expenditure_dkk"]
    document_id = extract.meeting.document.document_id
    terms = (*(Term(part.figure_id, Side.PART) for part in parts), Term(result.figure_id, Side.RESULT))
    total = sum((part.value for part in parts), Decimal(0))
    identity = Identity(
        f"{document_id}.i1", Rule.FOOTING, IdentityKind.ARITHMETIC, document_id, 2, "Børn", terms,
        result.value, total, result.value - total, Decimal(2000) / 3, Grade.EXACT, Outcome.HOLDS,
    )  # fmt: skip
    finding = Finding(
        f"{document_id}.x1", Rule.RANGE, Severity.ERROR, document_id, 2, None, parts[0].line_no, parts[0].figure_id, identity.identity_id,
        "Børn", parts[0].value, None, None, Unit.DKK, None, "store.missing", {"path": "z"},
    )  # fmt: skip
    return Judgement((identity,), (finding,), {term.figure_id: FigureState.RECONCILED for term in terms})


def make_effects(extract: Extract) -> Iterator[BenefitEffect]:
    """An effect for the paper's benefit, with one figure left out."""
    rows = {row.scenario: row for row in extract.benefits}
    if {Scenario.BUDGET, Scenario.STATUS} <= set(rows):
        budget, status = rows[Scenario.BUDGET], rows[Scenario.STATUS]
        deviation = rows.get(Scenario.DEVIATION)
        yield BenefitEffect(
            status.fact_id, budget.fact_id, deviation.fact_id if deviation else None, status.document_id, status.item_no,
            extract.meeting.municipality, status.benefit, status.label, status.fiscal_year, status.status_date, budget.amount_dkk,
            status.amount_dkk, deviation.amount_dkk if deviation else None, Decimal(-23_000_000), volume_effect_dkk=Decimal(2) / 3,
            left_out=(Note("store.missing", {"path": "w"}),), left_out_figure_ids=(f"{budget.fact_id}.left",),
        )  # fmt: skip


def _make_document(paper: Paper) -> Document:
    content = paper.text.encode()
    lines, start = [], 0
    for number, text in enumerate(paper.text.split("\n"), start=1):
        lines.append(Line(number, None, start, text))
        start += len(text) + 1
    sha256 = hashlib.sha256(content).hexdigest()
    return Document(sha256[:12], "/raw/paper.txt", sha256, "text/plain", len(content), paper.text, tuple(lines), None)


def _make_meeting(document: Document, paper: Paper) -> Meeting:
    recommendation = Recommendation(1, "at der gives", paper.decision, None, 1)
    item = AgendaItem(
        2,
        "Punkt 2.",
        "Aktuel status",
        paper.case_no,
        ItemKind.APPROVAL,
        paper.decision,
        "Godkendt",
        (recommendation,),
        1,
        len(document.lines),
        (),
    )
    return Meeting(
        document,
        paper.meeting_id,
        paper.municipality,
        None,
        "Udvalget",
        paper.committee_kind,
        paper.meeting_date,
        paper.document_kind,
        (item,),
    )


def _make_appropriation(
    document: Document, line: Line, row_no: int, row: Printed, status_date: date | None
) -> tuple[Appropriation, list[Figure]]:
    label, role, codes, *cells = row
    fact_id = f"{document.document_id}.r{line.start}.2017"
    figures = list(
        _make_figures(document, line, fact_id, "appropriation", dict(zip(("expenditure_dkk", "income_dkk"), cells, strict=True)))
    )
    values = {figure.fact_column: figure.value for figure in figures}
    covers = (None, None) if role is Role.LINE else ("sector", "Børn")
    return (
        Appropriation(
            fact_id, document.document_id, 2, None, line.no, line.text, role, 1, row_no, "Børn", "Aktuel status", ChangeKind.STATUS,
            ExpenditureKind.BUDGET_GUARANTEED, None, codes, "/".join(codes) or None, label, None, label, 2017, status_date,
            values.get("expenditure_dkk"), values.get("income_dkk"), None, *covers,
        ),
        figures,
    )  # fmt: skip


def _make_benefit(
    document: Document, line: Line, row_no: int, printed: tuple[Scenario, str, str, str, str], status_date: date | None
) -> tuple[BenefitStatus, list[Figure]]:
    scenario, *cells = printed
    fact_id = f"{document.document_id}.r{line.start}.2017"
    figures = list(_make_figures(document, line, fact_id, "benefit_status", dict(zip(COLUMNS, cells, strict=True))))
    values = {figure.fact_column: figure.value for figure in figures}
    return (
        BenefitStatus(
            fact_id, document.document_id, 2, None, line.no, line.text, Role.LINE, 2, row_no, "kontanthjaelp", "Kontanthjælp", scenario,
            scenario.value, BudgetBasis.CORRECTED, None, 2017, status_date, values.get("recipients"), RecipientsBasis.MONTHLY_AVERAGE,
            values.get("monthly_benefit_dkk"), values.get("yearly_benefit_dkk"), values.get("refund_pct"), None, values.get("amount_dkk"),
        ),
        figures,
    )  # fmt: skip


def _make_followup(
    document: Document, line: Line, row_no: int, cells: tuple[str, ...], status_date: date | None
) -> tuple[BudgetFollowup, list[Figure]]:
    label, *printed = cells
    fact_id = f"{document.document_id}.r{line.start}.2017"
    figures = list(_make_figures(document, line, fact_id, "budget_followup", dict(zip(AMOUNTS, printed, strict=True))))
    values = {figure.fact_column: figure.value for figure in figures}
    return (
        BudgetFollowup(
            fact_id, document.document_id, 2, None, line.no, line.text, Role.LINE, 3, row_no, "Børn", label, (), 2017, status_date,
            values.get("original_budget_dkk"), None, None, None, values.get("corrected_budget_dkk"), None, None, values.get("expected_dkk"),
            values.get("deviation_dkk"), values.get("deviation_pct"), BudgetBasis.CORRECTED, None, None,
        ),
        figures,
    )  # fmt: skip


def _make_indicator(document: Document, line: Line) -> tuple[Indicator, list[Figure]]:
    fact_id = f"{document.document_id}.r{line.start}.2017"
    label, text = line.text.split("\t")
    figures = list(_make_figures(document, line, fact_id, "indicator", {"value": text}))
    value = figures[0].value
    return (
        Indicator(
            fact_id, document.document_id, 2, None, line.no, line.text, Role.LINE, 4, 1, "Varslinger", label, "Antal", 2017, None,
            value, Unit.COUNT,
        ),
        figures,
    )  # fmt: skip


def _make_claim(document: Document, line: Line) -> tuple[Claim, list[Figure]]:
    fact_id = f"{document.document_id}.r{line.start}.2017"
    figures = list(_make_figures(document, line, fact_id, "claim", {"value": line.text.split("\t")[1]}))
    value = figures[0].value
    return (
        Claim(
            fact_id, document.document_id, 2, None, line.no, line.text, Role.LINE, "sager", value, Unit.COUNT, None, None, False, None,
            None, None, 2017, None, line.text, line.start, False,
        ),
        figures,
    )  # fmt: skip


def _make_figures(document: Document, line: Line, fact_id: str, table: str, cells: dict[str, str]) -> Iterator[Figure]:
    position = line.start + line.text.index("\t") + 1
    for column, text in cells.items():
        if text:
            factor = Decimal(1) if column in UNITS else Decimal(1000)
            printed = Decimal(text.replace(".", ""))
            yield Figure(
                f"{document.document_id}.f{position}", document.document_id, 2, None, line.no, position, position + len(text), "cell", text,
                printed, factor, UNITS.get(column, Unit.DKK), "header", SignRule.AS_PRINTED, printed * factor, factor, Reading.PLAIN,
                table, fact_id, column,
            )  # fmt: skip
        position += len(text) + 1
