"""Totals of columns that stand beside the budget's own: added up as the budget's are, where they are sums at all."""

from __future__ import annotations

import pytest

from pipeline.model import Judgement
from schemas.lists import FigureState, Rule, Severity
from tests.unit.reconcile.judging import judge_text

PAPER = "Referat\n\nPunkt 2.\n\nStatus\n\nSagsbeskrivelse\n\n{table}\n\nHer ender sagens tal, og teksten går videre.\n"
EARLIER = (
    "1.000 kr.\tRegnskab 2029\tRegnskab 2030\tKorrigeret budget 2031\tForventet regnskab 2031\tAfvigelse\n"
    "Skoler\n"
    "Nord\t410\t425\t440\t455\t15\n"
    "Syd\t380\t378\t390\t384\t-6\n"
    "Skoler i alt\t790\t803\t830\t839\t9\n"
    "Veje\n"
    "Drift\t150\t162\t160\t171\t11\n"
    "Vinter\t60\t44\t50\t47\t-3\n"
    "Veje i alt\t210\t206\t210\t218\t8\n"
    "I alt\t1.000\t1.009\t1.040\t1.057\t17\n"
)


def judge_table(table: str) -> Judgement:
    """What is said of a paper with one table."""
    return judge_text(PAPER.format(table=table))


def test_accounts_of_earlier_years_are_added_up() -> None:
    judged = judge_table(EARLIER)
    assert not judged.findings
    assert set(judged.states.values()) == {FigureState.RECONCILED}


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [("\t425\t", "\t452\t"), ("\t790\t", "\t760\t"), ("\t1.009\t", "\t1.090\t")],
    ids=["a line", "a subtotal", "the total"],
)
def test_a_wrong_figure_of_an_earlier_year_is_told(printed: str, wrong: str) -> None:
    assert EARLIER.count(printed) == 1
    (error,) = judge_table(EARLIER.replace(printed, wrong)).findings
    assert (error.severity, error.rule) == (Severity.ERROR, Rule.FOOTING)


@pytest.mark.parametrize(
    ("head", "total"),
    [("Udgift pr. elev, kr.", "72"), ("Regnskab 2029, ordinært", "999")],
    ids=["a rate", "totals of something else"],
)
def test_what_is_no_sum_of_its_lines_is_not_judged(head: str, total: str) -> None:
    rows = "Nord\t70\t440\t455\t15\nSyd\t74\t390\t384\t-6\n"
    judged = judge_table(
        f"1.000 kr.\t{head}\tKorrigeret budget 2031\tForventet regnskab 2031\tAfvigelse\n{rows}I alt\t{total}\t830\t839\t9\n"
    )
    assert [finding.severity for finding in judged.findings if finding.severity is Severity.ERROR] == []
