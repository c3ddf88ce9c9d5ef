"""When a head or a sentence says that its figures were counted: the years, quarters, months, weeks and days that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.danish.dates import MONTHS, SHORT_MONTHS, find_dates

_PART = re.compile(
    rf"\b(?:(?P<month>{'|'.join(MONTHS)})|(?P<short>{SHORT_MONTHS})(?:\.|(?=\s*(?:19|20)\d\d))|(?P<quarter>\d)\.?\s*(?:kvartal|kvt\b\.?|kv\b\.?)"
    r"|[KQ](?P<number>[1-4])\b|(?P<half>\d)\.?\s*halvår|uge\s+(?P<week>\d{1,2})|(?P<year>(?:19|20)\d\d))(?![-\d])",
    re.IGNORECASE,
)
_BEFORE_LAST = rf"(?!dec)(?:{'|'.join(MONTHS)}|(?:{SHORT_MONTHS})\b\.?)"
_AS_OF = r"(?<!\bpr )(?<!\bpr\. )(?<!\bper )(?<!\befter )(?<!\bved )(?<!\bfra )"
_FIRST_PART = re.compile(
    rf"\bjan(?:uar|\.)?\s*[-–]\s*{_BEFORE_LAST}|{_AS_OF}\b1\.?\s*(?:[-–]\s*[23]\.?\s*)?(?:halvår|kvartal|kvt\b)"
    rf"|\b(?:til og med|t\.?o\.?m\.?)\s+{_BEFORE_LAST}|\b(?:år|å\.)\s*til\s*(?:dato|d\.d)",
    re.IGNORECASE,
)
_KIND = {"month": "m", "short": "m", "quarter": "q", "number": "q", "half": "h", "week": "w", "year": ""}


def read_periods(text: str) -> tuple[frozenset[str], str]:
    """The periods that a text names, each as a word of its own (``m5``, ``q3``, ``2024``), and the text without them.

    Args:
        text: a head, a caption, or words of a sentence.
    """
    named: set[str] = set()
    for found in reversed(find_dates(text)):
        named |= {f"d{found.day}", f"m{found.month}", *([str(found.year)] if found.year else [])}
        text = f"{text[: found.start]} {text[found.end :]}"
    return frozenset(named | set(_list_parts(text))), _PART.sub(" ", text)


def _list_parts(text: str) -> Iterator[str]:
    for match in _PART.finditer(text):
        kind = match.lastgroup or ""
        printed = match[kind].lower()
        yield f"m{_number(printed)}" if _KIND[kind] == "m" else f"{_KIND[kind]}{int(printed)}"


def _number(month: str) -> int:
    return next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(month[:3]))


def names_part_of_year(head: str) -> bool:
    """Whether a head says that its figures are of the first part of a year: some months, quarters or a half of it, or until now.

    A lone month or day says as of when, and so nothing of it (``Budget maj``, ``Budget pr. 31. maj``, ``Budget efter 1. kvartal``).

    Args:
        head: the words above a column.
    """
    return _FIRST_PART.search(head) is not None
