"""Pages are counted by their breaks; what is printed of them is only believed where it counts up."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.lines import normalise_newlines, number_lines
from pipeline.readers.pages import Pages, find_margins, find_pages


def pages_of(text: str) -> list[int | None]:
    """The page of each filled line."""
    return [line.page for line in number_lines(text, find_pages(text)) if line.text.strip()]


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("a\nb\n", [None, None]),
        ("a\n\fb\nc\n\f", [1, 2, 2]),
        ("a\f\nb\n\f\n", [1, 2]),
        # marks at the feet of pages, whole and garbled
        ("a\nSide 1 af 3\nb\nSide 2 af 3\nc\nSide 3 af 3\n", [1, 1, 2, 2, 3, 3]),
        ("a kl. 09.00 Side 1 af 144\n\nb kl. 09.00 Side 12 af 344\n\nc kl. 09.00 Side 610 af af 1044", [1, 2, 3]),
        ("a kl. 09.00 Side 15 af 10 44\nb kl. 09.00 Side 10 14 af 10 44\nc", [1, 2, 3]),
        ("a kl. 09.00 Side 1 af 144 b går videre\nc", [1, 2]),
        # marks at the heads of pages
        ("Side 1 af 2\na\nb\nc\nSide 2 af 2\nd\ne\nf\n", [1, 1, 1, 1, 2, 2, 2, 2]),
        # a count at the ends of lines is believed from two marks on, and knows its last page
        ("a\nb 2/4\nc 3/4\nd 4/4\nbagefter", [1, 2, 3, 4, None]),
        ("a 1/3\nb 2/3\nc", [1, 2, 3]),
        ("a   Side 1\nb\nc   Side 2\nd", [1, 2, 2, 3]),
        ("andelen var 2/8\nog 5/8", [None, None]),
        ("mødet den 3/4\nog den 4/5", [None, None]),
        ("jf. Side 1 af 6 i notatet", [None]),
        ("se side 3 af rapporten", [None]),
        ("regnet som på side 1\nog på side 2", [None, None]),
        ("a   side 3", [None]),
    ],
)
def test_pages(text: str, pages: list[int | None]) -> None:
    assert pages_of(text) == pages


def test_a_mark_is_no_content() -> None:
    text = "Godkendt. kl. 09.00 Side 12 af 344\n\nmere 5 kl. 09.00 Side 13 af 344"
    found = find_pages(text)
    assert [text[mark.start : mark.end] for mark in found.marks] == ["kl. 09.00 Side 12 af 344", "kl. 09.00 Side 13 af 344"]
    assert {mark.kind for mark in found.marks} == {"page_mark"}


@pytest.mark.parametrize(
    ("text", "margins"),
    [
        ("Faxe Kommune      Jobudvalget\na\n\fFaxe Kommune      Jobudvalget\nb\n", {"Faxe Kommune", "Jobudvalget"}),
        ("Jobudvalget\nden 3. maj 2023   Side 1\na\nJobudvalget\nden 3. maj 2023   Side 2\nb\n", {"Jobudvalget", "den 3. maj 2023"}),
        ("a\n\fb\n\fc\n", set()),
        ("a\nb\nc\n1\nd\ne\nf\n\fg\nh\ni\n1\nj\nk\nl\n", set()),
        ("a\na\n", set()),
    ],
)
def test_what_stands_on_several_pages_is_in_their_margins(text: str, margins: set[str]) -> None:
    assert set(find_margins(text, find_pages(text))) == margins


def test_form_feeds_are_counted_alone() -> None:
    found = find_pages("a\nSide 7 af 9\n\fb\nSide 8 af 9\n")
    assert (found.count, len(found.marks)) == (2, 2)


@given(st.text(alphabet=st.sampled_from("ab \t\n\r\f|1/8"), max_size=60))
def test_lines_stand_where_they_say(text: str) -> None:
    text = normalise_newlines(text)
    lines = number_lines(text, find_pages(text))
    assert [line.no for line in lines] == list(range(1, len(lines) + 1))
    assert all(line.text == text[line.start : line.end] for line in lines)
    assert all(a.end < b.start for a, b in pairwise(lines))
    assert "".join(line.text for line in lines).replace("\f", "") == text.replace("\n", "").replace("\f", "")
    assert len(lines) == text.count("\n") + bool(text.split("\n")[-1])


@given(st.text(alphabet=st.sampled_from("a \n\f"), max_size=40))
def test_pages_never_run_backwards(text: str) -> None:
    found = [line.page or 0 for line in number_lines(text, find_pages(text))]
    assert found == sorted(found)


def test_no_page_is_no_number() -> None:
    assert Pages().page_at(3) is None
