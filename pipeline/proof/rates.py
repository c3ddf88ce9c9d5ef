"""What a recipient costs is printed for a month or for a year, and a benefit's model counts in months."""

from __future__ import annotations

from fractions import Fraction

from pipeline.proof.intervals import Exact, Interval, interval_of_printed
from pipeline.proof.model_band import MONTHS

MONTHLY, YEARLY = "monthly_benefit_dkk", "yearly_benefit_dkk"
RATES = (MONTHLY, YEARLY)
"""The columns of a rate; the first one that a row prints is the one that counts."""


def count_months(column: str) -> int:
    """For how many months a column prints its rate; of what is no rate, one."""
    return MONTHS if column == YEARLY else 1


def to_monthly(amount: Exact, column: str) -> Fraction:
    """A rate of a column, or the step that it was rounded to, in kroner a month."""
    return Fraction(amount) / count_months(column)


def to_monthly_band(band: Interval, column: str) -> Interval:
    """What a rate of a column may stand for, in kroner a month."""
    return band * interval_of_printed(Fraction(1, count_months(column)), 0)
