"""The unit that a printed table is in, and how finely: a page shows its rows as it prints them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reports.ask import Record
from reports.texts import Texts

_MILLION = Decimal(1_000_000)
_NAMED = (Decimal(1), Decimal(1_000), _MILLION)
"""The units that a page has words for."""
_FINEST = 3


def find_unit(row: Record) -> Decimal:
    """What a row's table counts in: its only unit of money; millions where it prints several."""
    unit = row["unit_factor"]
    return Decimal(unit) if unit in _NAMED else _MILLION


def find_places(row: Record) -> int:
    """With how many decimals a row's table prints its amounts, in its unit."""
    if row["resolution"] is None:
        return 0
    step = (Decimal(row["resolution"]) / find_unit(row)).normalize()
    return min(max(0, -int(step.as_tuple().exponent)), _FINEST)


def name_unit(texts: Texts, rows: Sequence[Record]) -> str:
    """What stands over a table: the unit of its rows, all of one table."""
    unit = find_unit(rows[0])
    return texts.say("unit_as_printed" if rows[0]["unit_factor"] == unit else "unit_of_ours", unit=texts.say(f"unit_{int(unit)}"))
