"""Numbers as minutes print them: exactly one number, with its value, its last digit's step and its place, or none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.danish.numbers import find_spaced_at_end, is_dash, lacks_digits, parse_number, parse_number_at_end
from pipeline.messages import format_number

ONE_NUMBER = (
    ("0", "0", "1", "0"),
    ("7", "7", "1", "7"),
    ("3.500", "3500", "1", "3.500"),
    ("12.650", "12650", "1", "12.650"),
    ("5.000.000.000", "5000000000", "1", "5.000.000.000"),
    ("-23.000", "-23000", "1", "-23.000"),
    ("- 25.800", "-25800", "1", "- 25.800"),
    ("\u221225.800", "-25800", "1", "\u221225.800"),
    ("\u201325.800", "-25800", "1", "\u201325.800"),
    ("\u201025.800", "-25800", "1", "\u201025.800"),
    ("(25.800)", "-25800", "1", "(25.800)"),
    ("(-5)", "-5", "1", "(-5)"),
    ("2.915-", "-2915", "1", "2.915-"),
    ("2.915\u2212", "-2915", "1", "2.915\u2212"),
    ("+5", "5", "1", "+5"),
    (",450", "0.450", "0.001", ",450"),
    ("-,450", "-0.450", "0.001", "-,450"),
    ("0,412", "0.412", "0.001", "0,412"),
    ("1.234,50", "1234.50", "0.01", "1.234,50"),
    ("1 234 567", "1234567", "1", "1 234 567"),
    ("1\u00a0234\u00a0567", "1234567", "1", "1\u00a0234\u00a0567"),
    ("1\u202f234,5", "1234.5", "0.1", "1\u202f234,5"),
    ("362 1)", "362", "1", "362"),
    ("35 2)", "35", "1", "35"),
    ("5\u00b2", "5", "1", "5"),
    ("**-31**", "-31", "1", "-31"),
    ("<b>5</b>", "5", "1", "5"),
    ("  8  ", "8", "1", "8"),
    ("1 4 7.0 2 3", "147023", "1", "1 4 7.0 2 3"),
    ("2.4 4 5", "2445", "1", "2.4 4 5"),
    ("0,0 3 5", "0.035", "0.001", "0,0 3 5"),
    ("8 6 . 5 6 6", "86566", "1", "8 6 . 5 6 6"),
    ("- 1 2 . 5 0 0", "-12500", "1", "- 1 2 . 5 0 0"),
    ("kr. 500", "500", "1", "500"),
    ("500 kr.", "500", "1", "500"),
    ("500,-", "500", "1", "500"),
)
NO_NUMBER = (
    "", " ", "-", "--", "Netto", "12.5", "1.23", "1.2345", "1.234.56", "12,", "1..234", "0,412-0,731", "12.345-12.345", "I alt2.304,5",
    "8 3 .615", "1 4 7 0", "12 34", "--5", "- - 5", "-5-", "(5", "5)", "\u2212  5", "ca. 35", "godt 5", "5 og 6", "\u00a7 5", "2017-037608",
    "05.57.73", "26.09.2017", "1. mio. kr.", "- 1.000 kr. -", "24,3 mio. kr.",
)  # fmt: skip


@pytest.mark.parametrize(("text", "value", "step", "printed"), ONE_NUMBER)
def test_a_cell_with_one_number(text: str, value: str, step: str, printed: str) -> None:
    number = parse_number(text, 100)
    assert number is not None
    assert (str(number.value), number.resolution, number.text, number.percent) == (value, Decimal(step), printed, False)
    assert text[number.start - 100 : number.end - 100] == printed


@pytest.mark.parametrize("text", NO_NUMBER)
def test_a_cell_that_is_not_unmistakably_one_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("21%", "21"), ("21 %", "21"), ("0,8 pct.", "0.8"), ("0,8 pct", "0.8"), ("1,5 procent", "1.5"), ("-4\u00a0%", "-4")]
)
def test_a_share_says_that_it_is_one(text: str, value: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.value, number.percent, number.text) == (Decimal(value), True, text)


AT_END = (
    ("Faste læger..... 8", "8", "8"),
    ("i alt..... -50.366", "-50366", "-50.366"),
    ("i alt ....-50.366", "-50366", "-50.366"),
    ("Omsorg 1) 362", "362", "362"),
    ("Omsorg 362 1)", "362", "362"),
    ("pkt. 18 dagtilbud 30 timer 242", "242", "242"),
    ("Løn ca. 35 2)", "35", "35"),
    ("Netto - 25.800", "-25800", "- 25.800"),
    ("Netto (25.800)", "-25800", "(25.800)"),
    ("Netto **5**", "5", "5"),
    ("Netto 2.915-", "-2915", "2.915-"),
    ("Netto ,450", "0.450", ",450"),
    ("Overførsel fra 2016 2.016", "2016", "2.016"),
)


@pytest.mark.parametrize(("text", "value", "printed"), AT_END)
def test_a_number_ends_a_line(text: str, value: str, printed: str) -> None:
    number = parse_number_at_end(text, 50)
    assert number is not None
    assert (str(number.value), number.text) == (value, printed)
    assert text[number.start - 50 : number.end - 50] == printed


@pytest.mark.parametrize(
    "text",
    ["Overførsel fra 2016", "År (2016)", "Pkt. 42 om", "I alt2.304,5", "sum 12.345-12.345", "x-25.800", "A 12.5", "5", "kl. 09.00",
     "Konto 05.57.73", "2017-037608", "- Husleje 56,517 mio. kr.", "a 5)", "a (5", ""],
)  # fmt: skip
def test_no_number_ends_a_line(text: str) -> None:
    assert parse_number_at_end(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("Løn 12 345", "12 345"), ("Løn 1 234 567,5", "1 234 567,5"), ("Løn -31 362", "-31 362"), ("Løn (31 362)", "(31 362)"),
     ("Løn 12.345", None), ("Løn 30 timer 242", None), ("Løn 12 34", None), ("Løn 12  345", None),
     ("Løn 3.512 345", None), ("12 345", None),
     ("Løn 1.5\ufffd0", "1.5\ufffd0"), ("Løn -15?0-", "-15?0-"), ("Hvad koster 7?", None), ("Løn 12\ufffd", None)],
)  # fmt: skip
def test_groups_parted_by_spaces_at_a_lines_end(text: str, found: str | None) -> None:
    span = find_spaced_at_end(text)
    assert (text[slice(*span)] if span else None) == found


@pytest.mark.parametrize("text", ["-", "--", "–", "\u2212", " - ", "-----", "=====", "......", "+---+"])
def test_a_dash_is_an_empty_cell(text: str) -> None:
    assert is_dash(text)


@pytest.mark.parametrize("text", ["", " ", "-5", "- a", "0"])
def test_what_is_no_dash(text: str) -> None:
    assert not is_dash(text)


amounts = st.builds(lambda whole, places: Decimal(whole).scaleb(-places), st.integers(-(10**12), 10**12), st.integers(0, 4))
minus_shapes = st.sampled_from(("-{}", "- {}", "\u2212{}", "\u2013{}", "({})", "{}-", "**-{}**"))


@given(amounts, minus_shapes, st.sampled_from((".", " ", "\u00a0", "")), st.integers(0, 10_000))
def test_a_printed_number_is_read_back_with_its_step(value: Decimal, minus: str, group: str, start: int) -> None:
    body = format_number(abs(value)).replace(".", group)
    text = minus.format(body) if value < 0 else body
    number = parse_number(text, start)
    assert number is not None
    assert (number.value, number.resolution) == (value, Decimal(1).scaleb(int(value.as_tuple().exponent)))
    assert text[number.start - start : number.end - start] == number.text


@given(amounts, st.sampled_from(("-{}", "- {}", "\u2212{}", "({})")), st.sampled_from(("I alt", "Løn 1)", "i alt.....", "§ 107, botilbud")))
def test_a_number_at_the_end_is_the_number_in_a_cell(value: Decimal, minus: str, label: str) -> None:
    body = format_number(abs(value))
    text = minus.format(body) if value < 0 else body
    found, alone = parse_number_at_end(f"{label} {text}"), parse_number(text)
    assert alone is not None
    assume(not (alone.text.isdigit() and len(alone.text) == 4))  # printed without a point it may be a year
    assert found is not None
    assert (found.value, found.text) == (alone.value, alone.text)


@given(st.text("0123456789.,-+() %*\u2212\u00a0krpct", max_size=14))
def test_whatever_is_read_stands_in_the_text(text: str) -> None:
    for number in (parse_number(text, 7), parse_number_at_end(text, 7)):
        if number is not None:
            assert text[number.start - 7 : number.end - 7] == number.text
            digits = "".join(char for char in number.text if char.isdigit())
            assert abs(number.value) == Decimal(digits) * number.resolution
            assert (number.value < 0) <= any(char in number.text for char in "-\u2212(")


@pytest.mark.parametrize("text", ["**8.3 4 9**", " 8.3 4 9 ", "__8.3 4 9__"])
def test_bold_digits_that_stand_apart(text: str) -> None:
    number = parse_number(text, 10)
    assert number is not None
    assert (number.value, number.text, number.start) == (Decimal(8349), "8.3 4 9", 10 + text.index("8"))


@pytest.mark.parametrize("text", ["1.¤90", "\ufffd,9", "(\ufffd,6)", "-0,0¤0", "- \ufffd62\ufffd", "¤6%", "\ufffd\u00a0\ufffd92", "**8¤**"])
def test_a_number_with_signs_for_lost_digits_is_known_as_one(text: str) -> None:
    assert lacks_digits(text)
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["", "1.290", "-", "K\ufffdb", "1¤ kr", "B\ufffdrn 12", "12 = 1+¤"])
def test_other_texts_with_such_signs_are_not(text: str) -> None:
    assert not lacks_digits(text)
