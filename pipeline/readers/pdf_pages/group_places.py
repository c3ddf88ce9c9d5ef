"""Heads that stand over several others: above the first of them, though they are printed in the middle of all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.readers.pdf_pages.print_lines import PrintLine, Run

_NEAR = 2.5  # of the type's height: how far one line of a head stands below the other
_SAME = 2.0  # points
_SAME_EDGE = 0.5  # points: edges that are set flush are the same but for rounding
Placed = tuple[PrintLine, tuple[int, ...]]
"""A line with the slots of its runs."""


def place_groups(lines: Sequence[Placed]) -> dict[int, tuple[int, ...]]:
    """The slots of lines of a head, by their ids, whose runs stand above several runs of a lower one; others are not among them.

    Args:
        lines: of a head, from the top down, each with the slots that its runs would have by themselves.
    """
    found: dict[int, tuple[int, ...]] = {}
    for (upper, own), *below in (lines[at:] for at in range(len(lines) - 1)):
        near = [(line, slots) for line, slots in below if line.page == upper.page and line.base - upper.base <= _NEAR * upper.height]
        places = tuple(_place_group(run, slot, near) for run, slot in zip(upper.runs, own, strict=True))
        if places != own and all(first < second for first, second in pairwise(places)):
            found[id(upper)] = places
    return found


def _place_group(run: Run, own: int, below: Sequence[Placed]) -> int:
    """The slot of the first run that a run stands over; its own where it stands over none, or nobody can tell over which."""
    for line, slots in below:
        first = _find_first(run, line.runs)
        if first is not None:
            return slots[first]
    return own


def _find_first(group: Run, heads: Sequence[Run]) -> int | None:
    """The first of the fewest heads side by side that a group stands in the middle of; all that are below it are among them.

    One that ends where the last of those below it does is set flush right, over how many nobody can tell from its middle.
    """
    under = [at for at, head in enumerate(heads) if min(group.right, head.right) > max(group.left, head.left)]
    if len(under) < 2:
        return None
    ends_with_last = abs(group.right - heads[under[-1]].right) <= _SAME_EDGE
    if ends_with_last and abs(_middle(heads[under[0]]) + _middle(heads[under[-1]]) - 2 * _middle(group)) > 2 * _SAME:
        return None
    wider = sorted(
        ((first, last) for first in range(under[0] + 1) for last in range(under[-1], len(heads))), key=lambda span: span[1] - span[0]
    )
    middle = _middle(group)
    return next((first for first, last in wider if abs(_middle(heads[first]) + _middle(heads[last]) - 2 * middle) <= 2 * _SAME), None)


def _middle(run: Run) -> float:
    return (run.left + run.right) / 2
