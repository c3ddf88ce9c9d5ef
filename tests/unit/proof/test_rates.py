"""A rate is a month's, whichever time it is printed for."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.proof.intervals import interval_of_printed
from pipeline.proof.rates import MONTHLY, RATES, YEARLY, count_months, to_monthly, to_monthly_band


@pytest.mark.parametrize(("column", "months"), [(MONTHLY, 1), (YEARLY, 12), ("recipients", 1), ("amount_dkk", 1)])
def test_a_yearly_rate_is_for_twelve_months_and_nothing_else_is(column: str, months: int) -> None:
    assert count_months(column) == months
    assert to_monthly(120, column) == Fraction(120, months)


@given(st.integers(0, 10**6), st.sampled_from([1, 5, 10, 1000]), st.sampled_from(RATES))
def test_the_band_of_a_rate_is_that_of_its_value_and_step(value: int, step: int, column: str) -> None:
    band = to_monthly_band(interval_of_printed(value, step), column)
    assert band == interval_of_printed(to_monthly(value, column), to_monthly(step, column))
