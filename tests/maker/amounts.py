"""Amounts in print, in every unit, with every minus and every way of grouping thousands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

MINUSES = ("-{}", "-{}", "-{}", "- {}", "−{}", "–{}", "({})", "{}-")
GROUPINGS = (".", ".", ".", ".", ".", "", "\u00a0", "\u202f")


@dataclass(frozen=True, slots=True)
class Money:
    """How one table prints money: kroner for one printed unit, decimals, minus, grouping."""

    factor: int
    decimals: int
    minus: str = "-{}"
    grouping: str = "."
    plus: bool = False  # positive deviations carry a plus
    bare_zero: bool = False  # ,450 for 0,450
    behind: str = ""  # a unit behind each number

    @property
    def step(self) -> Decimal:
        """The last printed digit's worth in kroner."""
        return Decimal(self.factor).scaleb(-self.decimals)

    def round(self, kroner: Decimal) -> Decimal:
        """The kroner that the printed number is worth."""
        return (kroner / self.step).quantize(Decimal(1), ROUND_HALF_UP) * self.step

    def print(self, kroner: Decimal, signed: bool = False) -> str:
        """A rounded amount in print."""
        number = abs(kroner) / self.factor
        text = group_digits(f"{number:.{self.decimals}f}", self.grouping)
        if self.bare_zero and text.startswith("0,"):
            text = text[1:]
        if kroner < 0:
            text = self.minus.format(text)
        elif signed and self.plus and kroner > 0:
            text = f"+{text}"
        return text + self.behind


def group_digits(number: str, mark: str = ".") -> str:
    """``12345.6`` as ``12.345,6``."""
    whole, _, places = number.partition(".")
    grouped = f"{int(whole):,}".replace(",", mark)
    return f"{grouped},{places}" if places else grouped


def draw_money(rng: Random, factor: int, plain: bool = False) -> Money:
    """Draw a print for a unit; ``plain`` bars what would be ambiguous once cell marks are lost."""
    decimals = {1: rng.choice((0, 0, 0, 2)), 1_000: rng.choice((0, 0, 0, 1)), 1_000_000: rng.choice((1, 1, 2, 3))}[factor]
    return Money(
        factor,
        decimals,
        minus=rng.choice(("-{}", "−{}") if plain else MINUSES),
        grouping="." if plain else rng.choice(GROUPINGS),
        plus=not plain and rng.random() < 0.15,
        bare_zero=not plain and decimals > 0 and rng.random() < 0.1,
    )
