"""Whether a year's result is its accounts or still a forecast: what is over did not come as expected, it came."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pipeline.danish.heads import match_column

_ACCOUNTS = "result"


def are_accounts(labels: Iterable[str | None], year: int | None, told: Iterable[date | None]) -> bool:
    """Whether columns or rows of results hold the accounts of a year that was over when they were told.

    Args:
        labels: what heads them, as printed (``Regnskab 2031``, ``Forventet regnskab``).
        year: the year that they are of.
        told: the days of the meetings.
    """
    days, heads = [day for day in told if day is not None], list(labels)
    over = year is not None and bool(days) and all(day.year > year for day in days)
    return over and bool(heads) and all(head is not None and _names_accounts(head) for head in heads)


def _names_accounts(head: str) -> bool:
    word = match_column(head)
    return word is not None and word.exact and word.role == _ACCOUNTS
