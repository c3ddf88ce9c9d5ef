"""The table of contents: where it stands, and the titles that it lists. What is listed there is no item."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.meeting.cases import find_case_no
from pipeline.meeting.figures import is_table_row
from pipeline.meeting.sections import begins_section
from pipeline.meeting.words import bare, load_settings
from pipeline.model import Line

_PAGE_AT_END = re.compile(r"(?:\.{2,}|…|\t|\s{2,}|(?<=\w)\s)\s*(?P<page>\d{1,3})\s*$")
_NUMBERED = re.compile(r"\s*(?:(?:punkt|pkt\.?|sag)\s*)?(?P<label>\d{1,4}[a-z]?)(?:[.:)]\s|\s)\s*\S", re.IGNORECASE)
_RUN_ON = 200


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents as one text, with single spaces; empty where there is none."""

    text: str = ""

    def longest_prefix(self, title: str) -> str:
        """The longest beginning of a text, in whole words, that the contents list as (part of) a title."""
        words = title.split()
        best = 0
        for count in range(1, min(len(words), 60) + 1):
            if f" {' '.join(words[:count])} " not in f" {self.text} ":
                break
            best = count
        return " ".join(words[:best])

    def lists(self, title: str) -> bool:
        """Whether the contents list this very title."""
        return bool(title) and f" {' '.join(title.split())} " in f" {self.text} "


def find_contents(lines: tuple[Line, ...]) -> tuple[Contents, tuple[int, ...]]:
    """The table of contents among a document's own lines, and the places of its lines in that tuple."""
    settings = load_settings("regions")
    for place, line in enumerate(lines):
        text = line.text.strip()
        if bare(text) in settings["contents"]:
            places = (place, *_entries(lines, place + 1, settings["contents_lone"]))
            return Contents(_join(lines[each].text for each in places[1:])), places if len(places) > 1 else ()
        head = next((word for word in settings["contents"] if bare(text).startswith(f"{word} ")), None)
        if head and _is_run_on(text):
            return Contents(_join([text[len(head) :]])), (place,)
    return Contents(), ()


def _join(texts: Iterable[str]) -> str:
    joined = " ".join(re.sub(r"\.{2,}|…", " ", text) for text in texts)
    return " ".join(joined.split())


def _is_run_on(text: str) -> bool:
    """Whether a line is a whole table of contents: several numbers that count up."""
    return len(text) > 60 and len(re.findall(r"(?<=\s)\d{1,3}(?=\s)", text)) >= 4


def _entries(lines: tuple[Line, ...], first: int, lone: list[str]) -> list[int]:
    """The places of the entries below the heading: all of one form, with rising page numbers or with labels that come once."""
    filled = [place for place in range(first, len(lines)) if lines[place].text.strip()]
    entries = [place for place in filled if bare(lines[place].text) not in lone]
    paged = any(_PAGE_AT_END.search(lines[place].text) for place in entries[:2])
    found: list[int] = []
    labels: set[str] = set()
    page = 0
    for place in filled:
        text = lines[place].text
        if bare(text) in lone:
            found.append(place)
            continue
        if len(text) > _RUN_ON or is_table_row(text) or not (_is_paged(lines, place, page) if paged else _is_new_number(text, labels)):
            break
        match = _PAGE_AT_END.search(text) if paged else None
        page = int(match["page"]) if match else page
        found.append(place)
    if not paged and _opens_case(lines, found):
        found.pop()
    return found if any(place in entries for place in found) else []


def _opens_case(lines: tuple[Line, ...], entries: list[int]) -> bool:
    """Whether the last of some entries is an item's own heading: a case number or a section stands below."""
    below = (line.text for line in lines[entries[-1] + 1 :] if line.text.strip()) if entries else iter(())
    text = next(below, "")
    return find_case_no(text) is not None or begins_section(text)


def _is_paged(lines: tuple[Line, ...], place: int, page: int) -> bool:
    """An entry with its page, one whose page was left out behind a tab, or the first line of an entry over two lines."""
    text = lines[place].text
    match = _PAGE_AT_END.search(text)
    if match and int(match["page"]) >= page:
        return True
    if _NUMBERED.match(text) and text.endswith("\t"):
        return True
    after = lines[place + 1].text if place + 1 < len(lines) else ""
    match = _PAGE_AT_END.search(after)
    return bool(match and int(match["page"]) >= page and len(after) <= _RUN_ON and not _NUMBERED.match(after))


def _is_new_number(text: str, labels: set[str]) -> bool:
    match = _NUMBERED.match(text)
    if match is None or match["label"] in labels:
        return False
    labels.add(match["label"])
    return True
