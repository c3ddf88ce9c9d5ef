"""Closed intervals with exact ends: a printed number is all the values that round to it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Exact = int | Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from ``low`` to ``high``, both included."""

    low: Fraction
    high: Fraction

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"the interval's low end {self.low} is above its high end {self.high}")

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        corners = (self.low * other.low, self.low * other.high, self.high * other.low, self.high * other.high)
        return Interval(min(corners), max(corners))

    def __contains__(self, value: Exact) -> bool:
        return self.low <= Fraction(value) <= self.high

    @property
    def middle(self) -> Fraction:
        """The value halfway between the ends."""
        return (self.low + self.high) / 2

    @property
    def half_width(self) -> Fraction:
        """How far the ends are from the middle."""
        return (self.high - self.low) / 2


def interval_around(value: Exact, half_width: Exact) -> Interval:
    """The interval of ``value ± half_width``."""
    return Interval(Fraction(value) - Fraction(half_width), Fraction(value) + Fraction(half_width))


def interval_of_printed(value: Exact, step: Exact) -> Interval:
    """All values that round to ``value`` when rounded to ``step`` (contract § 2: half the last digit either way)."""
    return interval_around(value, Fraction(step) / 2)


def intersect(one: Interval, other: Interval) -> Interval | None:
    """What both intervals allow, or None where they exclude each other."""
    low, high = max(one.low, other.low), min(one.high, other.high)
    return Interval(low, high) if low <= high else None


def clip(interval: Interval, low: Exact, high: Exact | None = None) -> Interval:
    """The interval with both ends moved into ``low … high`` (no upper bound where ``high`` is None)."""

    def bound(value: Fraction) -> Fraction:
        value = max(value, Fraction(low))
        return value if high is None else min(value, Fraction(high))

    return Interval(bound(interval.low), bound(interval.high))


def measure_gap(one: Interval, other: Interval) -> Fraction:
    """How far two intervals are apart; nil where they touch."""
    return max(one.low - other.high, other.low - one.high, Fraction())
