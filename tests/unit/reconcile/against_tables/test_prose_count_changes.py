"""So many more or fewer than the budget reckons with, beside a table of figures that prints the change of each row."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """Børnetal og pris

Tilbud	Budgetterede børn	Faktiske børn (gns. jan.-aug.)	Forskel	Pris kr.
Dagpleje 0-2 år	720	704	-16	78.700
Børnehaver	655	663	8	53.800
Fritidshjem	410	415	5	54.000
I alt	1.785	1.782	-3
"""
HOLDS, FAILS, OPEN = [Outcome.HOLDS], [Outcome.FAILS], [Outcome.NOT_CHECKABLE]


def outcomes(prose: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{prose}\n\n{table}"
    judged = find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_TABLE)
    return [one.outcome for one in judged if one.printed in (-16, -26, 26, 8)]


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Dagpleje: Der er passet 16 børn færre end forudsat.", HOLDS),
        ("Dagpleje: Der er passet 26 børn færre end forudsat.", FAILS),
        ("- Dagpleje: Der er i årets første otte måneder passet 26 børn færre end forudsat.", FAILS),
        ("I dagplejen ventes 26 børn færre, mens der i børnehaverne ventes 8 børn flere.", [Outcome.FAILS, Outcome.HOLDS]),
        ("Der er 26 færre børn i dagplejen end budgetteret.", FAILS),
        ("Budgettet regner med 1.785 børn. Dagplejen har 26 børn færre.", FAILS),
        ("Budgettet regner med 1.785 børn. Dagplejen har 26 børn færre i den nordlige bydel.", OPEN),
        ("Dagpleje: I byen er der passet 26 børn færre end forudsat.", OPEN),
        ("Dagpleje: I byen er der passet 16 børn færre end forudsat.", HOLDS),
    ],
)
def test_a_change_is_the_one_that_the_row_prints(prose: str, found: list[Outcome]) -> None:
    assert outcomes(prose) == found


@pytest.mark.parametrize(
    "prose",
    [
        "Dagpleje: Der er i årets første tre måneder passet 26 børn færre end forudsat.",
        "Dagpleje: Der er i 2. kvartal passet 26 børn færre end forudsat.",
        "Dagpleje: Der er i 2022 passet 26 børn færre end forudsat.",
        "Dagpleje: Der er 26 børn færre end sidste år.",
        "Dagpleje: Der er 26 børn færre siden maj.",
        "Dagpleje: Der er 26 børn færre.",
        "Dagpleje: Heraf er der 26 børn færre end forudsat.",
        "Dagpleje: Der er 26 pladser færre end forudsat.",  # the table counts children
        "Dagpleje: Der er 26 børn.",
        "I dagpleje og børnehaver er der 26 børn færre end forudsat.",
        "I klubben er der 26 børn færre end forudsat.",
    ],
)
def test_another_time_group_or_base_is_not_held_against_it(prose: str) -> None:
    assert outcomes(prose) == []


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("704\t-16", "704\t-61"),  # its row does not bear it out
        ("704\t-16", "704\t"),
        ("Budgetterede børn", "Børn i 2023"),
        ("Forskel", "Venteliste"),
        ("Børnehaver", "Dagpleje 3-5 år"),  # which of the two
        ("Børnehaver", "Dagpleje i byen"),
        ("663\t8", "663\t9"),
    ],
)
def test_a_table_that_shows_no_change_from_a_budget_says_nothing(printed: str, instead: str) -> None:
    table = TABLE.replace(printed, instead)
    if instead.endswith("9"):
        table = table.replace("415\t5", "415\t6")  # most rows show that it is something else
    assert outcomes("Dagpleje: Der er passet 26 børn færre end forudsat.", table) == []
