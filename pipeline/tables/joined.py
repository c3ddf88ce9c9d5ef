"""Two numbers that ran into each other (``144`` and ``131``: ``144131``): told by the points or decimals that the other numbers have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.grid import GridLine

_WHOLE = re.compile(r"\d+")
_GROUPED = re.compile(r"(\d{1,3})(?:[. \u00a0\u202f\u2009]\d{3})+(?!\d)")
_UNITS = ("1.000", "1.000.000")
"""What a unit may begin with that goes on below (``1.000`` above ``kr.``) shows nothing of how figures are grouped."""
_LONG = 5
"""Numbers of four digits are often printed without a point beside longer ones with it."""
_DECIMALS = re.compile(r"\d,(\d+)")
_MANY_DECIMALS = 4


def doubt_joined_numbers(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """Take the number from cells whose digits stand ungrouped where numbers as long are grouped, or which alone have so many decimals.

    Args:
        lines: an item's lines, in printed order.

    Returns:
        the same lines; a doubtful cell keeps its text, and is refused as any cell that is not plainly one number.
    """
    numbers = [cell.number.text for line in lines for cell in line.cells if cell.number and not is_unit(cell.text)]
    lengths = [length for text in numbers if text not in _UNITS and (length := _measure_grouped(text))]
    least = min(*lengths, _LONG) if lengths else None
    lone = _find_lone_decimals(numbers)
    return tuple(_doubt(line, least, lone) for line in lines)


def _find_lone_decimals(numbers: Sequence[str]) -> int | None:
    """How many decimals a single number has that are far more than others have; None where there is no such number."""
    *others, most = sorted(count for text in numbers if (count := _count_decimals(text))) or [0]
    return most if others and others[-1] < most >= _MANY_DECIMALS else None


def _measure_grouped(text: str) -> int:
    match = _GROUPED.search(text)
    return sum(map(str.isdigit, match[0])) if match else 0


def _count_decimals(text: str) -> int:
    match = _DECIMALS.search(text)
    return len(match[1]) if match else 0


def _doubt(line: GridLine, least: int | None, lone: int | None) -> GridLine:
    """The line, without the numbers of at least so many ungrouped digits or with the decimals that no other number has."""
    cells = [_is_ungrouped(cell, least) or (cell.number is not None and _count_decimals(cell.number.text) == lone) for cell in line.cells]
    if not any(cells):
        return line
    return replace(line, cells=tuple(replace(cell, number=None) if bad else cell for cell, bad in zip(line.cells, cells, strict=True)))


def _is_ungrouped(cell: Cell, least: int | None) -> bool:
    if least is None or cell.number is None or _measure_grouped(cell.number.text):
        return False
    whole = _WHOLE.search(cell.number.text)
    return whole is not None and len(whole[0]) >= least
