"""How many of something are spoken of together: those that were named before (``de to ydelser``), or some (``tre udvalg``)."""

from __future__ import annotations

import re
from functools import cache

from pipeline.danish.data import read_table

_NUMBERED = tuple(
    re.compile(rf"\b(?:de|disse)\s+{other}(?P<number>[a-zæøå]+)\s+[a-zæøå]+", re.IGNORECASE) for other in ("", r"[a-zæøå]+e\s+")
)
_SOME = re.compile(r"\b(?P<number>[a-zæøå]+)(?=\s+(?!(?:år|måned|uge|dag|gang|kvartal)[a-zæøå]*\b)[a-zæøå]+)", re.IGNORECASE)
_FEW = 2


def count_named(text: str) -> int | None:
    """How many that were named before are spoken of; None where no such number is written out.

    Args:
        text: any words.
    """
    numbers = (_numbers().get(match["number"].lower()) for each in _NUMBERED for match in each.finditer(text))
    return next((number for number in numbers if number is not None), None)


def count_some(text: str) -> int | None:
    """How many are spoken of, named before or not; None where no such number is written out, or it counts time (``over tre år``).

    Args:
        text: any words.
    """
    numbers = (_numbers().get(match["number"].lower(), 0) for match in _SOME.finditer(text))
    return next((number for number in numbers if number >= _FEW), None)


def read_number(word: str) -> int | None:
    """The number that a word is, written out or in digits; None where it is none.

    Args:
        word: one word.
    """
    return int(word) if word.isdigit() else _numbers().get(word.lower())


@cache
def _numbers() -> dict[str, int]:
    return {row["words"]: int(row["value"]) for row in read_table("vocabulary", "number_words") if row["value"].isdigit()}
