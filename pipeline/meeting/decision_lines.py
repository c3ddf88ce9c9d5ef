"""Decisions that no word heads: under one heading those of several bodies, each below its name and day; and lines that only decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.danish.dates import find_dates
from pipeline.danish.words import strip_markup
from pipeline.meeting.sections import FULL_DAY, NAMED_BODY, Marker
from pipeline.meeting.words import BULLETS, bare, load_settings
from pipeline.model import Line

_BODY_AND_DAY = re.compile(rf"{NAMED_BODY},?(?: møde)?,? *(?:d\.|den)? ?{FULL_DAY}:?")
_CLOSED = re.compile(r"[.!?)|\d]\s*$")  # the end of a sentence or of a row of figures, not a heading
_LONGEST = 150


def is_decision_line(text: str) -> bool:
    """Whether a line is nothing but a decision: ``Godkendt.``, ``Ad 1: Orienteringen taget til efterretning.``"""
    return len(text) <= _LONGEST and _decision().fullmatch(strip_markup(text).strip(BULLETS)) is not None


def head_by_decisions(lines: Sequence[Line], markers: Sequence[Marker]) -> tuple[Marker, ...]:
    """The headings of sections, with those that what stands above or below them tells for a decision's.

    Args:
        lines: an item's lines.
        markers: the headings that its words tell.

    Returns:
        In printed order. A body with a day right below the heading of decisions heads its own, and so do those that follow; with a line
        below that only decides it heads what that body said; and ``Referat`` does where such a line stands below.
    """
    known = {marker.start: marker for marker in markers}
    found = dict(known)
    filled = [line for line in lines if line.text.strip()]
    heads = load_settings("decision_lines")["heads"]
    shared: Marker | None = None  # the heading of several bodies' decisions
    for above, line, below in zip([None, *filled], filled, [*filled[1:], None], strict=False):
        start = line.start + len(line.text) - len(line.text.lstrip())
        is_body = _BODY_AND_DAY.fullmatch(strip_markup(line.text).strip(BULLETS)) is not None
        headed = _find_heading(above, known)
        if is_body and (shared or (headed and headed.kind == "decision")):
            if headed and found.pop(headed.start, None):
                start = headed.start
            shared = Marker("decision", start, line.end, bare(line.text))
            found[start] = shared
            continue
        shared = None if start in known else shared
        decides = below is not None and is_decision_line(below.text)
        if decides and (bare(line.text) in heads or (is_body and start not in known)):
            found[start] = Marker("body" if is_body else "decision", start, line.end, bare(line.text))
    return tuple(found[start] for start in sorted(found))


def find_last_decision(lines: Sequence[Line], heading: str) -> int | None:
    """Where a stretch's last line begins if it is nothing but a decision, parted from what stands above and of no earlier meeting.

    Args:
        lines: the stretch's lines.
        heading: what heads it.
    """
    filled = [place for place, line in enumerate(lines) if line.text.strip()]
    if len(filled) < 2 or heading in load_settings("decision_lines")["before"] or not is_decision_line(lines[filled[-1]].text):
        return None
    above = lines[filled[-2]].text
    is_dated = len(above) <= _LONGEST and any(day.year for day in find_dates(above))  # ``Behandlet i byrådet 3. maj 2022``
    if is_dated or not _CLOSED.search(above) or filled[-2] + 1 == filled[-1]:
        return None
    return lines[filled[-1]].start


def _find_heading(line: Line | None, known: dict[int, Marker]) -> Marker | None:
    """The heading that a line is, and nothing behind it."""
    if line is None:
        return None
    return next((marker for marker in known.values() if line.start <= marker.start and marker.end == line.end), None)


@cache
def _decision() -> re.Pattern[str]:
    settings = load_settings("decision_lines")
    points, subjects, verbs, behind = ("|".join(settings[name]) for name in ("points", "subjects", "verbs", "behind"))
    return re.compile(
        rf"(?:(?:{points})\s*)?(?:(?:{subjects})\s+(?:(?:blev|er|bliver)\s+)?)?(?:{verbs})(?:,?\s+(?:{behind}))*\s*\.?", re.IGNORECASE
    )
