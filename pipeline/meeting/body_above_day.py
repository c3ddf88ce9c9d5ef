"""A body that no word tells for one (``Udvikling, By og Land``): its name stands above the day of the meeting, and cases go to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from pipeline.meeting.organs import HeadText, Named, find_municipalities
from pipeline.meeting.when import is_day
from pipeline.meeting.words import either, load_rows
from pipeline.model import Line

_NAME = re.compile(r"[A-ZÆØÅ][\w&-]*(?:,? (?:og |& |samt )?[\w&-]+){0,7}")
_REACH = 500  # characters of a line in which it says where a case goes


def find_body_above_day(heads: Sequence[HeadText], lines: Iterable[Line]) -> Named | None:
    """The body whose name is a line of the head, right above one that is nothing but the meeting's day.

    A place or a title may stand there too: it is believed only where a case is recommended to it, or decided by it.

    Args:
        heads: the head's filled lines, no prose among them.
        lines: the document's own lines.
    """
    names = [above.text for above, below in pairwise(heads) if is_day(below.text) and _may_name(above)]
    if len(names) != 1:
        return None
    goes = re.compile(rf"(?:{_acts()})(?!\w).{{0,80}}?(?<!\w)(?:til|i|fra|af|for) {re.escape(names[0])}(?!\w)", re.IGNORECASE)
    found = any(goes.search(" ".join(line.text[:_REACH].split())) for line in lines)
    return Named(names[0], 1, kind="standing", is_alone=True) if found else None


def _may_name(head: HeadText) -> bool:
    return not (head.is_title or head.label or find_municipalities((head,))) and _NAME.fullmatch(head.text) is not None


@cache
def _acts() -> str:
    """Words of recommending, and those that head decisions."""
    decisions = [row["words"] for row in load_rows("vocabulary/sections") if row["kind"] == "decision"]
    return either([re.escape(words) for words in (*decisions, *(row["words"] for row in load_rows("vocabulary/recommending")))])
