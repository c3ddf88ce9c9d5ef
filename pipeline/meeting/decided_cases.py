"""Cases that no known word opens but that end in a decision: numbered titles that stand alone, in a paper that shows no other items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.meeting.decision_lines import find_last_decision
from pipeline.meeting.sections import begins_section, find_markers
from pipeline.meeting.styles import TITLE_LIMIT, Start, Style, load_styles, match_start, read_number
from pipeline.model import Line

_ENDS_SENTENCE = re.compile(r"[.,;:]$")
_WORD = re.compile(r"[^\W\d_]{3,}")


def find_decided_cases(lines: Sequence[Line]) -> tuple[Start, ...]:
    """The starts of cases that are told by their decisions; none where a numbered title has none, as the chapters of one case have.

    Args:
        lines: the document's own lines.
    """
    for style in load_styles():
        starts = tuple(_find_alone(style, lines)) if style.numbered and not style.loose else ()
        if starts and _are_cases(starts, lines):
            return tuple(replace(start, supported=True) for start in starts)
    return ()


def _are_cases(starts: Sequence[Start], lines: Sequence[Line]) -> bool:
    """Whether they count one by one, none stands inside a case, and each has its decision below."""
    counted = all(read_number(second.label) == read_number(first.label) + 1 for first, second in pairwise(starts))
    ends = (*(start.place for start in starts), len(lines))[1:]
    stretches = [tuple(lines[start.place + 1 : end]) for start, end in zip(starts, ends, strict=True)]
    return counted and not find_markers(tuple(lines[: starts[0].place]), 0) and all(map(_is_decided, stretches))


def _is_decided(lines: tuple[Line, ...]) -> bool:
    return any(marker.kind == "decision" for marker in find_markers(lines, 0)) or find_last_decision(lines, "") is not None


def _find_alone(style: Style, lines: Sequence[Line]) -> Iterator[Start]:
    """The numbered titles with a blank line above and below."""
    for place, line in enumerate(lines):
        start = match_start(style, place, line)
        if start is None or not all(_is_blank(lines, beside) for beside in (place - 1, place + 1)):
            continue
        ends = _ENDS_SENTENCE.search(start.title) is not None
        if _WORD.search(start.title) and len(start.title) <= TITLE_LIMIT and not ends and not begins_section(start.title):
            yield start


def _is_blank(lines: Sequence[Line], place: int) -> bool:
    return not 0 <= place < len(lines) or not lines[place].text.strip()
