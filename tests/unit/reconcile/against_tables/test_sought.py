"""A grant beside a follow-up alone: asked about only where it is nothing that the follow-up or the item says."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from pipeline.model import Extract
from schemas.lists import Outcome, Rule, Severity
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """Beløb i mio. kr. (+ = merforbrug)

Område	Korrigeret budget	Forventet regnskab	Afvigelse
Sygedagpenge	63,5	66,1	2,6
Kontanthjælp	41,3	39,9	-1,4
Fleksjob	35,2	36,0	0,8
I alt	140,0	142,0	2,0
"""


def read(recommendation: str, prose: str = "") -> Extract:
    text = (
        "Sandager Kommune\n\nArbejdsmarkedsudvalget\n\nPunkt 1. Budgetopfølgning 2024\n\nIndstilling\n\n"
        f"{recommendation}\n\nSagsfremstilling\n\n{prose}\n\n{TABLE}"
    )
    return extract_document(make_document(text))


def questions(extract: Extract) -> list[str]:
    return [one.key for one in judge(extract).findings if one.rule is Rule.PROSE_VS_TABLE and one.severity is Severity.QUESTION]


@pytest.mark.parametrize(
    ("recommendation", "asked"),
    [
        ("Direktøren indstiller, at byrådet giver en tillægsbevilling på 4,3 mio. kr.", True),
        ("Direktøren indstiller, at byrådet giver en tillægsbevilling på 2,0 mio. kr.", False),
        ("Direktøren indstiller, at byrådet bevilger 3,4 mio. kr.", False),  # what is over
        ("Direktøren indstiller, at byrådet bevilger 2,6 mio. kr.", False),  # a row
        ("Direktøren indstiller, at byrådet giver en tillægsbevilling på 4,3 mio. kr. til nye lokaler.", False),
        ("Direktøren indstiller, at byrådet giver en tillægsbevilling på 4,3 mio. kr., svarende til en del af merforbruget.", False),
        ("Direktøren indstiller, at byrådet giver en anlægsbevilling på 4,3 mio. kr.", False),
        ("Direktøren indstiller, at der gives Teknikudvalget en tillægsbevilling på 4,3 mio. kr.", False),
        ("Direktøren indstiller, at status på 4,3 mio. kr. tages til efterretning.", False),
    ],
)
def test_an_amount_that_nothing_gives_is_asked_about(recommendation: str, asked: bool) -> None:
    assert questions(read(recommendation)) == ["findings.sought_unlike"] * asked


def test_an_amount_that_the_item_says_again_is_not_asked_about() -> None:
    text = "Direktøren indstiller, at byrådet giver en tillægsbevilling på 4,3 mio. kr."
    assert questions(read(text, "Der er behov for 4,3 mio. kr., heraf 2,3 mio. kr. til lokaler.")) == []


def test_what_the_follow_up_comes_to_is_confirmed() -> None:
    judgement = judge(read("Direktøren indstiller, at byrådet giver en tillægsbevilling på 2,0 mio. kr."))
    assert [one.outcome for one in find_identities(judgement, Rule.PROSE_VS_TABLE)] == [Outcome.HOLDS]
