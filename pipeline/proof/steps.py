"""How coarsely numbers were rounded, told from the numbers themselves.

'3.500' may be printed to the last digit or rounded to hundreds. A column shows its step in what all its values share; a lone
amount shows it in its trailing zeros.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import gcd

from pipeline.proof.intervals import Exact


def find_common_step(values: Iterable[Exact], resolution: Exact, is_share: bool = False) -> Fraction:
    """The coarsest step, 1 or 5 times a power of ten of the last digit, that every value of a column is a multiple of.

    Fewer than two different values show no common step: the answer is then the last digit. Per cents are rounded to whole ones at most:
    that all are tens says that they are set by law, and not that they are rounded so (80, 40, 30 and 20 by weeks: lov om kommunernes
    finansiering af visse offentlige ydelser).

    Args:
        values: the column's values; zeros say nothing.
        resolution: the value of one step of the last printed digit.
        is_share: whether the values are per cents.

    Returns:
        The step, in the values' unit, never finer than ``resolution``.
    """
    unit = Fraction(resolution)
    multiples = {_count_units(value, unit) for value in values} - {0}
    if None in multiples or len(multiples) < 2:
        return unit
    shared = gcd(*(count for count in multiples if count is not None))
    step = 1
    while shared % (step * 10) == 0:
        step *= 10
    common = unit * (step * 5 if shared % (step * 5) == 0 else step)
    return max(unit, min(common, Fraction(1))) if is_share else common


def find_own_step(value: Exact, resolution: Exact) -> Fraction:
    """The step that a lone amount's trailing zeros show: 449.100 in 1.000 kr. was printed to 100.000 kr.

    Args:
        value: the amount, in any unit.
        resolution: the value of one step of its last printed digit, in the same unit.

    Returns:
        The step, never finer than ``resolution``; of zero it is ``resolution``.
    """
    unit = Fraction(resolution)
    count = _count_units(value, unit)
    if not count:
        return unit
    step = 1
    while count % (step * 10) == 0:
        step *= 10
    return unit * step


def _count_units(value: Exact, unit: Fraction) -> int | None:
    units = abs(Fraction(value)) / unit
    return units.numerator if units.denominator == 1 else None
