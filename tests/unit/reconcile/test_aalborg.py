"""The tables of Aalborg 26.09.2017, as counted by hand: what holds, what does not, and every smallest fault that would be seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from pipeline.messages import render
from pipeline.model import Appropriation, Extract, Figure, Finding, Identity, Judgement
from pipeline.reconcile import doubtful_figures
from schemas.lists import Choice, FigureState, Grade, IdentityKind, Outcome, Reading, Role, Rule, Severity, Side
from tests.unit.reconcile.judging import judge, list_errors, list_failing
from tests.unit.reconcile.makers import aalborg, find_figure, mark, misprint

TYING = (IdentityKind.ARITHMETIC, IdentityKind.AGREEMENT)
EXTRACT = aalborg()


@cache
def baseline() -> Judgement:
    return judge(EXTRACT)


APART = (Rule.ACCOUNT_CODE, Rule.ACCOUNT_LABEL, Rule.REFUND_OF_CHANGE)
FINDINGS = [f for f in baseline().findings if f.rule not in APART]
"""What is said of figures; accounts and the refund of changes have tests of their own."""


def tie(figure: Figure) -> list[Identity]:
    """The identities that tie a figure in the unchanged minutes."""
    return [
        identity
        for identity in baseline().identities
        if identity.kind in TYING and identity.grade and any(term.figure_id == figure.figure_id for term in identity.terms)
    ]


def test_all_of_item_2_foots_exactly() -> None:
    sums = [identity for identity in baseline().identities if identity.kind in TYING and identity.item_no == 2]
    assert Counter((identity.rule, identity.grade) for identity in sums if identity.outcome is Outcome.HOLDS) == {
        (Rule.FOOTING, Grade.EXACT): 7,
        (Rule.GRAND_TOTAL, Grade.EXACT): 3,
        (Rule.NETTING, Grade.EXACT): 4,
        (Rule.DEVIATION, Grade.EXACT): 8,
        (Rule.CROSS_TABLE, Grade.EXACT): 9,
    }
    rest = [identity for identity in sums if identity.outcome is not Outcome.HOLDS]
    assert [(identity.outcome, identity.printed) for identity in rest] == [
        (Outcome.NOT_CHECKABLE, Decimal(0))
    ]  # a printed 0 without any lines


def test_findings_of_figures_are_these_four_and_no_more() -> None:
    said = [(f.severity, f.rule, f.item_no, f.line_no, f.suggestion) for f in FINDINGS]
    assert said == [
        (Severity.QUESTION, Rule.BENEFIT_MODEL, 2, 131, None),
        (Severity.ERROR, Rule.RANGE, 2, 135, Decimal(21)),
        (Severity.QUESTION, Rule.BENEFIT_MODEL, 2, 146, None),
        (Severity.INFO, Rule.FOOTING, 3, 368, None),
    ]


def test_impossible_refund_gives_both_reasons() -> None:
    finding = FINDINGS[1]
    assert (finding.printed, finding.params["formula"], finding.params["sibling"]) == (Decimal(201), Decimal("20.2"), "status 2017")
    assert "21 %" in render(finding.key, finding.params, "da")
    assert "20,2 %" in render(finding.key, finding.params, "da")
    model = next(i for i in baseline().identities if i.rule is Rule.BENEFIT_MODEL and finding.figure_id in {t.figure_id for t in i.terms})
    assert (model.outcome, model.computed) == (Outcome.NOT_CHECKABLE, None)


@pytest.mark.parametrize(
    ("place", "name", "size", "low", "high"), [(0, "Kontanthjælp", "-12.1", "-19.7", "-4.5"), (2, "Fleksjob", "10.8", "5.8", "15.7")]
)
def test_what_the_drivers_do_not_explain(place: int, name: str, size: str, low: str, high: str) -> None:
    finding = FINDINGS[place]
    said = (finding.difference, finding.params["low"], finding.params["high"])
    assert finding.subject == name
    assert [str((Decimal(str(value)) / 1_000_000).quantize(Decimal("0.1"))) for value in said] == [size, low, high]
    assert finding.figure_id is None  # nothing says which of the seven figures is wrong


def test_one_off_is_a_note() -> None:
    finding = FINDINGS[3]
    assert (finding.subject, finding.printed, finding.computed) == ("Sektor Børn og Unge i alt", Decimal(-50_366_000), Decimal(-50_365_000))
    assert finding.params["count"] == 1


def test_every_amount_is_reconciled_and_no_driver_is() -> None:
    states = Counter(
        (f.fact_column.endswith("_dkk") and f.fact_column != "monthly_benefit_dkk", baseline().states[f.figure_id]) for f in EXTRACT.figures
    )
    assert set(states) == {(True, FigureState.RECONCILED), (False, FigureState.NOT_RECONCILED)}
    assert doubtful_figures(baseline()) == {find_figure(EXTRACT, 135, "refund_pct").figure_id}


def test_technical_lines_are_no_deviations() -> None:
    technical = find_figure(EXTRACT, 192, "expenditure_dkk").figure_id
    assert not any(t.figure_id == technical for i in baseline().identities if i.rule is Rule.CROSS_TABLE for t in i.terms)


def find_smallest_fault(figure: Figure) -> int:
    """The fewest steps, up or down, that rounding cannot make in some sum of the figure: (n + 1) / 2, less what it is off already."""
    steps = []
    for identity in tie(figure):
        reach, off = len(identity.terms) // 2 + 1, identity.difference or Decimal()
        term = next(term for term in identity.terms if term.figure_id == figure.figure_id)
        way = 1 if term.side is Side.RESULT else -term.coefficient
        already = int(off / figure.resolution) * way
        steps += [reach - already, -reach - already]
    return min(steps, key=lambda step: (abs(step), step))


TIED = [figure for figure in EXTRACT.figures if tie(figure)]


def name_place(figure: Figure) -> str:
    return f"{figure.line_no}-{figure.fact_column}"


@pytest.mark.parametrize("figure", TIED, ids=name_place)
def test_smallest_fault_in_every_tied_figure_is_reported(figure: Figure) -> None:
    steps = find_smallest_fault(figure)
    step = figure.resolution * (1 if steps > 0 else -1)
    just_below, smallest = figure.value + (abs(steps) - 1) * step, figure.value + abs(steps) * step
    assert list_errors_beside_range(judge(misprint(EXTRACT, figure.figure_id, just_below))) == []
    judgement = judge(misprint(EXTRACT, figure.figure_id, smallest))
    [error] = list_errors_beside_range(judgement)
    broken = [identity for identity in judgement.identities if identity.kind in TYING and identity.outcome is Outcome.FAILS]
    assert {identity.rule for identity in broken} <= {identity.rule for identity in tie(figure)}
    assert error.rule in {identity.rule for identity in broken}
    assert all(any(term.figure_id == figure.figure_id for term in identity.terms) for identity in broken)
    assert list_questions(judgement) == list_questions(baseline())


@pytest.mark.parametrize("figure", TIED, ids=name_place)
def test_a_gross_fault_breaks_every_sum_of_its_figure_and_is_one_finding(figure: Figure) -> None:
    fault = figure.value + 777_000
    judgement = judge(misprint(EXTRACT, figure.figure_id, fault))
    expected = {(identity.rule, identity.subject) for identity in tie(figure)}
    broken = [identity for identity in judgement.identities if identity.kind in TYING and identity.outcome is Outcome.FAILS]
    assert {(identity.rule, identity.subject) for identity in broken} == expected
    [error] = list_errors_beside_range(judgement)
    if len(expected) == 1:
        assert error.figure_id is None
        assert judgement.states[figure.figure_id] is FigureState.NOT_RECONCILED
    else:
        assert (error.figure_id, error.suggestion, error.line_no) == (figure.figure_id, figure.value, figure.line_no)
        assert judgement.states[figure.figure_id] is FigureState.REFUTED
        assert sorted(error.params["witnesses"]) == sorted({rule.value for rule, _ in expected})  # type: ignore[call-overload]
    assert FigureState.REFUTED not in {state for name, state in judgement.states.items() if name != figure.figure_id}


BREAKS = [
    (129, "amount_dkk", {Rule.DEVIATION}),
    (131, "amount_dkk", {Rule.DEVIATION, Rule.GRAND_TOTAL, Rule.CROSS_TABLE}),
    (157, "amount_dkk", {Rule.GRAND_TOTAL, Rule.CROSS_TABLE}),
    (192, "expenditure_dkk", {Rule.FOOTING}),
    (197, "expenditure_dkk", {Rule.FOOTING, Rule.CROSS_TABLE}),
    (227, "income_dkk", {Rule.FOOTING, Rule.NETTING, Rule.GRAND_TOTAL}),
    (228, "net_dkk", {Rule.NETTING}),
    (236, "expenditure_dkk", {Rule.GRAND_TOTAL, Rule.NETTING}),
    (237, "net_dkk", {Rule.NETTING}),
    (308, "expenditure_dkk", {Rule.FOOTING}),
    (404, "expenditure_dkk", {Rule.FOOTING}),
]  # fmt: skip


@pytest.mark.parametrize(("line_no", "column", "rules"), BREAKS)
def test_which_rules_a_fault_breaks(line_no: int, column: str, rules: set[Rule]) -> None:
    figure = find_figure(EXTRACT, line_no, column)
    judgement = judge(misprint(EXTRACT, figure.figure_id, figure.value + 777_000))
    broken = list_failing(judgement) - list_failing(baseline())
    assert {i.rule for i in judgement.identities if i.identity_id in broken and i.kind in TYING} == rules


REFUNDS = [figure for figure in EXTRACT.figures if figure.fact_column == "refund_pct" and figure.value <= 100]
COUNTS = [figure for figure in EXTRACT.figures if figure.fact_column in ("recipients", "monthly_benefit_dkk")]


@pytest.mark.parametrize("figure", REFUNDS, ids=name_place)
@pytest.mark.parametrize("value", [101, -1])
def test_smallest_impossible_refund_is_an_error_by_range_alone(figure: Figure, value: int) -> None:
    judgement = judge(misprint(EXTRACT, figure.figure_id, Decimal(value)))
    new = [finding for finding in judgement.findings if finding not in baseline().findings]
    errors = [finding for finding in new if finding.severity is Severity.ERROR and finding.figure_id == figure.figure_id]
    assert [error.rule for error in errors] == [Rule.RANGE]
    assert {finding.rule for finding in new if finding.severity is Severity.ERROR and finding.line_no != 135} <= {Rule.RANGE}
    assert figure.figure_id in doubtful_figures(judgement)


@pytest.mark.parametrize("figure", COUNTS, ids=name_place)
def test_negative_count_is_an_error_by_range(figure: Figure) -> None:
    judgement = judge(misprint(EXTRACT, figure.figure_id, Decimal(-1)))
    assert [f.rule for f in list_errors(judgement) if f.figure_id == figure.figure_id] == [Rule.RANGE]


DRIVEN = [f for f in EXTRACT.figures if f.fact_column in ("recipients", "monthly_benefit_dkk") and f.line_no not in (135, 136)]


@pytest.mark.parametrize("figure", DRIVEN, ids=name_place)
def test_a_gross_fault_in_a_driver_is_a_question_to_the_model_alone(figure: Figure) -> None:
    judgement = judge(misprint(EXTRACT, figure.figure_id, figure.value * 10))
    new = [finding for finding in judgement.findings if finding not in baseline().findings]
    assert {(finding.severity, finding.rule) for finding in new} == {(Severity.QUESTION, Rule.BENEFIT_MODEL)}
    assert judgement.states == baseline().states


WORDED = [row for row in EXTRACT.appropriations if row.item_no == 2 and row.role is Role.LINE and "ift." in row.text]


@pytest.mark.parametrize("row", WORDED, ids=lambda row: str(row.line_no))
def test_turned_sign_is_one_finding_that_its_words_witness(row: Appropriation) -> None:
    figure = next(figure for figure in EXTRACT.figures if figure.fact_id == row.fact_id)
    judgement = judge(misprint(EXTRACT, figure.figure_id, -figure.value))
    [error] = list_errors_beside_range(judgement)
    assert (error.figure_id, error.suggestion) == (figure.figure_id, figure.value)
    assert Rule.WORDING_SIGN in {i.rule for i in judgement.identities if i.outcome is Outcome.FAILS}
    assert not [finding for finding in judgement.findings if finding.rule is Rule.WORDING_SIGN]


def test_order_of_rows_and_documents_does_not_matter() -> None:
    other = aalborg(2)
    other = replace(other, meeting=replace(other.meeting, document=replace(other.meeting.document, document_id="b")))
    turned = replace(
        EXTRACT, appropriations=EXTRACT.appropriations[::-1], benefits=EXTRACT.benefits[::-1], figures=EXTRACT.figures[::-1]
    )  # fmt: skip
    assert judge(EXTRACT, turned) == baseline()
    assert judge(EXTRACT) == judge(turned)


@pytest.mark.parametrize(
    ("line_no", "column", "way", "state"),
    [
        (192, "expenditure_dkk", Choice.COLUMN, FigureState.NOT_RECONCILED),
        (192, "expenditure_dkk", Choice.ROW, FigureState.RECONCILED),
        (197, "expenditure_dkk", Choice.COLUMN, FigureState.RECONCILED),  # another table ties it
    ],
)
def test_a_chosen_figure_is_not_reconciled_by_the_sums_that_chose_it(line_no: int, column: str, way: Choice, state: FigureState) -> None:
    figure = find_figure(EXTRACT, line_no, column)
    judgement = judge(mark(EXTRACT, figure.figure_id, chosen_by=way))
    assert judgement.states[figure.figure_id] is state
    assert judgement.findings == baseline().findings


def test_figures_recognised_in_a_picture_do_not_tie_each_other_and_are_asked_of() -> None:
    recognised = replace(EXTRACT, figures=tuple(replace(figure, reading=Reading.OCR) for figure in EXTRACT.figures))
    assert set(judge(recognised).states.values()) & {FigureState.RECONCILED, FigureState.CONTESTED} == set()
    assert Outcome.FAILS in {identity.outcome for identity in judge(recognised).identities}


def list_questions(judgement: Judgement) -> list[tuple[Rule, str]]:
    return [
        (finding.rule, finding.subject)
        for finding in judgement.findings
        if finding.severity is Severity.QUESTION and finding.rule not in APART
    ]


def list_errors_beside_range(judgement: Judgement) -> list[Finding]:
    return [finding for finding in list_errors(judgement) if finding.rule is not Rule.RANGE]


def test_extract_is_the_whole_of_both_items() -> None:
    assert isinstance(EXTRACT, Extract)
    assert (len(EXTRACT.appropriations), len(EXTRACT.benefits), len(TIED)) == (83, 25, 113)
