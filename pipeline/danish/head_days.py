"""Days and months in heads and labels: a forecast's date is often printed without its year."""

from __future__ import annotations

import re

from pipeline.danish.dates import MONTHS, SHORT_MONTHS, FoundDate, find_dates

_MONTHS_A_YEAR, _DAYS_A_MONTH = 12, 31
_DAY = re.compile(r"(?<![\d.,/])(\d{1,2})[./](\d{1,2})\.?(?![\d.,/])")
_MARKED_DAY = re.compile(r"(?:pr\.\s*)?\d{1,2}(?:/\d{1,2}\.?|\.\d{1,2}\.)", re.IGNORECASE)
_DAY_IN_TEXT = re.compile(r"(?<![\w.,/-])(\d{1,2})(?:/(\d{1,2})|\.(\d{1,2})\.)(?![\d/])")
_NAMES = "|".join(MONTHS)
_MONTH = re.compile(rf"\b(?:{_NAMES})(?:\b|(?=skøn|prognose|forventning|vurdering))|\b(?:{SHORT_MONTHS})(?=\.)", re.IGNORECASE)
"""A month's name, also as the beginning of a forecast's (``Majskøn``)."""
_PART_OF_MONTH = re.compile(rf"\b(?:ultimo|medio|primo)\s+(?=(?:{_NAMES}|{SHORT_MONTHS})\b)", re.IGNORECASE)
_LETTERS_OF_MONTH = 3
_BEGINNING = re.compile(
    r"(?<!\d)1\.?\s*(?:(?:[-–]|til|og)\s*[23]\.?\s*)?(?:kvartal|kvt\b|kv\.)|(?<!\d)1\.?\s*halvår|\bførste\s+(?:halvår|kvartal)"
    rf"|\bjan(?:uar|\.)?\s*(?:[-–]|til|til og med)\s*(?!dec)(?:{_NAMES}|{SHORT_MONTHS})\b",
    re.IGNORECASE,
)


def find_head_day(head: str) -> tuple[int, int] | None:
    """The (day, month) that a head prints without its year (``Skøn pr. 31.8.``, ``Skøn pr. 30. juni``), if it prints just one."""
    days = [(found.day, found.month) for found in find_dates(head) if found.year is None]
    days += [(int(match[1]), int(match[2])) for match in _DAY.finditer(head)]
    return days[0] if len(days) == 1 and days[0][1] <= _MONTHS_A_YEAR and days[0][0] <= _DAYS_A_MONTH else None


def find_marked_days(text: str) -> tuple[FoundDate, ...]:
    """The dates of a text, and the days that it prints in figures without a year, marked as days (``31/8``, ``30.06.``)."""
    dates = find_dates(text)
    days = [FoundDate(int(match[1]), int(match[2] or match[3]), None, match.start(), match.end()) for match in _DAY_IN_TEXT.finditer(text)]
    days = [day for day in days if not any(day.start < each.end and each.start < day.end for each in dates)]
    return tuple(sorted((*dates, *days), key=lambda each: each.start))


def is_head_day(text: str) -> bool:
    """Whether a text is nothing but a day of a month, marked as one (``31.8.``, ``31/8``): ``31.8`` may be an amount.

    Args:
        text: the text of a cell.
    """
    return _MARKED_DAY.fullmatch(text.strip()) is not None and find_head_day(text) is not None


def names_beginning(head: str) -> bool:
    """Whether a head is of a year's first part (``1. halvår``, ``1.-3. kvartal``, ``jan.-aug.``): what was used of it is used to date."""
    return _BEGINNING.search(head) is not None


def find_head_month(head: str) -> int | None:
    """The month that a head names without a day (``Forventet pr. juli``, ``Skøn sept.``, ``Majskøn``), if it names just one."""
    found = {match[0].lower()[:_LETTERS_OF_MONTH] for match in _MONTH.finditer(head)}
    return [name[:_LETTERS_OF_MONTH] for name in MONTHS].index(found.pop()) + 1 if len(found) == 1 else None


def without_dates(text: str) -> str:
    """A head less its dates, days and months."""
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    return _MONTH.sub(" ", _PART_OF_MONTH.sub(" ", _DAY.sub(" ", text)))
