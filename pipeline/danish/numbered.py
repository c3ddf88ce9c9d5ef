"""How many of something are spoken of together (``de to ydelser``)."""

from __future__ import annotations

import re
from functools import cache

from pipeline.danish.data import read_table

_NUMBERED = tuple(
    re.compile(rf"\b(?:de|disse)\s+{other}(?P<number>[a-zæøå]+)\s+[a-zæøå]+", re.IGNORECASE) for other in ("", r"[a-zæøå]+e\s+")
)


def count_named(text: str) -> int | None:
    """How many are spoken of; None where no such number is written out.

    Args:
        text: any words.
    """
    numbers = (_numbers().get(match["number"].lower()) for each in _NUMBERED for match in each.finditer(text))
    return next((number for number in numbers if number is not None), None)


@cache
def _numbers() -> dict[str, int]:
    return {row["words"]: int(row["value"]) for row in read_table("vocabulary", "number_words") if row["value"].isdigit()}
