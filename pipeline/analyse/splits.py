"""A benefit's change from budget to status, split into volume, price, refund and what they leave unexplained."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from math import prod

from pipeline.analyse.drivers import YearDrivers
from pipeline.analyse.measures import Doubts, Measure, to_dkk
from pipeline.analyse.shapley import split_product_change
from pipeline.proof.intervals import Interval
from pipeline.proof.model_band import printed_deviation_band, unexplained_band


@dataclass(frozen=True, slots=True)
class Amounts:
    """The printed amounts of budget, status and deviation, each None where it is not printed."""

    budget: Measure | None
    status: Measure | None
    printed: Measure | None

    @property
    def computed(self) -> Fraction | None:
        """Status less budget, in kroner."""
        return self.status.value - self.budget.value if self.budget and self.status else None

    @property
    def deviation(self) -> Fraction | None:
        """The printed deviation, else the computed one, in kroner."""
        return self.printed.value if self.printed else self.computed

    @property
    def band(self) -> Interval | None:
        """What the amounts' rounding allows the deviation to be; None where they contradict each other."""
        printed, budget, status = (measure.band if measure else None for measure in (self.printed, self.budget, self.status))
        return printed_deviation_band(printed, budget, status)

    def list_doubtful(self, doubts: Doubts) -> tuple[Measure, ...]:
        """The measures among the amounts that must not be used."""
        return tuple(m for m in (self.budget, self.status, self.printed) if m and m.figure.figure_id in doubts)


@dataclass(frozen=True, slots=True)
class Split:
    """The effects in DKK to the øre; with ``unexplained`` they add up to the deviation exactly. None: cannot be computed."""

    model_budget: Decimal | None = None
    model_status: Decimal | None = None
    volume: Decimal | None = None
    price: Decimal | None = None
    refund: Decimal | None = None
    unexplained: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None


def split_change(budget: YearDrivers, status: YearDrivers, amounts: Amounts | None) -> Split:
    """The effects of the three drivers on a benefit's year, and what the deviation has beyond them.

    Args:
        budget: the drivers in the budget.
        status: the drivers in the status.
        amounts: the printed amounts, or None where they must not be used; where they contradict each other, unexplained is unknown.
    """
    effects = split_product_change(budget.factors, status.factors)
    # Rounding the running total keeps two promises: the effects add up to the rounded models, and no change is no effect.
    steps = [to_dkk(total) for total in accumulate(effects, initial=prod(budget.factors, start=Fraction(1)))]
    volume, price, refund = (after - before for before, after in pairwise(steps))
    explained = Split(steps[0], steps[-1], volume, price, refund)
    if amounts is None or amounts.deviation is None or amounts.band is None:
        return explained
    band = unexplained_band(amounts.band, budget.band, status.band)
    return Split(
        *(steps[0], steps[-1], volume, price, refund),
        unexplained=to_dkk(amounts.deviation) - (volume + price + refund),
        low=to_dkk(band.low),
        high=to_dkk(band.high),
    )
