"""The date of the meeting, by the words before it: never a date that merely stands in the head."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from pipeline.danish.dates import MONTHS, WEEKDAYS, FoundDate, find_dates
from pipeline.meeting.organs import HeadText
from pipeline.meeting.words import either, load_settings
from pipeline.model import Note

_BETWEEN = rf"[\s:,]*(?:(?:{'|'.join(WEEKDAYS)})[\s,.]*)?(?:(?:d\.|den|d)\s*)?"
_DAY = rf"(?=\d|(?:{'|'.join(MONTHS)}) \d)"
_BEFORE = re.compile(rf"(?P<weekday>{'|'.join(WEEKDAYS)})[\s,.]*(?:(?:d\.|den|d)\s*)?$", re.IGNORECASE)
_ALONE = re.compile(rf"^{_BETWEEN}{_DAY}", re.IGNORECASE)
_AFTER_ALONE = re.compile(r"[\s,.–-]*(?:(?:kl|klokken)\b.{0,80}|\d{1,2}[.:]\d{2}.{0,80})?$", re.IGNORECASE)
_REACH = 200  # characters of a title in which its date stands; a transcript's title runs on

Dated = tuple[date, str]
"""A day and the weekday that is printed before it, in small letters, or nothing."""


def find_meeting_date(lines: tuple[HeadText, ...]) -> tuple[date | None, list[Note]]:
    """The meeting's date in a head's lines.

    Args:
        lines: the head's filled lines.

    Returns:
        The date behind a meeting's label or in the document's title; else a date that stands alone or behind a weaker label,
        if there is but one. None, with a note, where none or several are found.
    """
    text = "\n".join(line.text for line in lines)
    for found in ([*_behind(_label(), text), *_in_titles(lines)], [*_behind(_weak_label(), text), *_alone(lines)]):
        days = dict(reversed(found))
        if len(days) == 1:
            return _check_weekday(*next(iter(days.items())))
        if days:
            return None, [Note("meeting.date_conflict", {"found": ", ".join(day.isoformat() for day in sorted(days))})]
    return None, [Note("meeting.no_date")]


def _behind(label: re.Pattern[str], text: str) -> list[Dated]:
    """The full dates that stand right behind a label."""
    found: list[Dated] = []
    for match in label.finditer(text):
        first = next(iter(find_dates(text[match.end() : match.end() + 40])), None)
        if first and first.start == 0:
            found += _to_dated(first, match.group())
    return found


def _in_titles(lines: tuple[HeadText, ...]) -> list[Dated]:
    found: list[Dated] = []
    for line in lines:
        text = line.text[:_REACH] if line.is_title else ""
        for printed in find_dates(text):
            if not _other_date().search(text[: printed.start]):
                found += _to_dated(printed, text[: printed.start])
    return found


def _alone(lines: tuple[HeadText, ...]) -> list[Dated]:
    """The dates of lines that hold nothing else but a weekday and a time."""
    found: list[Dated] = []
    for line in lines:
        printed = _find_alone(line.text)
        if printed:
            found += _to_dated(printed, line.text[: printed.start])
    return found


def is_day(text: str) -> bool:
    """Whether a line holds nothing but a full date, with its weekday and a time perhaps."""
    printed = _find_alone(text)
    return printed is not None and printed.year is not None


def _find_alone(text: str) -> FoundDate | None:
    begin = _ALONE.match(text)
    printed = next(iter(find_dates(text)), None) if begin else None
    alone = begin and printed and printed.start == begin.end() and _AFTER_ALONE.match(text, printed.end)
    return printed if alone else None


def _to_dated(printed: FoundDate, before: str) -> list[Dated]:
    day = printed.in_year(None)
    weekday = _BEFORE.search(before)
    return [(day, weekday["weekday"].lower() if weekday else "")] if day else []


def _check_weekday(day: date, printed: str) -> tuple[date, list[Note]]:
    if printed and WEEKDAYS[day.weekday()] != printed:
        return day, [Note("meeting.weekday_conflict", {"day": day, "printed": printed})]
    return day, []


@cache
def _label() -> re.Pattern[str]:
    settings = load_settings("head")
    begins, anywhere = either(settings["meeting_date_labels"]), either(settings["meeting_date_labels_anywhere"])
    return re.compile(rf"(?:^\s*(?:{begins})|(?<!\w)(?:{anywhere}))\b{_BETWEEN}{_DAY}", re.IGNORECASE | re.MULTILINE)


@cache
def _weak_label() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?:{either(load_settings('head')['other_date_labels'])})\b{_BETWEEN}{_DAY}", re.IGNORECASE | re.MULTILINE)


@cache
def _other_date() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(load_settings('head')['not_the_meetings'])})\s*(?:d\.|den)?\s*$", re.IGNORECASE)
