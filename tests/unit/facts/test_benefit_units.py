"""The formula decides the units that a benefit table does not print."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts.benefit_units import Drivers, find_units_by_formula


def drivers(recipients: int, benefit: int, share: int, amount: int) -> Drivers:
    return Drivers(Decimal(recipients), Decimal(benefit), Decimal(share), Decimal(amount))


ROW = drivers(3500, 12_650, 80, 425_040)  # 12 · 3.500 · 12.650 · 0,8 = 425,04 mio. kr.


@pytest.mark.parametrize(
    ("rows", "amount", "benefit", "found"),
    [
        ([ROW], None, None, (1000, 1)),
        ([drivers(3500, 12_650, 80, 425)], None, None, (10**6, 1)),
        ([drivers(3500, 12_650, 80, 425_040_000)], None, None, (1, 1)),
        ([ROW], 1000, None, (1000, 1)),
        ([ROW], 1000, 1, (1000, 1)),
        ([ROW], 1, None, None),
        ([ROW], 10**6, None, None),
        ([], None, None, None),
        ([drivers(3500, 12_650, 201, 425_040)], None, None, None),
        ([drivers(0, 12_650, 80, 425_040)], None, None, None),
        ([drivers(3500, 12_650, 80, -425_040)], None, None, None),
        ([ROW, ROW, drivers(3500, 12_650, 80, 1)], None, None, (1000, 1)),
        ([drivers(3500, 12, 80, 425_040)], None, None, (1000, 1000)),
    ],
)
def test_the_units_that_bring_the_formula_together(
    rows: list[Drivers], amount: int | None, benefit: int | None, found: tuple[int, int] | None
) -> None:
    given_units = (None if amount is None else Decimal(amount), None if benefit is None else Decimal(benefit))
    assert find_units_by_formula(rows, *given_units) == (None if found is None else tuple(map(Decimal, found)))


@given(st.integers(50, 20_000), st.integers(1_000, 40_000), st.integers(5, 100), st.sampled_from((1, 1000, 10**6)), st.integers(-30, 30))
def test_rounding_and_misprints_are_never_taken_for_a_unit(recipients: int, benefit: int, share: int, factor: int, off: int) -> None:
    kroner = 12 * recipients * benefit * share // 100
    amount = (kroner * (100 + off) // 100) // factor
    if amount * factor * 3 > kroner:
        assert find_units_by_formula([drivers(recipients, benefit, share, amount)], None, None) == (Decimal(factor), Decimal(1))
