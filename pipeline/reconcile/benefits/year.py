"""One row of a benefit table with all four figures: recipients, monthly benefit, share, amount."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pipeline.model import BenefitStatus, Figure
from pipeline.proof.intervals import Interval
from pipeline.proof.model_band import Drivers, model_amount
from pipeline.proof.rates import to_monthly, to_monthly_band
from pipeline.reconcile.benefits.column_steps import ColumnSteps
from pipeline.reconcile.benefits.possible import SHARES, is_possible
from pipeline.reconcile.benefits.rates import find_rate
from pipeline.reconcile.book import Book
from schemas.lists import RecipientsBasis

_NO_AVERAGE = (RecipientsBasis.ON_A_DAY, RecipientsBasis.DURING_A_YEAR)


@dataclass(frozen=True, slots=True)
class Year:
    """A row's drivers and amount, what they may stand for, and whether a year can be computed from them at all."""

    label: str
    drivers: tuple[Figure, ...]
    amount: Figure
    band: Drivers
    amount_band: Interval
    usable: bool

    @property
    def model(self) -> Fraction:
        """The year's net in kroner that the drivers give as printed."""
        recipients, monthly, share = self.drivers
        refund = share.value if share.fact_column == "refund_pct" else 100 - share.value
        return model_amount(recipients.value, to_monthly(monthly.value, monthly.fact_column), refund)


def read_year(row: BenefitStatus | None, steps: ColumnSteps, book: Book) -> Year | None:
    """The row with its four figures, or None where one of them is not printed.

    A year cannot be computed from an impossible value, nor from people counted on one day or through a year.
    """
    if row is None:
        return None
    recipients, monthly, amount = book.find_figure(row, "recipients"), find_rate(row, book), book.find_figure(row, "amount_dkk")
    share = next((found for name in SHARES if (found := book.find_figure(row, name)) is not None), None)
    if recipients is None or monthly is None or amount is None or share is None:
        return None
    drivers = (recipients, monthly, share)
    make = Drivers.from_refund if share.fact_column == "refund_pct" else Drivers.from_own_share
    usable = all(is_possible(figure) for figure in drivers) and row.recipients_basis not in _NO_AVERAGE
    bands = [to_monthly_band(steps.find_band(figure), figure.fact_column) for figure in drivers]
    return Year(row.scenario_label, drivers, amount, make(*bands), steps.find_band(amount), usable)
