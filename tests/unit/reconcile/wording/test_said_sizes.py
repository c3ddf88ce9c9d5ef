"""Hours and days share a unit in the store: a sentence's own noun tells which of them may be held against each other and a table."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]
TABLE = """Nøgletal

Nøgletal	April 2022	April 2023
Visiterede timer	5.240	5.455
Ventetid, dage	19	14
Plejedage, dage	240	250
"""


def outcomes(sentence: str) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Udvikling\n\nSagsfremstilling\n\n{sentence}\n\n{TABLE}"
    judged = judge(extract_document(make_document(text))).identities
    return [one.outcome for one in judged if one.rule in (Rule.PROSE_VS_TABLE, Rule.PROSE_VS_PROSE, Rule.SHARE)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Der ventes 5.455 timer mod budgetteret 5.240 timer, altså 215 timer flere.", HOLDS),
        ("Der ventes 5.455 timer mod budgetteret 5.240 timer, altså 251 timer flere.", FAILS),
        ("Der ventes 5.455 timer mod budgetteret 5.240 dage, altså 251 timer flere.", []),
        ("Ventetiden er faldet fra 31 til 24 dage, et fald på 22,6 pct.", HOLDS),
        ("Ventetiden er faldet fra 31 til 24 dage, et fald på 32,6 pct.", FAILS),
        ("I april 2023 er der 5.455 visiterede timer.", HOLDS),
        ("I april 2023 er der 5.545 visiterede timer.", FAILS),
        ("I april 2023 er der 15 visiterede dage.", []),
        ("I april 2023 var ventetiden 14 dage.", HOLDS),
        ("I april 2023 var ventetiden 41 dage.", FAILS),
        ("I april 2023 var ventetiden 41 timer.", []),
        ("I april 2023 var ventetiden for de ældste 41 dage.", []),
    ],
)
def test_a_size_is_held_against_sizes_of_its_noun(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence) == found
