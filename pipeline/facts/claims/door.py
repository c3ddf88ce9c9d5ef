"""The door of this folder: an item's prose in, its claims and their figures out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.model import AgendaItem, Claim, Figure, Meeting, Quarantined, Table


@dataclass(frozen=True, slots=True)
class ItemClaims:
    """What the prose of one item claims, the figure of each claim, and what was not let in."""

    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()


def prose_to_claims(meeting: Meeting, item: AgendaItem, tables: Sequence[Table]) -> ItemClaims:
    """The claims of an item's prose.

    Args:
        meeting: the meeting, for its document and date.
        item: the item whose text is read.
        tables: its tables, whose lines are no prose.

    Returns:
        the claims in printed order, a figure for each, and the amounts that could not be read as one number.
    """
    return ItemClaims()
