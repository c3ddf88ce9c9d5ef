"""A share's three figures bound each other."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.proof.intervals import Interval, interval_of_printed
from pipeline.proof.shares import base_band, part_band, share_band


def printed(value: str | int, step: str | int) -> Interval:
    return interval_of_printed(Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    ("part", "base", "holds", "misses"),
    [
        (("-16.4", "0.1"), ("2187.7", "0.1"), "-0.75", "-0.76"),
        (("1950", 1), ("-8200", 1), "23.78", "-23.78"),
        (("0", 1), ("500", 1), "0", "1"),
    ],
    ids=["rounded", "an income is taken by its size", "nothing"],
)
def test_share_of_a_base(part: tuple[str, str], base: tuple[str, str], holds: str, misses: str) -> None:
    band = share_band(printed(*part), printed(*base))
    assert band is not None
    assert Fraction(holds) in band
    assert Fraction(misses) not in band


@pytest.mark.parametrize("base", [printed(0, 1), printed("0.4", 1), Interval(Fraction(-3), Fraction(5))])
def test_base_that_may_be_nil_says_nothing(base: Interval) -> None:
    assert share_band(printed(3, 1), base) is None
    assert part_band(printed(3, 1), base) is None


def test_no_base_turns_a_saving_into_a_cost() -> None:
    assert base_band(printed(-5, 1), printed(3, 1)) is None
    assert base_band(printed(5, 1), printed(0, 1)) is None


@given(
    st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9), st.sampled_from([1, 1000, 100_000]),
    st.sampled_from([Decimal(1), Decimal("0.1"), Decimal("0.01")]),
)  # fmt: skip
def test_true_figures_lie_in_what_the_other_two_say(part: int, base: int, step: int, fine: Decimal) -> None:
    assume(abs(base) > step)
    share = Fraction(part, abs(base)) * 100
    bands = {
        "part": printed(round(Fraction(part, step)) * step, step),
        "base": printed(round(Fraction(base, step)) * step, step),
        "share": printed(str(round(share / Fraction(fine)) * fine), str(fine)),
    }
    implied = share_band(bands["part"], bands["base"])
    assert implied is not None
    assert share in implied
    back = part_band(bands["share"], bands["base"])
    assert back is not None
    assert part in back
    whole = base_band(bands["part"], bands["share"])
    assert whole is None or base in whole
