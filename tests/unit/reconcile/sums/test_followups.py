"""Budget follow-ups: sums down the columns, deviations, roll-forwards and per cents across the rows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from pipeline.model import BudgetFollowup, Column, Extract, Table
from schemas.lists import FigureState, Outcome, Rule, Side, SignRule
from tests.unit.reconcile.judging import find_identities, judge, list_errors, list_keys, list_rules, state_of
from tests.unit.reconcile.makers import find_figure, followup_row, make_extract, mark, misprint

K = 1000


def line(no: int, corrected: int | None, expected: int | None, deviation: int | None, **more: Any) -> BudgetFollowup:
    """A row in 1.000 kr."""
    amounts: dict[str, int | None] = {"corrected": corrected, "expected": expected, "deviation": deviation}
    kroner: dict[str, Any] = {name: None if value is None else value * K for name, value in amounts.items()}
    return followup_row(no, **kroner, **more)


def sub(no: int, *amounts: int | None, **more: Any) -> BudgetFollowup:
    return line(no, *amounts, role="subtotal", **more)


def total(no: int, *amounts: int | None, **more: Any) -> BudgetFollowup:
    return line(no, *amounts, role="total", **more)


def net(no: int, *amounts: int | None, **more: Any) -> BudgetFollowup:
    return line(no, *amounts, role="net", **more)


def followups(*rows: BudgetFollowup, **more: Any) -> Extract:
    return make_extract(followups=rows, **more)


def list_sums(rows: list[BudgetFollowup], rule: Rule, column: str = "corrected_budget_dkk") -> list[tuple[list[int], int, str]]:
    """For each sum of a column: the lines of its parts, the line of its result, its outcome."""
    extract = followups(*rows)
    figure_of = {figure.figure_id: figure for figure in extract.figures}
    found = []
    for identity in find_identities(judge(extract), rule):
        result = figure_of[identity.terms[-1].figure_id]
        if result.fact_column == column:
            parts = [figure_of[term.figure_id].line_no for term in identity.terms if term.side is Side.PART]
            found.append((parts, result.line_no, identity.outcome.value))
    return found


LINES = [line(1, 20, 25, 5), line(2, 30, 28, -2)]
SPLIT = [line(1, 50, 55, 5, label="Udgifter, skoler"), line(2, -20, -22, -2, label="Indtægter, skoler")]
COSTS = [line(1, 20, 25, 5, label="Rådgivning"), line(2, 30, 30, 0, label="Uforudsete udgifter")]
EARNED = [line(4, -20, -22, -2, label="Tilskud"), total(5, -20, -22, -2, label="Indtægter i alt")]
HALVES = [total(3, 50, 55, 5, label="Udgifter i alt"), total(4, -20, -22, -2, label="Indtægter i alt")]


@pytest.mark.parametrize(
    ("rows", "rule", "expected"),
    [
        pytest.param([*LINES, sub(3, 50, 53, 3)], Rule.FOOTING, [([1, 2], 3, "holds")], id="lines to their subtotal"),
        pytest.param([*LINES, sub(3, 60, 53, 3)], Rule.FOOTING, [([1, 2], 3, "fails")], id="a subtotal that is off"),
        pytest.param(
            [*LINES, line(3, 4, 4, 0, role="of_which"), sub(4, 50, 53, 3)], Rule.FOOTING, [([1, 2], 4, "holds")],
            id="a part of the line above is not added",
        ),
        pytest.param(
            [*LINES, sub(3, 50, 53, 3), line(4, 7, 7, 0, section="Anlæg"), sub(5, 7, 7, 0, section="Anlæg"), total(6, 57, 60, 3)],
            Rule.GRAND_TOTAL, [([3, 5], 6, "holds")], id="subtotals to the total",
        ),
        pytest.param(
            [*LINES, total(3, 50, 53, 3, label="Service i alt"), line(4, 7, 7, 0), total(5, 7, 7, 0, label="Anlæg i alt"),
             total(6, 57, 60, 3, label="I alt")],
            Rule.GRAND_TOTAL, [([1, 2], 3, "holds"), ([4], 5, "holds"), ([3, 5], 6, "holds")], id="totals to the total of all",
        ),
        pytest.param(
            [*LINES, total(3, 50, 53, 3, label="I alt"), total(4, 99, 99, 0, label="I alt ekskl. anlæg")],
            Rule.GRAND_TOTAL, [([1, 2], 3, "holds"), ([], 4, "not_checkable")], id="a total of something else",
        ),
        pytest.param(
            [*SPLIT, *HALVES, net(5, 30, 33, 3, covers_level="all", covers=None)],
            Rule.GRAND_TOTAL, [([1], 3, "holds"), ([2], 4, "holds")], id="a total of each side takes the lines of its side",
        ),
        pytest.param(
            [*COSTS, total(3, 50, 55, 5, label="Udgifter i alt"), *EARNED, total(6, 30, 33, 3, label="Nettoanlægsudgift")],
            Rule.GRAND_TOTAL, [([1, 2], 3, "holds"), ([4], 5, "holds"), ([3, 5], 6, "holds")],
            id="a side's total below lines of which one names that side, and the net of both by any name",
        ),
        pytest.param(
            [*COSTS, line(4, -20, -22, -2, label="Øvrige indtægter"), total(5, 30, 33, 3, label="Udgifter i alt")],
            Rule.GRAND_TOTAL, [([], 5, "not_checkable")], id="a line of the other side leaves open what the rest are",
        ),
        pytest.param(
            [*LINES, *HALVES], Rule.GRAND_TOTAL, [([], 3, "not_checkable"), ([], 4, "not_checkable")], id="lines tell no side"
        ),
        pytest.param(
            [*SPLIT, *HALVES, net(5, 30, 33, 3, covers_level="all", covers=None)], Rule.NETTING, [([3, 4], 5, "holds")],
            id="a net of the totals above it",
        ),
        pytest.param([*SPLIT, net(3, 30, 33, 3)], Rule.NETTING, [([1, 2], 3, "holds")], id="a net of the lines above it"),
        pytest.param([*SPLIT, net(3, 70, 33, 3)], Rule.NETTING, [([1, 2], 3, "fails")], id="a net with the wrong sign"),
        pytest.param(
            [*SPLIT, net(3, 30, 33, 3), line(4, 9, 9, 0), line(5, -2, -2, 0), net(6, 7, 7, 0)],
            Rule.NETTING, [([1, 2], 3, "holds"), ([4, 5], 6, "holds")], id="only since the last net",
        ),
        pytest.param(
            [*SPLIT, net(3, 30, 33, 3), net(4, 99, 99, 0)], Rule.NETTING, [([1, 2], 3, "holds")], id="nobody knows what a second net nets"
        ),
    ],
)  # fmt: skip
def test_sums_down_a_column(rows: list[BudgetFollowup], rule: Rule, expected: list[tuple[list[int], int, str]]) -> None:
    assert list_sums(rows, rule) == expected


def test_each_year_is_added_up_by_itself() -> None:
    rows = [
        *LINES,
        sub(3, 50, 53, 3),
        *(replace(row, fiscal_year=2018) for row in (line(1, 70, 70, 0), line(2, 1, 1, 0), sub(3, 71, 71, 0))),
    ]
    shifted = [replace(row, line_no=row.line_no + (10 if row.fiscal_year == 2018 else 0)) for row in rows]
    assert [outcome for *_, outcome in list_sums(shifted, Rule.FOOTING)] == ["holds", "holds"]


@pytest.mark.parametrize(
    ("rows", "outcomes"),
    [
        ([line(1, 20, 25, 5)], ["holds"]),
        ([line(1, 20, 25, -5)], ["fails"]),
        ([line(1, 20, 20, 0)], ["holds"]),
        ([line(1, 20, None, 5)], []),
        ([followup_row(1, original_budget=20 * K, expected=25 * K, deviation=5 * K)], ["holds"]),
        ([line(1, 30, 25, -5, original_budget=20 * K)], ["holds"]),
    ],
    ids=[
        "more",
        "its sign turned",
        "as budgeted",
        "nothing expected",
        "from the original, where only that is printed",
        "from the corrected",
    ],
)
def test_deviation_is_expected_less_budget(rows: list[BudgetFollowup], outcomes: list[str]) -> None:
    extract = followups(*rows)
    for figure in extract.figures:
        extract = mark(extract, figure.figure_id, sign_rule=SignRule.BY_LEGEND)
    assert [identity.outcome.value for identity in find_identities(judge(extract), Rule.DEVIATION)] == outcomes


@pytest.mark.parametrize(
    ("rows", "outcomes"),
    [
        ([(20, 25, 5), (30, 28, -2), (40, 40, 0)], ["holds"] * 3),
        ([(20, 25, 5), (30, 28, -2), (40, 41, 1), (50, 59, 7)], ["holds"] * 3 + ["fails"]),
        ([(20, 25, 5), (30, 28, -2), (40, 41, 6), (50, 59, 7)], []),  # what is expected by the year's end is not printed
        ([(20, 25, 5), (30, 28, -2)], []),  # too few
    ],
)
def test_deviation_may_be_from_the_budget_to_what_was_used(rows: list[tuple[int, int, int]], outcomes: list[str]) -> None:
    made = [line(no, budget, None, deviation, actual_to_date=used * K) for no, (budget, used, deviation) in enumerate(rows, start=1)]
    assert [identity.outcome for identity in find_identities(judge(followups(*made)), Rule.DEVIATION)] == outcomes


def test_head_of_the_column_may_name_the_original_budget() -> None:
    columns = (Column(0, "original_budget", "Opr. budget"), Column(1, "deviation", "Afv. ift. opr. budget"))
    table = Table(3, 2, "followup", "", columns, (), 2017, Decimal(1000), "1.000 kr.", 1, 9)
    rows = [line(no, 30, 25, 5, original_budget=20 * K) for no in (1, 2)]
    assert list_rules(judge(followups(*rows, tables=(table,))), Outcome.HOLDS) >= {Rule.DEVIATION}
    assert list_rules(judge(followups(*rows))) == {Rule.DEVIATION}


@pytest.mark.parametrize(
    ("rows", "rule", "outcomes"),
    [
        ([line(1, 20, 25, 5), line(2, 20, 20, 0)], SignRule.AS_PRINTED, ["not_checkable", "holds"]),
        ([line(1, 20, 25, 5), line(2, 20, 20, 0)], SignRule.BY_FORMULA, ["not_checkable", "holds"]),
        ([line(1, 20, 25, 5), line(2, 20, 20, 0)], SignRule.BY_LEGEND, ["holds", "holds"]),
        ([line(1, 20, 25, 5), line(2, 20, 22, 2)], SignRule.BY_FORMULA, ["holds", "holds"]),
        ([line(1, 20, 27, 5), line(2, 20, 20, 0)], SignRule.BY_FORMULA, ["fails", "holds"]),
    ],
    ids=["the only row that tells", "the only row that tells, turned", "by legend", "two rows tell", "a miss stays a miss"],
)
def test_identity_that_chose_the_sign_is_spent(rows: list[BudgetFollowup], rule: SignRule, outcomes: list[str]) -> None:
    extract = followups(*rows)
    for figure in extract.figures:
        if figure.fact_column == "deviation_dkk":
            extract = mark(extract, figure.figure_id, sign_rule=rule)
    assert [identity.outcome.value for identity in find_identities(judge(extract), Rule.DEVIATION)] == outcomes


def test_table_that_compares_with_something_else_is_asked_about_once() -> None:
    rows = [line(no, 100, 104, 90 + no) for no in (1, 2, 3)]
    judgement = judge(followups(*rows, line(4, 100, 102, 2)))
    assert list_keys(judgement) == ["deviation_table"]
    assert not list_rules(judgement)
    assert len(list_errors(judge(followups(*rows[:2], line(4, 100, 102, 2))))) == 2


@pytest.mark.parametrize(
    ("amounts", "rule", "outcome"),
    [
        ({"supplementary": 5, "corrected": 25}, Rule.ROLLFORWARD, "holds"),
        ({"supplementary": 5, "corrected": 99}, Rule.ROLLFORWARD, "not_checkable"),
        ({"supplementary": 5, "carry_over": -2, "corrected": 23}, Rule.ROLLFORWARD, "holds"),
        ({"supplementary": 5, "virement": 0, "carry_over": -2, "corrected": 23}, Rule.FOOTING, "holds"),
        ({"supplementary": 5, "virement": 0, "carry_over": -2, "corrected": 99}, Rule.FOOTING, "fails"),
        ({"corrected": 99}, None, None),
    ],
    ids=["confirms", "leaves a gap", "two changes", "every kind of change", "every kind of change, and off", "no changes printed"],
)
def test_changes_make_the_corrected_budget(amounts: dict[str, int], rule: Rule | None, outcome: str | None) -> None:
    kroner: dict[str, Any] = {name: value * K for name, value in amounts.items()}
    row = followup_row(1, original_budget=20 * K, **kroner)
    identities = judge(followups(row)).identities
    assert [(identity.rule, identity.outcome.value) for identity in identities] == ([(rule, outcome)] if rule else [])


@pytest.mark.parametrize(
    ("corrected", "deviation", "pct", "outcome"),
    [
        (2_187_700, -16_400, "-0.7", "holds"),
        (2_187_700, -16_400, "0.7", "fails"),
        (-8_200, 1_950, "23.8", "holds"),
        (100, 4, "40", "fails"),
        (100, 0, "0", "not_checkable"),
        (0, 4, "4", "not_checkable"),
    ],
    ids=["rounded", "its sign turned", "of an income's size", "ten times", "nothing of something", "something of nothing"],
)
def test_per_cent_is_the_part_of_the_budget(corrected: int, deviation: int, pct: str, outcome: str) -> None:
    [identity] = find_identities(judge(followups(line(1, corrected, None, deviation, pct=pct))), Rule.SHARE)
    assert identity.outcome.value == outcome


def test_unread_number_of_a_row_leaves_the_row_open() -> None:
    extract = followups(line(1, 20, 25, 5, pct=25), quarantined_lines=[1])
    assert {identity.outcome for identity in judge(extract).identities} == {Outcome.NOT_CHECKABLE}


TABLE = [
    line(1, 200, 205, 5, pct="2.5"),
    line(2, 300, 280, -20, pct="-6.7"),
    sub(3, 500, 485, -15, pct="-3.0"),
    line(4, 70, 77, 7, section="Anlæg", pct="10.0"),
    sub(5, 70, 77, 7, section="Anlæg", pct="10.0"),
    total(6, 570, 562, -8, pct="-1.4"),
]


def test_whole_table_is_reconciled() -> None:
    judgement = judge(extract := followups(*TABLE))
    assert judgement.findings == ()
    assert set(judgement.states.values()) == {FigureState.RECONCILED}
    assert len(judgement.states) == len(extract.figures)


@pytest.mark.parametrize("column", ["corrected_budget_dkk", "expected_dkk", "deviation_dkk"])
@pytest.mark.parametrize("line_no", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("by", [-90 * K, 90 * K])
def test_one_wrong_amount_is_one_finding_that_names_it(line_no: int, column: str, by: int) -> None:
    extract = followups(*TABLE)
    figure = find_figure(extract, line_no, column)
    judgement = judge(wrong := misprint(extract, figure.figure_id, figure.value + by))
    [finding] = judgement.findings
    assert (finding.figure_id, finding.suggestion) == (figure.figure_id, figure.value)
    assert state_of(judgement, wrong, line_no, column) in (FigureState.REFUTED, FigureState.CONTESTED)


@pytest.mark.parametrize("line_no", [1, 2, 3, 4, 5, 6])
def test_one_wrong_per_cent_is_one_finding(line_no: int) -> None:
    extract = followups(*TABLE)
    figure = find_figure(extract, line_no, "deviation_pct")
    judgement = judge(misprint(extract, figure.figure_id, figure.value * 10))
    assert list_keys(judgement) == ["share_beyond"]
    assert judgement.findings[0].line_no == line_no
