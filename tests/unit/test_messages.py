"""Keys and parameters become Danish and English sentences."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.numbers import parse_number
from pipeline.errors import UnreadableFile, UserError
from pipeline.messages import _Localised, format_date, format_number, render
from pipeline.model import Note, Unread
from pipeline.run import NothingRead


@pytest.mark.parametrize(
    ("value", "places", "danish", "english"),
    [
        (Decimal("1234567.5"), None, "1.234.567,5", "1,234,567.5"),
        (-1234, None, "−1.234", "−1,234"),
        (0, 1, "0,0", "0.0"),
        (Decimal("-0.04"), 1, "0,0", "0.0"),
        (Decimal("0.05"), 1, "0,1", "0.1"),
        (Decimal("-0.05"), 1, "−0,1", "−0.1"),
        (Decimal("2.5"), 0, "3", "3"),
        (Decimal("1E+3"), None, "1.000", "1,000"),
        (Decimal("-0"), None, "0", "0"),
    ],
)
def test_numbers_in_both_languages(value: Decimal | int, places: int | None, danish: str, english: str) -> None:
    assert (format_number(value, "da", places), format_number(value, "en", places)) == (danish, english)


@given(st.decimals(-(10**12), 10**12, places=2))
def test_what_is_printed_in_danish_is_read_back(value: Decimal) -> None:
    number = parse_number(format_number(value))
    assert number is not None
    assert number.value == value


def test_dates_in_both_languages() -> None:
    assert (format_date(date(2017, 8, 30)), format_date(date(2017, 8, 30), "en")) == ("30. august 2017", "30 August 2017")


@pytest.mark.parametrize(
    ("text", "value", "danish"),
    [
        ("{x:mio}", 24_312_000, "24,3"),
        ("{x:mio}", -50_000, "−0,1"),
        ("{x:mio3}", 24_312_400, "24,312"),
        ("{x:tkr}", 24_312_500, "24.313"),
        ("{x:kr}", Decimal("24312000.00"), "24.312.000"),
        ("{x:int}", 1234, "1.234"),
        ("{x:pct}", Decimal("20.45"), "20,5"),
        ("{x:num}", Decimal("12.500"), "12,5"),
        ("{x:num}", Decimal("1000"), "1.000"),
        ("{x:num}", 0, "0"),
        ("{x:date}", date(2017, 8, 30), "30. august 2017"),
        ("{x:word}", ("expenditure_dkk", "income_dkk"), "udgifter, indtægter"),
        ("{x:mio}", None, "–"),
        ("{x}", "as it is", "as it is"),
        ("{x:plural|tabel|tabeller}", 1, "1 tabel"),
        ("{x:plural|tabel|tabeller}", 0, "0 tabeller"),
        ("{x:plural|tabel|tabeller}", 1200, "1.200 tabeller"),
        ("{x:message}", UserError("run.bad_date", value="i går"), "»i går« er ikke en dato. Skriv den som 2017-08-30."),
        ("{x:message}", (Note("words.net_dkk"), Note("words.amount_dkk")), "netto, beløb"),
    ],
)
def test_placeholders_take_formats(text: str, value: object, danish: str) -> None:
    assert _Localised("da").vformat(text, (), {"x": value}) == danish


def test_a_sentence_in_each_language() -> None:
    assert render("run.bad_date", {"value": "x"}) == "»x« er ikke en dato. Skriv den som 2017-08-30."
    assert render("run.bad_date", {"value": "x"}, "en") == "‘x’ is no date. Write it as 2017-08-30."


def test_a_value_is_never_taken_for_a_template() -> None:
    assert "{value}" in render("run.bad_date", {"value": "{value}"})


def test_a_key_that_does_not_exist_is_said_with_all_it_knows() -> None:
    assert render("run.nothing_like_it", {"path": "a.txt", "line": 3}) == "run.nothing_like_it: path=a.txt, line=3"
    assert render("nowhere.at_all") == "nowhere.at_all"


def test_an_error_as_text_is_its_sentence() -> None:
    assert str(UserError("run.bad_date", value="x")) == "»x« er ikke en dato. Skriv den som 2017-08-30. (run.bad_date)"


def test_an_error_travels_between_processes() -> None:
    error = pickle.loads(pickle.dumps(UnreadableFile("reading.empty", path="a.txt")))
    assert (type(error), error.key, error.params) == (UnreadableFile, "reading.empty", {"path": "a.txt"})
    nothing = pickle.loads(pickle.dumps(NothingRead([Unread("a", "reading.empty", {})], Path("raw"))))
    assert (nothing.params["files"], [one.path for one in nothing.unread]) == (1, ["a"])
