"""Whether a text lacks one of the ten digits altogether, as it does where a font lost it on the way: then no number in it is certain.

The bound is exact. By Benford's law a digit behind a number's first is a given one with a probability from 0.113 (a 1) to 0.084 (a 9) in
second place and of 0.098 further in. So among n second and m further digits of different numbers some digit is absent by chance with a
probability of at most Σ (1 - p)ⁿ · 0.902ᵐ over the ten. Noughts that end a number are rounding, not chance, and do not count.
"""

from __future__ import annotations

import re
from fractions import Fraction

from pipeline.danish.digit_traces import lacks_decimals, shows_loss

_DIGITS = "0123456789"
_NOT_SECOND = tuple(Fraction(1000 - often, 1000) for often in (84, 113, 108, 104, 100, 96, 93, 90, 87, 84))
"""How seldom each digit is missed in second place, a nought like the rarest as no number ends in one here."""
_NOT_FURTHER = Fraction(902, 1000)
_CERTAIN = Fraction(1, 200)
_EVEN = Fraction(1, 2)
"""Short decimals may be another precision: they tell nothing where so few different numbers lack a digit as often as not."""
_LIKELY = Fraction(1)
_IN_EVERY_YEAR = frozenset("02")
"""The digits of every year since 2000: minutes name their year."""
_NUMERAL = re.compile(r"\d(?:[\d.,]*\d)?")
_SHOWN = re.compile(r"\d[.,]?[¤\ufffd]|[¤\ufffd][.,]?\d")
"""A sign stands where the font had no digit: what bears none is whole."""


def find_gone_digits(text: str) -> str:
    """The digits that a text has lost.

    Args:
        text: a document's whole text.

    Returns:
        the digits that stand nowhere in it, where chance would leave one out less than once in two hundred texts, or where a number shows
        that digits are gone: a group of thousands, a year or the decimals of a column are short. Empty where all may be as it was written.
    """
    absent = [digit for digit in _DIGITS if digit not in text]
    if len(absent) == 1 and _SHOWN.search(text):
        return ""
    chance = _bound_chance(text) if absent else _LIKELY
    if chance < _CERTAIN or (chance < _LIKELY and (_IN_EVERY_YEAR & set(absent) or shows_loss(text))):
        return "".join(absent)
    return "".join(absent) if chance < _EVEN and lacks_decimals(text) else ""


def _bound_chance(text: str) -> Fraction:
    """The most that chance can do: by the digits behind the first of each different number, up to its last that is no nought."""
    numbers = {re.sub(r"\D", "", match[0]).rstrip("0") for match in _NUMERAL.finditer(text)}
    second = sum(len(number) > 1 for number in numbers)
    return sum(often**second for often in _NOT_SECOND) * _NOT_FURTHER ** sum(max(len(number) - 2, 0) for number in numbers)
