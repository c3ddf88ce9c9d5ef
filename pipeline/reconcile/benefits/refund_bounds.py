"""Between what the state's refund of a benefit can lie in a year, as far as ``schemas/reference/benefits.csv`` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.danish.data import read_table
from pipeline.proof.intervals import Interval, interval_around

_REFORM = 2016
"""The refund reform (L 4) is in force from 4 January 2016; what the reference says of older years is nothing."""

_DATED = ("stair_2016", "mixed")
_CERTAIN = ("stair_2016", "fixed")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and highest refund in per cent, and whether the reference is verified."""

    low: Decimal
    high: Decimal
    verified: bool

    @property
    def band(self) -> Interval:
        """The refunds that are in order."""
        return interval_around((self.low + self.high) / 2, (self.high - self.low) / 2)


def find_refund_bounds(benefit: str | None, fiscal_year: int | None) -> Bounds | None:
    """A benefit's bounds in a year, or None where the reference is silent.

    Args:
        benefit: canonical key.
        fiscal_year: the year that the refund is for.
    """
    row = _benefits().get(benefit or "")
    if row is None or fiscal_year is None or not row["refund_min_pct"] or not row["refund_max_pct"]:
        return None
    if row["refund_regime"] in _DATED and fiscal_year < _REFORM:
        return None
    if row["valid_from"][:4] > str(fiscal_year) or (row["valid_to"] and row["valid_to"][:4] < str(fiscal_year)):
        return None
    verified = row["status"] == "verified" and row["refund_regime"] in _CERTAIN
    return Bounds(Decimal(row["refund_min_pct"]), Decimal(row["refund_max_pct"]), verified)


def is_refunded(benefit: str | None) -> bool:
    """Whether the municipality pays a benefit out and gets a refund; of what others pay out it bears a share, and no income comes in."""
    row = _benefits().get(benefit or "")
    return row is not None and not row["co_financed"]


@cache
def _benefits() -> dict[str, Mapping[str, str]]:
    return {row["key"]: row for row in read_table("reference", "benefits")}
