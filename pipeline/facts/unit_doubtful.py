"""Amounts that no municipality has: the unit that stands with the table is not the one that its figures are printed in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.facts.figures import Measure
from pipeline.model import Fact
from schemas.lists import Unit

LIMIT = 10**11
"""Kroner: more than the whole yearly budget of any Danish municipality (Copenhagen's is some 60 milliards)."""


def is_beyond_belief(built: Iterable[tuple[Fact, Sequence[Measure]]]) -> bool:
    """Whether one amount of a table shows that its unit is wrong; then no amount of it can be right, since all are read in that unit.

    Args:
        built: the facts of one table, each with its measures.
    """
    return any(measure.unit is Unit.DKK and abs(measure.value) > LIMIT for _, measures in built for measure in measures)
