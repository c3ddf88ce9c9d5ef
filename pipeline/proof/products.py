"""What printed factors come to when they are multiplied, as a band, and what one of them must be for the printed product."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import mul

from pipeline.proof.intervals import Interval, interval_of_printed

_ONE = interval_of_printed(1, 0)


def product_band(factors: Iterable[Interval]) -> Interval:
    """All products that the factors can have."""
    return reduce(mul, factors, _ONE)


def factor_band(product: Interval, others: Iterable[Interval]) -> Interval | None:
    """All values that a factor can have beside the others; None where the others may come to nil.

    Args:
        product: what all factors come to.
        others: all factors but the one.
    """
    rest = product_band(others)
    if rest.low <= 0 <= rest.high:
        return None
    return product * Interval(1 / rest.high, 1 / rest.low)
