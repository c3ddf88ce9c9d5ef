"""The date of the meeting, by the words before it: never a date that merely stands in the head."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from pipeline.danish.dates import find_dates
from pipeline.meeting.words import either, load_settings
from pipeline.model import Note

_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_BETWEEN = rf"[\s:,]*(?:(?P<weekday>{'|'.join(_WEEKDAYS)})[\s,.]*)?(?:(?:d\.|den|d)\s*)?"
_ALONE = re.compile(rf"^{_BETWEEN}(?=\d)", re.IGNORECASE)
_AFTER_ALONE = re.compile(r"[\s,.]*(?:(?:kl|klokken)\b.{0,30})?$", re.IGNORECASE)
_LINE_LIMIT = 200


def find_meeting_date(head: str) -> tuple[date | None, list[Note]]:
    """The meeting's date in a head's text.

    Args:
        head: the head's lines without markup.

    Returns:
        The date behind a meeting's label or in the document's title; else a date that stands alone or behind a weaker label,
        if there is but one. None, with a note, where none or several are found.
    """
    for found in (_labelled(head), _weak(head)):
        days = dict(reversed(found))
        if len(days) == 1:
            return _check_weekday(*next(iter(days.items())))
        if days:
            return None, [Note("meeting.date_conflict", {"found": ", ".join(day.isoformat() for day in sorted(days))})]
    return None, [Note("meeting.no_date")]


def _labelled(head: str) -> list[tuple[date, str]]:
    found = [hit for match in _label().finditer(head) if (hit := _date_at(head, match.end(), match["weekday"]))]
    for line in head.split("\n"):
        if _title().match(line) and len(line) <= _LINE_LIMIT:
            found += [hit for match in _in_title().finditer(line) if (hit := _date_at(line, match.end(), match["weekday"]))]
    return found


def _weak(head: str) -> list[tuple[date, str]]:
    found = [hit for match in _weak_label().finditer(head) if (hit := _date_at(head, match.end(), match["weekday"]))]
    for line in head.split("\n"):
        match = _ALONE.match(line.strip())
        dates = find_dates(line.strip()) if match else ()
        if match and dates and dates[0].start == match.end() and _AFTER_ALONE.match(line.strip(), dates[0].end):
            hit = _date_at(line.strip(), match.end(), match["weekday"])
            found += [hit] if hit else []
    return found


def _date_at(text: str, offset: int, weekday: str | None) -> tuple[date, str] | None:
    """The full date that stands right at an offset."""
    for found in find_dates(text[offset : offset + 40]):
        day = found.in_year(None)
        if found.start == 0 and day:
            return day, (weekday or "").lower()
    return None


def _check_weekday(day: date, printed: str) -> tuple[date, list[Note]]:
    if printed and _WEEKDAYS[day.weekday()] != printed:
        return day, [Note("meeting.weekday_conflict", {"day": day, "printed": printed})]
    return day, []


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?:{either(load_settings('head')['meeting_date_labels'])})\b{_BETWEEN}(?=\d)", re.IGNORECASE | re.MULTILINE)


@cache
def _weak_label() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?:{either(load_settings('head')['other_date_labels'])})\b{_BETWEEN}(?=\d)", re.IGNORECASE | re.MULTILINE)


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{either(load_settings('head')['title_words'])})\b", re.IGNORECASE)


@cache
def _in_title() -> re.Pattern[str]:
    weekdays = "|".join(_WEEKDAYS)
    return re.compile(rf"(?:\b(?P<weekday>{weekdays})[\s,.]*)?(?<!\w)(?:d\.|den|d|-|–|,|:|{weekdays})\s*(?=\d)", re.IGNORECASE)
