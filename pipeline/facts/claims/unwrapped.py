"""A sentence as on one line: where it is wrapped, a blank stands for the line's end and the margin of the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.facts.claims.quantities import Quantity

_WRAP = re.compile(r"[ \t\u00a0]*\n\s*")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The words of a sentence on one line; ``places`` tells where each of their characters stands in what is printed."""

    words: str
    places: tuple[int, ...]

    def find_extent(self, start: int, end: int) -> tuple[int, int]:
        """Where some of the words stand in what is printed."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]

    def place(self, quantity: Quantity) -> Quantity:
        """A quantity of the words with its places in what is printed."""
        start, end = self.find_extent(quantity.start, quantity.end)
        first, last = self.find_extent(quantity.number.start, quantity.number.end)
        return replace(quantity, start=start, end=end, number=replace(quantity.number, start=first, end=last))


def unwrap(printed: str) -> Unwrapped:
    """A sentence on one line.

    Args:
        printed: its characters as they stand in the document.
    """
    words: list[str] = []
    places: list[int] = []
    at = 0
    for wrap in (*_WRAP.finditer(printed), None):
        until = wrap.start() if wrap else len(printed)
        words.append(printed[at:until])
        places += range(at, until)
        if wrap:
            words.append(" ")
            places.append(until)
            at = wrap.end()
    return Unwrapped("".join(words), (*places, len(printed)))
