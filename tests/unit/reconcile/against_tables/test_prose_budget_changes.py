"""How many hours more or fewer than the budget reckons with, in a table that prints budget and estimate beside each other."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]
TABLE = """Tabel 2. Visiteret tid i hjemmeplejen

Ydelse\tTimer om året Budget\tTimer om året Skøn\tPris pr. time (kr.) Budget\tPris pr. time (kr.) Skøn
Personlig pleje\t286.400\t293.100\t452\t455
Praktisk hjælp\t88.700\t86.950\t418\t420
I alt\t375.100\t380.050\t\t
"""
BEFORE = "Der ventes 380.050 timer mod budgetteret 375.100 timer."


def outcomes(sentence: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    judged = judge(extract_document(make_document(text))).identities
    return [one.outcome for one in judged if one.rule is Rule.PROSE_VS_TABLE and one.printed is not None and abs(one.printed) < 10_000]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Praktisk hjælp falder med 1.750 timer i forhold til budgettet.", HOLDS),
        ("Praktisk hjælp falder med 2.750 timer i forhold til budgettet.", FAILS),
        ("Praktisk hjælp stiger med 1.750 timer i forhold til budgettet.", FAILS),
        (f"{BEFORE} Praktisk hjælp falder derimod med 2.750 timer.", FAILS),
        (f"{BEFORE} Det koster 2 mio. kr. Praktisk hjælp falder derimod med 2.750 timer.", FAILS),
        (f"{BEFORE} I maj var det 371.000 timer. Praktisk hjælp falder med 2.750 timer.", []),
        ("Det går fremad. Praktisk hjælp falder med 2.750 timer.", []),  # since when?
        ("Praktisk hjælp falder med 2.750 timer i forhold til sidste år.", []),
        (f"{BEFORE} Praktisk hjælp falder med 2.750 timer siden maj.", []),
        (f"{BEFORE} Praktisk hjælp falder med ca. 2.750 timer.", []),
        (f"{BEFORE} Praktisk hjælp til ældre falder med 2.750 timer.", []),
        (f"{BEFORE} Rengøring falder med 2.750 timer.", []),
        ("Praktisk hjælp falder med 2.750 dage i forhold til budgettet.", []),
    ],
)
def test_a_change_from_the_budget_is_what_its_columns_differ_by(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence) == found


@pytest.mark.parametrize("head", ["Timer om året Skøn maj", "Timer om året"])
def test_where_two_columns_may_be_meant_or_none_nothing_is_compared(head: str) -> None:
    other = TABLE.replace("Pris pr. time (kr.) Skøn", "Timer i alt Skøn") if "maj" in head else TABLE.replace("Timer om året Skøn", head)
    assert outcomes("Praktisk hjælp falder med 2.750 timer i forhold til budgettet.", other) == []
