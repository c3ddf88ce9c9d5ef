"""An overview of results that prints both sides as magnitudes (``Skatter``, ``Serviceudgifter``): which of its rows are income.

Its names say so, and its sums: a row that no name tells of has the sign with which the results come out, and no other would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product

from pipeline.danish.row_sides import name_side
from pipeline.facts.income_rows import IncomeSigns, list_levels, name_row_side
from pipeline.facts.signs import SIDES
from pipeline.model import Number, Table, TableRow
from schemas.lists import SignRule

_SIGN = {"income": -1, SIDES["income"]: -1, "expenditure": 1, SIDES["expenditure"]: 1}
_SUMS = ("net", "result", "total")
_MOST_OPEN = 5
"""With more rows of which nobody knows the sign, a sum may come out by chance."""
_LIVES_ON = Decimal("0.5")
"""So much of its expenditure at least a municipality's taxes and grants are; a tax among other costs is one of them."""
_Levels = Mapping[int, Number]


@dataclass(slots=True)
class _Signs:
    """What is known so far: 1 for what costs money, -1 for income, by where a row begins."""

    known: dict[int, int] = field(default_factory=dict)
    by_sums: set[int] = field(default_factory=set)
    open: list[int] = field(default_factory=list)


def read_overview(table: Table) -> IncomeSigns | None:
    """The signs of an overview of results; None where the table is none, or prints signs of its own.

    Args:
        table: a budget follow-up, its columns named.
    """
    rows = [row for row in table.rows if row.kind in ("line", *_SUMS)]
    levels = {row.start: {index: number for index, number in list_levels(row, table).items() if number.value} for row in rows}
    rows = [row for row in rows if levels[row.start]]
    if not _is_overview(rows, levels) or _adds_up_as_printed(rows, levels):
        return None
    signs = _solve(rows, levels)
    turned = frozenset(start for start, sign in signs.known.items() if sign == -1)
    return IncomeSigns(SignRule.BY_WORDING, turned, frozenset(signs.open), frozenset(signs.by_sums))


def _is_overview(rows: Sequence[TableRow], levels: Mapping[int, _Levels]) -> bool:
    """Whether a table shows what a municipality lives on beside what it spends, and none of it with a minus."""
    sides = {row.start: name_side(row.label) for row in rows}
    lives_on = any(sides[row.start] == "income" and name_row_side(row) is None for row in rows)  # more than bare ``Indtægter``
    lines = [row for row in rows if row.kind == "line"] if any(sides[row.start] for row in rows if row.kind == "line") else rows
    taken = {side: _add_all(levels[row.start] for row in lines if sides[row.start] == side) for side in ("income", "expenditure")}
    printed = [number.value for row in rows if sides[row.start] for number in levels[row.start].values()]
    return lives_on and bool(taken["expenditure"]) and taken["income"] >= taken["expenditure"] * _LIVES_ON and min(printed) > 0


def _add_all(levels: Iterable[_Levels]) -> Decimal:
    return sum((number.value for own in levels for number in own.values()), Decimal(0))


def _adds_up_as_printed(rows: Sequence[TableRow], levels: Mapping[int, _Levels]) -> bool:
    """Whether a sum of rows of both sides is what they come to as they are printed: then all of them are of one side."""
    for at, row in enumerate(rows):
        lines = [line for line in rows[:at] if line.kind == "line"]
        both = {sign for line in lines if (sign := _name_sign(line)) is not None} == {1, -1}
        if row.kind in _SUMS and _name_sign(row) is None and both:
            plain = dict.fromkeys((line.start for line in lines), 1)
            if _count_fits(levels[row.start], lines, levels, plain) == len(levels[row.start]):
                return True
    return False


def _solve(rows: Sequence[TableRow], levels: Mapping[int, _Levels]) -> _Signs:
    """The sign of each row: by its name, else as the first sum below it comes out; else it is open."""
    signs = _Signs()
    unsettled: list[tuple[TableRow, int]] = []
    for at, row in enumerate(rows):
        sign = _name_sign(row)
        if sign is not None and min(number.value for number in levels[row.start].values()) > 0:
            signs.known[row.start] = sign
        elif row.kind == "line" or not _settle_sum(row, rows[:at], levels, signs):
            signs.open.append(row.start)
            unsettled += [(row, at)] if row.kind != "line" else []
    for row, at in unsettled:  # what a later sum settled may settle an earlier one
        _settle_sum(row, rows[:at], levels, signs)
    return signs


def _settle_sum(row: TableRow, above: Sequence[TableRow], levels: Mapping[int, _Levels], signs: _Signs) -> bool:
    """Whether one way alone of taking a sum, and the open lines that it is of, makes it come out; they are taken so."""
    found: Counter[tuple[tuple[int, int], ...]] = Counter()
    for lines in _list_summed(above):
        asked = [line.start for line in lines if line.start in signs.open]
        if len(asked) > _MOST_OPEN:
            continue
        for way, *tried in product((1, -1), repeat=len(asked) + 1):
            taken = {**signs.known, **dict(zip(asked, tried, strict=True))}
            fits = _count_fits(levels[row.start], lines, levels, {start: sign * way for start, sign in taken.items()})
            signed = ((row.start, way), *zip(asked, tried, strict=True))
            found[signed] = max(found[signed], fits)
    most = max(found.values(), default=0)
    best = [signed for signed, fits in found.items() if fits == most]
    if len(best) != 1 or most * 2 <= len(levels[row.start]):
        return False
    signs.known |= dict(best[0])
    signs.by_sums |= dict(best[0]).keys()
    signs.open = [start for start in signs.open if start not in dict(best[0])]
    return True


def _list_summed(above: Sequence[TableRow]) -> list[list[TableRow]]:
    """The lines that a sum may be of: all above it, or those since the last sum."""
    lines = [row for row in above if row.kind == "line"]
    last = max((at for at, row in enumerate(above) if row.kind in _SUMS), default=-1)
    since = [row for row in above[last + 1 :] if row.kind == "line"]
    return [each for each in (lines, since if len(since) < len(lines) else []) if each]


def _count_fits(printed: _Levels, lines: Sequence[TableRow], levels: Mapping[int, _Levels], signs: Mapping[int, int]) -> int:
    """In how many columns a sum is what its lines come to, each with its sign."""
    fits = 0
    for index, whole in printed.items():
        parts = [(signs[line.start], levels[line.start][index]) for line in lines if index in levels[line.start]]
        near = sum((number.resolution for _, number in parts), whole.resolution) / 2
        fits += abs(sum((sign * number.value for sign, number in parts), Decimal(0)) - whole.value) <= near
    return fits


def _name_sign(row: TableRow) -> int | None:
    side = name_side(row.label) or name_row_side(row)
    return _SIGN.get(side or "")
