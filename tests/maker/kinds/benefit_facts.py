"""True benefit statuses with two to four scenarios: drivers by scenario, and the amounts that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from tests.maker.amounts import Money
from tests.maker.kinds.frame import Frame
from tests.maker.lexicon import benefits as words
from tests.maker.words import BENEFITS

MEASURES = ("recipients", "monthly", "share", "amount")
Values = dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class MadeScenario:
    """A scenario as printed, and what it is; ``detail`` tells which of several budgets or forecasts."""

    words: str
    scenario: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class MadeBenefit:
    """A benefit with its printed values by scenario."""

    label: str
    values: tuple[Values, ...]


def draw_scenarios(rng: Random, frame: Frame) -> tuple[MadeScenario, ...]:
    """Budget and status, perhaps two budgets, two forecasts told apart by their day, and a deviation; status may come first."""
    year = frame.year
    both = [rng.choice(words.BUDGETS[1:3]), rng.choice(words.BUDGETS[3:])]
    budgets = both if rng.random() < 0.3 else [rng.choice(words.BUDGETS)]
    made = [MadeScenario(text.format(y=year), "budget", basis) for text, basis in budgets]
    if rng.random() < 0.25:
        dated = rng.choice(words.DATED)
        statuses = [
            MadeScenario(dated.format(d=f"{day}.{month}."), "status", f"{month:02d}-{day:02d}") for day, month in ((31, 3), (31, 8))
        ]
    else:
        statuses = [MadeScenario(rng.choice(words.STATUSES).format(y=year), "status")]
    made = [*statuses, *made] if rng.random() < 0.2 else [*made, *statuses]
    if len(made) == 2 or rng.random() < 0.3:
        made += [MadeScenario(rng.choice(words.DEVIATIONS).format(y=year), "deviation")] if rng.random() < 0.75 else []
    return tuple(made)


def draw_made_benefits(
    rng: Random, scenarios: tuple[MadeScenario, ...], own_share: bool, money: Money, most: int
) -> tuple[MadeBenefit, ...]:
    """Benefits with values by scenario; a deviation is the last forecast less the last budget, of amounts alone."""
    chosen = rng.sample(BENEFITS, rng.randint(2, most))
    return tuple(MadeBenefit(row[0], _draw_values(rng, row, scenarios, own_share, money)) for row in chosen)


def add_up(benefits: tuple[MadeBenefit, ...]) -> tuple[Decimal, ...]:
    """The sum of the amounts by scenario."""
    return tuple(sum((values["amount"] for values in scenario), Decimal(0)) for scenario in zip(*(b.values for b in benefits), strict=True))


def _draw_values(
    rng: Random,
    row: tuple[str, str, tuple[int, int], tuple[int, int], tuple[int, int]],
    scenarios: tuple[MadeScenario, ...],
    own_share: bool,
    money: Money,
) -> tuple[Values, ...]:
    _, _, recipients, monthly, refund = row
    count, rate, share = rng.randint(*recipients), rng.randrange(*monthly, 25), rng.randint(*refund)
    made: list[Values] = []
    for scenario in scenarios:
        if scenario.scenario == "deviation":
            last = {
                name: next(made[at]["amount"] for at in reversed(range(len(made))) if scenarios[at].scenario == name)
                for name in ("status", "budget")
            }
            made.append({"amount": last["status"] - last["budget"]})
            continue
        pays = 100 - share
        amount = money.round((Decimal(12 * count * rate * pays) / 100).quantize(Decimal(1), ROUND_HALF_UP))
        made.append(
            {"recipients": Decimal(count), "monthly": Decimal(rate), "share": Decimal(pays if own_share else share), "amount": amount}
        )
        count, rate = max(1, round(count * rng.uniform(0.9, 1.1))), rate + rng.choice((-300, -100, -25, 0, 50, 150))
        share = min(max(refund[0], share + rng.choice((-1, 0, 0, 1))), refund[1])
    return tuple(made)
