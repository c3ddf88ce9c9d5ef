"""What the words of a recommendation say of an amount that is given: whether a budget is changed by it, its side, its place in a list."""

from __future__ import annotations

import re

from pipeline.danish.words import find_years
from pipeline.reconcile.wording.prose_words import find_last, says, without_unit

_AND = re.compile(r"\s*(?:,|,?\s*og|,?\s*samt|,?\s*\w+ende\s+til)\s*(?:netto\s*)?", re.IGNORECASE)
_OF = re.compile(r"\s*(?:i|for)\s+(?P<what>\w+)", re.IGNORECASE)
_EQUALS = re.compile(
    r"[^.;:\d]*?,?\s*svarende\s+til\s+(?:hele\s+)?(?:det\s+|de\s+)?(?:forventede\s+)?(?:mer|mindre)(?:forbrug|udgift)(?:et|en|erne|er)?\b"
    r"(?!\s+på\s+\d)",
    re.IGNORECASE,
)
_SIDES = ("expenditure", "income")


def find_adjusted(lead: str) -> str | None:
    """What the budget is of that is changed by an amount (``at budgettet til skoler forhøjes med …``).

    Args:
        lead: the words that lead to the amount.

    Returns:
        the words that say it, maybe none; None where no budget is changed.
    """
    found = find_last("adjusting", lead)
    budget = find_last("budget_noun", lead[: found.start]) if found is not None else None
    return lead[budget.end : found.start] if found is not None and budget is not None else None


def read_given_side(lead: str, behind: str) -> str | None:
    """The one side of the budget that an amount is of (``en udgiftsbevilling på …``, ``2 mio. kr. i indtægt``).

    Args:
        lead: the words that lead to it.
        behind: those behind its number.
    """
    found = _OF.match(without_unit(behind))
    return (_read_side(found["what"]) if found else None) or _read_side(lead)


def equals_deviation(behind: str) -> bool:
    """Whether an amount is said to be what its row is over or under (``til skoler, svarende til merforbruget``).

    Args:
        behind: the words behind its number.
    """
    return _EQUALS.match(without_unit(behind)) is not None


def names_side(lead: str) -> bool:
    """Whether the budget or grant itself is called after a side (``udgiftsbudgettet``)."""
    return any(says(f"given_{side}", lead) for side in _SIDES)


def goes_on_list(since: str) -> bool:
    """Whether no more than a year or a side stands between an amount and the one before it (``2 mio. kr. i 2023 og 3 mio. kr. i 2024``).

    Args:
        since: the words between them.
    """
    words = without_unit(since)
    found = _OF.match(words)
    is_known = found is not None and (find_years(found["what"]) or _read_side(found["what"]))
    return _AND.fullmatch(words[found.end() :] if found is not None and is_known else words) is not None


def _read_side(words: str) -> str | None:
    found = [side for side in _SIDES if says(f"side_{side}", words) or says(f"given_{side}", words)]
    return found[0] if len(found) == 1 else None
