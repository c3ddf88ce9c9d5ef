"""What a made item shares with its tables: its year, its day, and what a kind gives back."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.maker.lexicon.minutes import MONTHS
from tests.maker.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Frame:
    """The meeting that a table is printed for."""

    municipality: str
    committee: str
    year: int
    day: int
    month: int
    plain: bool  # bar prints that would be ambiguous once cell marks are lost
    wraps_words: bool = True

    @property
    def status(self) -> str:
        """The status date, spelt out."""
        return f"{self.day}. {MONTHS[self.month - 1]} {self.year}"

    def fill(self, text: str, rng: Random, area: str = "") -> str:
        """A text with its year, dates and numbers filled in."""
        day = rng.choice((f"{self.day}.{self.month}.", f"{self.day:02d}.{self.month:02d}.{self.year}", f"{self.day}/{self.month}"))
        return text.format(
            y=self.year, p=self.year - 1, z=self.year + 3, d=day, D=self.status, m=MONTHS[self.month - 1], n=rng.randint(1, 3), a=area
        )


@dataclass(frozen=True, slots=True)
class MadeTable:
    """A kind's tables of one item: the item's title, a sentence before them, and the sheets one after the other."""

    title: str
    sheets: tuple[Sheet, ...]
    opening: tuple[str, ...] = ()


def draw_frame(rng: Random, municipality: str, committee: str, plain: bool) -> Frame:
    """Draw year and status date."""
    day, month = rng.choice(((31, 1), (31, 3), (30, 4), (31, 5), (30, 6), (31, 8), (30, 9), (31, 10)))
    return Frame(municipality, committee, rng.randint(2014, 2026), day, month, plain)
