"""Page marks: lines that are one, and cells that one fell into."""

from __future__ import annotations

import pytest

from pipeline.tables.page_marks import behind_page_mark, holds_page_mark, is_page_mark


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (" Side 9/14 133", "133"),
        ("kl. 15.00 Side 5 af 14 -246", "-246"),
        ("Side 6 ud af 14 2.176,5", "2.176,5"),
        ("Side 6 614", "Side 6 614"),  # without a total the mark may go on
        ("Side 9 af 14", "Side 9 af 14"),
        ("Løn 9/14 133", "Løn 9/14 133"),
    ],
)
def test_what_stands_behind_a_mark(text: str, rest: str) -> None:
    assert text[behind_page_mark(text) :].strip() == rest


def test_a_row_holds_a_mark_among_its_cells() -> None:
    assert holds_page_mark("Skole     Side 9/14 133      15")
    assert not holds_page_mark("Skole     133      15")
    assert is_page_mark("Side 3 af 14")
