"""What sentences that refer to a table by its number say that it counts."""

from __future__ import annotations

import pytest

from pipeline.danish.references import find_table_number, list_named_tables, read_reference, refers_to
from schemas.lists import Unit

SAID = [
    ("Udviklingen i antallet af fuldtidspersoner i 2018 fremgår af tabel 2.", Unit.PERSONS),
    ("Tabel 2 viser antallet af borgere i botilbud.", Unit.PERSONS),
    ("Antal ledige pr. måned ses i tabel 2.", Unit.PERSONS),
    ("Antallet af sager er vokset, jf. tabel 2.", Unit.COUNT),
    # no table, nothing counted, money or shares too, two counts, what the store has no unit for
    ("Antallet af borgere i botilbud vokser.", None),
    ("Tabel 2 viser udviklingen.", None),
    ("Tabel 2 viser antallet af borgere og udgifterne.", None),
    ("Tabel 2 viser antallet af borgere og indtægterne.", None),
    ("Tabel 2 viser antallet af borgere og refusionen.", None),
    ("Tabel 2 viser antallet af borgere og beløbene.", None),
    ("Tabel 2 viser antallet af borgere og omkostningerne.", None),
    ("Tabel 2 viser antallet af borgere, og hvad de koster.", None),
    ("Tabel 2 viser antallet af borgere og budgettet.", None),
    ("Tabel 2 viser antallet af borgere, 5 mio. i alt.", None),
    ("Tabel 2 viser antallet af borgere og prisen pr. plads.", None),
    ("Antallet af borgere og andelen i job fremgår af tabel 2.", None),
    ("Antallet af borgere, der koster 2 mio. kr., fremgår af tabel 2.", None),
    ("Antallet af borgere og antallet af sager fremgår af tabel 2.", None),
    ("Antallet af dage pr. borger fremgår af tabel 2.", None),
]


@pytest.mark.parametrize(("sentence", "unit"), SAID)
def test_what_a_sentence_says_is_counted(sentence: str, unit: Unit | None) -> None:
    counted = read_reference(sentence)
    assert (counted.unit if counted else None) == unit


@pytest.mark.parametrize(("caption", "number"), [("Tabel 2", 2), ("**Tabel 12:**", 12), ("Tabel 2. Ledige", None), ("Figur 2", None)])
def test_captions_that_are_only_a_number(caption: str, number: int | None) -> None:
    assert find_table_number(caption) == number


@pytest.mark.parametrize(
    ("sentence", "refers"),
    [("Se tabel 2.", True), ("Tabel 2 og tabel 2.", True), ("Se tabel 12.", False), ("Tabel 2 og tabel 3.", False), ("Se figur 2.", False)],
)
def test_a_sentence_on_one_table(sentence: str, refers: bool) -> None:
    assert refers_to(sentence, 2) is refers


NAMED = [
    ("I tabel 1 er tallene i 1.000 kr.", [("tabel", "1")]),
    ("Tabel 2. Bevillinger", [("tabel", "2")]),
    ("I tabel 2 og 4 samt tabel B", [("tabel", "2"), ("tabel", "4"), ("tabel", "B")]),
    ("I tabellerne 2-4 og skema 1.1", [("tabel", "2"), ("tabel", "4"), ("tabel", "3"), ("skema", "1.1")]),
    ("Tabellen er i 1.000 kr.", []),
    ("Tabel over 3 udvalg", []),
    ("I bilag 2 er tallene i 1.000 kr.", []),  # no table of the item
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_the_tables_that_a_text_names(text: str, names: list[tuple[str, str]]) -> None:
    assert sorted(list_named_tables(text)) == sorted(names)
