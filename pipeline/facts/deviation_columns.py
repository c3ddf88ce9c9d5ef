"""Columns right behind a deviation that are its parts (``Afvigelse i alt, heraf service, overførsler``): together they come to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.facts.borne_out import Tally, tally_rows
from pipeline.facts.roles import EFFECT, set_roles
from pipeline.model import Column, Table

_OPEN = ("unknown", "carry_over")
"""What their heads may be taken for: ``overførsler`` are moved from another year as often as they are paid to citizens."""
_FEWEST, _TO_ONE = 3, 3
"""So many rows at least bear it out, and so many for each that does not: that one may hold a misprint."""


def name_deviation_parts(table: Table) -> Table:
    """The table with the columns that its deviation is made of named its parts, where its rows bear that out.

    Args:
        table: a budget follow-up.
    """
    for column in table.columns:
        for parts in _list_runs(column, table.columns) if column.role == "deviation" else ():
            if _bears_out(tally_rows(table.rows, column.index, [(part.index, 1) for part in parts])):
                return set_roles(table, {part.index: EFFECT for part in parts})
    return table


def _list_runs(column: Column, columns: Sequence[Column]) -> Iterator[Sequence[Column]]:
    """The columns right behind one, the longest run of them first, as far as their heads leave open what they are."""
    behind = columns[columns.index(column) + 1 :]
    known = next((at for at, other in enumerate(behind) if other.role not in _OPEN or not other.header), len(behind))
    yield from (behind[:end] for end in range(known, 1, -1))


def _bears_out(tally: Tally) -> bool:
    return tally.borne >= max(_FEWEST, _TO_ONE * tally.missed)
