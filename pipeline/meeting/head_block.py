"""The lines around a committee's name and day that head minutes with it: whose block it is, what it is called, which page it begins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from pipeline.danish.dates import find_dates
from pipeline.meeting.head import HeadLine, to_head_line
from pipeline.meeting.organs import Named, find_municipalities
from pipeline.meeting.words import either, is_rule, load_rows
from pipeline.model import Document, Line
from schemas.lists import DocumentKind

_ABOVE = 8  # filled lines that may stand above a committee's name in its head, or on its page
_BELOW = 3  # filled lines below it that may say what kind of paper it is, and whose
_LONGEST = 120
_PAGE = re.compile(r"\bside +(?P<n>\d{1,4})\b|^\W*(?P<m>\d{1,4})/\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A head: the place of its first line, the kind of paper that it is called (or nothing), whose it is, whether it begins a page."""

    top: int
    kind: str
    municipality: str | None
    on_page_top: bool


def find_block(document: Document, lines: Sequence[Line], place: int) -> Block:
    """The head around the line that names a committee.

    Args:
        document: the document.
        lines: its own lines.
        place: of the line in them.
    """
    page = _find_page_top(lines, place)
    top = place if page is None else page
    if page is None:
        for at in range(place - 1, -1, -1):
            if not lines[at].text.strip():
                continue
            if place - at > 3 * _ABOVE or not (_is_mark(document, lines[at]) or _heads(lines[at])):
                break
            top = at
    below = islice((line for line in lines[place + 1 : place + 4 * _BELOW] if line.text.strip()), _BELOW)
    own = (*lines[top : place + 1], *below)
    names = {each.name for line in own for each in _find_municipalities(line)}
    return Block(top, _find_kind(own, lines[place]), next(iter(names)) if len(names) == 1 else None, page is not None)


def find_page_number(document: Document, offset: int, before: bool = False) -> int | None:
    """The number that the next page mark behind an offset prints, or the last one before it; None where there is none."""
    marks = document.page_marks
    at = bisect_right(marks, offset, key=lambda mark: mark.end) - 1 if before else bisect_left(marks, offset, key=lambda mark: mark.start)
    found = _PAGE.search(document.text[marks[at].start : marks[at].end]) if 0 <= at < len(marks) else None
    return int(found["n"] or found["m"]) if found else None


def _find_page_top(lines: Sequence[Line], place: int) -> int | None:
    """The place of the page's first filled line, if only a few stand above on a page that is not the first."""
    page, top, seen = lines[place].page, place, 0
    if page in (None, 1):
        return None
    for at in range(place - 1, -1, -1):
        if lines[at].page != page:
            return top
        seen += bool(lines[at].text.strip())
        top = at if lines[at].text.strip() else top
        if seen > _ABOVE:
            return None
    return None


def _find_kind(lines: Sequence[Line], naming: Line) -> str:
    """The kind that a line begins with, or that stands anywhere in the one that names the committee."""
    for line in lines:
        text = to_head_line(line).text
        pattern = _kinds() if line is naming else _leading_kinds()
        if len(text) <= _LONGEST and (found := pattern.search(text)):
            return _kind_of()[found["words"].lower()]
    return ""


def _is_mark(document: Document, line: Line) -> bool:
    at = bisect_left(document.page_marks, line.start, key=lambda mark: mark.start)
    return at < len(document.page_marks) and document.page_marks[at].end <= line.end


def _heads(line: Line) -> bool:
    """Whether a line is of the kind that heads consist of: a title, a municipality's name, a label of a place, a date alone."""
    if is_rule(line.text):
        return True
    head: HeadLine = to_head_line(line)
    if len(head.text) > _LONGEST:
        return False
    dates = find_dates(head.text)
    begins_with_day = bool(dates) and not head.text[: dates[0].start].strip()
    return head.is_title or bool(head.label) or bool(_find_municipalities(line)) or begins_with_day


def _find_municipalities(line: Line) -> list[Named]:
    """The municipalities that a line names as heads do."""
    return [each for each in find_municipalities((to_head_line(line),)) if each.weight > 1] if len(line.text) <= _LONGEST else []


@cache
def _kind_of() -> dict[str, str]:
    kinds = (DocumentKind.MINUTES, DocumentKind.AGENDA)
    rows = (row for row in load_rows("vocabulary/document_kinds") if row["kind"] in kinds and row["where"] == "head")
    return {row["words"].lower(): row["kind"] for row in rows}


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<words>{either([re.escape(words) for words in _kind_of()])})(?!\w)", re.IGNORECASE)


@cache
def _leading_kinds() -> re.Pattern[str]:
    return re.compile(rf"^(?P<words>{either([re.escape(words) for words in _kind_of()])})(?!\w)", re.IGNORECASE)
