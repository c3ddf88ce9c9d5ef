"""What a benefit's drivers say of its amount, as a band: the year's net is M = 12 · n · p · (share that the municipality bears).

For the reconciliation's ``benefit_model`` and for the analysis' *unexplained* part. Each driver is an interval of half its column's
own step (``find_common_step`` over the whole column), each amount one of half the step of its own trailing zeros (``find_own_step``).
Budget and status are evaluated apart, since they were rounded apart. Money in kroner, shares in per cent; all exact.

    budget = Drivers.from_refund(recipients=interval_of_printed(3500, 5), ...)
    unexplained = unexplained_band(printed_deviation_band(deviation, budget_amount, status_amount), budget, status)
    0 in unexplained      # may be rounding
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pipeline.proof.intervals import Exact, Interval, clip, intersect, interval_of_printed

MONTHS = 12
_WHOLE = interval_of_printed(100, 0)


@dataclass(frozen=True, slots=True)
class Drivers:
    """A benefit's drivers in one scenario.

    Args:
        recipients: average number of recipients a month, never below nil.
        monthly_benefit: kroner a recipient a month.
        own_share: the municipality's share in per cent, within 0–100.
    """

    recipients: Interval
    monthly_benefit: Interval
    own_share: Interval

    @classmethod
    def from_own_share(cls, recipients: Interval, monthly_benefit: Interval, own_share: Interval) -> Drivers:
        """Drivers where the municipality's own share is printed."""
        return cls(clip(recipients, 0), clip(monthly_benefit, 0), clip(own_share, 0, 100))

    @classmethod
    def from_refund(cls, recipients: Interval, monthly_benefit: Interval, refund: Interval) -> Drivers:
        """Drivers where the state's refund in per cent is printed: the municipality bears the rest."""
        return cls.from_own_share(recipients, monthly_benefit, _WHOLE - refund)


def model_amount(recipients: Exact, monthly_benefit: Exact, refund_pct: Exact) -> Fraction:
    """The year's net in kroner that drivers give, taken as printed: 12 · n · p · (1 − refund)."""
    return MONTHS * Fraction(recipients) * Fraction(monthly_benefit) * (100 - Fraction(refund_pct)) / 100


def model_amount_band(drivers: Drivers) -> Interval:
    """All yearly net amounts in kroner that the drivers' rounding allows."""
    year = interval_of_printed(Fraction(MONTHS, 100), 0)
    return year * drivers.recipients * drivers.monthly_benefit * drivers.own_share


def model_change_band(budget: Drivers, status: Drivers) -> Interval:
    """All changes of the yearly net from budget to status, in kroner, that the drivers' rounding allows."""
    return model_amount_band(status) - model_amount_band(budget)


def printed_deviation_band(deviation: Interval | None, budget: Interval | None, status: Interval | None) -> Interval | None:
    """What the printed amounts allow the deviation to be: the printed deviation and status − budget at once.

    Args:
        deviation: the printed deviation, or None where none is printed.
        budget: the printed budget, or None.
        status: the printed status, or None.

    Returns:
        Kroner; None where nothing is printed that says it, or where the two contradict each other.
    """
    computed = status - budget if budget is not None and status is not None else None
    if deviation is None or computed is None:
        return deviation if computed is None else computed
    return intersect(deviation, computed)


def unexplained_band(printed_deviation: Interval, budget: Drivers, status: Drivers) -> Interval:
    """What the deviation has beyond its drivers, in kroner: where it spans zero, it may be rounding."""
    return printed_deviation - model_change_band(budget, status)


def implied_refund(recipients: Exact, monthly_benefit: Exact, amount: Exact) -> Fraction | None:
    """The refund in per cent that makes the drivers give the amount, or None where there is nothing to divide by."""
    gross = MONTHS * Fraction(recipients) * Fraction(monthly_benefit)
    return 100 - Fraction(amount) * 100 / gross if gross else None


def implied_refund_band(recipients: Interval, monthly_benefit: Interval, amount: Interval) -> Interval | None:
    """All refunds in per cent that the rounding of drivers and amount allows, or None where the drivers may be nil."""
    gross = interval_of_printed(MONTHS, 0) * recipients * monthly_benefit
    if gross.low <= 0:
        return None
    return _WHOLE - amount * Interval(100 / gross.high, 100 / gross.low)
