"""Rows that leave cells blank without a trace: their own sums and those of the columns tell where their figures stand, or nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from pipeline.facts.choose import NEAR, RowIdentity, Settled
from pipeline.model import Cell, Number, Table, TableRow
from schemas.lists import Choice

_MOST_WAYS, _FEW_WAYS = 4096, 16
"""Among more ways sums would choose by chance; among more than a few they must foot in every column that the ways leave open."""
_NO_SUM = ("unknown", "deviation_pct", "consumption_pct", "remaining_pct")
"""Columns that add up to nothing."""

Way = tuple[int, ...]
"""The column of each of a row's figures."""
Sums = tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """A row that has fewer figures than the table has columns: the ways to set them that nothing in the row speaks against.

    ``borne`` are those that a sum along the row bears out, in a table whose rows have such sums; the others are but rivals.
    """

    numbers: tuple[Number, ...]
    ways: tuple[Way, ...]
    borne: frozenset[Way]


@dataclass(frozen=True, slots=True)
class _Found:
    """What each column's figures add up to, less the total's, with one way for each open row of a block, and whether each is borne."""

    ways: tuple[Way, ...]
    is_borne: bool


def place_blanks(settled: Settled, identities: Sequence[RowIdentity]) -> Settled:
    """The table with the figures of such rows in their columns, where there is just one way that adds up.

    A blank cell adds nothing to a sum; what a difference is taken of must be printed. What the row alone leaves open, the columns' sums
    decide for all open rows above a total at once: on the columns where two ways differ, the chosen one foots and the other does not.

    Args:
        settled: the table, other doubts settled.
        identities: what each of its rows ought to satisfy.
    """
    table = settled.table
    columns = len(table.columns)
    rows = list(table.rows)
    chosen = dict(settled.chosen)
    still_open: dict[int, _Open] = {}
    for place, row in enumerate(rows):
        own = _open(row, columns, identities)
        if own is not None and len(own.ways) == 1 and own.borne:
            rows[place] = _set(row, own.ways[0])
            chosen[row.start] = Choice.ROW
        elif own is not None:
            still_open[place] = own
    for parts, total in _list_blocks(table.rows):
        block = {place: still_open[place] for place in (*parts, total) if place in still_open}
        for place, way in _settle_block(rows, parts, total, block, table, bool(identities)).items():
            rows[place] = _set(rows[place], way)
            chosen[rows[place].start] = Choice.COLUMN
            del still_open[place]
    return Settled(replace(table, rows=tuple(rows)), chosen)


def _open(row: TableRow, columns: int, identities: Sequence[RowIdentity]) -> _Open | None:
    numbers = [cell.number for index, cell in row.values if index < 0 and cell.number is not None]
    if len(numbers) != len(row.values) or not 1 < len(numbers) < columns:
        return None
    missed: dict[Way, list[Decimal]] = {}
    for way in combinations(range(columns), len(numbers)):
        told = (_count_missed(dict(zip(way, numbers, strict=True)), identity) for identity in identities)
        missed[way] = [steps for steps in told if steps is not None]
    ways = tuple(way for way, steps in missed.items() if all(each < NEAR for each in steps))
    borne = frozenset(way for way in ways if not identities or (missed[way] and all(each <= 1 for each in missed[way])))
    return _Open(tuple(numbers), ways, borne) if ways else None


def _count_missed(numbers: Mapping[int, Number], identity: RowIdentity) -> Decimal | None:
    """By how many steps of the coarsest last digit a row fails an identity; None where too little is printed to tell."""
    printed = [(numbers[index], sign) for index, sign in identity.parts if index in numbers]
    result = numbers.get(identity.result)
    is_sum = all(sign > 0 for _, sign in identity.parts)
    if result is None or (len(printed) < len(identity.parts) and not is_sum):
        return None
    step = max(number.resolution for number in (result, *(number for number, _ in printed)))
    return abs(sum((number.value * sign for number, sign in printed), Decimal(0)) - result.value) / step


