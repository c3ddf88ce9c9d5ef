"""Who recommends and grants: cut off before what a recommendation says, and no name of what money goes to."""

from __future__ import annotations

import pytest

from pipeline.danish.deciding import cut_deciding, decides


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Direktøren indstiller, at der gives 2 mio. kr.", "der gives 2 mio. kr."),
        ("Stabschefen indstiller til udvalget og byrådet, at skoler får", "skoler får"),
        ("Direktøren indstiller, at udvalget over for Økonomiudvalget anbefaler, at budgettet hæves", "budgettet hæves"),
        ("Skoler giver merudgifter på", "Skoler giver merudgifter på"),
        ("Forvaltningen indstiller følgende", "Forvaltningen indstiller følgende"),
    ],
)
def test_what_is_recommended_begins_behind_the_last_who_does_so(words: str, rest: str) -> None:
    assert cut_deciding(words) == rest


@pytest.mark.parametrize(
    ("words", "name", "does"),
    [
        ("byrådet giver en tillægsbevilling", "byrådet", True),
        ("Direktøren indstiller", "Direktøren", True),
        ("byrådet bevilger", "byrådet", True),
        ("Skoler giver merudgifter", "Skoler", False),
        ("Forvaltningen har", "Forvaltningen", False),
    ],
)
def test_who_grants_is_told_by_the_verb_behind(words: str, name: str, does: bool) -> None:
    assert decides(words, len(name)) is does
