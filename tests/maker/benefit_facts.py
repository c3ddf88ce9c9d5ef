"""True benefit statuses from a seed: drivers of budget and status, and the amounts that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.maker.figures import round_to_step
from tests.maker.words import BENEFITS


@dataclass(frozen=True, slots=True)
class Drivers:
    """What a year's net of a benefit is made of: recipients, kroner a month, the state's share in per cent."""

    recipients: int
    monthly: int
    refund: int

    @property
    def kroner(self) -> int:
        """The municipality's net for the year, in whole thousands of kroner."""
        return round_to_step(12 * self.recipients * self.monthly * (100 - self.refund) // 100, 1_000)


@dataclass(frozen=True, slots=True)
class Benefit:
    """A benefit's budget and status; without drivers, only the two amounts are printed."""

    label: str
    key: str
    budget: Drivers
    status: Drivers
    shows_drivers: bool = True

    @property
    def deviation(self) -> int:
        """Status minus budget, in kroner."""
        return self.status.kroner - self.budget.kroner


def draw_benefits(rng: Random) -> tuple[Benefit, ...]:
    """Draw three to nine benefits; now and then the last one comes without its drivers."""
    chosen = rng.sample(BENEFITS, rng.randint(3, 9))
    bare = len(chosen) - 1 if rng.random() < 0.3 else None
    return tuple(_draw_benefit(rng, row, index != bare) for index, row in enumerate(chosen))


def _draw_benefit(rng: Random, row: tuple[str, str, tuple[int, int], tuple[int, int], tuple[int, int]], shows_drivers: bool) -> Benefit:
    label, key, recipients, monthly, refund = row
    budget = Drivers(rng.randint(*recipients), rng.randrange(*monthly, 50), rng.randint(*refund))
    status = Drivers(
        max(1, round(budget.recipients * rng.uniform(0.9, 1.1))),
        budget.monthly + rng.choice((-300, -100, -50, 0, 50, 150)),
        max(refund[0], budget.refund + rng.choice((-1, 0, 0, 1))),
    )
    return Benefit(label, key, budget, status, shows_drivers)
