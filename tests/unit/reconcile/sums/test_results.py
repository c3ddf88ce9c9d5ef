"""Results in a statement of income and expenditure: each adds up all lines above it, or those since the last; none of them is a line."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from pipeline.model import BudgetFollowup, Extract
from schemas.lists import Outcome, Role, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

HEAD = "Mio. kr.\tKorrigeret budget 2025\tForventet regnskab 2025\tAfvigelse\n"
RUNNING = (
    "Indtægter\nSkatter\t-300,0\t-298,0\t2,0\nTilskud\t-100,0\t-101,0\t-1,0\nIndtægter i alt\t-400,0\t-399,0\t1,0\n"
    "Driftsudgifter\nSkole\t250,0\t252,0\t2,0\nPark\t100,0\t99,0\t-1,0\nDriftsudgifter i alt\t350,0\t351,0\t1,0\n"
    "Driftsresultat før renter\t-50,0\t-48,0\t2,0\n"
    "Renter\t7,0\t6,0\t-1,0\n"
    "A. Resultat af ordinær drift\t-43,0\t-42,0\t1,0\n"
)
APART = "Anlæg\t30,0\t31,0\t1,0\nVeje\t10,0\t9,0\t-1,0\nResultat af anlæg\t40,0\t40,0\t0,0\n"


def extract(text: str) -> Extract:
    return extract_document(make_document(f"Sandager Kommune\n\nPunkt 1. Budgetopfølgning\n\nSagsfremstilling\n\n{HEAD}{text}"))


def read(text: str) -> tuple[BudgetFollowup, ...]:
    return extract(text).followups


def outcomes(text: str) -> dict[str, set[Outcome]]:
    found: dict[str, set[Outcome]] = {}
    for identity in find_identities(judge(extract(text)), Rule.GRAND_TOTAL):
        found.setdefault(identity.subject, set()).add(identity.outcome)
    return found


def test_a_result_goes_on_from_the_result_above_it() -> None:
    assert outcomes(RUNNING) == {"Driftsresultat før renter": {Outcome.HOLDS}, "A. Resultat af ordinær drift": {Outcome.HOLDS}}


def test_a_result_of_a_part_begins_anew() -> None:
    assert outcomes(RUNNING + APART)["Resultat af anlæg"] == {Outcome.HOLDS}


@pytest.mark.parametrize(("right", "wrong"), [("-43,0\t-42,0", "-43,0\t-45,0"), ("-50,0\t-48,0", "-50,0\t-40,0"), ("7,0\t6,0", "7,0\t9,0")])
def test_a_wrong_figure_breaks_a_result(right: str, wrong: str) -> None:
    assert any(Outcome.FAILS in found for found in outcomes(RUNNING.replace(right, wrong)).values())


def test_no_result_is_a_line_and_no_line_stands_in_a_part_that_is_added_up() -> None:
    rows = {row.label: row for row in read(RUNNING)}
    assert [label for label, row in rows.items() if row.role is Role.LINE] == ["Skatter", "Tilskud", "Skole", "Park", "Renter"]
    assert (rows["Park"].section, rows["Renter"].section) == ("Driftsudgifter", None)


UNNAMED = (
    "Konsulenter\t10,0\t11,0\t1,0\nKurser\t5,0\t5,5\t0,5\nDagpenge\t30,0\t28,0\t-2,0\n"
    "Investering i alt\t15,0\t16,5\t1,5\nYdelser i alt\t30,0\t28,0\t-2,0\nSamlet virkning\t45,0\t44,5\t-0,5\n"
)


def test_sums_below_one_another_add_up_all_lines_only_in_the_last() -> None:
    """Which lines the others add up, their words do not tell."""
    assert outcomes(UNNAMED) == {"Samlet virkning": {Outcome.HOLDS}}
    assert outcomes(UNNAMED.replace("28,0\t-2,0\nInv", "82,0\t-2,0\nInv"))["Samlet virkning"] == {Outcome.HOLDS, Outcome.FAILS}
