"""Groups of lines that begin with their own sum, though nothing sets it apart, above a sum that adds up those alone."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.words import normalise, strip_markup
from pipeline.facts.parents import Parent, is_told_by_columns
from pipeline.model import TableRow

_FEWEST_LINES = 4
"""Two sums, and what they add up."""
_MOST_PARTS = 40
_SUMS = ("total", "result")
_SEVERAL = 2


def find_led_groups(rows: Sequence[TableRow]) -> tuple[Parent, ...]:
    """The lines that add up those right below them (``Udvalget for Læring`` above ``Skole`` and ``Dagtilbud``).

    Columns decide: few of a sum's may miss its parts, and those of the next total or result must come to the sums and what stands alone,
    not to all lines: those since the last such sum, or all above it. One misprint does not hide it. Beside a sum
    of several parts another may have one that repeats it, name and all.

    Args:
        rows: a table's rows in printed order.

    Returns:
        the sums with their parts; none where the lines simply add up, or the table's last row is no total or result.
    """
    figures = [at for at, row in enumerate(rows) if row.values and row.kind != "of_which"]
    if len(figures) <= _FEWEST_LINES or rows[figures[-1]].kind not in _SUMS or rows[figures[0]].kind != "line":
        return ()
    if any(rows[at].kind not in ("line", *_SUMS) for at in figures):
        return ()
    groups: list[Parent] = []
    counted: list[int] = []
    lines: list[int] = []
    for at in figures:
        if rows[at].kind == "line":
            lines.append(at)
            continue
        found = _find_below(rows, at, counted, lines)
        groups += found
        held = {part for group in found for part in group.parts}
        counted += [line for line in lines if line not in held]
        lines = []
    return tuple(groups)


def _find_below(rows: Sequence[TableRow], whole: int, counted: Sequence[int], lines: Sequence[int]) -> tuple[Parent, ...]:
    """The groups among the lines since the last sum, if a sum adds up these, or all above it, so and not as they stand."""
    if any(_is_sum(rows, whole, parts) for parts in (lines, [*counted, *lines]) if len(parts) >= _SEVERAL):
        return ()
    for fewest in (_SEVERAL, 1):
        groups, alone = _part(rows, lines, fewest)
        tops = [*(group.place for group in groups), *alone]
        is_told = any(len(group.parts) >= _SEVERAL for group in groups)
        if is_told and any(_is_sum(rows, whole, parts) for parts in (tops, [*counted, *tops])):
            return groups
    return ()


def _part(rows: Sequence[TableRow], lines: Sequence[int], fewest: int) -> tuple[tuple[Parent, ...], list[int]]:
    """The sums with the lines right below that they add up, and the lines that stand alone."""
    groups: list[Parent] = []
    alone: list[int] = []
    rest = list(lines)
    while rest:
        first, *below = rest
        ends = range(fewest, min(len(below), _MOST_PARTS) + 1)
        parts = next((below[:end] for end in ends if (end > 1 or _repeats(rows, first, below)) and _is_sum(rows, first, below[:end])), [])
        if parts:
            groups.append(Parent(first, tuple(parts), strip_markup(rows[first].label)))
        else:
            alone.append(first)
        rest = below[len(parts) :]
    return tuple(groups), alone


def _repeats(rows: Sequence[TableRow], first: int, below: Sequence[int]) -> bool:
    return normalise(rows[first].label) == normalise(rows[below[0]].label)


def _is_sum(rows: Sequence[TableRow], place: int, parts: Sequence[int]) -> bool:
    return is_told_by_columns(rows, Parent(place, tuple(parts), ""))
