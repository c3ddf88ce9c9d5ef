"""Sums and shares of the other tables of figures: what holds, what one wrong digit breaks, and what words leave unjudged."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.messages import render
from pipeline.model import Judgement
from schemas.lists import FigureState, Outcome, Rule, Severity
from tests.unit.reconcile.judging import judge_text

PAPER = "Referat\n\nPunkt 2.\n\nStatus\n\nSagsbeskrivelse\n\n{table}\n\nHer ender sagens tal, og teksten går videre.\n"
CROSSED = (
    "Årsag\t2022\t2023\tI alt antal personer\n"
    "Arbejde\t23\t45\t68\nFlyttet\t35\t61\t96\nAndet\t7\t9\t16\nI alt antal personer\t65\t115\t180\n"
)
SHARES = "Tid\tAntal i gruppen\tAntal i job\tAndel i job\n1 år\t391\t13\t3,3%\n2 år\t159\t34\t21,4%\n3 år\t80\t40\t50,0%\n"
OF_TOTAL = "Alder\tAntal borgere\tAndel\nUnge\t120\t30 %\nVoksne\t260\t65 %\nÆldre\t20\t5 %\nI alt\t400\t100 %\n"
NAMED = "By\tAntal personer\tAktive i løn\tAktive i praktik\tAktive i alt\tAndel\n"


def judge_table(table: str) -> Judgement:
    """What is said of a paper with one table."""
    return judge_text(PAPER.format(table=table))


@pytest.mark.parametrize(("table", "sums"), [(CROSSED, 7), (SHARES, 3), (OF_TOTAL, 5)])
def test_what_adds_up_is_reconciled(table: str, sums: int) -> None:
    judged = judge_table(table)
    assert [one.outcome for one in judged.identities] == [Outcome.HOLDS] * sums
    assert set(judged.states.values()) == {FigureState.RECONCILED}
    assert not judged.findings


@pytest.mark.parametrize(
    ("table", "printed", "wrong"),
    [
        pytest.param(CROSSED, "\t61\t", "\t67\t", id="a cell"),
        pytest.param(CROSSED, "\t180", "\t190", id="the corner of both sums"),
        pytest.param(CROSSED, "\t115\t", "\t151\t", id="a total with its digits swapped"),
        pytest.param(SHARES, "21,4%", "24,1%", id="a share"),
        pytest.param(SHARES, "\t13\t", "\t31\t", id="a count under its share"),
        pytest.param(OF_TOTAL, "\t260\t", "\t620\t", id="a part of a total and of its share"),
    ],
)
def test_one_wrong_figure_is_an_error(table: str, printed: str, wrong: str) -> None:
    assert table.count(printed) == 1
    judged = judge_table(table.replace(printed, wrong))
    (error,) = [finding for finding in judged.findings if finding.severity is Severity.ERROR]
    for lang in ("da", "en"):
        text = render(error.key, error.params, lang)
        assert not any(mark in text for mark in ("{", "kr.", "DKK"))


def test_words_that_lines_overlap_leave_their_sum_unjudged() -> None:
    table = "Tilbud\tAntal deltagere\nKursus\t40\nPraktik\t35\nUnikke deltagere i alt\t60"
    assert not judge_table(f"{table}\n\nSamme borger optræder i flere rækker").identities


def test_a_table_that_mostly_misses_adds_up_something_else() -> None:
    table = "Køn\tAntal piger\tAntal drenge\tAndel drenge\nNord\t12\t14\t53,8%\nSyd\t20\t10\t33,3%\nØst\t9\t9\t50,0%\n"
    judged = judge_table(table)
    assert {one.outcome for one in judged.identities} == {Outcome.NOT_CHECKABLE}
    assert not judged.findings


TWO_YEARS = "Målgruppe\tAntal 2016\tAntal 2017\nNord\t120\t131\nSyd\t340\t352\nVest\t88\t91\nI alt\t548\t574\n"


def test_one_wrong_total_of_two_is_named() -> None:
    (error,) = judge_table(TWO_YEARS.replace("574", "584")).findings
    assert (error.severity, error.rule, error.printed, error.computed) == (Severity.ERROR, Rule.FOOTING, Decimal(584), Decimal(574))


def test_totals_that_all_miss_are_asked_about_once() -> None:
    judged = judge_table(TWO_YEARS.replace("548\t574", "558\t584"))
    (question,) = judged.findings
    assert (question.severity, question.rule, question.params["count"]) == (Severity.QUESTION, Rule.FOOTING, 2)
    assert "men linjerne giver 548. Totaler i punktet, der ikke går op: 2" in render(question.key, question.params, "da")
    assert "but the lines come to 548. Totals of the item that do not add up: 2" in render(question.key, question.params, "en")
    assert {one.outcome for one in judged.identities} == {Outcome.NOT_CHECKABLE}


def test_per_cents_are_added_only_where_their_total_says_100() -> None:
    assert not judge_table("Mål\tOpfyldt i pct.\nNord\t80\nSyd\t90\nI alt\t85\n").identities


def test_a_total_that_has_a_name_adds_up_the_columns_that_open_alike() -> None:
    judged = judge_table(NAMED.replace("Aktive i", "Antal aktive i") + "Nord\t374\t14\t190\t204\t55%\nSyd\t219\t37\t73\t110\t50%\n")
    assert {one.outcome for one in judged.identities} <= {Outcome.HOLDS, Outcome.NOT_CHECKABLE}
    assert not judged.findings


UNSTATED = "Aktivitet\t2. kvt. 2018\t2. kvt. 2019\tÆndring\nSamtaler\t1.812\t1.694\t-118\nPraktik\t243\t268\t25\nI alt\t2.055\t1.962\t-93\n"


def test_figures_without_a_unit_add_up_where_one_of_their_totals_does() -> None:
    assert [one.outcome for one in judge_table(UNSTATED).identities] == [Outcome.HOLDS] * 3
    (error,) = judge_table(UNSTATED.replace("\t243\t", "\t234\t")).findings
    assert (error.severity, error.rule, error.printed, error.computed) == (Severity.ERROR, Rule.FOOTING, Decimal(2055), Decimal(2046))


def test_figures_without_a_unit_whose_totals_never_foot_are_not_added() -> None:
    judged = judge_table("Skole\tFravær 2018\tFravær 2019\nNord\t5,2\t5,4\nSyd\t6,0\t6,4\nI alt\t5,6\t5,9\n")
    assert not judged.findings
    assert {one.outcome for one in judged.identities} <= {Outcome.NOT_CHECKABLE}


def test_so_much_for_each_adds_up_to_nothing() -> None:
    rows = "Nord\t380\t20\t19,0\nSyd\t630\t30\t21,0\nVest\t250\t10\t25,0\nI alt\t1.260\t60\t21,0\n"
    judged = judge_table(f"Skole\tElever 5. september\tKlasser 2030/31\tElever pr. klasse 2030/31\n{rows}")
    assert [finding.severity for finding in judged.findings] == []
    assert [str(one.printed) for one in judged.identities if one.outcome == "holds"] == ["1260", "60"]


HOURS = (
    "\tBudget 2031\t\t\tForventet 2031\t\t\t\nHjemmepleje\tTimer\tTimepris, kr.\tBeløb, t.kr.\tTimer\tTimepris, kr.\tBeløb, t.kr.\t"
    "Forskel, t.kr.\n"
    "Dag\t11.400\t442\t5.039\t12.900\t449\t5.792\t753\nAften\t6.200\t528\t3.274\t6.150\t536\t3.296\t22\nNat\t2.300\t589\t1.355\t2.450\t594\t1.455\t100\n"
    "I alt\t19.900\t\t9.668\t21.500\t\t10.543\t875\n"
)


def test_hours_at_a_price_come_to_their_amount_and_add_up() -> None:
    judged = judge_table(HOURS)
    assert not judged.findings
    held = [one.rule for one in judged.identities if one.outcome is Outcome.HOLDS]
    assert (held.count(Rule.PRODUCT), held.count(Rule.FOOTING)) == (6, 5)


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [("\t12.900\t", "\t12.600\t"), ("\t3.296\t", "\t3.396\t"), ("\t594\t", "\t549\t"), ("\t21.500\t", "\t25.100\t")],
    ids=["a number", "an amount", "a price", "a total of hours"],
)
def test_a_wrong_figure_among_hours_and_prices_is_told(printed: str, wrong: str) -> None:
    assert HOURS.count(printed) == 1
    errors = [finding for finding in judge_table(HOURS.replace(printed, wrong)).findings if finding.severity is Severity.ERROR]
    assert len(errors) == 1


@pytest.mark.parametrize(
    "table",
    [
        "Plads\tAntal pladser\tPris pr. plads, kr.\tUdbetalt, kr.\nNord\t10\t500\t6.100\nSyd\t12\t600\t9.900\nVest\t9\t550\t4.950\n",
        "Ventetid\tUger 2030\tUger 2031\nNord\t6\t8\nSyd\t10\t9\nI alt\t7\t8\n",
    ],
    ids=["other prices than those of the amounts", "averages"],
)
def test_what_most_rows_do_not_bear_out_is_not_judged(table: str) -> None:
    judged = judge_table(table)
    assert not judged.findings
    assert {one.outcome for one in judged.identities} <= {Outcome.NOT_CHECKABLE}
