"""Typed numbers are printed as a Danish sheet shows them, without binary noise."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.ods import show_in_danish
from pipeline.readers.office.shown_numbers import EPOCH_1904, show_number

ACCOUNTING = '_-* #,##0.00\\ _k_r_._-;\\-* #,##0.00\\ _k_r_._-;_-* "-"??\\ _k_r_._-;_-@_-'

CASES = [
    ("449100", "#,##0", "449.100"),
    ("0.21", "0%", "21%"),
    ("0.2099999999999999922", "0.0%", "21,0%"),
    ("-23000", "#,##0;[Red]-#,##0", "-23.000"),
    ("-25800", "#,##0;(#,##0)", "(25.800)"),
    ("0", ACCOUNTING, "-"),
    ("1234.5", ACCOUNTING, "1.234,50"),
    ("-1234.5", ACCOUNTING, "-1.234,50"),
    ("449100", "#,##0,", "449"),
    ("449123456", '#,##0.0,," mio. kr."', "449,1 mio. kr."),
    ("2024", "General", "2024"),
    ("449.1", "General", "449,1"),
    ("0.30000000000000004", "General", "0,3"),
    ("2.6749999999999998", "0.00", "2,68"),
    ("-0.4", "0", "0"),
    ("0.5", "#.##", ",5"),
    ("3", "00", "03"),
    ("45535", "dd/mm/yyyy", "31.08.2024"),
    ("45535", "mmm\\-yy", "august 2024"),
    ("45535.5", "d/m/yy h:mm;@", "31.08.2024 12.00"),
    ("12", "[$kr.-406] #,##0", "kr. 12"),
    ("12", '#,##0 "kr."', "12 kr."),
    ("1500", '[>=1000]#,##0," tkr";0', "2 tkr"),
    ("900", '[>=1000]#,##0," tkr";0', "900"),
    ("1E+300", "#,##0", "1E+300"),
    ("7", '"ja";"nej";"nul"', "ja"),
    ("123456789012", "0.00E+00", "123456789012"),
]


@pytest.mark.parametrize(("value", "code", "shown"), CASES)
def test_numbers_are_printed_as_their_format_says(value: str, code: str, shown: str) -> None:
    assert show_number(Decimal(value), code).text == shown


def test_days_may_count_from_another_epoch() -> None:
    assert show_number(Decimal(0), "dd-mm-yyyy", EPOCH_1904).text == "01.01.1904"


def test_what_is_not_shown_is_told() -> None:
    assert show_number(Decimal("1.26"), "0.0").rounded
    assert not show_number(Decimal("1.2"), "0.0").rounded


@given(st.integers(-(10**12), 10**12), st.integers(0, 3))
def test_a_grouped_number_reads_back_as_itself(number: int, places: int) -> None:
    value = Decimal(number).scaleb(-places)
    code = "#,##0" + ("." + "0" * places if places else "")
    shown = show_number(Decimal(repr(float(value))), code).text
    assert Decimal(shown.replace(".", "").replace(",", ".")) == value


@given(st.decimals(allow_nan=False, allow_infinity=False), st.text(alphabet='0#?,.;%"\\_*[]<>=$-dmyhsE@ General', max_size=25))
def test_no_format_is_too_odd(value: Decimal, code: str) -> None:
    assert isinstance(show_number(value, code).text, str)


@pytest.mark.parametrize(
    ("value", "shown", "printed"),
    [
        ("3500", "3,500", "3.500"),
        ("3500", "3.500", "3.500"),
        ("3.5", "3,500", "3,500"),
        ("449100", "449", "449"),
        ("-23000.4", "-23,000", "-23.000"),
        ("12.5", "12.5", "12,5"),
        ("7", "syv", "7"),
    ],
)
def test_shown_separators_are_read_by_the_value(value: str, shown: str, printed: str) -> None:
    assert show_in_danish(Decimal(value), shown) == printed


def test_a_share_is_a_per_cent() -> None:
    assert show_in_danish(Decimal("0.21"), "21%", percentage=True) == "21%"
    assert show_in_danish(Decimal("0.215"), "21.5%", percentage=True) == "21,5%"
