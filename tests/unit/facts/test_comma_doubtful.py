"""A comma with three digits behind it, in a unit without three decimals: doubted and told, unless the table shows what it is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.messages import render
from tests.builders import read_facts
from tests.fates import assert_nothing_is_lost

HEAD = "{unit}\tKorr. budget\tForventet regnskab\tAfvigelse\n"
ROWS = "Skole\t12,345\t13,345\t1,000\nIdræt\t1,050\t1,040\t-10\nPark\t8\t9\t1\n"


def write(unit: str, more: str = "") -> str:
    return HEAD.format(unit=unit) + ROWS + more


@pytest.mark.parametrize("unit", ["1.000 kr.", "t.kr.", "kr.", "hele kr."])
def test_no_number_is_read_where_a_comma_may_group_thousands(unit: str) -> None:
    facts = read_facts(write(unit))
    assert (facts.followups, facts.figures) == ((), ())
    assert {cell.reason for cell in facts.quarantined} == {"facts.comma_doubtful"}
    assert_nothing_is_lost(write(unit), 9)
    for lang in ("da", "en"):
        assert "12,345" in render("facts.comma_doubtful", facts.quarantined[0].params, lang)


@pytest.mark.parametrize("unit", ["mio. kr.", "Mill. kr."])
def test_millions_have_three_decimals(unit: str) -> None:
    (first, *_) = read_facts(write(unit)).followups
    assert first.expected_dkk == Decimal(13_345_000)


@pytest.mark.parametrize(
    "row",
    [
        "Bad\t1.234\t1.234\t0\n",  # a point groups
        "Bad\t1.234,500\t1.234,500\t0\n",
        "Bad\t0,345\t0,345\t0\n",  # no thousands begin with nought
        "Bad\t,345\t,345\t0\n",
        "Bad\t12,5\t12,5\t0\n",
        "Bad\t1234\t1234\t0\n",  # nothing groups
        "Bad\t1234,500\t1234,500\t0\n",
    ],
)
def test_one_number_that_shows_its_marks_settles_all(row: str) -> None:
    facts = read_facts(write("1.000 kr.", row))
    assert len(facts.followups) == 4
    assert facts.followups[0].expected_dkk == Decimal(13_345)


def test_a_table_without_commas_is_not_doubted() -> None:
    assert len(read_facts(HEAD.format(unit="1.000 kr.") + "Skole\t345\t349\t4\nPark\t8\t9\t1").followups) == 2


def test_a_table_of_appropriations_is_doubted_too() -> None:
    head = "\tDRIFT 2017\t\n\tUdgifter\tIndtægter\n\t1.000 kr.\t\nAktuel status\n05.57.73 Kontanthjælp\n"
    facts = read_facts(head + "Merudgifter\t5,000\t-7,000\nFlere\t1,400\t")
    assert facts.appropriations == ()
    assert [cell.reason for cell in facts.quarantined] == ["facts.comma_doubtful"] * 3


@given(st.lists(st.tuples(st.integers(1, 999), st.integers(0, 999)), min_size=1, max_size=5))
def test_whatever_thousands_in_english_are_printed_none_is_read_as_units(amounts: list[tuple[int, int]]) -> None:
    rows = "".join(f"Område {chr(65 + n)}\t{high},{low:03}\t{high},{low:03}\t0\n" for n, (high, low) in enumerate(amounts))
    assert read_facts(HEAD.format(unit="1.000 kr.") + rows).followups == ()
