"""What a recipient costs: a benefit row prints it for a month or for a year, and the model counts in months."""

from __future__ import annotations

from fractions import Fraction

from pipeline.model import BenefitStatus, Figure
from pipeline.proof.intervals import Interval, interval_around
from pipeline.proof.model_band import MONTHS
from pipeline.reconcile.book import Book

YEARLY = "yearly_benefit_dkk"
RATES = ("monthly_benefit_dkk", YEARLY)


def find_rate(row: BenefitStatus, book: Book) -> Figure | None:
    """The figure of a row's rate, whichever time it is for."""
    return next((figure for column in RATES if (figure := book.find_figure(row, column)) is not None), None)


def to_monthly(rate: Figure) -> Fraction:
    """Kroner a month as printed."""
    return Fraction(rate.value) / (MONTHS if rate.fact_column == YEARLY else 1)


def to_monthly_band(rate: Figure, band: Interval) -> Interval:
    """What a rate may stand for, in kroner a month.

    Args:
        rate: the printed rate.
        band: what it may stand for in its own time.
    """
    return interval_around(band.middle / MONTHS, band.half_width / MONTHS) if rate.fact_column == YEARLY else band
