"""How coarsely numbers were rounded, told from the numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.proof.steps import find_common_step, find_own_step


@pytest.mark.parametrize(
    ("values", "resolution", "step"),
    [
        ([3500, 3450, 215, 2035], 1, 5),
        ([12650, 7550, 17000], 1, 50),
        ([21, 25, 36, 56, 17, 21], 1, 1),
        ([3500], 1, 1),  # a lone value shows no common step
        ([20, 20], 1, 1),
        ([3500, 0], 1, 1),
        ([20, 40], 1, 10),  # twenties are nobody's rounding
        ([75, 25], 1, 5),
        ([Decimal("20.5"), Decimal("21.0")], Decimal("0.1"), Fraction(1, 2)),
        ([3500, Decimal("12.5")], 1, 1),  # finer than its last digit: the step is unknown
        ([], 1, 1),
    ],
)
def test_common_step(values: list[int | Decimal], resolution: int | Decimal, step: int | Fraction) -> None:
    assert find_common_step(values, resolution) == step


@pytest.mark.parametrize(
    ("values", "resolution", "step"),
    [
        ([80, 40, 30, 20], 1, 1),  # set by law, not rounded
        ([75, 25], 1, 1),
        ([21, 25, 36], 1, 1),
        ([Decimal("20.5"), Decimal("21.0")], Decimal("0.1"), Fraction(1, 2)),
        ([Decimal("20.0"), Decimal("30.0")], Decimal("0.1"), 1),
        ([20, 40], 10, 10),  # never finer than what is printed
    ],
)
def test_per_cents_are_rounded_to_whole_ones_at_most(values: list[int | Decimal], resolution: int | Decimal, step: int | Fraction) -> None:
    assert find_common_step(values, resolution, is_share=True) == step


@pytest.mark.parametrize(
    ("value", "resolution", "step"),
    [
        (449_100_000, 1000, 100_000),
        (-23_000_000, 1000, 1_000_000),
        (-312_000, 1000, 1000),
        (0, 1000, 1000),
        (Decimal("19100000"), 100_000, 100_000),
        (1500, 1000, 1000),
    ],
)
def test_own_step(value: int | Decimal, resolution: int, step: int) -> None:
    assert find_own_step(value, resolution) == step


@given(st.lists(st.integers(-(10**9), 10**9)), st.sampled_from([1, 5, 10, 50, 100]))
def test_every_value_is_a_multiple_of_the_common_step(counts: list[int], coarse: int) -> None:
    values = [count * coarse for count in counts]
    step = find_common_step(values, 1)
    assert all(value % step == 0 for value in values)
    if len(set(map(abs, values)) - {0}) >= 2:  # 5 and -5 are one size
        assert step >= coarse
