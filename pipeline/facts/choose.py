"""Where a row's columns are in doubt, the row's own arithmetic chooses between its readings, or nobody does.

Exactly one reading makes every identity of its row hold, and every other misses by more than rounding: it is accepted and marked as chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.danish.vocabulary import match_row_role
from pipeline.facts.joined import list_row_readings
from pipeline.model import Cell, Number, Table, TableRow

_NEAR = 2
"""How many steps of the last digit another reading must miss by at least, so that rounding cannot have made it fit."""


@dataclass(frozen=True, slots=True)
class RowIdentity:
    """What the columns of a row ought to satisfy: the result column is the sum of the others, each with its sign."""

    result: int
    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """A table in which doubtful rows are settled as far as arithmetic does; ``chosen`` holds the starts of the rows that it chose."""

    table: Table
    chosen: frozenset[int]


def settle_rows(table: Table, identities: Sequence[RowIdentity]) -> Settled:
    """Settle the rows whose cells ran together.

    Args:
        table: the table as read.
        identities: what each of its rows ought to satisfy; without any, nothing is chosen.

    Returns:
        the table, with the chosen readings in their columns; rows that none or several readings fit stay as they are.
    """
    if not identities:
        return Settled(table, frozenset())
    rows = [_settle(row, len(table.columns), identities) if _is_doubtful(row) else None for row in table.rows]
    settled = tuple(found or row for found, row in zip(rows, table.rows, strict=True))
    return Settled(replace(table, rows=settled), frozenset(row.start for row in rows if row is not None))


def _is_doubtful(row: TableRow) -> bool:
    return bool(row.values) and any(index < 0 or cell.number is None for index, cell in row.values)


def _settle(row: TableRow, columns: int, identities: Sequence[RowIdentity]) -> TableRow | None:
    readings = list_row_readings(row, columns)
    misses = [max(_miss(reading, identity) for identity in identities) for reading in readings]
    fitting = [reading for reading, miss in zip(readings, misses, strict=True) if miss <= 1]
    near = [miss for miss in misses if miss < _NEAR]
    if len(fitting) != 1 or len(near) != 1:
        return None
    return _place(row, fitting[0])


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
