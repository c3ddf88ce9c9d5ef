"""Running heads and page marks: what stands on top of every page, and so in the middle of a table that goes over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.danish.data import read_table
from pipeline.danish.dates import MONTHS, find_dates
from pipeline.danish.vocabulary import is_committee, match_row_role
from pipeline.danish.words import normalise
from pipeline.tables.grid import GridLine
from pipeline.tables.headers import read_header
from pipeline.tables.page_marks import is_page_mark

_PAGE = re.compile(r"\b(?:side|s\.)\s*\d+(?:\s*af\s*\d+)?|(?:^|\s)-\s*\d+\s*-|\s{2,}\d{1,3}\s*$", re.IGNORECASE)
_HOUR = re.compile(r"\bkl\.?\s*\d{1,2}[.:]\d{2}\b", re.IGNORECASE)
_BODY = re.compile(r"(?:udvalg(?:et)?|byråd(?:et)?|kommunalbestyrelsen?|kommune)$", re.IGNORECASE)
"""What a council, a committee or a municipality is called, known by name or not: dated, it is a meeting."""
_CUT_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\. (\w{3,})", re.IGNORECASE)
_MUNICIPALITY = "kommune"
_SHORTEST_BEGINNING = 8
_IN_CELLS = ("tab", "pipe", "native")


def is_running_head(lines: Sequence[GridLine], at: int, heads: frozenset[str]) -> bool:
    """Whether a line heads a page.

    Such a line numbers the page, or it names only the committee or the municipality, and perhaps what kind of paper it is. It names both
    of them, or dates the meeting too, or it stands beside a page's number or right above a repeated table head: in a table by committee
    the bare name is a row or a section.

    Args:
        lines: an item's lines.
        at: the index of the line.
        heads: the committee and the municipality, normalised.
    """
    text = lines[at].line.text
    if is_page_mark(text):
        return True
    parts = [part for part in re.split(r"\s{2,}|[,–|]|\t|\s-\s", _without_page(text)) if normalise(part)]
    dated = any(found.year for found in find_dates(text)) or (len(parts) > 1 and _is_cut_day(parts[-1]))
    names = [part for part in parts if normalise(part) not in _list_kinds() and not (part is parts[-1] and _is_cut_day(part))]
    known = all(_names_head(name, heads) or is_committee(name) or (dated and _BODY.search(name) is not None) for name in names)
    if known and text.strip() and (dated or re.search(r"\bside\s*\d", text, re.IGNORECASE) or _names_both(names)):
        return True
    if not lines[at].is_plain or not (_names_head(text, heads) or is_committee(text)):
        return False
    return _heads_page(lines, at, heads)


def _is_cut_day(text: str) -> bool:
    """Whether a text is what a page's edge left of a day (``31. janua``)."""
    found = _CUT_DAY.fullmatch(text.strip())
    return found is not None and any(month.startswith(found[1].lower()) for month in MONTHS)


def _names_both(names: Sequence[str]) -> bool:
    """Whether names that are all known are a municipality and a body of it: columns or rows by committee name no municipality."""
    places = [name for name in names if normalise(name).split()[-1] == _MUNICIPALITY]
    return len(places) == 1 and len(names) == len(places) + 1


@cache
def _list_kinds() -> frozenset[str]:
    """What minutes are called in their head (``Referat``)."""
    return frozenset(normalise(row["words"]) for row in read_table("vocabulary", "document_kinds") if row["where"] == "head")


def _names_head(text: str, heads: frozenset[str]) -> bool:
    """Whether a text is the committee or the municipality, or the beginning of its name at a cut edge."""
    name = normalise(text)
    return name in heads or (len(name) >= _SHORTEST_BEGINNING and any(head.startswith(name) for head in heads))


def _heads_page(lines: Sequence[GridLine], at: int, heads: frozenset[str]) -> bool:
    """Whether a bare name stands where only a running head does."""
    before, following = _next_filled(lines, at, -1), _next_filled(lines, at, 1)
    if before == at - 1 and following is not None and following > at + 1 and lines[before].numeric:
        return False  # it stands close below a row, and apart from what begins the next page: it heads what goes on there
    if any(beside is not None and is_page_mark(lines[beside].line.text) for beside in (before, following)):
        return not _is_section(lines, at)
    if following is None:
        return False
    if read_header(lines, following) is not None or _stands_apart(lines, at):
        return True
    return is_running_head(lines, following, heads) and not _is_section(lines, at)


def _is_section(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a name beside a page's end heads rows that a sum adds up: it has no row in cells and headed none further up."""
    name = normalise(lines[at].line.text)
    return _is_added_up(lines, name) and not _has_row(lines, name) and not _heads_rows_above(lines, at, name)


def _is_added_up(lines: Sequence[GridLine], name: str) -> bool:
    """Whether a sum names it too (``Økonomiudvalget i alt``): then it is a section of the table. A line of its own name adds up nothing."""
    sums = (line.line.text for line in lines if line.numeric and match_row_role(line.filled[0][1].text) in ("total", "net", "result"))
    return any(f" {name} " in f" {normalise(text)} " for text in sums)


def _has_row(lines: Sequence[GridLine], name: str) -> bool:
    """Whether a name stands in cells of its own: that row is the section, and not a bare line on top of a page."""
    return any(line.style in _IN_CELLS and line.is_plain and normalise(line.filled[0][1].text) == name for line in lines)


def _heads_rows_above(lines: Sequence[GridLine], at: int, name: str) -> bool:
    """Whether a name headed rows further up, away from any page's end: a section is headed once."""
    same = (place for place in range(at) if lines[place].is_plain and normalise(lines[place].line.text) == name)
    beside = (tuple(_next_filled(lines, place, step) for step in (-1, 1)) for place in same)
    return any(not any(number is not None and is_page_mark(lines[number].line.text) for number in numbers) for numbers in beside)


def _stands_apart(lines: Sequence[GridLine], at: int) -> bool:
    """A municipality's name between more blank lines than the rows of its table have: no section is set so."""
    if not normalise(lines[at].line.text).endswith(f" {_MUNICIPALITY}") or at < 2 or at + 2 >= len(lines):
        return False
    before, following = _next_filled(lines, at, -1), _next_filled(lines, at, 1)
    if before is None or following is None or before < 1 or following + 1 >= len(lines):
        return False
    above, below = _next_filled(lines, before, -1), _next_filled(lines, following, 1)
    rows = max(before - above if above is not None else 1, below - following if below is not None else 1)
    return (at - before > rows and following - at >= rows) or (at - before >= rows and following - at > rows)


def _next_filled(lines: Sequence[GridLine], at: int, step: int) -> int | None:
    numbers = range(at + step, len(lines) if step > 0 else -1, step)
    return next((number for number in numbers if not lines[number].is_blank), None)


def _without_page(text: str) -> str:
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]}  {text[found.end :]}"
    return _PAGE.sub("  ", _HOUR.sub("  ", text))
