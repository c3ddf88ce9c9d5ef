"""A mark of one letter before every title of a paper, or behind every one, is the agenda system's and no part of the titles."""

from __future__ import annotations

import pytest

from tests.unit.meeting.documents import read

CASES = [
    (("Å - Godkendelse af dagsorden", "D - Budget"), ("Godkendelse af dagsorden", "Budget")),
    (("D - Budget - Åben sag", "D - Pulje - Åben sag"), ("Budget", "Pulje")),
    (("A: Budget", "B: Pulje"), ("Budget", "Pulje")),
    (("Budget (B)", "Pulje (O)"), ("Budget", "Pulje")),
    (("Å - Budget (B)", "Å - Pulje (B)"), ("Budget", "Pulje")),
    # not before or behind every title, and what is no mark
    (("D - Budget", "Pulje"), ("D - Budget", "Pulje")),
    (("Budget (B)", "Pulje"), ("Budget (B)", "Pulje")),
    (("Budget A", "Pulje B"), ("Budget A", "Pulje B")),
    (("ØU - Budget", "ØU - Pulje"), ("ØU - Budget", "ØU - Pulje")),
    (("Budget (nr. 2)", "Pulje (nr. 3)"), ("Budget (nr. 2)", "Pulje (nr. 3)")),
    (("D-vitamin til ældre", "D-vitamin til børn"), ("D-vitamin til ældre", "D-vitamin til børn")),
]


@pytest.mark.parametrize(("printed", "titles"), CASES)
def test_marks_of_one_letter(printed: tuple[str, ...], titles: tuple[str, ...]) -> None:
    cases = "".join(f"{no}. {title}\n\nBeslutning\n\nGodkendt.\n\n" for no, title in enumerate(printed, start=1))
    assert tuple(item.title for item in read(f"Referat\n\n{cases}").items) == titles


def test_one_title_alone_shows_nothing() -> None:
    assert [item.title for item in read("Referat\n\n1. D - Budget\n\nBeslutning\n\nGodkendt.\n").items] == ["D - Budget"]
