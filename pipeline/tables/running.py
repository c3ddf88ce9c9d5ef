"""Running heads: what stands on top of every page, and so in the middle of a table that goes over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.dates import find_dates
from pipeline.danish.vocabulary import is_committee
from pipeline.danish.words import normalise
from pipeline.tables.grid import GridLine
from pipeline.tables.headers import read_header

_PAGE = re.compile(r"\b(?:side|s\.)\s*\d+(?:\s*af\s*\d+)?|(?:^|\s)-\s*\d+\s*-|\s{2,}\d{1,3}\s*$", re.IGNORECASE)


def is_running_head(lines: Sequence[GridLine], at: int, heads: frozenset[str]) -> bool:
    """Whether a line heads a page.

    Such a line names only the committee or the municipality. It also dates the meeting or numbers the page, or it stands right above a
    repeated table head: in a table by committee the bare name is a row or a section.

    Args:
        lines: an item's lines.
        at: the index of the line.
        heads: the committee and the municipality, normalised.
    """
    text = lines[at].line.text
    dated = any(found.year for found in find_dates(text))
    names = [part for part in re.split(r"\s{2,}|[,–|]|\t", _without_page(text)) if normalise(part)]
    known = all(normalise(name) in heads or is_committee(name) for name in names)
    if known and text.strip() and (dated or re.search(r"\bside\s*\d", text, re.IGNORECASE)):
        return True
    if not lines[at].is_plain or not (normalise(text) in heads or is_committee(text)):
        return False
    following = next((number for number in range(at + 1, len(lines)) if not lines[number].is_blank), None)
    return following is not None and (read_header(lines, following) is not None or is_running_head(lines, following, heads))


def _without_page(text: str) -> str:
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]}  {text[found.end :]}"
    return _PAGE.sub("  ", text)
