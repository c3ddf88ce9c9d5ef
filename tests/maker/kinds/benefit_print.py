"""What all benefit tables share: words and units of a print, and cells with their truth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.maker.amounts import Money, draw_money, group_digits
from tests.maker.cells import Piece, TrueCell
from tests.maker.kinds.benefit_facts import MadeBenefit, MadeScenario, add_up, draw_made_benefits, draw_scenarios
from tests.maker.kinds.frame import Frame
from tests.maker.lexicon import benefits as words
from tests.maker.lexicon import units
from tests.maker.sheet import EMPTY

KEPT = {"recipients": "recipients", "monthly": "monthly_benefit_dkk", "amount": "amount_dkk"}


@dataclass(frozen=True, slots=True)
class BenefitPrint:
    """One benefit table's words, facts and units."""

    scenarios: tuple[MadeScenario, ...]
    benefits: tuple[MadeBenefit, ...]
    measures: tuple[str, ...]
    heads: dict[str, str]
    own_share: bool
    money: Money
    percent: str
    year: int
    total: str


def draw_print(rng: Random, frame: Frame, most: int = 8) -> BenefitPrint:
    """Draw what a table says, whatever its shape. The amount's unit may be printed or left to the formula."""
    factor = rng.choice((1_000, 1_000, 1_000_000))
    money = draw_money(rng, factor, frame.plain)
    if factor == 1_000_000:
        money = Money(factor, rng.choice((2, 3)), money.minus, money.grouping)
    else:
        money = Money(factor, 0, money.minus, money.grouping)
    own_share = rng.random() < 0.3
    scenarios = draw_scenarios(rng, frame)
    heads = {name: rng.choice(words.MEASURES[name]) for name in ("recipients", "monthly", "amount")}
    heads["share"] = rng.choice(words.MEASURES["own_share" if own_share else "refund"])
    if factor != 1_000 or rng.random() < 0.7:
        heads["amount"] += rng.choice((", {}", " ({})", " i {}", " {}")).format(rng.choice(units.NAMES[factor]))
    return BenefitPrint(
        scenarios=scenarios,
        benefits=draw_made_benefits(rng, scenarios, own_share, money, most),
        measures=rng.choice(
            (
                ("recipients", "monthly", "share", "amount"),
                ("recipients", "monthly", "share", "amount"),
                ("amount", "recipients", "monthly", "share"),
            )
        ),
        heads=heads,
        own_share=own_share,
        money=money,
        percent=rng.choice(("{}", "{}%", "{} %")) if not frame.plain else "{}",
        year=frame.year,
        total=rng.choice(("I alt", "Total", "Ydelser i alt", "Samlet")),
    )


def print_cell(style: BenefitPrint, benefit: MadeBenefit, at: int, measure: str) -> Piece:
    """A benefit's measure in a scenario; a scenario without it leaves the cell empty."""
    if measure not in benefit.values[at]:
        return EMPTY
    value = benefit.values[at][measure]
    column = KEPT.get(measure) or ("own_share_pct" if style.own_share else "refund_pct")
    return Piece(_print(style, measure, value), _cell(style, at, column, value, benefit.label, "line"))


def print_total(style: BenefitPrint, at: int) -> Piece:
    """The sum of the amounts in a scenario."""
    value = add_up(style.benefits)[at]
    return Piece(style.money.print(value), _cell(style, at, "amount_dkk", value, style.total, "total"))


def _print(style: BenefitPrint, measure: str, value: Decimal) -> str:
    if measure == "amount":
        return style.money.print(value)
    return style.percent.format(value) if measure == "share" else group_digits(str(value), style.money.grouping)


def _cell(style: BenefitPrint, at: int, column: str, value: Decimal, label: str, role: str) -> TrueCell:
    scenario = style.scenarios[at]
    return TrueCell(
        table="benefit_status",
        column=column,
        value=value,
        role=role,
        label=label,
        scenario=scenario.scenario,
        fiscal_year=style.year,
        detail=scenario.detail,
        tied=column == "amount_dkk" and any(made.scenario == "deviation" for made in style.scenarios),
    )
