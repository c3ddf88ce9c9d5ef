"""What an agenda system prints before or behind every title of a paper (``D - Budget``, ``Budget (B)``) is no part of the titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.meeting.titles import Heading, without_openness

_FEWEST = 2  # items whose titles agree
_BEFORE = re.compile(r"^(?:[A-ZÆØÅ](?: ?[–:] ?| - ?)|\([A-ZÆØÅa-zæøå]\) )(?=\w)")
_BEHIND = re.compile(r"(?<=\S)(?: [-–] ?[A-ZÆØÅ]| ?\([A-ZÆØÅa-zæøå]\))$")


def drop_marks(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """The headings; their titles without the mark of one letter that stands before each of several, or behind each.

    The letters may differ: they tell how a case is treated, or whether it is open.

    Args:
        headings: of all items of a paper.
    """
    kept = tuple(headings)
    for mark in (_BEFORE, _BEHIND):
        if len(kept) >= _FEWEST and all(mark.search(heading.title) for heading in kept):
            kept = tuple(replace(heading, title=without_openness(mark.sub("", heading.title, count=1))) for heading in kept)
    return kept
