"""Where a row's columns are in doubt, the row's own arithmetic chooses between its readings, or nobody does.

Exactly one reading makes every identity of its row hold, and every other misses by more than rounding: it is accepted and marked as chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.danish.vocabulary import match_row_role
from pipeline.facts.joined import list_row_readings
from pipeline.model import Cell, Number, Table, TableRow
from schemas.lists import Choice

NEAR = 2
"""How many steps of the last digit another reading must miss by at least, so that rounding cannot have made it fit."""


@dataclass(frozen=True, slots=True)
class RowIdentity:
    """What the columns of a row ought to satisfy: the result column is the sum of the others, each with its sign."""

    result: int
    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """A table with its doubtful rows settled as far as sums do it; ``chosen`` says along which way, by the starts of the rows."""

    table: Table
    chosen: Mapping[int, Choice]


def settle_rows(table: Table, identities: Sequence[RowIdentity]) -> Settled:
    """Settle the rows whose cells ran together.

    Args:
        table: the table as read.
        identities: what each of its rows ought to satisfy; the sums of its columns serve besides.

    Returns:
        the table, with the chosen readings in their columns; rows that none or several readings fit stay as they are.
    """
    by_row = tuple(_settle(row, len(table.columns), identities) or row for row in table.rows)
    settled = _settle_by_sums(by_row, len(table.columns))
    chosen = {new.start: Choice.ROW for new, old in zip(by_row, table.rows, strict=True) if new is not old}
    chosen |= {new.start: Choice.COLUMN for new, old in zip(settled, by_row, strict=True) if new is not old}
    return Settled(replace(table, rows=settled), chosen)


def _is_doubtful(row: TableRow) -> bool:
    return bool(row.values) and any(index < 0 or cell.number is None for index, cell in row.values)


def _settle(row: TableRow, columns: int, identities: Sequence[RowIdentity]) -> TableRow | None:
    if not identities or not _is_doubtful(row):
        return None
    readings = list_row_readings(row, columns)
    return _choose(row, readings, [max(_miss(reading, identity) for identity in identities) for reading in readings])


def _settle_by_sums(rows: tuple[TableRow, ...], columns: int) -> tuple[TableRow, ...]:
    """Lines and the total below them, where just one of these rows is in doubt: every column's sum tells which reading is meant."""
    settled = list(rows)
    lines: list[int] = []
    for place, row in enumerate(rows):
        if row.kind == "line":
            lines.append(place)
        elif row.kind == "result":
            lines = []  # it may go on from the result before it
        elif row.kind == "total":
            doubtful = [each for each in (*lines, place) if _is_doubtful(settled[each])]
            if len(doubtful) == 1 and len(lines) > 1:
                chosen = _settle_in_sum(settled, lines, place, doubtful[0], columns)
                settled[doubtful[0]] = chosen or settled[doubtful[0]]
            lines = []
    return tuple(settled)


def _settle_in_sum(rows: Sequence[TableRow], lines: Sequence[int], total: int, doubtful: int, columns: int) -> TableRow | None:
    readings = list_row_readings(rows[doubtful], columns)
    misses = []
    for reading in readings:
        known = {place: dict(enumerate(reading)) if place == doubtful else _numbers(rows[place]) for place in (*lines, total)}
        misses.append(
            max(_miss_of_sum([known[place].get(column) for place in lines], known[total].get(column)) for column in range(columns))
        )
    return _choose(rows[doubtful], readings, misses)


def _choose(row: TableRow, readings: Sequence[Sequence[Number]], misses: Sequence[Decimal]) -> TableRow | None:
    fitting = [reading for reading, miss in zip(readings, misses, strict=True) if miss <= 1]
    alone = len(fitting) == 1 and sum(1 for miss in misses if miss < NEAR) == 1
    return _place(row, fitting[0]) if alone and not any(number.text.lstrip("+-−").startswith(",") for number in fitting[0]) else None


def _numbers(row: TableRow) -> dict[int, Number]:
    return {index: cell.number for index, cell in row.values if cell.number}


def _miss_of_sum(parts: Sequence[Number | None], total: Number | None) -> Decimal:
    """By how many steps a column's parts miss its total; a column without total tells nothing, so it fits no reading."""
    numbers = [number for number in parts if number is not None]
    if total is None or not numbers:
        return Decimal(0) if total is None and not numbers else Decimal(NEAR)
    step = max(number.resolution for number in (*numbers, total))
    return abs(sum((number.value for number in numbers), Decimal(0)) - total.value) / step


def _miss(reading: Sequence[Number], identity: RowIdentity) -> Decimal:
    """By how many steps of the coarsest last digit the identity fails."""
    terms = [reading[index] for index in (identity.result, *(index for index, _ in identity.parts))]
    computed = sum((reading[index].value * sign for index, sign in identity.parts), Decimal(0))
    return abs(computed - reading[identity.result].value) / max(term.resolution for term in terms)


def _place(row: TableRow, reading: Sequence[Number]) -> TableRow:
    first = min(number.start for number in reading)
    cells = tuple(_cut(cell, first) for cell in row.cells)
    label = row.label if cells == row.cells else " ".join(cell.text for cell in cells).strip(" *_")
    values = tuple((index, Cell(number.text, number.start, number.end, number)) for index, number in enumerate(reading))
    return replace(row, cells=cells, label=label, values=values, kind=match_row_role(label) or "line")


def _cut(cell: Cell, at: int) -> Cell:
    """A label without the figure that it ran into."""
    return cell if cell.end <= at else Cell(cell.text[: at - cell.start], cell.start, at)
