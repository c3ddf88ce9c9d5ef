"""The change of a product, split over its factors so that it adds up exactly and favours no order."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations
from math import factorial, prod


def split_product_change(before: Sequence[Fraction], after: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """The Shapley value of each factor in the change of a product: its effect, averaged over all orders of changing the factors.

    Args:
        before: the factors before.
        after: the same factors after, in the same order.

    Returns:
        One effect a factor, in the product's unit; they add up to ``prod(after) - prod(before)``, and a factor that does not
        change has none.

    Raises:
        ValueError: the two have not the same number of factors.
    """
    if len(before) != len(after):
        raise ValueError(f"{len(before)} factors before, {len(after)} after")
    effects = [Fraction(0)] * len(before)
    for order in permutations(range(len(before))):
        current = list(before)
        for factor in order:
            start = prod(current)
            current[factor] = after[factor]
            effects[factor] += prod(current) - start
    orders = factorial(len(before))
    return tuple(effect / orders for effect in effects)
