"""A sentence that says which way a number went, beside the two levels that it names."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from tests.builders import make_document
from tests.unit.reconcile.judging import judge


def keys(sentence: str) -> list[str]:
    text = f"Sandager Kommune\n\nPunkt 1. Ydelser\n\nSagsfremstilling\n\n{sentence}\n"
    return [finding.key for finding in judge(extract_document(make_document(text))).findings]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Antallet er vokset fra 64 til 57 personer, og merforbruget er 1,4 mio. kr.", ["findings.way_not_up"]),
        ("Antallet er faldet fra 57 til 64 personer.", ["findings.way_not_down"]),
        ("Virkningen aftager fra 5,6 mio. kr. i 2020 til 5,8 mio. kr. i 2021.", ["findings.way_not_down"]),
        ("Antallet er steget fra 1.057 til 1.064 personer.", []),
        ("Antallet er faldet fra 64 til 57 personer.", []),
        ("Andelen er faldet fra 5,1 pct. til 5,3 pct.", ["findings.way_not_down"]),
        ("Budgettet stiger fra 2,5 mio. kr. til 2,2 mio. kr.", ["findings.way_not_up"]),
        ("Underskuddet er steget fra et underskud på 2,5 mio. kr. til et underskud på 2,2 mio. kr.", []),
        ("Antallet er ikke steget, men gået fra 64 til 57 personer.", []),
        ("Udgiften er steget, fordi antallet er gået fra 64 til 57 personer.", []),
        ("Antallet er steget fra ca. 60 til 57 personer.", []),
        ("Antallet er steget i juni, og fra 64 til 57 personer flyttede.", []),
    ],
)
def test_levels_that_go_the_other_way_than_the_words_are_told(sentence: str, found: list[str]) -> None:
    assert keys(sentence) == found


def test_a_change_that_is_worked_out_from_them_is_told_once() -> None:
    assert keys("Antallet er steget fra 720 til 718 personer, en fremgang på 61 personer.") == ["findings.prose_sum_beyond"]