def _list_blocks(rows: Sequence[TableRow]) -> Iterator[tuple[tuple[int, ...], int]]:
    """The lines that stand above each total, and the total; a single line above one goes on the total before it."""
    lines: list[int] = []
    before: int | None = None
    for place, row in enumerate(rows):
        if row.kind == "line":
            lines.append(place)
        elif row.kind == "result":
            lines, before = [], None
        elif row.kind == "total":
            parts = (*([before] if len(lines) == 1 and before is not None else []), *lines)
            if len(parts) > 1:
                yield parts, place
            lines, before = [], place


def _settle_block(
    rows: Sequence[TableRow], parts: Sequence[int], total: int, block: Mapping[int, _Open], table: Table, has_identities: bool
) -> dict[int, Way]:
    """The one way to set the open rows of a block, if its sums choose one."""
    adding = [column.index for column in table.columns if column.role not in _NO_SUM]
    others = [(rows[place], 1 if place != total else -1) for place in (*parts, total) if place not in block]
    if not block or not adding or any(index < 0 or cell.number is None for row, _ in others for index, cell in row.values):
        return {}
    every = [cell.number for place in (*parts, total) for _, cell in rows[place].values if cell.number]
    step = max(number.resolution for number in every)
    known = [(dict(_list_numbers(row)), sign) for row, sign in others]
    start = tuple(sum((own[at] * sign for own, sign in known if at in own), Decimal(0)) / step for at in adding)
    found = _add_ways(start, [(own, -1 if place == total else 1) for place, own in block.items()], adding, step)
    best = _choose(found, has_identities)
    return dict(zip(block, best.ways, strict=True)) if best is not None else {}


def _add_ways(start: Sums, block: Sequence[tuple[_Open, int]], adding: Sequence[int], step: Decimal) -> list[tuple[Sums, _Found]]:
    """Every way to set all open rows, with what is left in each column, in steps; nothing where they are too many."""
    found = [(start, _Found((), is_borne=True))]
    for own, sign in block:
        if len(found) * len(own.ways) > _MOST_WAYS:
            return []
        shifts = []
        for way in own.ways:
            values = {index: number.value * sign / step for index, number in zip(way, own.numbers, strict=True)}
            shifts.append((way, tuple(values.get(at, Decimal(0)) for at in adding)))
        found = [
            (tuple(a + b for a, b in zip(sums, shift, strict=True)), _Found((*one.ways, way), one.is_borne and way in own.borne))
            for sums, one in found
            for way, shift in shifts
        ]
    return found


def _choose(found: Sequence[tuple[Sums, _Found]], has_identities: bool) -> _Found | None:
    """The one that foots where it differs from any other, which foots in none of these columns."""
    fitting = [(sums, one) for sums, one in found if one.is_borne and any(abs(rest) <= 1 for rest in sums)]
    best = max(fitting, key=lambda each: sum(abs(rest) <= 1 for rest in each[0]), default=None)
    if best is None:
        return None
    sums, one = best
    is_open = [len({other[at] for other, _ in found}) > 1 for at in range(len(sums))]
    is_whole = all(abs(rest) <= 1 for rest, differs in zip(sums, is_open, strict=True) if differs)
    if not is_whole and (len(found) > _FEW_WAYS or not has_identities):
        return None
    return one if all(other is one or _is_better(sums, rival) for rival, other in found) else None


def _is_better(sums: Sums, rival: Sums) -> bool:
    differing = [(own, other) for own, other in zip(sums, rival, strict=True) if own != other]
    return any(abs(own) <= 1 for own, _ in differing) and all(abs(other) >= NEAR for _, other in differing)


def _list_numbers(row: TableRow) -> Iterator[tuple[int, Decimal]]:
    return ((index, cell.number.value) for index, cell in row.values if cell.number)


def _set(row: TableRow, way: Way) -> TableRow:
    cells: list[Cell] = [cell for _, cell in row.values]
    return replace(row, values=tuple(zip(way, cells, strict=True)))
