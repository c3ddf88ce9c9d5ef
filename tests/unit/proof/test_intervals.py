"""Closed intervals with exact ends."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.proof.intervals import Interval, clip, intersect, interval_around, interval_of_printed, measure_gap

exact = st.fractions(-1000, 1000)
pairs = st.tuples(exact, exact).map(sorted)


@given(pairs, pairs, st.fractions(0, 1), st.fractions(0, 1))
def test_arithmetic_holds_every_value_inside(one: list[Fraction], other: list[Fraction], at: Fraction, on: Fraction) -> None:
    left, right = Interval(*one), Interval(*other)
    x, y = left.low + at * (left.high - left.low), right.low + on * (right.high - right.low)
    assert x + y in left + right
    assert x - y in left - right
    assert x * y in left * right
    assert -x in -left


def test_printed_number_is_half_its_last_digit_either_way() -> None:
    assert interval_of_printed(Fraction(191, 10), Fraction(1, 10)) == Interval(Fraction(1905, 100), Fraction(1915, 100))


def test_middle_and_half_width() -> None:
    assert [interval_around(7, 3).middle, interval_around(7, 3).half_width] == [7, 3]


def test_intersection_clip_and_gap() -> None:
    assert intersect(interval_around(0, 2), interval_around(3, 1)) == interval_around(2, 0)
    assert intersect(interval_around(0, 1), interval_around(3, 1)) is None
    assert clip(interval_around(0, 2), 0) == Interval(Fraction(0), Fraction(2))
    assert clip(interval_around(200, 1), 0, 100) == interval_around(100, 0)
    assert measure_gap(interval_around(0, 1), interval_around(5, 2)) == 2
    assert measure_gap(interval_around(5, 2), interval_around(0, 1)) == 2
    assert measure_gap(interval_around(0, 2), interval_around(3, 1)) == 0


def test_ends_must_be_in_order() -> None:
    with pytest.raises(ValueError, match="above its high end"):
        Interval(Fraction(2), Fraction(1))
