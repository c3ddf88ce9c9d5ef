"""The head of the minutes: municipality, committee and meeting date, only where they are printed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice, takewhile

from pipeline.danish.dates import WEEKDAYS, find_dates
from pipeline.danish.words import strip_markup
from pipeline.meeting.body_by_day import find_body_by_day
from pipeline.meeting.figures import is_table_row
from pipeline.meeting.layout import Layout
from pipeline.meeting.organs import Named, find_committees, find_municipalities, skip_committee, skip_municipality
from pipeline.meeting.sections import begins_section
from pipeline.meeting.styles import Start
from pipeline.meeting.when import find_meeting_date
from pipeline.meeting.words import bare, either, load_settings
from pipeline.model import Document, Line, Note

_SENTENCE_LIMIT = 90  # a longer line that ends in a full stop is prose
_LINE_LIMIT = 200
_TITLE_LIMIT = 1000  # the head of a run-on transcript is one line
_PAGE_NUMBER = re.compile(r"^\d{1,3} (?=[A-ZÆØÅ])")  # a transcript may print a page's number before its text
_LABEL = re.compile(r"^(?:punkt|pkt\.?|sag)?\s*(?:nr\.?)?\s*\d{1,4}[.:)]?\s+")
_BARS = re.compile(r"\s+[|·•]\s+")
_REACH = 60  # filled lines of a document without items that may be its head


@dataclass(frozen=True, slots=True)
class Head:
    """What a document's head says."""

    lines: tuple[Line, ...]
    municipality: str | None
    municipality_code: str | None
    committee: str | None
    committee_kind: str | None
    meeting_date: date | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head and how much weight its names have: 3 a name alone, 2 a title or label, 1 another short line.

    ``is_joined`` tells that it is two printed lines: a name that is on no list may not be one of both (``Politik`` above ``Byråd``).
    """

    text: str
    label: str
    is_title: bool
    is_joined: bool = False


def read_head(layout: Layout, starts: Sequence[Start]) -> Head:
    """What stands before the first item or section; contents, surroundings and titles that only list the items left out.

    The margins of the pages are asked for whose paper it is, and of which day, where the head does not say so.

    Args:
        layout: the document.
        starts: where its items begin; those that only list are no items.
    """
    lines = _find_lines(layout, starts)
    every = tuple(part for line in lines for part in _part(to_head_line(line)))
    heads = _join_broken([head for head in every if not _is_prose(head)])
    margins = tuple(part for text in layout.document.margins for part in _part(_to_head_line(text)))
    municipality, place_notes = _choose(find_municipalities(heads) or find_municipalities(margins), "municipality")
    organs = find_committees(heads) or find_committees(margins)
    body = None if any(each.weight or each.is_alone for each in organs) else find_body_by_day(heads, layout.content())
    committee, organ_notes = _choose((body,) if body else organs, "committee")
    day, date_notes = find_meeting_date(every)
    if day is None and any(note.key == "meeting.no_date" for note in date_notes):
        day, date_notes = find_meeting_date(margins)
    whose = _note_whose(layout.document, municipality)
    return Head(
        lines=lines,
        municipality=municipality.name if municipality else None,
        municipality_code=(municipality.code or None) if municipality else None,
        committee=committee.name if committee else None,
        committee_kind=committee.kind if committee else None,
        meeting_date=day,
        notes=(*place_notes, *whose, *organ_notes, *date_notes),
    )


def _part(head: HeadLine) -> tuple[HeadLine, ...]:
    """A line, and after it each of the parts that bars or raised points part it into (``Nordby Kommune · 3. maj 2024``)."""
    pieces = _BARS.split(head.text) if len(head.text) <= _LINE_LIMIT else ()
    return (head, *(HeadLine(piece, "", _is_title(piece)) for piece in pieces)) if len(pieces) > 1 else (head,)


def _find_lines(layout: Layout, starts: Sequence[Start]) -> tuple[Line, ...]:
    lines = layout.content()
    first = next((start.place for start in starts if not start.bare), len(lines))
    titles = {bare(start.title) for start in starts if start.title}
    listing = {start.place for start in starts}
    filled = (line for place, line in enumerate(lines[:first]) if line.text.strip() and place not in listing)
    before: Iterator[Line] = takewhile(lambda line: not begins_section(line.text), filled)
    before = (line for line in before if not is_table_row(line.text))  # its days are not the meeting's
    return tuple(islice((line for line in before if _LABEL.sub("", bare(line.text)) not in titles), _REACH))


def _choose(found: tuple[Named, ...], what: str) -> tuple[Named | None, list[Note]]:
    """The name of the greatest weight, if it is one."""
    if not found:
        return None, [Note(f"meeting.no_{what}")]
    most = max(each.weight for each in found)
    names = {each.name: each for each in reversed(found) if each.weight == most}
    if len(names) > 1:
        return None, [Note(f"meeting.{what}_conflict", {"found": ", ".join(reversed(names))})]
    return next(iter(names.values())), []


def _note_whose(document: Document, municipality: Named | None) -> tuple[Note, ...]:
    """That the paper itself says that it is made up, or else that its municipality is on no list."""
    if _made_up().search(document.text):
        return (Note("meeting.made_up"),)
    return (Note("meeting.unknown_municipality", {"name": municipality.name}),) if municipality and not municipality.code else ()


def to_head_line(line: Line) -> HeadLine:
    """A line without markup and what nobody sees, with its label and whether it is a title."""
    return _to_head_line(line.text)


def _to_head_line(printed: str) -> HeadLine:
    text = _PAGE_NUMBER.sub("", " ".join(strip_markup(printed.replace("\u00ad", "")).split()))
    label = _label().match(text)
    return HeadLine(text, label["label"].lower() if label else "", _is_title(text))


def _is_title(text: str) -> bool:
    """Whether a line begins as titles do: with such a word, or with a committee and then its date; a municipality may come first."""
    text = text[skip_municipality(text) :]
    if _title().match(text):
        return True
    end = skip_committee(text)
    return bool(end) and (match := _connectors().match(text, end)) is not None and bool(find_dates(text[match.end() : match.end() + 30]))


def _join_broken(heads: list[HeadLine]) -> tuple[HeadLine, ...]:
    """The lines, and after each a one-word line with the next joined to it (a name broken over two lines)."""
    words = load_settings("head")["municipality_words"]
    joined: list[HeadLine] = []
    for index, head in enumerate(heads):
        after = heads[index + 1].text if index + 1 < len(heads) else ""
        if bare(after) in words and len(head.text.split()) <= 2:
            joined.append(HeadLine(f"{head.text} {after}", "", False, is_joined=True))
        else:
            joined.append(head)
    return tuple(joined)


def _is_prose(head: HeadLine) -> bool:
    if head.is_title:
        return len(head.text) > _TITLE_LIMIT
    if any(_leads(word, head.text) for word in load_settings("head")["passed_over"]):
        return True
    return len(head.text) > _LINE_LIMIT or (len(head.text) > _SENTENCE_LIMIT and head.text.endswith("."))


def _leads(word: str, text: str) -> bool:
    return re.match(rf"{re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(load_settings('head')['title_words'])})\b", re.IGNORECASE)


@cache
def _made_up() -> re.Pattern[str]:
    return re.compile(either(load_settings("head")["made_up"]), re.IGNORECASE)


@cache
def _connectors() -> re.Pattern[str]:
    """What may stand between a committee's name and its date in a title."""
    words = either([*load_settings("head")["title_words"], "fra", "mødet", "møde", "den", r"d\.", *WEEKDAYS])
    return re.compile(rf"(?:[\s,:–—-]|\([^)]*\)|\b(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\b|(?<!\w)(?:{words})(?!\w))*", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    settings = load_settings("head")
    return re.compile(rf"(?P<label>{either([*settings['organ_labels'], *settings['place_labels']])})\s*[: ]", re.IGNORECASE)
