"""What runs over a text's pages is none of its lines; what two pages merely begin with is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.pages import find_pages
from pipeline.readers.running_lines import blank_running

BODY = "Teksten går videre.\n\n{word} er her.\n\nOg slutter.\n"
WORDS = ("Et", "To", "Tre", "Fire")


def set_pages(head: str, foot: str, count: int = 3) -> str:
    """Pages with a head and a foot each; ``#`` is the page's number."""
    pages = (
        f"{head}{BODY.format(word=word)}{foot}".replace("#", str(page)) for page, word in zip(range(1, count + 1), WORDS, strict=False)
    )
    return "\f".join(pages)


def list_blanked(text: str) -> list[str]:
    """The lines that are gone, and the page that each stood on."""
    blanked, _ = blank_running(text, find_pages(text))
    pairs = zip(text.split("\f"), blanked.split("\f"), strict=True)
    return [
        f"{page} {line.strip()}"
        for page, (before, after) in enumerate(pairs, start=1)
        for line, left in zip(before.split("\n"), after.split("\n"), strict=True)
        if line.strip() and not left.strip()
    ]


@pytest.mark.parametrize(
    ("head", "foot", "blanked"),
    [
        # the first page's own head stays; a foot is one on every page
        ("Nordby Kommune      Referat\n\n", "", ["2 Nordby Kommune      Referat", "3 Nordby Kommune      Referat"]),
        ("", "\n17. maj 2019      #\n", ["1 17. maj 2019      1", "2 17. maj 2019      2", "3 17. maj 2019      3"]),
        ("", "\n     #\n", ["1 #", "2 #", "3 #"]),
        ("Senior og Frivillighed, 3. maj 2023\n\n", "", ["2 Senior og Frivillighed, 3. maj 2023", "3 Senior og Frivillighed, 3. maj 2023"]),
        ("Nordby\nReferat\nden 3. maj 2023      #\n", "", ["2 Nordby", "2 Referat", "2 den 3. maj 2023      2",
                                                          "3 Nordby", "3 Referat", "3 den 3. maj 2023      3"]),
        ("Nordby Kommune      Jobudvalget      Referat 3. maj 2023\n\n", "", ["2 Nordby Kommune      Jobudvalget      Referat 3. maj 2023",
                                                                             "3 Nordby Kommune      Jobudvalget      Referat 3. maj 2023"]),
        # a heading, a table's head set anew, words right beside others: nobody can tell
        ("Beslutning\n\n", "", []),
        ("Område      Budget\n\n", "", []),
        ("Konto      Tekst      Beløb\n\n", "", []),
        ("Nordby Kommune      Referat\n", "", []),
        ("", "Nordby Kommune      Referat\n", []),
    ],
)  # fmt: skip
def test_what_stands_on_every_page(head: str, foot: str, blanked: list[str]) -> None:
    found = list_blanked(set_pages(head, foot))
    assert [line.replace("#", line[0]) for line in found] == [line.replace("#", line[0]) for line in blanked]


@pytest.mark.parametrize(
    "text",
    [
        "a      b\n\nc\n\fa      b\n\nd\n\fe      f\n\ng\n\fh      i\n\nj\n",  # not on every page
        "x\n\n  12\n\fy\n\n  31\n\fz\n\n  47\n",  # numbers that do not count the pages
        "x\n\nUge      31\n\fy\n\nUge      32\n",  # on two pages, far from their numbers
        "x\n\nI alt      1.250\n\fy\n\nI alt      1.250\n",  # a row that two pages end in
        "x\n\n3. maj 2023\n\fy\n\n3. maj 2023\n",  # a day on two pages may end two items
        "a      b\n\nc\nSide 1 af 2\na      b\n\nd\nSide 2 af 2\n",  # without form feeds
    ],
)
def test_what_only_looks_alike_stays(text: str) -> None:
    assert list_blanked(text) == []


def test_a_page_mark_beside_it_stays() -> None:
    text = set_pages("Nordby Kommune      Side #\n\n", "")
    blanked, says = blank_running(text, find_pages(text))
    assert [line.strip() for line in blanked.split("\n") if "Side" in line] == ["Nordby Kommune      Side 1", "Side 2", "Side 3"]
    assert says == ("Nordby Kommune",)


def test_what_the_lines_say_without_the_pages_numbers() -> None:
    text = set_pages("Nordby Kommune      Referat\n\n", "\n17. maj 2019      #\n")
    assert blank_running(text, find_pages(text))[1] == ("Nordby Kommune", "Referat", "17. maj 2019")


@given(st.lists(st.sampled_from(["a", "b   c", "1", "Side 2", "3. maj 2023", "", "\f", "\f\f", "12   13"]), max_size=30))
def test_all_else_keeps_its_place(lines: list[str]) -> None:
    text = "\n".join(lines)
    blanked, _ = blank_running(text, find_pages(text))
    assert len(blanked) == len(text)
    assert all(after == before or (after == " " and before not in "\n\f") for before, after in zip(text, blanked, strict=True))
    kept = [line for line, after in zip(text.split("\n"), blanked.split("\n"), strict=True) if line == after]
    assert all(first in text for first, _ in pairwise(kept))
