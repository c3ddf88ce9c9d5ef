"""A body that no word tells for one (``Udvikling, By og Land``): its name stands beside the day of the meeting, and cases go to it."""

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


def find_body_by_day(heads: Sequence[HeadText], lines: Iterable[Line]) -> Named | None:
    """The body whose name is a line of the head, right above or below one that is nothing but the meeting's day.

    A place or a title may stand there too: it is believed only where a case is recommended to it, or decided by it.

    Args:
        heads: the head's filled lines, no prose among them.
        lines: the document's own lines.
    """
    beside = [first if is_day(second.text) else second for first, second in pairwise(heads) if is_day(first.text) != is_day(second.text)]
    texts = [" ".join(line.text[:_REACH].split()) for line in lines]
    names = [name for name in dict.fromkeys(head.text for head in beside if _may_name(head)) if _acts(name, texts)]
    return Named(names[0], 1, kind="standing", is_alone=True) if len(names) == 1 else None


def _may_name(head: HeadText) -> bool:
    return not (head.is_title or head.label or find_municipalities((head,))) and _NAME.fullmatch(head.text) is not None


def _acts(name: str, texts: Iterable[str]) -> bool:
    """Whether a case goes to a body (``indstiller til Senior``), or a decision's heading names it and a day (``Beslutning Senior den``)."""
    own = re.escape(name)
    goes = rf"(?:{_list_words()})(?!\w).{{0,80}}?(?<!\w)(?:til|i|fra|af|for) {own}(?!\w)"
    heads = rf"\W*(?:{_list_decisions()})\W+{own},? (?:den|d\.|\d)"
    return any(re.search(goes, text, re.IGNORECASE) or re.match(heads, text, re.IGNORECASE) for text in texts)


@cache
def _list_words() -> str:
    """Words of recommending, and those that head decisions."""
    return either([_list_decisions(), *(re.escape(row["words"]) for row in load_rows("vocabulary/recommending"))])


@cache
def _list_decisions() -> str:
    return either([re.escape(row["words"]) for row in load_rows("vocabulary/sections") if row["kind"] == "decision"])
