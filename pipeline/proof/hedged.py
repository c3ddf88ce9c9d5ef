"""Printed numbers with a word before them that widens or opens them: ``ca.``, ``godt``, ``knap``, ``op til``."""

from __future__ import annotations

from fractions import Fraction

from pipeline.proof.intervals import Exact, Interval, interval_around, interval_of_printed
from pipeline.proof.steps import find_own_step
from schemas.lists import Qualifier


def interval_of_hedged(value: Exact, resolution: Exact, qualifier: Qualifier | None) -> Interval:
    """All values that a number may stand for beside such a word; a sign is that of all of them.

    *About* reaches a whole step of the number's own last digit that is not nil to either side; *over* and *under* one such step to one
    side; *up to* from nil, *at least* as far again as the number itself.

    Args:
        value: the printed number in its unit.
        resolution: one step of its last printed digit.
        qualifier: the word, if one stands there.
    """
    exact, half = Fraction(value), Fraction(resolution) / 2
    if qualifier is None or not exact:
        return interval_of_printed(exact, resolution)
    sign = 1 if exact > 0 else -1
    size, step = abs(exact), find_own_step(exact, resolution)
    bounds = {
        Qualifier.ABOUT: (size - step, size + step),
        Qualifier.OVER: (size - half, size + step),
        Qualifier.UNDER: (size - step, size + half),
        Qualifier.UP_TO: (Fraction(), size + half),
        Qualifier.AT_LEAST: (size - half, 2 * size),
    }
    low, high = bounds[qualifier]
    return interval_around(sign * (low + high) / 2, (high - low) / 2)
