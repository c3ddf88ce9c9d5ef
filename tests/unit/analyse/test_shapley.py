"""The split of a product's change: exact, fair, and the same in any order."""

from __future__ import annotations

from fractions import Fraction
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.shapley import split_product_change

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
changes = st.integers(1, 4).flatmap(lambda n: st.tuples(*[st.lists(numbers, min_size=n, max_size=n)] * 2))


@pytest.mark.parametrize(
    ("before", "after", "effects"),
    [
        ((2, 3), (2, 3), (0, 0)),
        ((2, 3), (4, 3), (6, 0)),
        ((2, 3), (4, 5), (8, 6)),  # 2·4 and 2·3, each the mean of changing first and changing last
        ((1, 1, 1), (2, 2, 2), ("7/3", "7/3", "7/3")),
        ((5, 7, 0), (9, 7, 0), (0, 0, 0)),
    ],
)
def test_cases_by_hand(before: tuple[int, ...], after: tuple[int, ...], effects: tuple[object, ...]) -> None:
    split = split_product_change([Fraction(x) for x in before], [Fraction(x) for x in after])
    assert split == tuple(Fraction(str(effect)) for effect in effects)


@given(changes)
def test_effects_add_up_to_the_change(change: tuple[list[Fraction], list[Fraction]]) -> None:
    before, after = change
    assert sum(split_product_change(before, after)) == prod(after) - prod(before)


@given(changes)
def test_a_factor_that_stands_still_has_no_effect(change: tuple[list[Fraction], list[Fraction]]) -> None:
    before, after = change
    assert split_product_change(before, [before[0], *after[1:]])[0] == 0


@given(changes)
def test_no_factor_is_favoured(change: tuple[list[Fraction], list[Fraction]]) -> None:
    before, after = change
    assert split_product_change(before[::-1], after[::-1]) == split_product_change(before, after)[::-1]


@given(changes)
def test_going_back_is_the_opposite(change: tuple[list[Fraction], list[Fraction]]) -> None:
    before, after = change
    assert split_product_change(after, before) == tuple(-effect for effect in split_product_change(before, after))


def test_factors_must_match() -> None:
    with pytest.raises(ValueError, match="2 factors before, 1 after"):
        split_product_change([Fraction(1), Fraction(2)], [Fraction(1)])
