"""Sentences that say what a row deviates by, beside a table that grants money for the same row."""

from __future__ import annotations

import pytest

from schemas.lists import Outcome, Rule
from tests.unit.reconcile.judging import judge_text

PAPER = """Vesterborg Kommune

Socialudvalget

Mødet den 04.11.2025

Punkt 1.

Budgetopfølgning pr. 31. august 2025

Sagsbeskrivelse

{sentence}

Mio. kr.	Korr. budget 2025	Forventet regnskab	Afvigelse (+ = merforbrug)
Plejecentre	329,5	326,2	-3,3
Hjælpemidler	43,9	45,7	1,8
I alt	373,4	371,9	-1,5

Tabel 2. Tillægsbevillinger 2025, 1.000 kr.

Område	Udgift	Indtægt	Netto
Plejecentre	-3.000	0	-3.000
Hjælpemidler	1.500	0	1.500
I alt	-1.500	0	-1.500
"""


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("For hjælpemidler forventes et merforbrug på 1,8 mio. kr.", Outcome.HOLDS),
        ("For hjælpemidler forventes et mindreforbrug på 1,8 mio. kr.", Outcome.FAILS),
        ("Plejecentrene forventer et mindreforbrug på 3,3 mio. kr. på grund af ledige stillinger.", Outcome.HOLDS),
        ("Plejecentrene forventer et merforbrug på 3,3 mio. kr. på grund af ledige stillinger.", Outcome.FAILS),
    ],
)
def test_what_a_row_deviates_by_is_held_against_its_deviation(sentence: str, outcome: Outcome) -> None:
    found = [one for one in judge_text(PAPER.format(sentence=sentence)).identities if one.rule is Rule.PROSE_VS_TABLE]
    assert [one.outcome for one in found] == [outcome]


def test_what_is_below_the_budget_of_one_side_is_not_held_against_what_is_granted_of_it() -> None:
    text = PAPER.format(sentence="Indtægterne bliver samlet 1,8 mio. kr. lavere end budgetteret.")
    text = text.replace("Hjælpemidler\t1.500\t0", "Hjælpemidler\t1.620\t-120").replace("I alt\t-1.500\t0", "I alt\t-1.380\t-120")
    assert not [one for one in judge_text(text).identities if one.rule is Rule.PROSE_VS_TABLE and one.outcome is Outcome.FAILS]
