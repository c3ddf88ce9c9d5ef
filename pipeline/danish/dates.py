"""Dates as Danish minutes print them: 26.09.2017, 27-02-2018, 30. august, 22.09.17, 27/2 2018, 2018-02-27."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
"""By ``date.weekday()``."""

ABBREVIATED = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"sept": 9}
SHORT_MONTHS = "|".join(sorted(ABBREVIATED, key=len, reverse=True))
"""As alternatives of a pattern, the longer before what it begins with."""
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{SHORT_MONTHS})\.?)"
_PATTERNS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})[.-]?\s*{_MONTH}(?:(?:,?\s+|-)(?P<year>\d{{4}}))?(?![a-zæøå])", re.IGNORECASE),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}}), (?P<year>(?:19|20)\d{{2}})(?!\d)", re.IGNORECASE),
    re.compile(r"(?<![\w.,-])(?P<day>\d{1,2})[.\-/](?P<number>\d{1,2})[.\-/](?P<year>\d{4}|\d{2})(?![\d.,]*\d)(?!-)"),
    re.compile(r"(?<![\w.,/-])(?P<day>\d{1,2})(?:/|\. )(?P<number>\d{1,2})(?:,? |\. )(?P<year>(?:19|20)\d{2})(?![\d.,]*\d)(?!-)"),
    re.compile(r"(?<![\d.-])(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?![\d-])"),
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A printed date. ``year`` is None where it is not printed; then ``in_year`` makes it a date."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    def in_year(self, year: int | None) -> date | None:
        """The date, in its printed year or else in the one given; None when there is no year or no such day."""
        chosen = self.year or year
        try:
            return date(chosen, self.month, self.day) if chosen else None
        except ValueError:
            return None


@lru_cache(maxsize=8192)
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """All dates that a text prints, in printed order; what overlaps is read once, by the first pattern that fits.

    Args:
        text: any text.

    Returns:
        dates with their offsets; impossible ones (``31.02.2017``, ``05.57.73``) are none.
    """
    found: list[FoundDate] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            candidate = _read(match)
            if candidate and not any(candidate.start < other.end and other.start < candidate.end for other in found):
                found.append(candidate)
    return tuple(sorted(found, key=lambda each: each.start))


def _read(match: re.Match[str]) -> FoundDate | None:
    groups = match.groupdict()
    month = _month_number(groups["month"]) if groups.get("month") else int(groups["number"])
    year = int(groups["year"]) if groups.get("year") else None
    if year is not None and year < 100:
        year += 2000
    candidate = FoundDate(int(groups["day"]), month, year, match.start(), match.end())
    return candidate if candidate.in_year(2000) and (year is None or 1950 <= year < 2100) else None


def _month_number(name: str) -> int:
    lowered = name.lower().rstrip(".")
    return MONTHS.index(lowered) + 1 if lowered in MONTHS else ABBREVIATED[lowered]
