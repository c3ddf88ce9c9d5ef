"""The figure of what a recipient costs: a benefit row prints it for a month or for a year."""

from __future__ import annotations

from pipeline.model import BenefitStatus, Figure
from pipeline.proof.rates import RATES
from pipeline.reconcile.book import Book


def find_rate(row: BenefitStatus, book: Book) -> Figure | None:
    """The figure of a row's rate, whichever time it is for."""
    return next((figure for column in RATES if (figure := book.find_figure(row, column)) is not None), None)
