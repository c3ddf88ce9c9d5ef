"""How one follow-up says its unit, its sign and its columns."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.maker.amounts import Money, draw_money
from tests.maker.kinds.frame import Frame
from tests.maker.lexicon import followup as words
from tests.maker.lexicon import units

TOLD_BY = ("head", "legend above", "legend below", "formula", "arithmetic", "arithmetic")


@dataclass(frozen=True, slots=True)
class UnitPlace:
    """Where the unit stands: the texts that each place prints, empty elsewhere."""

    caption: str = ""
    label_head: str = ""
    head_line: str = ""
    sentence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FollowStyle:
    """One follow-up's print."""

    columns: tuple[str, ...]
    heads: dict[str, str]
    money: Money
    unit: UnitPlace
    sign: int  # of a printed overspend
    told_by: str
    legend: str
    percent: str
    percent_signed: bool
    code_column: bool


def draw_follow_style(rng: Random, frame: Frame) -> FollowStyle:
    """Draw a print. Where a table lacks budget or expected result, its sign is told in words."""
    columns: tuple[str, ...] = rng.choice(words.COLUMN_SETS)
    if rng.random() < 0.25:
        columns = tuple(rng.sample(columns, len(columns)))
    factor = rng.choice((1, 1_000, 1_000, 1_000_000, 1_000_000))
    money = draw_money(rng, factor, frame.plain)
    sign = rng.choice((1, -1))
    bare = "expected" not in columns
    told_by = rng.choice(TOLD_BY[:3] if bare else TOLD_BY)
    heads = {name: frame.fill(rng.choice(words.HEADS[name]), rng) for name in columns}
    if "corrected_budget" not in columns and "original_budget" in columns:
        heads["deviation"] = rng.choice(words.FROM_ORIGINAL)
    if told_by == "head":
        heads["deviation"] = rng.choice(words.SIGNED_HEADS[sign])
    unit, behind = place_unit(rng, factor, frame.plain)
    return FollowStyle(
        columns=columns,
        heads=heads,
        money=Money(money.factor, money.decimals, money.minus, money.grouping, money.plus, money.bare_zero, behind),
        unit=unit,
        sign=sign,
        told_by=told_by,
        legend=rng.choice(words.LEGENDS[sign]) if told_by.startswith("legend") else "",
        percent=rng.choice(("{}", "{} %", "{}%", "{} pct.")) if not frame.plain else "{}",
        percent_signed=rng.random() < 0.5,
        code_column=rng.random() < 0.4,
    )


def place_unit(rng: Random, factor: int, plain: bool = False) -> tuple[UnitPlace, str]:
    """Where a table says its unit, and what stands behind each number instead."""
    name = rng.choice(units.NAMES[factor])
    place = rng.choice(("caption", "label_head", "head_line", "sentence", "note", "cell"))
    if place == "cell" and (factor != 1_000_000 or plain):
        place = "sentence"
    if place == "cell":
        return UnitPlace(), rng.choice(units.CELLS[factor])
    shapes = {"label_head": units.LABEL_HEADS, "head_line": units.MARKS, "sentence": units.SENTENCES, "note": units.NOTES}
    if place == "caption":
        return UnitPlace(caption=rng.choice(units.CAPTIONS).format("{}", name)), ""
    return UnitPlace(**{place: rng.choice(shapes[place]).format(name)}), ""


def print_percent(share: Decimal, style: FollowStyle) -> str:
    """A per cent with one decimal."""
    text = f"{abs(share):.1f}".replace(".", ",")
    return style.percent.format(style.money.minus.format(text) if share < 0 and style.percent_signed else text)
