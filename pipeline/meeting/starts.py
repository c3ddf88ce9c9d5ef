"""Where agenda items begin. A document keeps to one style; a bare number must prove that it is no list in prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.meeting.cases import find_case_shape
from pipeline.meeting.contents import Contents
from pipeline.meeting.sections import begins_section, holds_section
from pipeline.meeting.words import compile_phrase, load_rows, load_settings
from pipeline.model import Line

TITLE_LIMIT = 250  # a longer line is no title but a run-on paragraph
_DECORATION = re.compile(r"\s*(?P<mark>#{1,6} +|\*{1,3}|_{1,2})?\s*")
_TABLE_ROW = re.compile(r"\t\s*[-–−(]?\d|\|\s*[-–−(]?\d")
_BEGINS_TITLE = re.compile(r"[A-ZÆØÅÉ0-9\"“”»«§(']")


@dataclass(frozen=True, slots=True)
class Start:
    """A line at which an item may begin: its place among the content lines, the printed label, and the rest of the line."""

    place: int
    label: str
    title: str
    title_start: int  # absolute offset of ``title``
    supported: bool  # what follows opens a case


@dataclass(frozen=True, slots=True)
class _Style:
    regex: re.Pattern[str]
    numbered: bool
    heading: bool


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
    supported: list[Start] = []
    for index, start in enumerate(candidates):
        end = candidates[index + 1].place if index + 1 < len(candidates) else len(lines)
        reach = min(end, len(lines))
        support = _opens_case(lines, start, reach, 4 if style.numbered else 12) or contents.lists(start.title)
        supported.append(Start(start.place, start.label, start.title, start.title_start, support))
    if style.numbered:
        return _rising(supported, lines)
    return tuple(start for index, start in enumerate(supported) if not _is_listed(supported, index, lines))


def _match(style: _Style, place: int, line: Line) -> Start | None:
    decoration = _DECORATION.match(line.text)
    mark = (decoration["mark"] or "").strip() if decoration else ""
    begin = decoration.end() if decoration else 0
    match = style.regex.fullmatch(line.text, begin)
    if match is None or (style.heading and not mark):
        return None
    title = match["title"].rstrip("*_# \t")
    if (title and not _BEGINS_TITLE.match(title)) or _TABLE_ROW.search(title):
        return None
    if len(title) > TITLE_LIMIT and not (find_case_shape(title[:600]) or holds_section(title)):
        return None
    return Start(place, match["label"], title, line.start + match.start("title"), supported=False)


def _opens_case(lines: tuple[Line, ...], start: Start, end: int, reach: int) -> bool:
    """Whether a case number, a section's heading or a recommending sentence soon follows."""
    if len(start.title) > TITLE_LIMIT:
        return True
    following = [line.text.strip() for line in lines[start.place + 1 : end] if line.text.strip()][:reach]
    return any(find_case_shape(text, whole=True) or begins_section(text) or _recommends(text) for text in following)


def _recommends(text: str) -> bool:
    return any(compile_phrase(row["words"]).search(text) for row in load_rows("vocabulary/recommending"))


def _is_listed(starts: list[Start], index: int, lines: tuple[Line, ...]) -> bool:
    """Whether a start has no text of its own because it only lists: its label comes again, or it names a closed case."""
    start = starts[index]
    end = starts[index + 1].place if index + 1 < len(starts) else len(lines)
    filled = [line for line in lines[start.place + 1 : end] if line.text.strip()]
    if len(filled) > (0 if start.title else 1):
        return False
    title = start.title or (filled[0].text if filled else "")
    return any(later.label == start.label for later in starts[index + 1 :]) or "lukke" in title.lower()


def _rising(starts: list[Start], lines: tuple[Line, ...]) -> tuple[Start, ...]:
    """Bare numbers that count upwards, each followed by what opens a case (or a title that needs none), none in a list."""
    kept: list[Start] = []
    last = 0
    for index, start in enumerate(starts):
        number = int(re.sub(r"\D", "", start.label))
        known = start.supported or _is_known_title(start.title)
        if known and number > last and start.title and not start.title.endswith((".", ",", ";")) and not _in_list(starts, index, lines):
            kept.append(start)
            last = number
    return tuple(kept)


def _in_list(starts: list[Start], index: int, lines: tuple[Line, ...]) -> bool:
    """Whether the numbers before or after stand on the neighbouring filled lines."""
    filled = [place for place, line in enumerate(lines) if line.text.strip()]
    neighbours = {start.place: int(re.sub(r"\D", "", start.label)) for start in starts}
    here = filled.index(starts[index].place)
    number = neighbours[starts[index].place]
    before = neighbours.get(filled[here - 1]) if here else None
    after = neighbours.get(filled[here + 1]) if here + 1 < len(filled) else None
    return before == number - 1 or after == number + 1


def _is_known_title(title: str) -> bool:
    rows = [row for row in load_rows("vocabulary/item_kinds") if row["where"] == "title"]
    return any((found := compile_phrase(row["words"]).search(title)) and found.start() == 0 for row in rows)


@cache
def _styles() -> tuple[_Style, ...]:
    entries = load_settings("item_starts")["style"]
    return tuple(_Style(re.compile(entry["pattern"]), entry["numbered"], entry.get("heading", False)) for entry in entries)
