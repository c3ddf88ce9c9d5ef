"""By how much the two levels of a sentence differ, as the next sentence says it: so many, and in per cent."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

LEVELS = "Der ventes 250 personer på kurser mod 200 personer i budgettet."
HOLDS, FAILS = Outcome.HOLDS, Outcome.FAILS


def outcomes(prose: str) -> list[Outcome]:
    judged = judge(extract_document(make_document(f"Sandager Kommune\n\nPunkt 1. Kurser\n\nSagsfremstilling\n\n{prose}\n")))
    return [one.outcome for rule in (Rule.PROSE_VS_PROSE, Rule.SHARE) for one in find_identities(judged, rule)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Det er 50 personer flere, en stigning på 25 pct.", [HOLDS, HOLDS]),
        ("Det er 50 personer flere, en stigning på 52 pct.", [HOLDS, FAILS]),
        ("Det er 50 personer flere på kurser, eller 52 pct.", [HOLDS]),  # which way the per cent goes is not said
        ("Det er 60 personer flere, en stigning på 25 pct.", [FAILS]),  # and the per cent may be of others
        ("Det svarer til en stigning på 25 pct.", [HOLDS]),
        ("Det svarer til en stigning på 35 pct.", [FAILS]),
    ],
)
def test_a_change_follows_from_the_levels_of_the_sentence_before(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(f"{LEVELS} {sentence}") == found


@pytest.mark.parametrize(
    "prose",
    [
        f"{LEVELS} Det er især 30 personer flere under 20 år.",
        f"{LEVELS} Det er 30 personer flere på aftenhold.",
        f"{LEVELS} Det er 30 personer flere end ventet i maj.",
        f"{LEVELS} I juni er der 30 personer flere.",
        f"{LEVELS} Kvinderne er blevet 30 personer flere.",
        f"{LEVELS} Det er ca. 30 personer flere.",
        f"{LEVELS} Heraf er 30 personer flere.",
        f"{LEVELS} Det er 30 personer.",
        f"{LEVELS} På aftenhold er der 30 personer flere.",
        f"{LEVELS}\n\nDet er 30 personer flere.",
        f"{LEVELS} Kurserne er gode. Det er 30 personer flere.",
        LEVELS.replace("ventes 250", "ventes ca. 250") + " Det er 30 personer flere.",
        LEVELS.replace(".", " og 20 personer i praktik.") + " Det er 30 personer flere.",
        LEVELS.replace("mod", "og") + " Det er 30 personer flere.",
    ],
)
def test_a_part_another_level_or_what_stands_apart_is_not_worked_out(prose: str) -> None:
    assert outcomes(prose) == []
