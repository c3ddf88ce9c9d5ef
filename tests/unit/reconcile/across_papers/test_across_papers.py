"""Rows of several papers: what they say of each other, and budgets that roll forward with what was granted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pipeline.decisions import decide_standing
from pipeline.model import Extract, Finding, Identity, Judgement
from pipeline.reconcile import reconcile
from pipeline.reconcile.relation import identify
from schemas.lists import Choice, Decision, FigureState, Outcome, Reading, RecipientsBasis, Rule, Severity
from tests.unit.reconcile.makers import benefit_row, find_figure, followup_row, make_extract, mark, money_row
from tests.unit.reconcile.papers import make_item, set_paper

K = 1000
MARCH, JUNE = date(2024, 3, 31), date(2024, 6, 30)


def paper(name: str, met: date, *rows: Any, kind: str = "standing", town: str | None = "Sandager", **more: Any) -> Extract:
    """A paper of a meeting: rows of any table, one item that the meeting approved."""
    sorted_rows: dict[str, list[Any]] = {"Appropriation": [], "BenefitStatus": [], "BudgetFollowup": []}
    for row in rows:
        sorted_rows[type(row).__name__].append(row)
    appropriations, benefits, followups = sorted_rows.values()
    extract = make_extract(appropriations, benefits, document_id=name, followups=followups, resolution=1)
    item = make_item(2, 1, 99, decision=Decision.APPROVED)
    more = {"municipality": town, "committee": "Udvalget", "committee_kind": kind, "meeting_id": name, **more}
    return set_paper(extract, "\n" * 99, item, meeting_date=met, **more)


def judge(*papers: Extract) -> Judgement:
    return reconcile(papers, decide_standing(papers).decision_lines)


def list_of(judgement: Judgement, rule: Rule) -> tuple[list[Identity], list[Finding]]:
    identities = [identity for identity in judgement.identities if identity.rule is rule]
    return identities, [finding for finding in judgement.findings if finding.rule is rule]


def line(exp: int, no: int = 3, **more: Any) -> Any:
    return money_row(no, exp=exp, **{"status_date": MARCH, "fiscal_year": 2024, **more})


def budget(amount: int, status: date, no: int = 5, **more: Any) -> Any:
    return benefit_row(no, "Fleksjob", "budget", amount, **{"status_date": status, "fiscal_year": 2024, **more})


# --- restatement ------------------------------------------------------------------------------------


def test_equal_rows_tie_each_other() -> None:
    first, second = paper("a", date(2024, 5, 14), line(5)), paper("b", date(2024, 6, 24), line(5))
    judgement = judge(second, first)
    [identity], findings = list_of(judgement, Rule.RESTATEMENT)
    assert (identity.outcome, identity.document_id, findings) == (Outcome.HOLDS, "b", [])
    assert set(judgement.states.values()) == {FigureState.RECONCILED}


def test_the_smallest_difference_is_asked_and_breaks_nothing() -> None:
    first, second = paper("a", date(2024, 5, 14), line(5)), paper("b", date(2024, 6, 24), line(6, no=4, text="række 3"))
    judgement = judge(first, second)
    [identity], [finding] = list_of(judgement, Rule.RESTATEMENT)
    assert identity.outcome is Outcome.NOT_CHECKABLE
    assert (finding.severity, finding.document_id, finding.line_no, finding.printed, finding.computed) == (
        Severity.QUESTION, "b", 4, Decimal(6), Decimal(5),
    )  # fmt: skip
    assert (finding.params["other_path"], finding.params["other_line"]) == ("a.txt", 3)
    assert set(judgement.states.values()) == {FigureState.NOT_RECONCILED}


def test_all_differences_of_a_table_are_one_question() -> None:
    rows = [[line(5 * n, 3), line(6 * n, 4, text="andet")] for n in (1, 2)]
    judgement = judge(paper("a", date(2024, 5, 14), *rows[0]), paper("b", date(2024, 6, 24), *rows[1]))
    [finding] = list_of(judgement, Rule.RESTATEMENT)[1]
    assert (finding.key, finding.params["count"], finding.line_no) == ("findings.restatement_many", 2, 3)


@pytest.mark.parametrize(
    "other",
    [
        paper("b", date(2024, 6, 24), line(9, text="andre ord")),
        paper("b", date(2024, 6, 24), line(9, status_date=JUNE)),
        paper("b", date(2024, 6, 24), line(9, fiscal_year=2025)),
        paper("b", date(2024, 6, 24), line(9), town="Vesterborg"),
        paper("b", date(2024, 6, 24), line(9), town=None),
        paper("b", date(2024, 6, 24), money_row(3, net=9, status_date=MARCH, fiscal_year=2024)),
    ],
)
def test_other_rows_are_not_compared(other: Extract) -> None:
    assert list_of(judge(paper("a", date(2024, 5, 14), line(5)), other), Rule.RESTATEMENT) == ([], [])


def test_rows_that_a_paper_prints_twice_are_not_compared() -> None:
    first = paper("a", date(2024, 5, 14), budget(5, MARCH))
    assert list_of(judge(first, paper("b", date(2024, 6, 24), budget(6, MARCH))), Rule.RESTATEMENT)[1]
    twice = paper("b", date(2024, 6, 24), budget(6, MARCH), budget(7, MARCH, no=8))
    assert list_of(judge(first, twice), Rule.RESTATEMENT) == ([], [])


def test_papers_of_one_meeting_repeat_each_other() -> None:
    first, second = (paper(name, date(2024, 5, 14), line(5), meeting_id="m") for name in "ab")
    assert list_of(judge(first, second), Rule.RESTATEMENT) == ([], [])
    assert list_of(judge(first, paper("b", date(2024, 5, 14), line(6), meeting_id="m")), Rule.RESTATEMENT)[1]


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [({"chosen_by": Choice.ROW}, Outcome.HOLDS), ({"chosen_by": Choice.COLUMN}, Outcome.HOLDS), ({"reading": Reading.OCR}, Outcome.HOLDS)],
)
def test_what_its_own_table_chose_or_a_picture_showed_is_tied_by_another_paper(changes: dict[str, object], outcome: Outcome) -> None:
    first, second = paper("a", date(2024, 5, 14), line(5)), paper("b", date(2024, 6, 24), line(5))
    marked = mark(second, find_figure(second, 3, "expenditure_dkk").figure_id, **changes)
    assert [identity.outcome for identity in list_of(judge(first, marked), Rule.RESTATEMENT)[0]] == [outcome]
    if "reading" in changes:
        both = mark(first, find_figure(first, 3, "expenditure_dkk").figure_id, **changes)
        assert [identity.outcome for identity in list_of(judge(both, marked), Rule.RESTATEMENT)[0]] == [Outcome.NOT_CHECKABLE]


def test_a_sum_that_suspects_the_figure_speaks_for_it() -> None:
    total = money_row(9, "subtotal", exp=5 * K, status_date=MARCH, fiscal_year=2024)
    judgement = judge(paper("a", date(2024, 5, 14), line(5 * K), total), paper("b", date(2024, 6, 24), line(9 * K), total))
    assert [finding.rule for finding in judgement.findings if finding.rule is not Rule.FINANCING_MISSING] == [Rule.FOOTING]


def test_benefits_and_follow_ups_are_compared_too() -> None:
    def rows(n: int, **more: Any) -> list[Any]:
        status = benefit_row(5, "Fleksjob", "status", 10 * n, 100, 30, 7, status_date=MARCH, fiscal_year=2024, **more)
        return [status, followup_row(8, corrected=n, expected=n, account_codes=("05.58.81",), status_date=MARCH, fiscal_year=2024)]

    same = judge(paper("a", date(2024, 5, 14), *rows(1)), paper("b", date(2024, 6, 24), *rows(1)))
    assert len(list_of(same, Rule.RESTATEMENT)[0]) == 6
    other = judge(paper("a", date(2024, 5, 14), *rows(1)), paper("b", date(2024, 6, 24), *rows(2)))
    assert [finding.params["count"] for finding in list_of(other, Rule.RESTATEMENT)[1]] == [1, 2]
    counted = rows(2, recipients_basis=RecipientsBasis.ON_A_DAY)[:1]  # another way of counting
    assert list_of(judge(paper("a", date(2024, 5, 14), *rows(1)), paper("b", date(2024, 6, 24), *counted)), Rule.RESTATEMENT) == ([], [])


def test_follow_ups_without_an_account_are_compared_within_one_committee() -> None:
    def row(n: int) -> Any:
        return followup_row(8, corrected=n, label="Fælles formål", status_date=MARCH, fiscal_year=2024)

    first = paper("a", date(2024, 5, 14), row(5))
    assert list_of(judge(first, paper("b", date(2024, 6, 24), row(6))), Rule.RESTATEMENT)[1]
    assert list_of(judge(first, paper("b", date(2024, 6, 24), row(6), committee="Et andet")), Rule.RESTATEMENT) == ([], [])


# --- rollforward ------------------------------------------------------------------------------------

GRANT = line(20 * K, benefit="fleksjob")


@pytest.mark.parametrize(
    ("after", "council", "held"),
    [
        (120 * K, "council", True),
        (121 * K, "council", False),  # a gap, not an error
        (120 * K, "standing", False),  # only a council grants
    ],
)
def test_a_budget_rolls_forward_with_what_was_granted(after: int, council: str, held: bool) -> None:
    papers = [
        paper("a", date(2024, 5, 14), budget(100 * K, MARCH)),
        paper("b", date(2024, 6, 24), GRANT, kind=council),
        paper("c", date(2024, 8, 20), budget(after, JUNE)),
    ]
    judgement = judge(*papers)
    identities, findings = list_of(judgement, Rule.ROLLFORWARD)
    assert [(one.outcome, one.document_id, len(one.terms)) for one in identities] == ([(Outcome.HOLDS, "c", 3)] if held else [])
    assert findings == []
    assert (set(judgement.states.values()) == {FigureState.RECONCILED}) == held


@pytest.mark.parametrize(
    ("grant", "met", "more"),
    [
        (GRANT, date(2024, 7, 1), {}),  # granted after the later status
        (line(20 * K, benefit="kontanthjaelp"), date(2024, 6, 24), {}),
        (line(20 * K, benefit="fleksjob", fiscal_year=2025), date(2024, 6, 24), {}),
        (line(20 * K, benefit="fleksjob", status_date=date(2023, 12, 31)), date(2024, 6, 24), {}),  # before the earlier status
        (GRANT, date(2024, 6, 24), {"town": "Vesterborg"}),
    ],
)
def test_other_grants_take_no_part(grant: Any, met: date, more: dict[str, Any]) -> None:
    papers = [
        paper("a", date(2024, 5, 14), budget(100 * K, MARCH)),
        paper("b", met, grant, kind="council", **more),
        paper("c", date(2024, 8, 20), budget(120 * K, JUNE)),
    ]
    assert list_of(judge(*papers), Rule.ROLLFORWARD) == ([], [])


@pytest.mark.parametrize(("corrected", "held"), [(120 * K, True), (119 * K, False)])
def test_an_account_rolls_forward_from_its_original_budget(corrected: int, held: bool) -> None:
    codes = ("05.58.81",)
    row = followup_row(5, original_budget=100 * K, corrected=corrected, account_codes=codes, status_date=JUNE, fiscal_year=2024)
    papers = [paper("b", date(2024, 6, 24), line(20 * K, account_codes=codes), kind="council"), paper("c", date(2024, 8, 20), row)]
    identities, findings = list_of(judge(*papers), Rule.ROLLFORWARD)
    assert (len(identities), findings) == (held, [])


def test_identities_of_two_papers_have_ids_of_their_own() -> None:
    papers = [paper(name, date(2024, 5, day), line(5)) for day, name in enumerate("abc", start=14)]
    identities, _ = list_of(judge(*papers), Rule.RESTATEMENT)
    assert len({identity.identity_id for identity in identities}) == len(identities) == 2
    assert judge(*papers) == judge(*reversed(papers))
    one, two, result = (find_figure(extract, 3, "expenditure_dkk") for extract in papers)
    assert identify(Rule.RESTATEMENT, result, ((one, 1),)) != identify(Rule.RESTATEMENT, result, ((two, 1),))
