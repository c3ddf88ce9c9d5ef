"""An overview of results that prints both sides as magnitudes (``Skatter``, ``Serviceudgifter``): which of its rows are income.

Its names say so, and its sums: a row that no name tells of has the sign with which the results come out, and no other would.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise, product

from pipeline.danish.row_sides import is_also_cost, name_side
from pipeline.facts.income_rows import IncomeSigns, list_levels, name_row_side
from pipeline.facts.signs import SIDES
from pipeline.model import Number, Table, TableRow
from schemas.lists import SignRule

_SIGN = {"income": -1, SIDES["income"]: -1, "expenditure": 1, SIDES["expenditure"]: 1}
_SUMS = ("net", "result", "total")
_MOST_OPEN = 5
"""With more rows of which nobody knows the sign, there are too many ways to take them."""
_ENOUGH = 2
"""So many looks at a sum must tell a row's sign, each by itself: one comes out by chance, or as its misprint has it."""
_Levels = Mapping[int, Number]
_Look = Mapping[int, tuple[Decimal, Decimal]]
"""A value and its rounding by where a row begins: of a column, or of the change from one column to the next."""
_Way = Mapping[int, int]


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
    lives_on = [row for row in rows if name_side(row.label) == "income" and name_row_side(row) is None]  # more than bare ``Indtægter``
    if not lives_on or not _names_both(rows, levels) or _adds_up_as_printed(rows, levels):
        return None
    if all(is_also_cost(row.label) for row in lives_on):
        return IncomeSigns(SignRule.BY_WORDING, open=frozenset(row.start for row in lives_on))  # what it lives on, or a cost among others
    signs = _solve(rows, levels)
    turned = frozenset(start for start, sign in signs.known.items() if sign == -1)
    return IncomeSigns(SignRule.BY_WORDING, turned, frozenset(signs.open), frozenset(signs.by_sums))


def _names_both(rows: Sequence[TableRow], levels: Mapping[int, _Levels]) -> bool:
    """Whether rows are named of both sides, and none of these is printed with a minus."""
    sides = {row.start: name_side(row.label) for row in rows}
    printed = [number.value for row in rows if sides[row.start] for number in levels[row.start].values()]
    return {"income", "expenditure"} <= set(sides.values()) and min(printed) > 0


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
    """Whether a sum tells its own sign; what it tells of itself and of the open lines that it is of is taken so.

    Where none of its lines is open one look is enough: their names bear it out.
    """
    looks: list[list[_Way]] = []
    asked: set[int] = set()
    for lines in _list_summed(above):
        open_lines = [line.start for line in lines if line.start in signs.open]
        if len(open_lines) > _MOST_OPEN:
            return False
        asked |= set(open_lines)
        found = [_list_fits(look, row.start, lines, open_lines, signs.known) for look in _list_looks(row, lines, levels)]
        looks = [[*old, *new] for old, new in zip(looks, found, strict=True)] if looks else found
    told = {start: _tell(start, looks, _ENOUGH if asked else 1) for start in (row.start, *asked)}
    settled = {start: sign for start, sign in told.items() if sign is not None}
    signs.known |= settled
    signs.by_sums |= settled.keys()
    signs.open = [start for start in signs.open if start not in settled]
    return row.start in settled


def _tell(start: int, looks: Sequence[Sequence[_Way]], enough: int) -> int | None:
    """The sign of a row in every way that fits a look, if so many looks have but one sign for it, and all of them the same."""
    signs = [{way.get(start) for way in ways} for ways in looks]
    told = [next(iter(each)) for each in signs if len(each) == 1]
    return told[0] if len(told) >= enough and len(set(told)) == 1 else None


def _list_looks(row: TableRow, lines: Sequence[TableRow], levels: Mapping[int, _Levels]) -> list[_Look]:
    """What a sum and its lines print in the first column, and how that changes from each column to the next: other figures, no others."""
    columns = [
        {each.start: (number.value, number.resolution) for each in (row, *lines) if (number := levels[each.start].get(index)) is not None}
        for index in levels[row.start]
    ]
    return [*columns[:1], *(_change(first, second) for first, second in pairwise(columns))]


def _change(first: _Look, second: _Look) -> _Look:
    none = (Decimal(0), Decimal(0))
    pairs = {start: (first.get(start, none), second.get(start, none)) for start in {**first, **second}}
    return {start: (new[0] - old[0], new[1] + old[1]) for start, (old, new) in pairs.items()}


def _list_fits(look: _Look, whole: int, lines: Sequence[TableRow], asked: Sequence[int], known: Mapping[int, int]) -> list[_Way]:
    """The ways of taking a sum and its open lines with which it comes out."""
    near = sum((rounding for _, rounding in look.values()), Decimal(0)) / 2
    found: list[_Way] = []
    for tried in product((1, -1), repeat=len(asked) + 1):
        way = dict(zip((whole, *asked), tried, strict=True))
        signs = {**known, **way}
        parts = sum((signs[line.start] * look[line.start][0] for line in lines if line.start in look), Decimal(0))
        if abs(parts - way[whole] * look[whole][0]) <= near:
            found.append(way)
    return found


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
