"""An item's title and case number, and where its text begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.danish.words import strip_markup
from pipeline.meeting.cases import find_case_inside, find_case_no, find_case_shape, is_second_best
from pipeline.meeting.contents import Contents
from pipeline.meeting.routes import says_route
from pipeline.meeting.sections import begins_section, find_markers
from pipeline.meeting.styles import TITLE_LIMIT, Start
from pipeline.meeting.words import either, load_rows
from pipeline.model import Line

_LINES_OF_CASE = 3  # that may stand between a bare label and its title
_CASE_REACH = 6  # filled lines below the title in which a case number may stand
_LEADERS = re.compile(r"(?:(?:\s*\.{3,}|…|\t)\s*\d{0,3}|\s+Side \d{1,4}(?: af \d{1,4})?)\s*$")
_OPEN = r"(?:åben|åbent|offentlig|offentligt)(?: sag| punkt| dagsorden)?"
_OPENNESS = re.compile(rf"^(?:\((?:{_OPEN}|lukket(?: sag| punkt)?|[a-zæøå])\)\s*[:–-]?|{_OPEN}\s*:)\s*", re.IGNORECASE)
_OPEN_BEHIND = re.compile(rf"(?<=\S)(?:[\s–-]+(?:Åben|Åbent)(?: sag| punkt)?|\s*\((?i:{_OPEN})\))$")
_GOES_ON = re.compile(r"[a-zæøå]|og\b")
_UNFINISHED = re.compile(r"(?:[,-]|\b(?:og|af|til|for|i|på|om|vedr\.|vedrørende|med|samt|ved|fra))$")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at an item's head: its title, its case number, and the offset behind both."""

    title: str
    case_no: str | None
    end: int
    sure: bool = True
    run_on: bool = False  # the item's text begins in the title's paragraph


def read_heading(start: Start, lines: tuple[Line, ...], contents: Contents) -> Heading:
    """The title and case number of the item that begins with ``lines[0]``.

    Args:
        start: where the item begins.
        lines: all lines of the item.
        contents: the table of contents; asked where a run-on title cannot be told from the text that follows.
    """
    if len(start.title) > TITLE_LIMIT or _holds_text(start, lines[0]):
        return _cut_run_on(start, lines[0], contents)
    used, title = _title_lines(start, lines)
    end = max(lines[used].end, start.head_end)
    behind = _case_behind(title)
    if behind or start.case_no:
        return Heading(_clean(title[: behind.start()]) if behind else title, behind["case"] if behind else start.case_no, end)
    case_no, case_end = _case_below(lines, used) if start.title else _case_below(lines, 0)
    case_no = None if case_no == start.label else case_no  # ``Sag nr. 4`` below its title only numbers the item
    return Heading(title, case_no, max(case_end, end), sure=bool(title))


def _holds_text(start: Start, line: Line) -> bool:
    case = find_case_shape(start.title)
    return bool(case and not _case_behind(start.title)) or any(
        marker.start > max(line.start, start.title_start) for marker in find_markers((line,), start.title_start, run_on=True)
    )


def _title_lines(start: Start, lines: tuple[Line, ...]) -> tuple[int, str]:
    """The title with the lines that it goes on over, and the place of the last of them."""
    place = next((at for at, line in enumerate(lines) if line.end >= start.title_start), 0)
    title = start.title
    if not title:
        place = _find_title_below(lines)
        if place == 0 or begins_section(lines[place].text):
            return 0, ""
        title = lines[place].text.strip()
    while place + 1 < len(lines) and _continues(title, lines[place + 1].text):
        place += 1
        title = f"{title} {lines[place].text.strip()}"
    return place, _clean(title)


def _find_title_below(lines: tuple[Line, ...]) -> int:
    """The place of the title below a bare label, behind what names the case and its way; 0 where they are too many."""
    filled = [place for place, line in enumerate(lines) if place and line.text.strip()][: _LINES_OF_CASE + 1]
    return next((place for place in filled if not (find_case_no(lines[place].text) or says_route(lines[place].text))), 0)


def _case_behind(title: str) -> re.Match[str] | None:
    """A case number in brackets behind the title."""
    bracket = title.rfind("(")
    case = find_case_shape(title[bracket:]) if bracket > 0 and title.endswith(")") else None
    return re.compile(rf"\s*\(\D*?(?P<case>{re.escape(case.group())})\)$").search(title) if case else None


def _continues(title: str, text: str) -> bool:
    if not text.strip() or begins_section(text) or find_case_no(text) or len(title) > TITLE_LIMIT:
        return False
    return bool(_GOES_ON.match(text.strip()) or _UNFINISHED.search(title))


def _case_below(lines: tuple[Line, ...], used: int) -> tuple[str | None, int]:
    """The case number among the first lines below the title, before any section; a subject's or a document's where no other is."""
    filled = [line for line in lines[used + 1 :] if line.text.strip()][:_CASE_REACH]
    others: list[tuple[str | None, int]] = []
    for line in filled:
        if begins_section(line.text) and not find_case_no(line.text):
            break
        case_no = find_case_no(line.text)
        if case_no and not is_second_best(line.text):
            return case_no, line.end
        if case_no:
            others.append((case_no, line.end))
    return next(iter(others), (None, 0))


def _cut_run_on(start: Start, line: Line, contents: Contents) -> Heading:
    """A title inside a paragraph ends before the case number, the first section or the recommending sentence."""
    case = find_case_inside(start.title[: 2 * TITLE_LIMIT])
    markers = find_markers((line,), start.title_start, run_on=True)
    section = markers[0].start - start.title_start if markers else len(start.title)
    sentence = _recommender().search(start.title)
    cut = min(section, sentence.start() if sentence else section)
    if case and case.start() < cut:
        return Heading(_clean(start.title[: case.start()]), case["case"], start.title_start + case.end(), run_on=True)
    listed = contents.longest_prefix(start.title[:cut])
    if listed:
        words = r"\s+".join(re.escape(word) for word in listed.split())
        found = re.match(words, start.title)
        return Heading(listed, None, start.title_start + (found.end() if found else cut), run_on=True)
    sure = cut <= TITLE_LIMIT and bool(markers or sentence)
    return Heading(_clean(start.title[:cut]), None, start.title_start + cut, sure, run_on=True)


def _clean(title: str) -> str:
    plain = " ".join(_LEADERS.sub("", strip_markup(title)).replace("\u00ad", "").split())
    return without_openness(plain)


def without_openness(title: str) -> str:
    """A title without the words that only say that the public may hear it: ``(Åben)``, ``Åben sag:``, behind it or before."""
    return _OPEN_BEHIND.sub("", _OPENNESS.sub("", title))


@cache
def _recommender() -> re.Pattern[str]:
    """Who recommends, with the verb: ``Social- og Sundhedsforvaltningen indstiller``."""
    verbs = either([re.escape(row["words"]) for row in load_rows("vocabulary/recommending")])
    return re.compile(rf"(?:[A-ZÆØÅ]\w*-,? (?:og )?)*[A-ZÆØÅ]\w+ (?:{verbs})\b")
