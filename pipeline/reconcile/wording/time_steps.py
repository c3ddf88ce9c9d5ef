"""How far back a sentence says that a change began, among the columns of a table (``i det seneste kvartal``, ``for et år siden``)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_UNITS = {"måned": 1, "kvartal": 3, "halvår": 6, "halvt år": 6, "år": 12}
_UNIT = "(?P<unit>måned|kvartal|halvår|halvt år|år)"
_STEP = re.compile(
    rf"\b(?:(?:i|på|over|gennem|siden)\s+(?:det|den)\s+(?:seneste|sidste)|(?:på|over|for)\s+et)\s+{_UNIT}\b(?:\s+siden\b)?", re.IGNORECASE
)
_SIZES = {"q": 3, "h": 6, "m": 1}
_YEAR = 12


def find_step(words: str, heads: Sequence[frozenset[str]]) -> tuple[int, int] | None:
    """The columns that a change lies between: the last one, and the one so much earlier as the words say.

    Args:
        words: those around the change.
        heads: the periods of each column, from left to right.

    Returns:
        None where the words say no step, or the columns are not in order of time or leave that time out.
    """
    found = {match["unit"].lower() for match in _STEP.finditer(words)}
    ends = [_find_end(periods) for periods in heads]
    times = [end for end in ends if end is not None]
    if len(found) != 1 or len(times) < len(ends) or times != sorted(set(times)) or len(times) < 2:
        return None
    begins = times[-1] - _UNITS[found.pop()]
    return (times.index(begins), len(times) - 1) if begins in times else None


def _find_end(periods: frozenset[str]) -> int | None:
    """The month that a period ends in, counted from the year nought; None where it is not one year or a part of one."""
    years = [int(period) for period in periods if period.isdigit()]
    parts = [period for period in periods if not period.isdigit() and period[0] in _SIZES]
    if len(years) != 1 or len(parts) > 1 or len(parts) + 1 < len([period for period in periods if period[0] != "d"]):
        return None
    return years[0] * _YEAR + (int(parts[0][1:]) * _SIZES[parts[0][0]] if parts else _YEAR)
