"""The initials of the committee that stand before the title of each of its items (``BI Godkendelse af dagsorden``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.meeting.titles import Heading

_INITIALS = re.compile(r"(?P<initials>[A-ZÆØÅ]{2,6})\s+(?=\w)")
_FEWEST = 2  # items whose titles agree
_PASSED_OVER = frozenset(("og", "samt", "for", "af", "i", "til"))
_BODY = re.compile(r"(?P<name>\w*?)(?P<body>udvalg(?:et)?)$", re.IGNORECASE)


def drop_initials(headings: Sequence[Heading], committee: str | None) -> tuple[Heading, ...]:
    """The headings; their titles without the committee's initials, where each of several titles begins with them.

    What a dash or a colon parts from the rest is printed as the title's own (``ØU - Regnskab``), and stays.

    Args:
        headings: of all items of a paper.
        committee: whose paper it is.
    """
    found = [_INITIALS.match(heading.title) for heading in headings]
    printed = {match["initials"] for match in found if match}
    if committee is None or None in found or len(found) < _FEWEST or len(printed) != 1 or not printed <= _list_initials(committee):
        return tuple(headings)
    pairs = zip(headings, found, strict=True)
    return tuple(replace(heading, title=heading.title[match.end() :]) for heading, match in pairs if match)


def _list_initials(committee: str) -> frozenset[str]:
    """A committee's initials with the letter of the word for a committee and without (``BI``, ``BIU``; ``UKF``, ``KF``)."""
    names: list[str] = []
    every: list[str] = []
    for word in re.findall(r"\w+", committee):
        body = _BODY.match(word)
        parts = [body["name"], body["body"]] if body else [word]
        own = [part for part in parts if part and part.lower() not in _PASSED_OVER]
        every += own
        names += own[:-1] if body else own
    return frozenset("".join(part[0].upper() for part in parts) for parts in (names, every))
