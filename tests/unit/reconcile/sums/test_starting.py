"""Results that a table starts from, lines that go on from the last sum, and sums that name their terms by letters."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Severity
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

HEAD = "1.000 kr.\tKorrigeret budget 2031\tForventet regnskab 2031\tAfvigelse\n"


def accuse(text: str) -> list[str]:
    paper = make_document(f"Sandager Kommune\n\nPunkt 1. Budgetopfølgning\n\nSagsfremstilling\n\n{HEAD}{text}")
    return [str(one.subject) for one in judge(extract_document(paper)).findings if one.severity is Severity.ERROR]


FIRST = "Driftsresultat\t-700\t-650\t50\nVeje\t120\t125\t5\nRenter\t30\t28\t-2\n"
LETTERS = (
    "A. Resultat af drift\t-700\t-650\t50\nB. Veje\t120\t125\t5\nA+B Skattefinansieret\t-580\t-525\t55\n"
    "C. Vand\t30\t28\t-2\nA+B+C. Kassen\t-550\t-497\t53\n"
)
LAST_ROWS = "Renter\t30\t28\t-2\n" + LETTERS
SKIPPED = "A. Service\t500\t510\t10\nB. Ydelser\t300\t290\t-10\nC. Veje\t40\t45\t5\nA+C Ramme\t540\t555\t15\nI alt\t840\t845\t5\n"
SEVERAL = "Drift i alt\t900\t905\t5\nAnlæg i alt\t80\t85\t5\nRenter\t7\t6\t-1\nResultat i alt\t987\t996\t9\n"
WITHIN = (
    "Resultat af drift\t-700\t-650\t50\nResultat af skat\t-580\t-525\t55\nResultat af vand\t30\t28\t-2\nResultat i alt\t-550\t-497\t53\n"
)
UNSAID = (
    "Skole\t500\t510\t10\nPark\t300\t290\t-10\nDrift i alt\t800\t800\t0\nVeje\t40\t45\t5\nByens resultat\t840\t845\t5\n"
    "Vand\t20\t25\t5\nAfdrag\t8\t9\t1\nI alt\t868\t879\t11\n"
)
WHOLE_FIRST = (
    "Resultat i alt\t868\t879\t11\nDrift i alt\t800\t800\t0\nSkole\t500\t510\t10\nPark\t300\t290\t-10\n"
    "Anlæg i alt\t68\t79\t11\nVeje\t40\t45\t5\nHavn\t28\t34\t6\n"
)


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        FIRST + "Resultat i alt\t-550\t-497\t53\n",
        LETTERS,
        LAST_ROWS,
        SKIPPED,
        SEVERAL,
        WITHIN,
        UNSAID,
        WHOLE_FIRST,
        "Likvide aktiver, primo\t-90\t-92\t-2\n" + FIRST,
        "Renter\t30\t28\t-2\nResultat af drift\t-700\t-650\t50\nVeje\t120\t125\t5\nResultat i alt\t-580\t-525\t55\n",
    ],
)
def test_right_statements_are_not_accused(text: str) -> None:
    assert accuse(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong", "accused"),
    [
        (FIRST + "Resultat i alt\t-550\t-497\t53\n", "-550\t", "-450\t", "Resultat i alt"),
        (LETTERS, "-580\t", "-480\t", "A+B Skattefinansieret"),
        (LETTERS, "Kassen\t-550\t", "Kassen\t-540\t", "A+B+C. Kassen"),
        (LAST_ROWS, "Kassen\t-550\t-497\t53", "Kassen\t-540\t-487\t53", "A+B+C. Kassen"),
        (SKIPPED, "540\t555", "545\t560", "A+C Ramme"),
        (SEVERAL, "987\t", "978\t", "Resultat i alt"),
        (UNSAID, "868\t", "688\t", "I alt"),
        (WHOLE_FIRST, "868\t", "688\t", "Resultat i alt"),
    ],
)
def test_a_wrong_sum_is_told(text: str, right: str, wrong: str, accused: str) -> None:
    assert accused in accuse(text.replace(right, wrong, 1))
