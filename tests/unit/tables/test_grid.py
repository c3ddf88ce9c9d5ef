"""Lines cut into cells: nothing is lost, and every cell stands where it says."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Line
from pipeline.tables.grid import clean_label, cut_line, make_cell
from tests.builders import cut


def texts(line: str) -> tuple[str, ...]:
    return tuple(cell.text for cell in cut(line).cells)


@pytest.mark.parametrize(
    ("line", "style", "cells"),
    [
        ("Løn\t-11.000\t7.000", "tab", ("Løn", "-11.000", "7.000")),
        ("\tUdgifter\tIndtægter", "tab", ("", "Udgifter", "Indtægter")),
        ("Løn\t\t7.000", "tab", ("Løn", "", "7.000")),
        ("Løn\t 7.000 \t", "tab", ("Løn", "7.000", "")),
        ("| Løn | -11.000 | 7.000 |", "pipe", ("Løn", "-11.000", "7.000")),
        ("| Løn | | 7.000", "pipe", ("Løn", "", "7.000")),
        ("Løn      -11.000   7.000", "aligned", ("Løn", "-11.000", "7.000")),
        ("   Løn      7.000", "aligned", ("Løn", "7.000")),
        ("   2.  at der gives 3 mio. kr. til løn.", "plain", ("2.  at der gives 3 mio. kr. til løn.",)),  # a list's mark
        ("a)  at der gives løn", "plain", ("a)  at der gives løn",)),
        ("1.  Løn    7.000", "aligned", ("1.", "Løn", "7.000")),
        ("1.  7.000", "aligned", ("1.", "7.000")),
        ("Løn til lærere 7.000", "tail", ("Løn til lærere", "7.000")),
        ("Faste læger..... 8", "tail", ("Faste læger.....", "8")),
        ("pkt. 18 dagtilbud 30 timer 242", "tail", ("pkt. 18 dagtilbud 30 timer", "242")),
        ("Løn 12 345", "tail", ("Løn", "12 345")),
        ("Løn til lærere", "plain", ("Løn til lærere",)),
        ("7.000", "plain", ("7.000",)),
        ("12 345", "plain", ("12 345",)),
        ("Overførsel fra 2016", "plain", ("Overførsel fra 2016",)),
        ("Bilag nr. 7", "plain", ("Bilag nr. 7",)),
        ("Pkt. 42", "plain", ("Pkt. 42",)),
        ("I alt2.304,5", "plain", ("I alt2.304,5",)),
        ("a | b | c", "plain", ("a | b | c",)),
        ("", "plain", ()),
    ],
)
def test_a_line_is_cut_by_what_parts_it(line: str, style: str, cells: tuple[str, ...]) -> None:
    assert (cut(line).style, texts(line)) == (style, cells)


def test_native_cells_are_taken_as_they_are() -> None:
    line = cut_line(Line(1, None, 10, "Løn 7.000 5", ((10, 13), (14, 19), (20, 21))))
    assert (line.style, tuple((cell.text, cell.start) for cell in line.cells)) == ("native", (("Løn", 10), ("7.000", 14), ("5", 20)))


def test_groups_that_spaces_part_hold_no_number_at_a_lines_end() -> None:
    assert [cell.number for cell in cut("Løn 12 345").cells] == [None, None]
    assert cut("Løn\t12 345").numeric[0][1].number is not None


@pytest.mark.parametrize(
    ("text", "value", "factor"),
    [
        ("24,3 mio. kr.", "24.3", 10**6),
        (",3\u00a0mio.\u00a0kr.", "0.3", 10**6),
        ("-24,3 mio.kr.", "-24.3", 10**6),
        ("24.312 t.kr.", "24312", 1000),
        ("2,983 mia.", "2.983", 10**9),
    ],
)
def test_a_cell_that_prints_its_own_unit(text: str, value: str, factor: int) -> None:
    number = make_cell(text, 5).number
    assert number is not None
    assert (number.value, number.unit_factor) == (Decimal(value), Decimal(factor))
    assert text[number.start - 5 : number.end - 5] == number.text


def test_a_cell_without_a_unit_has_none() -> None:
    number = make_cell("7.000", 0).number
    assert number is not None
    assert number.unit_factor is None


@pytest.mark.parametrize(
    ("line", "blank", "rule", "plain"),
    [(" ", True, False, False), ("", True, False, False), ("-----", False, True, False), ("--\t-----", False, True, False),
     ("|---|---:|", False, True, False), ("Skole", False, False, True), ("7.000", False, False, False), ("Løn\t7", False, False, False),
     ("Skole\t\t", False, False, True)],
)  # fmt: skip
def test_what_kind_of_line_it_is(line: str, blank: bool, rule: bool, plain: bool) -> None:
    made = cut(line)
    assert (made.is_blank, made.is_rule, made.is_plain) == (blank, rule, plain)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Faste læger.....", "Faste læger"),
        ("**Løn**", "Løn"),
        ("Kontanthjælp:", "Kontanthjælp"),
        ("i alt … ", "i alt"),
        ("pr. md.", "pr. md."),
    ],
)
def test_a_label_as_people_read_it(text: str, label: str) -> None:
    assert clean_label(text) == label


printed = st.text("Løn alt.,-–() 0123456789\t|%*", max_size=40).filter(lambda text: "\n" not in text)


@given(printed, st.integers(0, 500))
def test_no_character_is_lost_and_each_cell_stands_where_it_says(text: str, start: int) -> None:
    line = cut(text, start)
    rest = list(text)
    for cell in line.cells:
        assert text[cell.start - start : cell.end - start] == cell.text
        rest[cell.start - start : cell.end - start] = " " * len(cell.text)
        if cell.number:
            assert text[cell.number.start - start : cell.number.end - start] == cell.number.text
            assert cell.start <= cell.number.start <= cell.number.end <= cell.end
    left = "".join(rest).strip()
    if line.style == "tail":
        assert re.fullmatch(r"[*\s]*(\d{1,2}\))?[*\s]*", left)  # a footnote's mark behind the number
    else:
        assert set(left) <= {" ", "\t", "|" if line.style == "pipe" else " "}


@given(printed, st.integers(0, 500))
def test_cells_stand_in_printed_order_and_apart(text: str, start: int) -> None:
    assert all(before.end <= after.start for before, after in pairwise(cut(text, start).cells))


@pytest.mark.parametrize("text", ["**12,1 mio. kr.**", "__12,1 mio. kr.__", "12,1 mio. kr."])
def test_a_bold_amount_with_its_unit_is_a_number(text: str) -> None:
    number = make_cell(text, 0).number
    assert number is not None
    assert (number.value, number.unit_factor) == (Decimal("12.1"), Decimal(1_000_000))
