"""What a line of text says of its dates: the weekday before one, days that no month has, what was done or opened up on one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.danish.dates import MONTHS, WEEKDAYS, find_dates

_WEEKDAY = re.compile(rf"(?P<weekday>{'|'.join(WEEKDAYS)})[\s,.]*(?:(?:den|d\.|d)\s*)?$", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:hver|alle|førstkommende)\s+$", re.IGNORECASE)
_LAST_DAYS = re.compile(
    rf"(?<![\d.,/-])(?P<day>29|30|31)\.\s*(?P<month>{'|'.join(MONTHS)})\b(?:\s+(?P<year>(?:19|20)\d\d)(?!\d))?", re.IGNORECASE
)
_AS_OF = re.compile(
    r"\b(?:opgjort|status|budgetopfølgning|budgetkontrol|forbrug\w*|opfølgning)\s+(?:foretaget\s+)?(?:pr|ultimo)\.?\s*$", re.IGNORECASE
)
_FORECAST = re.compile(r"forvent|prognose|skøn|\b(?:vil|skal|næste|kommende|foretages|udarbejdes|forelægges)\b", re.IGNORECASE)
_DONE = re.compile(
    r"(?:\bhar\s+(?:\w+\s+){0,3}?(?:behandlet|godkendt|vedtaget|tiltrådt|besluttet|drøftet)"
    r"|\b(?:godkendte|vedtog|besluttede|tiltrådte|drøftede|behandlede))\b(?P<between>[^.\n]{0,60}?)\b(?:den|d\.)\s*$",
    re.IGNORECASE,
)
_ELSEWHEN = re.compile(
    r"\b(?:til|mhp|henblik|inden|senest|fra|at|pr|gældende|virkning|med|hvor|som|der|for|om|på|ved|i|fristen?|planlagt\w*)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date of a line: where it begins in the line, the text, and the day itself where there is one."""

    start: int
    text: str
    day: date | None


def list_wrong_weekdays(text: str) -> Iterator[tuple[PrintedDate, str]]:
    """The full dates of a line whose printed weekday is another, with that weekday."""
    for found in find_dates(text):
        day, before = found.in_year(None), _WEEKDAY.search(text[: found.start])
        if day and before and WEEKDAYS[day.weekday()] != before["weekday"].lower() and not _EVERY.search(text[: before.start()]):
            yield PrintedDate(before.start(), text[before.start() : found.end], day), before["weekday"].lower()


def list_impossible_days(text: str) -> Iterator[PrintedDate]:
    """The days of a line that their month does not have; the last of February is let pass where no year is printed."""
    for match in _LAST_DAYS.finditer(text):
        year, month = int(match["year"] or 2000), MONTHS.index(match["month"].lower()) + 1
        try:
            date(year, month, int(match["day"]))
        except ValueError:
            yield PrintedDate(match.start(), match[0], None)


def list_status_days(text: str) -> Iterator[PrintedDate]:
    """The full dates of which a line says that accounts were made up as of them; forecasts say no such thing."""
    if not _FORECAST.search(text):
        for found in find_dates(text):
            day = found.in_year(None)
            if day and _AS_OF.search(text[: found.start]):
                yield PrintedDate(found.start, text[found.start : found.end], day)


def list_days_of_deeds(text: str) -> Iterator[PrintedDate]:
    """The full dates on which a line says that somebody *has* decided something: not by, from or until when it is to be."""
    for found in find_dates(text):
        day, done = found.in_year(None), _DONE.search(text[: found.start])
        if day and done and not _ELSEWHEN.search(done["between"]):
            yield PrintedDate(found.start, text[found.start : found.end], day)
