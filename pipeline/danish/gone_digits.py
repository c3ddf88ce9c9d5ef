"""Whether a text lacks one of the ten digits altogether, as it does where a font lost it on the way: then no number in it is certain.

The bound is exact. A digit behind a number's first is each of the ten with a probability of at least 1/12 in second place (the rarest by
Benford's law is a 9, 0.085) and 0.098 further in. So among n second and m further digits of different numbers some digit is absent by
chance with a probability of at most 10 · (11/12)ⁿ · 0.902ᵐ. Noughts that end a number are rounding, not chance, and do not count.
"""

from __future__ import annotations

import re
from fractions import Fraction

from pipeline.danish.dates import MONTHS

_DIGITS = "0123456789"
_NOT_SECOND, _NOT_FURTHER = Fraction(11, 12), Fraction(902, 1000)
_CERTAIN = Fraction(1, 200)
_LIKELY = Fraction(1)
_IN_EVERY_YEAR = frozenset("02")
"""The digits of every year since 2000: minutes name their year."""
_NUMERAL = re.compile(r"\d(?:[\d.,]*\d)?")
_APART = "\u00a0\u202f\u2009"
_GROUPS = re.compile(rf"(?<![\w.,/:{_APART}-])(?:\.\d+|\d+(?:\.\d+)+|\d+(?:[{_APART}]\d+)+)(?:,\d+)?(?![\w/:{_APART}]|[.,-]\d)")
_WHOLE = re.compile(rf"\d{{1,3}}(?:(?:\.\d{{3}})+|(?:[{_APART}]\d{{3}})+)(?:,\d+)?")
_CODE = re.compile(r"\d{1,2}\.\d\d\.\d\d|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d\d|\d{4})|\d\.\d|.*\d{4}.*")
_DAY_OR_CLOCK = re.compile(r"(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])|(?:[01]?\d|2[0-4])\.[0-5]\d")
_LOOSE_COMMA = re.compile(r"\d,\**(?=\t|\s*\||  )")
_MONTH = "|".join(MONTHS)
_BROKEN_DATE = re.compile(
    rf"(?:{_MONTH}) \d{{3}}(?!\d)|(?<![\d.])\d{{1,2}}([./-])\d{{1,2}}\1\d{{3}}(?![\d.])|(?<!\d)0\. ?(?:{_MONTH})", re.IGNORECASE
)
_WITH_DECIMALS = re.compile(r"(?<![\w.,])-?\(?\d[\d.]*,(\d+)(?![\w,])")
_SHOWN = re.compile(r"\d[.,]?[¤\ufffd]|[¤\ufffd][.,]?\d")
"""A sign stands where the font had no digit: what bears none is whole."""
_BETWEEN = re.compile(r"\s*[|\t]\s*|\s{2,}")
_FEWEST_CELLS = 4
_MOST = 3
"""Two in so many, and more rows than that, show how many decimals a column has."""
_TRACES = (_LOOSE_COMMA, _BROKEN_DATE)


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
    if chance < _CERTAIN or (chance < _LIKELY and (_IN_EVERY_YEAR & set(absent) or _shows_loss(text))):
        return "".join(absent)
    return ""


def _bound_chance(text: str) -> Fraction:
    """The most that chance can do: by the digits behind the first of each different number, up to its last that is no nought."""
    numbers = {re.sub(r"\D", "", match[0]).rstrip("0") for match in _NUMERAL.finditer(text)}
    second = sum(len(number) > 1 for number in numbers)
    return 10 * _NOT_SECOND**second * _NOT_FURTHER ** sum(max(len(number) - 2, 0) for number in numbers)


def _shows_loss(text: str) -> bool:
    """Whether a number, a year or a day is printed as nobody writes it, and as it is left when digits go."""
    traced = any(trace.search(text) for trace in _TRACES) or any(_is_short(match[0]) for match in _GROUPS.finditer(text))
    return traced or _lacks_decimals(text)


def _lacks_decimals(text: str) -> bool:
    """Whether a number has fewer decimals than most in its place in rows with as many of them, or with as many cells where it is alone."""
    columns: dict[tuple[int, int], list[int]] = {}
    for line in text.splitlines():
        counts = [len(match[1]) for match in _WITH_DECIMALS.finditer(line)]
        cells = len(_BETWEEN.split(line.strip()))
        for place, count in enumerate(counts if len(counts) > 1 or cells >= _FEWEST_CELLS else ()):
            columns.setdefault((len(counts) if len(counts) > 1 else -cells, place), []).append(count)
    return any(_falls_short(column) for column in columns.values())


def _falls_short(counts: list[int]) -> bool:
    usual = max(counts)
    return len(counts) > _MOST and min(counts) < usual and _MOST * counts.count(usual) >= (_MOST - 1) * len(counts)


def _is_short(number: str) -> bool:
    """Whether groups of thousands have less than three digits, in what is no code, date or clock."""
    return not any(shape.fullmatch(number) for shape in (_WHOLE, _CODE, _DAY_OR_CLOCK))
