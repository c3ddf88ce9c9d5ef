"""A legend's letters in heads are the scenarios that they stand for."""

from __future__ import annotations

import pytest

from pipeline.tables.legend import spell_letters
from tests.builders import cut_all

HEADS = {1: "Antal B31", 2: "Antal F31", 3: "Netto B 2031", 4: "Netto F", 5: "BF"}


@pytest.mark.parametrize(
    ("above", "heads"),
    [
        (
            "Tabel 7 (t.kr.), B = korrigeret budget, F = forventet regnskab",
            {1: "Antal korrigeret budget 2031", 2: "Antal forventet regnskab 2031", 3: "Netto korrigeret budget 2031",
             4: "Netto forventet regnskab", 5: "BF"},
        ),
        ("B = heste, F = skøn.", {**HEADS, 2: "Antal skøn 2031", 4: "Netto skøn"}),
        ("B = budget og F = køer", {**HEADS, 1: "Antal budget 2031", 3: "Netto budget 2031"}),
        ("B = budget\nB = skøn", HEADS),
        ("Der er B og F i år.", HEADS),
        ("+ = merforbrug", HEADS),
    ],
)  # fmt: skip
def test_letters_are_spelled_as_the_legend_above_says(above: str, heads: dict[int, str]) -> None:
    lines = cut_all(f"{above}\n\nYdelse\tAntal B31")
    assert spell_letters(HEADS, lines, len(lines) - 1) == heads


def test_a_legend_below_or_far_above_is_not_looked_for() -> None:
    lines = cut_all("B = budget\n" + "Noget andet\n" * 7 + "Antal B31\nB = budget")
    assert spell_letters(HEADS, lines, 8) == HEADS
