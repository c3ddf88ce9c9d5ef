"""Which decision is the meeting's own, where a case also prints what other bodies, or earlier meetings, decided."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from pipeline.danish.dates import find_dates
from pipeline.meeting.kinds import classify_decision, split_decision
from pipeline.meeting.parts import Part
from pipeline.model import Document
from schemas.lists import Decision

_LONGEST_DECISION = 400  # characters of a text without sections that may be nothing but the decision


@dataclass(frozen=True, slots=True)
class Sitting:
    """A committee, the day it met, and of what kind it is; what is not known is None."""

    committee: str | None = None
    day: date | None = None
    kind: str | None = None

    def is_named(self, heading: str) -> bool:
        """Whether a heading names the committee."""
        return self.committee is not None and self.committee.lower() in heading

    def is_dated(self, heading: str) -> bool:
        """Whether a heading bears the day."""
        return self.day in _days(heading)

    def is_this(self, heading: str) -> bool:
        """Whether a heading names the committee and bears the day."""
        return self.is_named(heading) and self.is_dated(heading)

    def is_anothers(self, heading: str) -> bool:
        """Whether a heading names another body and another day."""
        days = _days(heading)
        return bool(days) and self.day is not None and self.day not in days and not self.is_named(heading)


_NAMED = re.compile(r"\w{2,}(?:udvalg|råd|bestyrelse|nævn|repræsentation|magistrat)\w*\b|udvalget for ", re.IGNORECASE)

NO_SITTING = Sitting()


def name_own(parts: tuple[Part, ...], sitting: Sitting) -> tuple[Part, ...]:
    """The parts; what a body said is the decision where the heading names this very meeting by committee and day."""
    return tuple(replace(part, kind="decision") if part.kind == "body" and sitting.is_this(part.heading) else part for part in parts)


def find_final(parts: tuple[Part, ...], sitting: Sitting) -> Part | None:
    """The decision that counts: of those that the meeting itself or nobody heads, one of its own day, and of several the last."""
    decisions = [part for part in parts if part.kind == "decision" and not sitting.is_anothers(part.heading)]
    own = [part for part in decisions if sitting.is_named(part.heading) or not _names_somebody(part.heading)] or decisions
    dated = [part for part in own if sitting.is_dated(part.heading)] or own
    return dated[-1] if dated else None


def take_as_decision(document: Document, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of an item; a short text without any section that only says what was decided is the decision."""
    bodies = [part for part in parts if part.kind != "head"]
    if len(bodies) != 1 or bodies[0].kind != "body" or bodies[0].heading or bodies[0].end - bodies[0].content > _LONGEST_DECISION:
        return parts
    sentences = split_decision(document.text[bodies[0].content : bodies[0].end])
    decided = classify_decision(sentences) is not Decision.NONE
    return (*parts[:-1], replace(bodies[0], kind="decision")) if decided else parts


def _days(heading: str) -> list[date]:
    return [day for found in find_dates(heading) if (day := found.in_year(None)) is not None]


def _names_somebody(heading: str) -> bool:
    """Whether a decision's heading says whose it is: ``beslutning i økonomiudvalget``, ``økonomiudvalgets beslutning``, not ``udvalgets
    beslutning``."""
    return len(heading.split()) > 1 and (heading.split()[0].startswith(("beslutning", "afgørelse")) or _NAMED.match(heading) is not None)
