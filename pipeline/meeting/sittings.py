"""Where another meeting's minutes begin in the same file: a committee with the day it met, below the first item."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pipeline.meeting.head import to_head_line
from pipeline.meeting.organs import find_committees
from pipeline.meeting.own_decision import Sitting
from pipeline.meeting.styles import Start, read_number
from pipeline.meeting.when import find_meeting_date
from pipeline.model import Line

_REACH = 6  # filled lines below a committee's name in which the day it met stands
_LONGEST = 200
_NAMES_ORGAN = re.compile(r"udvalg|råd|bestyrelse|repræsentation|magistrat|nævn", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedHead:
    """A line that names a committee alone or in a title, its day with it or below; and its place."""

    place: int
    committee: str
    day: date


def find_heads(lines: Sequence[Line]) -> tuple[PrintedHead, ...]:
    """The heads of meetings among a document's own lines; running heads and references to other meetings may be among them."""
    found: list[PrintedHead] = []
    for place, line in enumerate(lines):
        if len(line.text) <= _LONGEST and _NAMES_ORGAN.search(line.text) and (head := _read(lines, place)):
            found.append(head)
    return tuple(found)


def find_others(heads: Sequence[PrintedHead], starts: Sequence[Start], first: Sitting) -> tuple[PrintedHead, ...]:
    """The heads of further meetings: another committee or day than before, and the items behind it count anew.

    Args:
        heads: of ``find_heads``.
        starts: where the items begin.
        first: what the document's own head says.
    """
    others: list[PrintedHead] = []
    known = {(first.committee, first.day)}
    own = [start for start in starts if not start.bare]
    for head in heads:
        at = bisect_left(own, head.place, key=lambda start: start.place)
        anew = 0 < at < len(own) and read_number(own[at].label) <= read_number(own[at - 1].label)
        if anew and (head.committee, head.day) not in known:
            known.add((head.committee, head.day))
            others.append(head)
    return tuple(others)


def _read(lines: Sequence[Line], place: int) -> PrintedHead | None:
    line = to_head_line(lines[place])
    named = [each for each in find_committees((line,)) if line.is_title or each.is_alone]
    if len({each.name for each in named}) != 1:
        return None
    below = islice((other for other in lines[place + 1 : place + 4 * _REACH] if other.text.strip()), _REACH)
    day = find_meeting_date((line,))[0] if line.is_title else None
    day = day or find_meeting_date((line, *map(to_head_line, below)))[0]
    return PrintedHead(place, named[0].name, day) if day else None
