"""Two numbers that ran into each other (``144`` and ``131``: ``144131``): told by the points that the other numbers have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.grid import GridLine

_WHOLE = re.compile(r"\d+")
_GROUPED = re.compile(r"(\d{1,3})(?:[. \u00a0\u202f\u2009]\d{3})+(?!\d)")
_LONG = 5
"""Numbers of four digits are often printed without a point beside longer ones with it."""


def doubt_joined_numbers(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """Take the number from cells whose digits stand ungrouped where numbers as long are grouped.

    Args:
        lines: an item's lines, in printed order.

    Returns:
        the same lines; a doubtful cell keeps its text, and is refused as any cell that is not plainly one number.
    """
    numbers = (cell.number.text for line in lines for cell in line.cells if cell.number and not is_unit(cell.text))
    lengths = [length for text in numbers if (length := _measure_grouped(text))]
    if not lengths:
        return tuple(lines)
    least = min(*lengths, _LONG)
    return tuple(_doubt(line, least) for line in lines)


def _measure_grouped(text: str) -> int:
    match = _GROUPED.search(text)
    return sum(map(str.isdigit, match[0])) if match else 0


def _doubt(line: GridLine, least: int) -> GridLine:
    if not any(_is_ungrouped(cell, least) for cell in line.cells):
        return line
    return replace(line, cells=tuple(replace(cell, number=None) if _is_ungrouped(cell, least) else cell for cell in line.cells))


def _is_ungrouped(cell: Cell, least: int) -> bool:
    if cell.number is None or _measure_grouped(cell.number.text):
        return False
    whole = _WHOLE.search(cell.number.text)
    return whole is not None and len(whole[0]) >= least
