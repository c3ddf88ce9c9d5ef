"""Which bodies a case goes through: what a committee approves on a higher body's behalf is only sent on."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from pipeline.meeting.words import bare, compile_phrase, either, load_rows, load_settings

_LOWER = {"council": (), "finance": ("council",)}
"""The kinds of bodies above those that are above others; above all others are both."""
_HIGHER = ("council", "finance")
_LONGEST = 150


def leads_higher(text: str, kind: str | None) -> bool:
    """Whether a case's own line on its route names a body above the one that meets (``Sagsgang: BUU, ØK, KB``).

    Args:
        text: the case.
        kind: of the committee that meets; where that is not known, nothing is said of it.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    routes = [match["bodies"] for line in lines if len(line) <= _LONGEST and (match := _route().search(line))]
    routes += [below for label, below in pairwise(lines) if _is_label(label) and len(below) <= _LONGEST]
    return any(names_higher_body(route, kind) or _names_in_short(route, kind) for route in routes)


def says_route(line: str) -> bool:
    """Whether a line is a case's own on the bodies that it goes through."""
    return len(line) <= _LONGEST and _route().search(line) is not None


def names_higher_body(text: str, kind: str | None = "") -> bool:
    """Whether a text names a council or a finance committee that is above a committee of a kind.

    Args:
        text: of a decision, a recommendation or a route.
        kind: council, finance, or that of another committee; None where it is not known.
    """
    names = [row["name_da"] for row in load_rows("reference/committees") if row["kind"] in _list_above(kind)]
    return any(compile_phrase(f"{name}*").search(text) for name in names)


def _list_above(kind: str | None) -> tuple[str, ...]:
    return () if kind is None else _LOWER.get(kind, _HIGHER)


def _names_in_short(route: str, kind: str | None) -> bool:
    settings = load_settings("routes")
    short = {word for above in _list_above(kind) for word in settings[above]}
    return not short.isdisjoint(re.findall(r"\w+", route))


def _is_label(line: str) -> bool:
    return bare(line) in load_settings("routes")["labels"]


@cache
def _route() -> re.Pattern[str]:
    """A label with the bodies behind it: behind a colon anywhere in the line, or at its beginning."""
    labels = either([re.escape(label) for label in load_settings("routes")["labels"]])
    return re.compile(rf"(?:(?<!\w)(?:{labels})\s*:|^\s*(?:{labels})\s)\s*(?P<bodies>\S.*)", re.IGNORECASE)
