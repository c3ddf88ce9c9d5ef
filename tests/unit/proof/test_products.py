"""Factors and their product bound each other."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pipeline.proof.intervals import interval_of_printed
from pipeline.proof.products import factor_band, product_band

SIZES = st.integers(1, 10**6)


@given(one=SIZES, other=SIZES, step=st.sampled_from([1, 10, 100]))
def test_what_is_rounded_stays_within_the_product_and_each_factor_is_found_again(one: int, other: int, step: int) -> None:
    exact = Fraction(one) * other
    first, second = (interval_of_printed(round(Fraction(value, step)) * step, step) for value in (one, other))
    assert exact in product_band([first, second])
    if second.low > 0:
        band = factor_band(interval_of_printed(exact, 0), [second])
        assert band is not None
        assert Fraction(one) in band


def test_the_band_is_no_wider_than_rounding() -> None:
    band = product_band([interval_of_printed(812, 1), interval_of_printed(Decimal(151_000), 1)])
    assert (band.low, band.high) == (Fraction("811.5") * Fraction("150999.5"), Fraction("812.5") * Fraction("151000.5"))


def test_beside_what_may_be_nil_a_factor_is_open() -> None:
    assert factor_band(interval_of_printed(5, 1), [interval_of_printed(0, 1)]) is None
