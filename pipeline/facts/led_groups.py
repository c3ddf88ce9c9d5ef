"""Groups of lines that begin with their own sum, though nothing sets it apart, above a total that adds up those sums alone."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.words import strip_markup
from pipeline.facts.parents import Parent, is_told_by_columns
from pipeline.model import TableRow

_FEWEST_LINES = 4
"""Two sums, and what they add up."""
_MOST_PARTS = 40


def find_led_groups(rows: Sequence[TableRow]) -> tuple[Parent, ...]:
    """The lines that add up those right below them (``Udvalget for Læring`` above ``Skole`` and ``Dagtilbud``).

    Columns decide: few of a sum's may miss its parts, and those of the total at the table's end must come to the sums and what stands
    alone, not to all lines. One misprint does not hide it.

    Args:
        rows: a table's rows in printed order.

    Returns:
        the sums with their parts; none where the lines simply add up, or another row than the last is a total.
    """
    figures = [at for at, row in enumerate(rows) if row.values and row.kind != "of_which"]
    if len(figures) <= _FEWEST_LINES or [rows[at].kind for at in figures] != ["line"] * (len(figures) - 1) + ["total"]:
        return ()
    *lines, whole = figures
    if _is_sum(rows, whole, lines):
        return ()
    groups, alone = _part(rows, lines)
    return groups if groups and _is_sum(rows, whole, [*(group.place for group in groups), *alone]) else ()


def _part(rows: Sequence[TableRow], lines: Sequence[int]) -> tuple[tuple[Parent, ...], list[int]]:
    """The sums with the lines right below that they add up, and the lines that stand alone."""
    groups: list[Parent] = []
    alone: list[int] = []
    rest = list(lines)
    while rest:
        first, *below = rest
        parts = next((below[:end] for end in range(2, min(len(below), _MOST_PARTS) + 1) if _is_sum(rows, first, below[:end])), [])
        if parts:
            groups.append(Parent(first, tuple(parts), strip_markup(rows[first].label)))
        else:
            alone.append(first)
        rest = below[len(parts) :]
    return tuple(groups), alone


def _is_sum(rows: Sequence[TableRow], place: int, parts: Sequence[int]) -> bool:
    return is_told_by_columns(rows, Parent(place, tuple(parts), ""))
