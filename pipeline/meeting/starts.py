"""Where agenda items begin. A document keeps to one style; a bare number must prove that it is no list in prose."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, pairwise

from pipeline.meeting.cases import find_case_no, find_case_shape
from pipeline.meeting.contents import Contents
from pipeline.meeting.sections import begins_section, holds_section
from pipeline.meeting.words import compile_phrase, load_rows, load_settings
from pipeline.model import Line

TITLE_LIMIT = 250  # a longer line is no title but a run-on paragraph
_DECORATION = re.compile(r"\s*(?P<bullet>[•●▪◦‣·]\s*)?(?P<mark>#{1,6} +|\*{1,3}|_{1,2})?\s*")
_TABLE_ROW = re.compile(r"\t\s*[-–−(]?\d|\|\s*[-–−(]?\d")
_BEGINS_TITLE = re.compile(r"[A-ZÆØÅÉ0-9\"“”»«§(']")


@dataclass(frozen=True, slots=True)
class Start:
    """A line at which an item may begin: its place among the content lines, the printed label, and the rest of the line."""

    place: int
    label: str
    title: str
    title_start: int  # absolute offset of ``title``
    supported: bool = False  # what follows opens a case
    bare: bool = False  # it only lists or closes: it ends the item before it and is none itself


@dataclass(frozen=True, slots=True)
class _Style:
    regex: re.Pattern[str]
    numbered: bool
    heading: bool
    bullet: bool


def find_starts(lines: tuple[Line, ...], contents: Contents) -> tuple[Start, ...]:
    """The starts of a document's items, in printed order.

    Args:
        lines: the document's own lines.
        contents: its table of contents, which may vouch for titles.

    Returns:
        The starts of the one style that most cases of the document follow; empty where there is none.
    """
    best: tuple[Start, ...] = ()
    most = 0
    for style in _styles():
        starts = _of_style(style, lines, contents)
        support = sum(start.supported for start in starts)
        if starts and (support > most or not best):
            best, most = starts, support
    return best


def _of_style(style: _Style, lines: tuple[Line, ...], contents: Contents) -> tuple[Start, ...]:
    candidates = [start for place, line in enumerate(lines) if (start := _match(style, place, line)) is not None]
    ends = (*(start.place for start in candidates), len(lines))[1:]
    last = {start.label: index for index, start in enumerate(candidates)}
    starts: list[Start] = []
    for index, (start, end) in enumerate(zip(candidates, ends, strict=True)):
        following = _first_filled(lines, start.place + 1, end, 4 if style.numbered else 12)
        supported = _opens_case(start, following) or contents.lists(start.title)
        starts.append(replace(start, supported=supported, bare=_is_bare(start, following, again=last[start.label] > index)))
    return _rising(starts, lines) if style.numbered else tuple(starts)


def _first_filled(lines: tuple[Line, ...], first: int, end: int, count: int) -> list[str]:
    texts = (lines[place].text.strip() for place in range(first, end))
    return list(islice((text for text in texts if text), count))


def _match(style: _Style, place: int, line: Line) -> Start | None:
    text = line.text.replace("\u00a0", " ")
    decoration = _DECORATION.match(text)
    if decoration is None or (style.heading and not decoration["mark"]) or (style.bullet and not decoration["bullet"]):
        return None
    match = style.regex.fullmatch(text, decoration.end())
    if match is None:
        return None
    title = match["title"].rstrip("*_# \t")
    if (title and not _BEGINS_TITLE.match(title)) or _TABLE_ROW.search(title):
        return None
    if len(title) > TITLE_LIMIT and not (find_case_shape(title[:600]) or holds_section(title)):
        return None
    return Start(place, match["label"], title, line.start + match.start("title"))


def _opens_case(start: Start, following: list[str]) -> bool:
    """Whether a case number, a section's heading or a recommending sentence soon follows."""
    if len(start.title) > TITLE_LIMIT:
        return True
    return any(find_case_no(text) or begins_section(text) or _recommends(text) for text in following)


def _recommends(text: str) -> bool:
    return any(compile_phrase(row["words"]).search(text) for row in load_rows("vocabulary/recommending"))


def _is_bare(start: Start, following: list[str], again: bool) -> bool:
    """Whether a start has no text of its own because it only lists: its label comes again, or it names a closed case."""
    if len(following) > (0 if start.title else 1):
        return False
    title = start.title or "".join(following)
    return again or any(compile_phrase(word).search(title) for word in load_settings("regions")["closed"])


def _rising(starts: list[Start], lines: tuple[Line, ...]) -> tuple[Start, ...]:
    """Bare numbers that count upwards, each followed by what opens a case (or a title that needs none), none in a list."""
    listed = _find_listed(starts, lines)
    kept: list[Start] = []
    last = 0
    for start in starts:
        known = start.supported or start.bare or _is_known_title(start.title)
        titled = bool(start.title) and not start.title.endswith((".", ",", ";"))
        if known and titled and read_number(start.label) > last and start.place not in listed:
            kept.append(start)
            last = last if start.bare else read_number(start.label)
    return tuple(kept)


def _find_listed(starts: list[Start], lines: tuple[Line, ...]) -> frozenset[int]:
    """The places of the numbers in lists: the next number stands on the next filled line. The line that follows a list is in it
    unless a wider gap parts them than parts the list's own lines, or a case number stands below."""
    numbers = {start.place: read_number(start.label) for start in starts}
    filled = [place for place, line in enumerate(lines) if line.text.strip()]
    after = dict(pairwise(filled))
    listed: set[int] = set()
    gap = 0
    for start in starts:
        below = after.get(start.place, -1)
        if numbers.get(below) == numbers[start.place] + 1:
            step = below - start.place
            parted = (0 < gap < step) or bool(find_case_shape(lines[after.get(below, below)].text, whole=True))
            if gap or not parted:
                listed.add(start.place)
            if not parted:
                listed.add(below)
            gap = 0 if parted else step
        else:
            gap = 0
    return frozenset(listed)


def read_number(label: str) -> int:
    """The number of a printed label: ``3`` of ``3a`` and of ``3.1``."""
    match = re.match(r"\d+", label)
    return int(match.group()) if match else 0


def _is_known_title(title: str) -> bool:
    rows = [row for row in load_rows("vocabulary/item_kinds") if row["where"] == "title"]
    return any((found := compile_phrase(row["words"]).search(title)) and found.start() == 0 for row in rows)


@cache
def _styles() -> tuple[_Style, ...]:
    entries = load_settings("item_starts")["style"]
    return tuple(
        _Style(re.compile(entry["pattern"]), entry["numbered"], entry.get("heading", False), entry.get("bullet", False))
        for entry in entries
    )
