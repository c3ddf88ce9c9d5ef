"""Short and bent forms of a head's words are one word."""

from __future__ import annotations

import pytest

from pipeline.danish.data import read_words
from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import names_only_scenario
from pipeline.danish.spellings import spell_alike
from pipeline.danish.words import normalise


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Gns. mdl. ydelse, skøn", "monthly_benefit"),
        ("Gennemsnitlig månedlig ydelse", "monthly_benefit"),
        ("Ydelse i kr./mdr.", "monthly_benefit"),
        ("Kommunal andel, pct.", "own_share_pct"),
        ("Medfin. i %", "own_share_pct"),
        ("Opr. vedtaget budget", "original_budget"),
        ("Forventede regnskab", "expected"),
        ("Konto og tekst", "label"),  # labels count only where no figure is named
        ("Ydelse, budget", "budget"),
    ],
)
def test_short_and_bent_heads_are_known(head: str, role: str) -> None:
    word = match_column(head)
    assert word is not None
    assert word.role == role


def test_a_slash_between_two_measures_is_no_period() -> None:
    assert match_column("Udgifter/indtægter") is None


def test_no_two_heads_of_different_meaning_become_one() -> None:
    meanings: dict[str, set[tuple[str, str]]] = {}
    for words, row in read_words("columns").items():
        meanings.setdefault(spell_alike(words), set()).add((row["role"], row["detail"]))
    assert {words: found for words, found in meanings.items() if len(found) > 1} == {}


def test_a_spelling_is_its_own_spelling() -> None:
    assert all(spell_alike(spelled) == spelled for spelled in (normalise(row["same_as"]) for row in read_words("spellings").values()))


@pytest.mark.parametrize(
    ("head", "only"),
    [
        ("Budget 2031, mio. kr.", True),
        ("Skøn pr. 31. august", True),
        ("Skøn efter 2. kvartal", True),
        ("Forskel mellem budget og skøn", True),
        ("Forventet i 1.000 kr.", True),
        ("Budgettet til huset", False),
        ("Pris pr. dag, skøn", False),
        ("Heste", False),
    ],
)
def test_a_head_of_a_scenario_alone(head: str, only: bool) -> None:
    assert names_only_scenario(head) is only
