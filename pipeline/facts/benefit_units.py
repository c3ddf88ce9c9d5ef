"""The unit of a benefit table that prints none: the formula amount = 12 · recipients · monthly benefit · (1 − refund) decides it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from statistics import median

from pipeline.danish.vocabulary import monthly_benefit_bounds

_AMOUNT_FACTORS = (Decimal(1), Decimal(1000), Decimal(1_000_000))
_BENEFIT_FACTORS = (Decimal(1), Decimal(1000))
_CLOSE = (Fraction(1, 3), Fraction(3))
_ONE_YEAR = Fraction(11, 10)
"""A year's amount is at most so many yearly rates; of monthly ones it is more than two, as the state bears at most four fifths."""


@dataclass(frozen=True, slots=True)
class Drivers:
    """The four printed numbers of a row that has them all, in printed units; ``share`` is what the municipality pays, in per cent."""

    recipients: Decimal
    monthly_benefit: Decimal
    share: Decimal
    amount: Decimal


def find_units_by_formula(
    rows: Sequence[Drivers], amount_factor: Decimal | None, benefit_factor: Decimal | None
) -> tuple[Decimal, Decimal] | None:
    """The factors of the amount and of the monthly benefit that bring the formula within a factor of three.

    Units differ by thousands, so what the columns' rounding or a misprint does cannot be mistaken for a unit; the median row decides.

    Args:
        rows: the rows with all four numbers; a share outside 0–100 per cent is left out.
        amount_factor: the printed unit of the amounts, where there is one.
        benefit_factor: the printed unit of the monthly benefit, where there is one.

    Returns:
        (kroner per printed amount, kroner per printed monthly benefit), or None when none or several pairs fit.
    """
    usable = [row for row in rows if 0 < row.share <= 100 and row.recipients > 0 and row.monthly_benefit > 0 and row.amount > 0]
    low, high = monthly_benefit_bounds()
    pairs = product(
        (amount_factor,) if amount_factor else _AMOUNT_FACTORS,
        (benefit_factor,) if benefit_factor else _BENEFIT_FACTORS,
    )
    fitting = [
        (amount, benefit)
        for amount, benefit in pairs
        if usable
        and low <= median(row.monthly_benefit for row in usable) * benefit <= high
        and _CLOSE[0] <= median(_ratio(row, amount, benefit) for row in usable) <= _CLOSE[1]
    ]
    return fitting[0] if len(fitting) == 1 else None


def find_unit_by_bounds(rates: Sequence[Decimal], months: int = 1) -> Decimal | None:
    """The factor of benefits of which none would be possible in another unit: all lie within the bounds of every benefit.

    Args:
        rates: the benefits as printed.
        months: for how many months each is at most.

    Returns:
        kroner per printed monthly benefit, or None when none or several units fit.
    """
    low, high = monthly_benefit_bounds()
    fitting = [factor for factor in _BENEFIT_FACTORS if rates and all(low <= rate * factor <= high * months for rate in rates)]
    return fitting[0] if len(fitting) == 1 else None


def is_rate_of_a_year(rates: Sequence[tuple[Decimal, Decimal, Decimal]]) -> bool:
    """Whether rates whose head says no period are for a year: they are beyond any month's, or recipients times rate is the amount.

    Args:
        rates: of each row that prints them recipients, rate and amount, in kroner; an amount of nought is not known.
    """
    if not rates:
        return False
    _, high = monthly_benefit_bounds()
    if median(rate for _, rate, _ in rates) > high:
        return True
    shares = [Fraction(amount) / (Fraction(number) * Fraction(rate)) for number, rate, amount in rates if number > 0 and amount > 0]
    return bool(shares) and median(shares) <= _ONE_YEAR


def _ratio(row: Drivers, amount: Decimal, benefit: Decimal) -> Fraction:
    model = Fraction(12) * Fraction(row.recipients) * Fraction(row.monthly_benefit) * Fraction(benefit) * Fraction(row.share) / 100
    return Fraction(row.amount) * Fraction(amount) / model
