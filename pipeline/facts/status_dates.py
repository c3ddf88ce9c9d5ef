"""The day that a status is of: of all the days that a paper prints of statuses, the one that it is most plainly about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.danish.dates import FoundDate
from pipeline.danish.head_days import find_marked_days
from pipeline.danish.lexicon import Found, load_lexicon
from pipeline.model import Table

SENTENCE = re.compile(r"[^.!?\n]*(?:\.(?!\s+[A-ZÆØÅ]|\s*$|\n)[^.!?\n]*)*[.!?]?")
"""A sentence of a text, up to the point that another one begins behind."""
_AS_OF = re.compile(r"\b(?:pr|per|ultimo)\b\.?\s*(?:den\s+|d\.\s*)?$", re.IGNORECASE)
_COMMA = re.compile(r"[,;:]")
_USED = "actual_to_date"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A day that a status may be of, how plainly it is (the title, a status by name, what one is made of), and whether of one before."""

    day: date
    weight: int
    is_earlier: bool


def find_status_date(title: str, text: str, base_year: int | None, latest: date | None) -> date | None:
    """The day of an item's status.

    Of those that are named as plainly, the latest that is not after the meeting; the day of the status before is none of them, unless it
    would be after what is left: then it is no status before.

    Args:
        title: the item's.
        text: the item's.
        base_year: the year of a day that prints none.
        latest: the day of the meeting.
    """
    found = [*_list_candidates(title, base_year, 1), *_list_candidates(text, base_year, 0)]
    known = [each for each in found if latest is None or each.day <= latest]
    own = [each for each in known if not each.is_earlier]
    if not own:
        return None
    plainest = max(each.weight for each in own)
    chosen = max(each.day for each in own if each.weight == plainest)
    return max((each.day for each in known if each.is_earlier and each.weight >= plainest and each.day > chosen), default=chosen)


def find_table_date(table: Table, base_year: int | None, latest: date | None) -> tuple[date | None, date | None]:
    """The day that a table's title is of (``Ældreområdet pr. 30. juni 2024``), and that of what its columns say was used so far.

    Args:
        table: a table of a status.
        base_year: the year of a day that prints none.
        latest: the day of the meeting.
    """
    title = [found.in_year(base_year) for found in find_marked_days(table.title) if _AS_OF.search(table.title[: found.start])]
    used = [
        found.in_year(base_year)
        for column in table.columns
        if column.role == _USED and column.fiscal_year in (None, base_year)
        for found in find_marked_days(column.header)
    ]
    return _only_day(title, latest), _only_day(used, latest)


def _only_day(days: list[date | None], latest: date | None) -> date | None:
    """The only day of some, where it is not after the meeting."""
    day = days[0] if len(set(days)) == 1 else None
    return None if day is None or (latest is not None and day > latest) else day


def _list_candidates(text: str, base_year: int | None, weight: int) -> Iterator[_Candidate]:
    """The days behind ``pr.`` in sentences that speak of a status; in a line all of capitals none of them begins a sentence."""
    text = "\n".join(line.lower() if line.isupper() else line for line in text.split("\n"))
    for match in SENTENCE.finditer(text):
        words = list(load_lexicon("status_words").find(match[0]))
        if any(word.row["means"] in ("status", "figure") for word in words):
            for found in find_marked_days(match[0]):
                day = found.in_year(base_year)
                if day is not None and _AS_OF.search(match[0][: found.start]):
                    yield _weigh(match[0], words, found, day, weight)


def _weigh(sentence: str, words: list[Found], found: FoundDate, day: date, weight: int) -> _Candidate:
    """How plainly a day is that of the status: it stands beside its name, and no word makes that one the status before."""
    near = [word for word in words if word.end <= found.start and _is_one_phrase(sentence[word.end : found.start])]
    named = [word for word in near if word.row["means"] in ("status", "figure")]
    last = named[-1] if named else None
    is_status = last is not None and last.row["means"] == "status"
    is_earlier = last is not None and any(word.row["means"] == "earlier" and word.start < last.start for word in near)
    return _Candidate(day, 2 * weight + is_status, is_earlier)


def _is_one_phrase(words: str) -> bool:
    """Whether words hold no comma and no verb: what stands before them goes with what stands behind."""
    return _COMMA.search(words) is None and next(load_lexicon("prose_words", "kind", "says").find(words), None) is None
