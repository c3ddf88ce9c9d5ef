"""Levels that may lie on either side of nil: a surplus and a deficit have opposite signs, and to better a result is to spend less."""

from __future__ import annotations

import re

from pipeline.model import Claim
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import find_last, says
from schemas.lists import Direction

_SIDES = {"surplus": -1, "deficit": 1}
_SPENDING = frozenset((Direction.OVERSPEND, Direction.UNDERSPEND, Direction.MORE_EXPENDITURE, Direction.LESS_EXPENDITURE))
_NAMED = re.compile(r"^\s*(?:på\s+)?(?:netto\s+)?$", re.IGNORECASE)

Terms = tuple[tuple[Claim, int], tuple[Claim, int]]


def read_side(phrase: Phrase) -> int:
    """The sign of a level by the last word that names it: a surplus counts against a deficit; nil where neither is named."""
    found = {kind: word for kind in _SIDES if (word := find_last(kind, phrase.since)) is not None}
    return _SIDES[max(found, key=lambda kind: found[kind].start)] if found else 0


def without_side(words: str) -> str:
    """The words before a level without its name as a surplus or deficit (``fra et underskud på``)."""
    for found in (word for kind in _SIDES if (word := find_last(kind, words)) is not None):
        if _NAMED.match(words[found.end :]):
            return re.sub(r"\b(?:et|det)\s+(?:[\w-]+\s+){0,2}$", "", words[: found.start])
    return words


def is_spending(phrase: Phrase) -> bool:
    """Whether a figure is more or less than a budget, with a sign of its own."""
    return phrase.claim.direction in _SPENDING


def is_bettered(phrase: Phrase) -> bool:
    """Whether a change is said to better or worsen what it changes, and so has the sign of money that is spent."""
    return says("bettering", phrase.since)


def subtract_levels(later: Phrase, earlier: Phrase, change: Phrase) -> Terms | None:
    """The levels as a change between them adds them up.

    Args:
        later: the level that is reached.
        earlier: the one before it.
        change: the figure between them.

    Returns:
        None where the levels lie on two sides and a printed sign, or a word that betters nothing, leaves open which way it goes.
    """
    sides = read_side(later), read_side(earlier)
    if is_spending(later) or is_spending(earlier):
        return _subtract(later, earlier, (1, 1)) if is_bettered(change) else None
    negative = min(later.claim.value, earlier.claim.value) < 0
    if sides[0] * sides[1] < 0:
        return _subtract(later, earlier, sides) if is_bettered(change) and not negative else None
    one = sides[0] or sides[1]
    turned = one < 0 and is_bettered(change) and not negative
    return _subtract(later, earlier, (-1, -1) if turned else (1, 1))


def _subtract(later: Phrase, earlier: Phrase, ways: tuple[int, int]) -> Terms:
    return (later.claim, ways[0]), (earlier.claim, -ways[1])
