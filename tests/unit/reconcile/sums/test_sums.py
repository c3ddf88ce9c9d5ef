"""Which rows a total adds up, and when a sum proves nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pipeline.model import Appropriation, BenefitStatus, Table
from pipeline.reconcile.relation import Relation, judge_relation
from schemas.lists import BudgetBasis, Grade, IdentityKind, Outcome, Role, Rule, Side
from tests.unit.reconcile.judging import find_identities, judge, list_keys, state_of
from tests.unit.reconcile.makers import benefit_row, make_extract, money_row

K = 1000


def add_up(rows: list[Appropriation], rule: Rule = Rule.FOOTING) -> list[tuple[list[int], int, str]]:
    """For each sum of a rule: the lines of its parts, the line of its result, its outcome."""
    extract = make_extract(rows)
    line_of = {figure.figure_id: figure.line_no for figure in extract.figures}
    return [
        (
            [line_of[term.figure_id] for term in identity.terms if term.side is Side.PART],
            line_of[identity.terms[-1].figure_id],
            identity.outcome.value,
        )
        for identity in find_identities(judge(extract), rule)
    ]


def sub(line_no: int, exp: int, sector: str = "Sektor A", **more: Any) -> Appropriation:
    return money_row(line_no, "subtotal", exp, sector=sector, **more)


def total(line_no: int, exp: int, **more: Any) -> Appropriation:
    return money_row(line_no, "total", exp, sector=None, covers_level="all", covers=None, **more)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([money_row(1, exp=2 * K), money_row(2, exp=3 * K), sub(3, 5 * K)], [([1, 2], 3, "holds")], id="after its parts"),
        pytest.param([sub(1, 5 * K), money_row(2, exp=2 * K), money_row(3, exp=3 * K)], [([2, 3], 1, "holds")], id="before its parts"),
        pytest.param(
            [sub(1, 2 * K), money_row(2, exp=2 * K), sub(3, 3 * K, "B"), money_row(4, exp=3 * K, sector="B")],
            [([2], 1, "holds"), ([4], 3, "holds")], id="two before their parts",
        ),
        pytest.param(
            [money_row(1, exp=2 * K), sub(2, 2 * K), money_row(3, exp=3 * K), sub(4, 3 * K)],
            [([1], 2, "holds"), ([3], 4, "holds")], id="only since the last total of its level",
        ),
        pytest.param(
            [money_row(1, exp=9 * K, sector="B"), money_row(2, exp=2 * K), sub(3, 2 * K)], [([2], 3, "holds")], id="only under its heading"
        ),
        pytest.param(
            [money_row(1, exp=2 * K, inc=-K), sub(2, 2 * K), money_row(3, "net", net=K)], [([1], 2, "holds")], id="column by column"
        ),
        pytest.param(
            [
                money_row(1, exp=2 * K, account_name="Konto"), sub(2, 2 * K, covers_level="account", covers="Konto"),
                money_row(3, exp=3 * K, account_name="Anden"), sub(4, 5 * K),
            ],
            [([1], 2, "holds"), ([1, 3], 4, "holds")], id="a wider level passes over a narrower",
        ),
        pytest.param(
            [
                money_row(1, exp=2 * K), money_row(2, exp=3 * K, change_type="DUT"),
                sub(3, 3 * K, covers_level="change_type", covers="DUT"), sub(4, 5 * K),
            ],
            [([2], 3, "holds"), ([1, 2], 4, "holds")], id="change type",
        ),
        pytest.param([money_row(1, exp=2 * K, fiscal_year=2018), sub(2, 2 * K)], [([], 2, "not_checkable")], id="only of its year"),
        pytest.param([money_row(1, exp=2 * K, table_no=1), sub(2, 2 * K)], [([], 2, "not_checkable")], id="only of its table"),
        pytest.param([money_row(1, exp=0), sub(2, 0)], [([1], 2, "not_checkable")], id="nothing but zeros"),
        pytest.param([money_row(1, exp=2 * K), money_row(2, exp=3 * K), sub(3, 9 * K)], [([1, 2], 3, "fails")], id="fails"),
    ],
)  # fmt: skip
def test_footing(rows: list[Appropriation], expected: list[tuple[list[int], int, str]]) -> None:
    assert add_up(rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [money_row(1, exp=2 * K), sub(2, 2 * K), money_row(3, exp=3 * K, sector="B"), sub(4, 3 * K, "B"), total(5, 5 * K)],
            [([2, 4], 5, "holds")], id="subtotals",
        ),
        pytest.param(
            [money_row(1, exp=2 * K), sub(2, 2 * K), money_row(3, exp=3 * K, sector="B"), total(5, 5 * K)],
            [([2, 3], 5, "holds")], id="and lines under none",
        ),
        pytest.param([money_row(1, exp=2 * K), money_row(2, exp=3 * K), total(5, 5 * K)], [([1, 2], 5, "holds")], id="lines only"),
        pytest.param(
            [money_row(1, exp=2 * K), total(2, 2 * K), money_row(3, exp=3 * K), total(4, 3 * K)],
            [([1], 2, "holds"), ([3], 4, "holds")], id="since the last such total",
        ),
        pytest.param(
            [
                money_row(1, exp=2 * K, account_name="Konto"), sub(2, 2 * K, covers_level="account", covers="Konto"), sub(3, 2 * K),
                total(4, 2 * K),
            ],
            [([3], 4, "holds")], id="a narrower total of the same lines does not count twice",
        ),
        pytest.param(
            [money_row(1, inc=-K), money_row(2, exp=2 * K), sub(3, 2 * K), total(4, 2 * K, inc=-K)],
            [([3], 4, "holds"), ([1], 4, "holds")], id="lines speak for a subtotal that leaves the column blank",
        ),
    ],
)  # fmt: skip
def test_grand_total(rows: list[Appropriation], expected: list[tuple[list[int], int, str]]) -> None:
    assert add_up(rows, Rule.GRAND_TOTAL) == expected


NET = money_row(9, "net", net=K)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([money_row(1, exp=2 * K, inc=-K), sub(2, 2 * K, inc=-K), NET], [([2, 2], 9, "holds")], id="of the total above"),
        pytest.param([money_row(1, exp=2 * K), money_row(2, inc=-K), NET], [([1, 2], 9, "holds")], id="of the lines above"),
        pytest.param([money_row(1, exp=2 * K, inc=-K, net=K)], [([1, 1], 1, "holds")], id="within a row"),
        pytest.param([sub(2, 2 * K, "B", inc=-K), NET], [([], 9, "not_checkable")], id="not of another heading's total"),
        pytest.param([money_row(1, net=K)], [], id="a net alone says nothing"),
        pytest.param(
            [money_row(1, exp=3 * K, inc=-K), money_row(2, net=-K), NET], [([1, 1, 2], 9, "holds")], id="a line that prints its net only"
        ),
        pytest.param(
            [money_row(1, exp=3 * K, inc=-K, net=2 * K), money_row(2, net=-8 * K), NET],
            [([1, 1], 1, "holds"), ([1, 1, 2], 9, "fails")], id="a line's own net counts once",
        ),
        pytest.param([money_row(1, net=K), NET], [([], 9, "not_checkable")], id="nothing to net"),
        pytest.param([money_row(1, exp=2 * K, inc=-K, net=5 * K)], [([1, 1], 1, "fails")], id="fails"),
    ],
)  # fmt: skip
def test_netting(rows: list[Appropriation], expected: list[tuple[list[int], int, str]]) -> None:
    assert add_up(rows, Rule.NETTING) == expected


def test_quarantined_number_in_the_stretch_leaves_the_sum_open() -> None:
    rows = [money_row(1, exp=K), sub(2, K), money_row(3, exp=2 * K, sector="B"), sub(6, 9 * K, "B"), total(8, 10 * K)]
    extract = make_extract(rows, quarantined_lines=[4])
    by_line = {identity.printed: identity.outcome for identity in judge(extract).identities}
    assert by_line == {K: Outcome.HOLDS, 9 * K: Outcome.NOT_CHECKABLE, 10 * K: Outcome.NOT_CHECKABLE}
    assert list_keys(judge(extract)) == []


def test_quarantined_net_or_total_leaves_the_netting_open() -> None:
    rows = [money_row(1, exp=K), sub(2, K), money_row(5, "net", net=K)]
    assert [i.outcome for i in find_identities(judge(make_extract(rows, quarantined_lines=[2])), Rule.NETTING)] == [Outcome.NOT_CHECKABLE]
    assert [i.outcome for i in find_identities(judge(make_extract(rows, quarantined_lines=[6])), Rule.NETTING)] == [Outcome.HOLDS]


def test_quarantine_of_another_item_is_no_concern() -> None:
    extract = make_extract([money_row(1, exp=K, item_no=3), sub(5, K, item_no=3)], quarantined_lines=[2])
    assert [identity.outcome for identity in judge(extract).identities] == [Outcome.HOLDS]
    everywhere = replace(extract, quarantined=tuple(replace(gap, item_no=None) for gap in extract.quarantined))
    assert [identity.outcome for identity in judge(everywhere).identities] == [Outcome.NOT_CHECKABLE]


def test_figure_that_counts_twice_proves_nothing() -> None:
    one, two = make_extract([money_row(1, exp=K), money_row(2, exp=2 * K)]).figures
    relation = Relation(Rule.FOOTING, IdentityKind.ARITHMETIC, "", ((one, 1), (one, 1)), two)
    assert judge_relation(relation).outcome is Outcome.NOT_CHECKABLE
    assert judge_relation(replace(relation, parts=((two, 1),))).outcome is Outcome.NOT_CHECKABLE


def test_rounding_that_an_error_explains_is_not_told_again() -> None:
    rows = [*(money_row(line, exp=K) for line in range(1, 12)), sub(20, 14 * K), money_row(21, "net", net=11 * K)]
    judgement = judge(make_extract(rows))
    assert {identity.grade for identity in judgement.identities} == {Grade.PLAUSIBLE, Grade.IMPOSSIBLE}
    assert list_keys(judgement) == ["netting_beyond"]


def test_number_lost_before_a_tables_first_row_counts_only_within_the_table() -> None:
    extract = make_extract([money_row(5, exp=K), sub(6, K)], quarantined_lines=[3])
    table = Table(2, 2, "appropriation", "", (), (), 2017, Decimal(1000), None, 4, 9)
    assert [i.outcome for i in judge(extract).identities] == [Outcome.NOT_CHECKABLE]  # the table's first line is not known
    assert [i.outcome for i in judge(replace(extract, tables=(table,))).identities] == [Outcome.HOLDS]
    wider = replace(table, first_line=2)
    assert [i.outcome for i in judge(replace(extract, tables=(wider,))).identities] == [Outcome.NOT_CHECKABLE]


def test_lopsided_rounding_is_a_warning_that_ties_nothing() -> None:
    rows = [*(money_row(line, exp=K) for line in range(1, 22)), sub(30, 21 * K + 8 * K)]
    extract = make_extract(rows)
    judgement = judge(extract)
    [identity] = judgement.identities
    assert (identity.grade, identity.outcome) == (Grade.POSSIBLE, Outcome.NOT_CHECKABLE)
    assert list_keys(judgement) == ["footing_lopsided"]
    assert {state.value for state in judgement.states.values()} == {"not_reconciled"}


def test_plausible_roundings_are_one_note_a_document() -> None:
    def off(shift: int, by: int) -> list[Appropriation]:
        lines = [money_row(shift + line, exp=K, sector=f"{shift}") for line in range(1, 12)]
        return [*lines, sub(shift + 12, 11 * K + by * K, f"{shift}")]

    judgement = judge(make_extract([*off(0, 1), *off(20, 3), *off(40, -2)]))
    [note] = judgement.findings
    assert (note.key, note.params["count"], note.subject, note.line_no) == ("findings.rounding_many", 3, "række 32", 32)
    assert {state.value for state in judgement.states.values()} == {"reconciled"}


def rows_of(label: str, line_no: int, budget: int | None, status: int | None, deviation: int | None) -> list[BenefitStatus]:
    amounts = zip(("budget", "status", "deviation"), (budget, status, deviation), strict=True)
    return [benefit_row(line_no + place, label, name, amount) for place, (name, amount) in enumerate(amounts) if amount is not None]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(rows_of("Fleksjob", 1, 5 * K, 7 * K, 2 * K), ["holds"], id="holds"),
        pytest.param(rows_of("Fleksjob", 1, 5 * K, 7 * K, 5 * K), ["fails"], id="fails"),
        pytest.param(rows_of("Fleksjob", 1, None, 7 * K, 2 * K), ["not_checkable"], id="an unread budget"),
        pytest.param(rows_of("Fleksjob", 1, None, None, 2 * K), [], id="a deviation alone"),
        pytest.param(
            [*rows_of("Fleksjob", 1, 5 * K, 7 * K, 2 * K), benefit_row(4, "Fleksjob", "budget", 6 * K)], ["not_checkable"], id="two budgets"
        ),
        pytest.param(
            [replace(row, role=Role.TOTAL) for row in rows_of("Total", 1, K, 3 * K, 2 * K)], ["holds"], id="of the totals",
        ),
    ],
)  # fmt: skip
def test_deviation(rows: list[BenefitStatus], expected: list[str]) -> None:
    assert [identity.outcome.value for identity in find_identities(judge(make_extract(benefits=rows)), Rule.DEVIATION)] == expected


def test_quarantined_number_among_a_benefits_rows_leaves_the_deviation_open() -> None:
    extract = make_extract(benefits=rows_of("Fleksjob", 1, 5 * K, 7 * K, 2 * K), quarantined_lines=[2])
    assert [identity.outcome for identity in find_identities(judge(extract), Rule.DEVIATION)] == [Outcome.NOT_CHECKABLE]


@pytest.mark.parametrize(
    ("deviations", "printed", "expected"),
    [((2 * K, 4 * K), 6 * K, "holds"), ((2 * K, None), 6 * K, "holds"), ((2 * K, 4 * K), 9 * K, "fails")],
    ids=["printed deviations", "status − budget where none is printed", "fails"],
)
def test_benefit_total(deviations: tuple[int, int | None], printed: int, expected: str) -> None:
    rows = [*rows_of("Fleksjob", 1, 5 * K, 7 * K, deviations[0]), *rows_of("Integration", 4, 5 * K, 9 * K, deviations[1])]
    rows.append(benefit_row(9, "Afvigelse total", "deviation", printed, role=Role.TOTAL))
    [identity] = find_identities(judge(make_extract(benefits=rows)), Rule.GRAND_TOTAL)
    assert identity.outcome.value == expected


def test_benefit_that_says_nothing_leaves_the_total_open() -> None:
    rows = [*rows_of("Fleksjob", 1, 5 * K, 7 * K, 2 * K), *rows_of("Integration", 4, 5 * K, None, None)]
    rows.append(benefit_row(9, "Afvigelse total", "deviation", 2 * K, role=Role.TOTAL))
    [identity] = find_identities(judge(make_extract(benefits=rows)), Rule.GRAND_TOTAL)
    assert identity.outcome is Outcome.NOT_CHECKABLE


def test_states_by_what_holds_and_what_fails() -> None:
    rows = [
        money_row(1, exp=2 * K),
        money_row(2, exp=3 * K),
        sub(3, 50 * K),
        money_row(4, "net", net=50 * K),
        money_row(8, exp=7 * K, sector="B"),
    ]
    extract = make_extract(rows)
    judgement = judge(extract)
    states = [state_of(judgement, extract, *place).value for place in ((1, "expenditure_dkk"), (3, "expenditure_dkk"), (4, "net_dkk"))]
    assert states == ["not_reconciled", "contested", "reconciled"]
    assert state_of(judgement, extract, 8, "expenditure_dkk").value == "not_reconciled"
    assert list_keys(judgement) == ["footing_beyond"]


def test_only_figure_of_all_broken_sums_is_refuted_where_they_agree() -> None:
    def rows(subtotal: int, net: int) -> list[Appropriation]:
        return [money_row(1, exp=20 * K), money_row(2, exp=30 * K), sub(3, subtotal), money_row(4, "net", net=net)]

    one_cause = judge(extract := make_extract(rows(90 * K, 50 * K)))
    assert state_of(one_cause, extract, 3, "expenditure_dkk").value == "refuted"
    [finding] = one_cause.findings
    assert (finding.key, finding.suggestion, finding.difference) == ("findings.singled_out_suggested", Decimal(50 * K), Decimal(40 * K))
    two_causes = judge(extract := make_extract(rows(90 * K, 70 * K)))  # 50 by the lines, 70 by the net: no one value mends both
    assert state_of(two_causes, extract, 3, "expenditure_dkk").value == "not_reconciled"
    assert sorted(list_keys(two_causes)) == ["footing_beyond", "netting_beyond"]


def test_rounding_allows_no_suggestion_where_sums_give_different_values() -> None:
    rows = [money_row(1, exp=20 * K), money_row(2, exp=30 * K), sub(3, 90 * K), money_row(4, "net", net=51 * K)]
    judgement = judge(make_extract(rows))
    assert [(f.key, f.suggestion) for f in judgement.findings] == [("findings.singled_out", None)]


def test_sums_that_share_two_figures_blame_neither() -> None:
    row = money_row(1, exp=20 * K, inc=-5 * K, benefit="fleksjob", net=40 * K)
    rows = [row, money_row(2, "net", net=40 * K, covers_level="sector", covers="Sektor A")]
    judgement = judge(make_extract(rows))
    assert list_keys(judgement) == ["shared_cause"]
    assert {state.value for state in judgement.states.values()} == {"not_reconciled"}


def test_findings_keep_their_ids_when_more_is_read_around_them() -> None:
    rows = [money_row(1, exp=2 * K), money_row(2, exp=3 * K), sub(3, 50 * K)]
    before = judge(make_extract(rows)).findings
    after = judge(make_extract([*rows, money_row(7, exp=K, sector="B")])).findings
    moved = judge(make_extract(rows, shift=1)).findings
    assert [f.finding_id for f in before] == [f.finding_id for f in after]
    assert [f.finding_id for f in before] != [f.finding_id for f in moved]


JUNE, AUGUST = date(2017, 6, 30), date(2017, 8, 31)


def several_of(label: str, line_no: int, deviation: int, name: str = "Afvigelse", last: date | None = AUGUST) -> list[BenefitStatus]:
    """A benefit with two budgets (50 and 60 thousand) and two statuses (70 and 90 thousand)."""
    return [
        benefit_row(line_no, label, "budget", 50 * K, budget_basis=BudgetBasis.ORIGINAL),
        benefit_row(line_no + 1, label, "budget", 60 * K),
        benefit_row(line_no + 2, label, "status", 70 * K, status_date=JUNE),
        benefit_row(line_no + 3, label, "status", 90 * K, status_date=last),
        benefit_row(line_no + 4, label, "deviation", deviation, scenario_label=name),
    ]


@pytest.mark.parametrize(
    ("deviations", "more", "expected"),
    [
        pytest.param((30 * K, 30 * K, -30 * K), {}, ["holds", "holds", "fails"], id="the last status less the corrected budget"),
        pytest.param((30 * K, 30 * K, 20 * K), {}, ["holds", "holds", "not_checkable"], id="another pair gives it"),
        pytest.param((30 * K, -30 * K, -30 * K), {}, ["holds", "not_checkable", "not_checkable"], id="most rows say otherwise"),
        pytest.param((40 * K, 40 * K, -40 * K), {"name": "Afvigelse ift. opr. budget"}, ["holds", "holds", "fails"], id="the original"),
        pytest.param((30 * K, 30 * K, -30 * K), {"last": None}, ["not_checkable"] * 3, id="which status is the last is not told"),
    ],
)
def test_a_deviation_among_several_budgets_and_statuses(deviations: tuple[int, ...], more: dict[str, Any], expected: list[str]) -> None:
    rows = [row for at, amount in enumerate(deviations) for row in several_of(f"Ydelse {at}", 10 * at + 1, amount, **more)]
    found = find_identities(judge(make_extract(benefits=rows)), Rule.DEVIATION)
    assert [identity.outcome.value for identity in found] == expected
