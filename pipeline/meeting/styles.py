"""The styles in which items are headed, and the line that a style matches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from pipeline.meeting.cases import find_case_no, find_case_shape
from pipeline.meeting.figures import is_table_row
from pipeline.meeting.sections import begins_section, holds_section
from pipeline.meeting.words import either, load_settings
from pipeline.model import Line

TITLE_LIMIT = 250  # a longer line is no title but a run-on paragraph
_CASE_REACH = 600  # characters of a run-on paragraph in which its case number stands
_TABLE_ROW = re.compile(r"\t\s*[-–−(]?\d|\|\s*[-–−(]?\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
"""A bare number that is a year heads a row or a list, not a case."""
_BEGINS_TITLE = re.compile(r"[A-ZÆØÅÉ0-9\"“”»«§(']")


@dataclass(frozen=True, slots=True)
class Start:
    """A line at which an item may begin: its place among the content lines, the printed label, and the rest of the line."""

    place: int
    label: str
    title: str
    title_start: int  # absolute offset of ``title``
    head_end: int = 0  # absolute offset behind the label where that stands below the title
    case_no: str | None = None  # where the style prints it with the label
    supported: bool = False  # what follows opens a case
    bare: bool = False  # it only lists or closes: it ends the item before it and is none itself
    lower: int | None = None  # the place of the title's line where that stands below the label


@dataclass(frozen=True, slots=True)
class Style:
    """One entry of ``item_starts.toml``."""

    regex: re.Pattern[str]
    numbered: bool
    heading: bool
    bullet: bool
    loose: bool


def match_start(style: Style, place: int, line: Line) -> Start | None:
    """The start that a line is in a style, if it is one; rows of tables and case numbers are none."""
    text = line.text.replace("\u00a0", " ")
    decoration = _decoration().match(text)
    if decoration is None or (style.heading and not decoration["mark"]) or (style.bullet and not decoration["bullet"]):
        return None
    match = style.regex.fullmatch(text, decoration.end())
    if match is None or is_table_row(text) or find_case_shape(text, whole=True):
        return None
    title = match["title"].strip("*_# \t")
    if not _may_be_title(title) or (style.numbered and _YEAR.fullmatch(match["label"])):
        return None
    begin = match.start("title") + match["title"].find(title)
    return Start(place, match["label"], title, line.start + begin, case_no=match.groupdict().get("case"))


def take_title_below(start: Start, lines: Sequence[Line], end: int) -> Start:
    """The start; where nothing stands behind its label, with the next filled line as its title (``• 88.`` above ``Budget``).

    Args:
        start: of a style of bare numbers, without the word for an item.
        lines: the document's own lines.
        end: the place of the next candidate.
    """
    place = next((at for at in range(start.place + 1, end) if lines[at].text.strip()), None)
    if start.title or place is None:
        return start
    text = lines[place].text
    title = text.strip("*_# \t\u00a0")
    if len(title) > TITLE_LIMIT or not _may_be_title(title) or is_table_row(text) or begins_section(text) or find_case_no(text):
        return start
    return replace(start, title=title, title_start=lines[place].start + text.find(title), lower=place)


def read_number(label: str) -> int:
    """The number of a printed label: ``3`` of ``3a`` and of ``3.1``."""
    match = re.match(r"\d+", label)
    return int(match.group()) if match else 0


@cache
def _decoration() -> re.Pattern[str]:
    """What may stand before an item's label: a bullet, a heading's mark, the heading of the contents glued to the first item."""
    glued = either([re.escape(word) for word in load_settings("regions")["contents"]])
    return re.compile(rf"\s*(?i:(?:{glued})(?=\d))?(?P<bullet>[•●▪◦‣·]\s*)?(?P<mark>#{{1,6}} +|\*{{1,3}}|_{{1,2}})?\s*")


@cache
def load_styles() -> tuple[Style, ...]:
    """The styles, the one that wins a tie first."""
    flags = ("numbered", "heading", "bullet", "loose")
    return tuple(
        Style(re.compile(entry["pattern"]), *(entry.get(flag, False) for flag in flags)) for entry in load_settings("item_starts")["style"]
    )


def _may_be_title(title: str) -> bool:
    if (title and not _BEGINS_TITLE.match(title)) or _TABLE_ROW.search(title):
        return False
    return len(title) <= TITLE_LIMIT or bool(find_case_shape(title[:_CASE_REACH])) or holds_section(title)
