"""Commas that may group thousands: with three digits behind each, in a unit in which nobody prints three decimals.

``12,345`` under a head of 1.000 kr. is 12.345.000 kr. to one who counts in English and 12.345 kr. to one who counts in Danish. Millions
are printed with three decimals, so there a comma is what it always is. Any other number of the table that shows how it marks thousands
or decimals (``1.234``, ``0,345``, ``12,5``, ``1234``) settles it for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.facts.figures import Measure
from pipeline.model import Fact, Table
from schemas.lists import Unit

_LARGEST = Decimal(1000)
"""Kroner for one printed unit: up to here three decimals are rarer than a slip."""
_SHARES = (Unit.PCT, Unit.PCT_POINT)
_EITHER = re.compile(r"[1-9]\d{0,2},\d{3}")
_TELLS_NOTHING = re.compile(r"\d{0,3}")


def find_doubtful_comma(built: Iterable[tuple[Fact, Sequence[Measure]]], table: Table) -> str | None:
    """The first number of a table that may be a thousand times what it is read as; None where nothing is in doubt.

    Args:
        built: the facts of the table, each with its measures.
        table: the table that they were read in.
    """
    printed = [_strip(cell.number.text) for row in table.rows for _, cell in row.values if cell.number]
    if not all(_EITHER.fullmatch(text) or _TELLS_NOTHING.fullmatch(text) for text in printed):
        return None
    small = (measure for _, measures in built for measure in measures if measure.unit not in _SHARES and measure.unit_factor <= _LARGEST)
    return next((text for measure in small if _EITHER.fullmatch(text := _strip(measure.number.text))), None)


def _strip(text: str) -> str:
    return re.sub(r"[^\d.,\s]", "", text).strip()
