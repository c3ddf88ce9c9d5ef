"""An item's sections: headings on their own line, before a colon, or inside a run-on paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.danish.words import strip_markup
from pipeline.meeting.words import BULLETS, bare, either, load_rows
from pipeline.model import Line

_HEADING_LIMIT = 150
_RUN_ON = 200  # a longer line may hold headings inside it
NAMED_BODY = (
    r"(?:[A-ZÆØÅ][\w-]*,? (?:og |& )?){0,4}[\w-]*(?:[Uu]dvalg|råd|bestyrelse|nævn|agistrat|repræsentation)\w*"
    r"(?: for \w[\w ,&-]*?)?"
)
_DAY = r"\d{1,2}[.\-/ ][^!?:]{3,25}"
FULL_DAY = r"\d{1,2}[.\-/ ] ?(?:\d{1,2}[.\-/ ] ?|[a-z]{3,9}\.? )(?:19|20)?\d\d(?!\d)"
_NAME = r"[A-ZÆØÅ][\w&-]*(?:,? (?:og |& )?[\w&-]+){0,5}"
"""What a body may be called that no word tells for one (``Senior``): believed only with the day that it decided."""
_TO_WHOM = re.compile(
    r"(?P<words>[A-ZÆØÅ]\w+)(?: (?:i|på|ved|fra|for|til|af|truffet(?: af| i)?)|,)?"
    rf"(?:(?: {NAMED_BODY})?(?: møde[tr]?)?(?:,? *(?:d\.|den)? *{_DAY})?:?| {_NAME} (?:d\.|den) *{FULL_DAY}:?|(?: for)? [Pp]unkt \d.*)"
)
_BY_WHOM = re.compile(
    rf"{NAMED_BODY}(?:,? (?:d\.|den)? ?{FULL_DAY})?,? *[-–]? *(?P<words>[a-zæøå]{{8,}})(?: (?:i|på|fra|ved) møde[tr]?)?"
    rf"(?:,? *(?:d\.|den)? ?{FULL_DAY})?:?",
    re.IGNORECASE,
)
_TREATED_BEFORE = re.compile(
    rf"(?:{NAMED_BODY}|[A-ZÆØÅ][\w ,&-]{{2,60}}?),? (?:d\.|den)? ?{FULL_DAY}(?:, (?:pkt\.?|punkt|sag) ?(?:nr\.? ?)?\d+|(?=:)):?"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A section's heading: what it opens, the heading's start and end in the document, and its words."""

    kind: str
    start: int
    end: int
    heading: str


def find_markers(lines: tuple[Line, ...], after: int, run_on: bool = False) -> tuple[Marker, ...]:
    """The section headings in an item's lines, in printed order.

    Args:
        lines: the item's lines.
        after: the offset before which none is looked for (the item's label and title).
        run_on: whether the item's paragraphs run on, so that a heading may begin a paragraph without a colon.
    """
    found = (marker for line in lines for marker in _in_line(line, run_on) if marker.start >= after)
    by_start: dict[int, Marker] = {}
    for marker in found:
        by_start.setdefault(marker.start, marker)
    return tuple(by_start[start] for start in sorted(by_start))


def begins_section(text: str) -> bool:
    """Whether a line opens a case: the heading of a section that cases begin with, alone or with its text behind a colon."""
    words = bare(text)
    row = _headings().get(words) or _headings().get(words.split(":")[0].strip())
    return bool(row["opens"]) if row else _kind_of(words, text) is not None


def holds_section(text: str) -> bool:
    """Whether a run-on paragraph has a heading inside it: with a colon, or a decision's that says whose it is."""
    return bool(_inside().search(text) or _to_whom_inside().search(text))


def _in_line(line: Line, run_on: bool) -> Iterator[Marker]:
    lead = len(line.text) - len(line.text.lstrip())
    words = bare(line.text)
    kind = _kind_of(words, line.text)
    if kind:
        yield Marker(kind, line.start + lead, line.end, words)
        return
    found = _leading().match(line.text)
    if found and (found["colon"] or run_on or len(line.text) > _RUN_ON):
        yield _to_marker(found["words"], line.start + lead, line.start + found.end(), found["words"])
    runs_on = run_on or len(line.text) > _RUN_ON
    for pattern in (_inside(), _to_whom_inside(), _plain_inside()) if runs_on else (_inside(),):
        for inner in pattern.finditer(line.text, found.end() if found else 0):
            yield _to_marker(inner["words"], line.start + inner.start(), line.start + inner.end(), inner.group())


def _to_marker(words: str, start: int, end: int, heading: str) -> Marker:
    return Marker(_headings()[words.lower()]["kind"], start, end, bare(heading))


def _kind_of(words: str, text: str) -> str | None:
    """The kind of a heading line; a decision may say by whom and when (``Beslutning i Økonomiudvalget den 3. maj 2023``,
    ``Økonomiudvalget, 3. maj 2023, beslutning``), and what another body said of the case before is body (``Økonomiudvalget,
    3. maj 2023, pkt. 7:``)."""
    row = _headings().get(words)
    if row or len(words) > _HEADING_LIMIT:
        return row["kind"] if row else None
    plain = strip_markup(text).strip(BULLETS)
    plain = plain.capitalize() if plain.isupper() else plain
    matches = (pattern.fullmatch(plain) for pattern in (_TO_WHOM, _BY_WHOM))
    row = next((row for match in matches if match and (row := _headings().get(match["words"].lower()))), None)
    if row and row["kind"] in ("decision", "recommendation"):
        return row["kind"]
    return "body" if _TREATED_BEFORE.fullmatch(plain) else None


@cache
def _headings() -> Mapping[str, Mapping[str, str]]:
    return {row["words"].lower(): row for row in load_rows("vocabulary/sections")}


@cache
def _leading() -> re.Pattern[str]:
    """A heading that begins a line and is followed by its text: behind a colon, or (in a run-on paragraph) a capital."""
    words = either([re.escape(form) for row in _headings().values() for form in (row["words"], row["words"].upper())])
    return re.compile(rf"\s*[•●▪◦‣·]?\s*[*_#]*\s*(?P<words>{words})[*_]*(?:(?P<colon>\s*:)[*_]*\s|\s(?=[A-ZÆØÅ]))")


@cache
def _inside() -> re.Pattern[str]:
    words = either([re.escape(row["words"]) for row in _headings().values() if row["run_on"]])
    return re.compile(rf"(?<=\s)(?P<words>{words})\s*:(?=\s)")


@cache
def _to_whom_inside() -> re.Pattern[str]:
    """A decision's heading inside a paragraph that says by whom and when: its text goes on without a colon."""
    words = either([re.escape(row["words"]) for row in _headings().values() if row["kind"] == "decision"])
    return re.compile(rf"(?<=\s)(?P<words>{words})(?: (?:i|fra|af))? {NAMED_BODY},? ?(?:d\.|den)? ?{FULL_DAY}:?(?=\s)")


@cache
def _plain_inside() -> re.Pattern[str]:
    """A heading that opens a case, inside a paragraph behind a sentence's end or a number, without a colon."""
    words = either([re.escape(row["words"]) for row in _headings().values() if row["run_on"] and row["opens"]])
    return re.compile(rf"(?:(?<=[.!?:)\d] )|(?<= sag )|(?<= punkt ))(?P<words>{words}) (?=[A-ZÆØÅ\"“»])")
