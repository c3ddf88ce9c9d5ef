"""Exact fractions as the decimals that are stored."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def to_decimal(value: Fraction, places: int = 2) -> Decimal:
    """The decimal with so many places that is nearest, halves away from zero."""
    scaled, half = divmod(abs(value) * 10**places * 2, 2)
    units = int(scaled) + (half >= 1)
    return Decimal(units if value >= 0 else -units).scaleb(-places)
