"""What a person writes for a printed number: read at the figure's own unit and sign, said back, or refused with the reason."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corrections import Printed, read_new_value, spell_change
from pipeline.messages import format_number, render
from pipeline.model import Figure
from schemas.lists import SignRule
from schemas.own_faults import Fault
from tests.unit.corrections.staff import find_figure

MONEY, SHARE, COUNT = find_figure("449.100"), find_figure("21"), find_figure("3.500")


@pytest.mark.parametrize(
    ("printed", "new", "value", "said"),
    [
        ("449.100", "449.200", 449_200_000, "449.200 i stedet for 449.100"),
        ("449.100", "449200", 449_200_000, "449.200 i stedet for 449.100"),
        ("449.100", "-23.000", -23_000_000, "-23.000 i stedet for 449.100"),
        ("449.100", "−23.000", -23_000_000, "-23.000 i stedet for 449.100"),
        ("449.100", "449,2 mio. kr.", 449_200_000, "449.200 i stedet for 449.100"),
        ("449.100", "449.200.000 kr.", 449_200_000, "449.200 i stedet for 449.100"),
        ("449.100", "0", 0, "0 i stedet for 449.100"),
        ("449.100", "449,5", 449_500, "449,5 i stedet for 449.100"),
        ("21", "20,5 %", Decimal("20.5"), "20,5 % i stedet for 21"),
        ("21", "20,5", Decimal("20.5"), "20,5 % i stedet for 21"),
        ("3.500", "3.600", 3600, "3.600 i stedet for 3.500"),
    ],
)
def test_a_number_is_read_in_the_printed_unit_and_said_back(printed: str, new: str, value: Decimal, said: str) -> None:
    figure = find_figure(printed)
    read = read_new_value(new, figure)
    assert isinstance(read, Printed)
    assert (read.value, spell_change(read, figure)) == (value, said)


@pytest.mark.parametrize(
    ("printed", "new", "key"),
    [
        ("449.100", "449.1", "no_number"),  # what an English spreadsheet makes of it
        ("449.100", "12-13", "no_number"),
        ("449.100", "", "no_number"),
        ("449.100", "ca. 4", "no_number"),
        ("449.100", "1e3", "no_number"),
        ("449.100", "NaN", "no_number"),
        ("449.100", "21 %", "no_share"),
        ("3.500", "21 %", "no_share"),
        ("3.500", "3.600 kr.", "no_money"),
        ("3.500", "3,6 mio. kr.", "no_money"),
        ("449.100", "9.999.999.999.999", "does_not_fit"),
        ("449.100", "1,000001", "does_not_fit"),
        ("21", "20,12345 %", "does_not_fit"),
    ],
)
def test_what_is_no_number_there_is_refused(printed: str, new: str, key: str) -> None:
    read = read_new_value(new, find_figure(printed))
    assert isinstance(read, Fault)
    assert read.key == f"corrections.{key}"
    assert "{" not in render(read.key, read.params) + render(read.key, read.params, "en")


def test_the_tables_sign_rule_stays() -> None:
    by_words = replace(MONEY, sign_rule=SignRule.BY_WORDING, value=-MONEY.value)
    read = read_new_value("450.000", by_words)
    assert isinstance(read, Printed)
    assert (read.printed_value, read.value) == (Decimal(450_000), Decimal(-450_000_000))
    nought = replace(by_words, printed_value=Decimal(0), value=Decimal(0))
    assert isinstance(read_new_value("450.000", nought), Fault), "nothing shows which sign the words give"
    assert isinstance(read_new_value("450.000", replace(nought, sign_rule=SignRule.AS_PRINTED)), Printed)


@given(st.integers(-(10**8), 10**8), st.sampled_from([MONEY, SHARE, COUNT]))
def test_what_is_written_as_minutes_do_is_read_as_it_stands(number: int, figure: Figure) -> None:
    read = read_new_value(format_number(number), figure)
    if isinstance(read, Printed):
        assert read.printed_value == number
    else:
        assert read.key == "corrections.does_not_fit"
