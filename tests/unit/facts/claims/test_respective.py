"""Names and figures that a sentence pairs off with ``henholdsvis``."""

from __future__ import annotations

import pytest

from pipeline.facts.claims.reading import Around, read_sentence

EACH_ITS_OWN = [
    ("Busser og færger viser merforbrug på henholdsvis 5,1 mio. kr. og 2,7 mio. kr., i alt 7,8 mio. kr.", ["Busser", "færger", None]),
    ("Drift: Busser og færger viser merforbrug på henholdsvis 5,1 mio. kr. og 2,7 mio. kr.", ["Busser", "færger"]),
    ("Merforbruget på busser og færger er på henholdsvis 5 og 3 mio. kr.", ["busser", "færger"]),
    ("Drift: Busser, færger samt veje udviser mindreforbrug på hhv. 1 mio. kr., 2 mio. kr. og 3 mio. kr.", ["Busser", "færger", "veje"]),
    ("Kontant- og uddannelseshjælp og busser har merforbrug på hhv. 5 og 3 mio. kr.", ["Kontant- og uddannelseshjælp", "busser"]),
]
NOT_PAIRED = [
    ("Der er et merforbrug på busser i 2023 og 2024 på henholdsvis 5 og 3 mio. kr.", ["busser", "busser"]),
    ("Busser, færger og veje viser merforbrug på henholdsvis 5 og 3 mio. kr.", [None, None]),
]


@pytest.mark.parametrize(("sentence", "subjects"), EACH_ITS_OWN + NOT_PAIRED)
def test_figures_behind_respectively_are_of_the_names_in_their_order(sentence: str, subjects: list[str | None]) -> None:
    spoken, _ = read_sentence(sentence, Around())
    assert [one.subject for one in spoken] == subjects


@pytest.mark.parametrize(
    "sentence",
    [
        "Budgettet og forbruget på busser er på henholdsvis 5 og 3 mio. kr.",
        "Merudgifter og mindreindtægter på busser udgør henholdsvis 5 og 3 mio. kr.",
        "Busser og færger viser et merforbrug og et mindreforbrug på henholdsvis 5 og 3 mio. kr.",
    ],
)
def test_what_is_paired_off_by_side_or_direction_is_of_no_name_of_a_list(sentence: str) -> None:
    spoken, _ = read_sentence(sentence, Around())
    assert not {"Budgettet", "forbruget", "Merudgifter", "Busser", "færger"} & {one.subject for one in spoken}
