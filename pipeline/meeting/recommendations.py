"""An item's several recommendations, and what was decided on each where the decision numbers them."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.meeting.kinds import classify_decision, split_decision
from pipeline.model import Recommendation
from schemas.lists import Decision

_MOST = 200
_LINE = re.compile(r"^[ \t]*(?:(?:[-–•*]|\d{1,2}[.)]|[a-z]\))[ \t]+)?(?=[Aa]t[ \t]+\S)", re.MULTILINE)
_OPEN_END = re.compile(r"\b[Aa]t[ \t:]*\n\s*(?=[A-ZÆØÅ])")
_NUMBERED_LINE = re.compile(r"^[ \t]*\d{1,2}[.)][ \t]+(?=\S)", re.MULTILINE)
_INSIDE = re.compile(r"(?<![,:])\s(?:\d{1,2}[.)] )?(?=at [A-ZÆØÅ])|\s\d{1,2}[.)] (?=[Aa]t )")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_DECIDED = re.compile(
    r"(?:^|(?<=\s))(?:(?:ad|pkt\.?|punkt|indstillings?punkt)\s*)?(?P<no>\d{1,2})[.):]*\s+(?:at\s+)?(?=\S)", re.IGNORECASE | re.MULTILINE
)


def read_recommendations(
    text: str, start: int, decision_text: str, decision: Decision, line_at: Callable[[int], int]
) -> tuple[Recommendation, ...]:
    """The recommendations of an item that has several.

    Args:
        text: the item's recommendation.
        start: its offset in the document.
        decision_text: what was decided, as printed.
        decision: what was decided on the item; holds for each recommendation that the decision does not number.
        line_at: gives the line number of an offset.

    Returns:
        In printed order; empty where there is only one, or more than a committee can decide on.
    """
    places = _find_places(text)
    if not 2 <= len(places) <= _MOST:
        return ()
    ends = [*(begin for begin, _ in places[1:]), len(text)]
    decided = _decide_each(decision_text, len(places))
    found: list[Recommendation] = []
    for no, ((begin, content), end) in enumerate(zip(places, ends, strict=True), 1):
        words = " ".join(_PARAGRAPH_END.split(text[content:end].strip())[0].split())
        own = decided.get(no)
        verdict = classify_decision(split_decision(own)) if own else decision
        found.append(Recommendation(no, words, verdict, own or decision_text or None, line_at(start + begin)))
    return tuple(found)


def _find_places(text: str) -> list[tuple[int, int]]:
    """Where each recommendation begins, with and without its number and bullet."""
    places = {match.start() + len(match.group()) - len(match.group().lstrip()): match.end() for match in _LINE.finditer(text)}
    places |= {match.end(): match.end() for match in _OPEN_END.finditer(text)}
    if len(places) < 2:
        numbered = {match.start(): match.end() for match in _NUMBERED_LINE.finditer(text)}
        places = numbered if len(numbered) >= 2 else places
    if len(places) < 2:
        places = {match.start() + 1: match.end() for match in _INSIDE.finditer(text)}
    return sorted(places.items())


def _decide_each(text: str, count: int) -> dict[int, str]:
    """The parts of a decision by recommendation, where it counts them from 1 upwards."""
    marks: list[re.Match[str]] = []
    for match in _DECIDED.finditer(text):
        if int(match["no"]) == len(marks) + 1 and len(marks) < count:
            marks.append(match)
    if len(marks) < 2:
        return {}
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return {no: " ".join(text[mark.end() : end].split()) for no, (mark, end) in enumerate(zip(marks, ends, strict=True), 1)}
