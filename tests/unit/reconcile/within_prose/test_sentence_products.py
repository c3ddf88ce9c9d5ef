"""A count times a price is the cost that the same sentence says."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]


def outcomes(prose: str) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2023\n\nSagsfremstilling\n\n{prose}\n"
    return [one.outcome for one in find_identities(judge(extract_document(make_document(text))), Rule.PRODUCT)]


@pytest.mark.parametrize(
    ("sentence", "sound", "wrong"),
    [
        ("De 6 ekstra personer koster med en årspris på 412.000 kr. i alt {} mio. kr.", "2,5", "2,9"),
        ("Med en gennemsnitspris på 412.000 kr. koster de 6 elever i alt {} kr.", "2.472.000", "2.742.000"),
    ],
)
def test_a_count_times_a_price_is_the_cost(sentence: str, sound: str, wrong: str) -> None:
    assert (outcomes(sentence.format(sound)), outcomes(sentence.format(wrong))) == (HOLDS, FAILS)


@pytest.mark.parametrize(
    "sentence",
    [
        "De 6 ekstra personer koster med en årspris på ca. 412.000 kr. i alt 2,9 mio. kr.",
        "De 6 ekstra personer koster med en årspris på 412.000 kr. i 8 måneder i alt 2,9 mio. kr.",
        "De 6 ekstra personer koster 412.000 kr. og i alt 2,9 mio. kr.",  # no price
        "De 6 ekstra personer og 4 klasser koster med en årspris på 412.000 kr. i alt 2,9 mio. kr.",
        "De 6 ekstra personer har en årspris på 412.000 kr., og udgiften er steget med 2,9 mio. kr.",
        "Heraf koster 6 personer med en årspris på 412.000 kr. en del af de 2,9 mio. kr.",
    ],
)
def test_what_is_no_product_is_left_alone(sentence: str) -> None:
    assert outcomes(sentence) == []
