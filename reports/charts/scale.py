"""Where values go on a sheet: one scale for all bars of a drawing, never cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Span:
    """How far values reach to both sides of zero."""

    low: Decimal
    high: Decimal

    @property
    def width(self) -> Decimal:
        """From the lowest to the highest."""
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class Scale:
    """Values to points: ``zero`` is where nought stands, ``points`` how long one unit is."""

    zero: float
    points: float

    def place(self, value: Decimal) -> float:
        """Where a value stands."""
        return self.zero + float(value) * self.points


def find_span(values: Iterable[Decimal | None]) -> Span:
    """The span that holds all values, and zero."""
    known = [value for value in values if value is not None] + [Decimal(0)]
    return Span(min(known), max(known))


def lay_scales(spans: Iterable[Span], left: float, right: float, margin: float) -> tuple[Scale, ...]:
    """Scales of the same length side by side, each with room for a number at both ends.

    Args:
        spans: what each scale must hold.
        left, right: where the first begins and the last ends, in points.
        margin: the room for a number, in points.
    """
    known = tuple(spans)
    whole = sum((span.width for span in known), Decimal(0)) or Decimal(1)
    rooms = sum(margin * ((span.low < 0) + 1) for span in known)
    points = max(0.0, right - left - rooms) / float(whole)
    scales, x = [], left
    for span in known:
        x += margin if span.low < 0 else 0.0
        scales.append(Scale(x - float(span.low) * points, points))
        x += float(span.width) * points + margin
    return tuple(scales)
