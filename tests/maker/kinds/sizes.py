"""Sizes of budgets and how they move, in kroner."""

from __future__ import annotations

from decimal import Decimal
from random import Random


def draw_budget(rng: Random, fine: Decimal) -> Decimal:
    """A net budget between some hundred thousand and near a milliard kroner; now and then an income."""
    kroner = int(10 ** rng.uniform(5.3, 8.8))
    sign = -1 if rng.random() < 0.07 else 1
    return whole(Decimal(sign * kroner), fine)


def draw_change(rng: Random, base: Decimal, share: float, fine: Decimal, none: float = 0.0) -> Decimal:
    """A change of at most a share of the base, nought with some chance."""
    if rng.random() < none:
        return Decimal(0)
    return whole(abs(base) * Decimal(rng.uniform(-share, share)), fine)


def whole(kroner: Decimal, fine: Decimal) -> Decimal:
    """Kroner in whole multiples of the finest amount."""
    return (kroner / fine).quantize(Decimal(1)) * fine
