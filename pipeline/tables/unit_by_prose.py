"""The unit of a table that declares none: sentences of its item print some of its very numbers as amounts (``290.000 kr.``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.danish.units import UnitWord, find_unit
from pipeline.tables.grid import GridLine

_AMOUNT = re.compile(r"(\d[\d.,]*\d)\s?((?:(?:mio|mill?|mia)\.?\s?|t\.?)?kr\b|(?:millioner\s)?kroner\b)", re.IGNORECASE)
_FEWEST = 2
"""So many different numbers at least must be printed in both places."""
_SHORTEST, _FEWEST_DIGITS = 4, 2
"""So long at least as printed, with so many digits before the noughts that end it: others meet by chance."""


def find_unit_by_prose(lines: Sequence[GridLine], table: range) -> UnitWord | None:
    """The unit in which sentences print a table's own numbers, digit for digit; None where they are few or of several units.

    Args:
        lines: the item's lines.
        table: the places of the table's lines among them.
    """
    cells = {cell.text.lstrip("+-−– ") for number in table for _, cell in lines[number].numeric}
    found = [(printed, unit) for number, unit, printed in _list_amounts(lines) if number not in table and printed in cells]
    is_told = len({printed for printed, _ in found}) >= _FEWEST and len({unit.factor for _, unit in found}) == 1
    return found[-1][1] if is_told else None


def _list_amounts(lines: Sequence[GridLine]) -> Iterator[tuple[int, UnitWord, str]]:
    for number, line in enumerate(lines):
        for match in _AMOUNT.finditer(line.line.text):
            unit = find_unit(match[2])
            digits = re.sub(r"\D", "", match[1]).rstrip("0")
            if unit is not None and len(match[1]) >= _SHORTEST and len(digits) >= _FEWEST_DIGITS:
                yield number, unit, match[1]
