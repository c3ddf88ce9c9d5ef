"""Which sentence of an item says what a table counts that bears only a number."""

from __future__ import annotations

import pytest

from pipeline.tables.references import find_reference
from tests.builders import cut_all

SAID = "Antallet af ledige i 2031 fremgår af tabel 2."
CASES = [
    (SAID, SAID),
    ("Antallet af ledige i\n2031 fremgår af\ntabel 2. Det går godt.", SAID),
    (f"Det går godt.\n\n{SAID}\n\nTabel 2\tJan.\tFeb.\nBy\t5\t6", SAID),
    (f"{SAID}\n\nFor tabel 2 gælder samme forbehold.", SAID),
    # another table's, several, and of money too
    ("Antallet af ledige fremgår af tabel 3.", None),
    (f"{SAID}\n\nAntallet af borgere i job ses også af tabel 2.", None),
    (f"{SAID}\n\nUdgifterne fremgår af tabel 2.", None),
    ("Udgifterne fremgår af tabel 2.", None),
    ("Tabel 2", None),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_the_sentence_that_refers_to_a_table(text: str, found: str | None) -> None:
    assert find_reference(cut_all(text), ("Tabel 2", "")) == found


@pytest.mark.parametrize("captions", [(), ("",), ("Tabel 2. Ledige",), ("Ydelse",)])
def test_nothing_is_looked_for_where_the_caption_says_more_or_nothing(captions: tuple[str, ...]) -> None:
    assert find_reference(cut_all(SAID), captions) is None
