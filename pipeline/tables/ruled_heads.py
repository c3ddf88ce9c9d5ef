"""Groups of columns drawn in aligned text: rules on both sides of a head's words go over all of its columns (``--- Antal børn ---``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.align import Extent
from pipeline.tables.grid import GridLine

_RULED = re.compile(r"(?P<rule>[-–—_=])(?P=rule)+\s*(?P<words>[^\W\d].*?)\s*(?P=rule){2,}")

_FAR_ABOVE = 2


def spread_ruled(line: GridLine, extents: Sequence[Extent]) -> dict[int, str]:
    """The words between rules by the slot of each column that they go over; none where no text of the line is ruled.

    Args:
        line: a line of a head.
        extents: the value columns of aligned lines, the first of them slot 1.
    """
    spread: dict[int, str] = {}
    for cell in line.cells:
        words = _read_words(cell)
        left, right = cell.start - line.line.start, cell.end - line.line.start
        over = [slot for slot, (first, last) in enumerate(extents, start=1) if words and first < right and left < last]
        spread |= dict.fromkeys(over, words)
    return spread


def stands_below_rules(lines: Sequence[GridLine], at: int) -> bool:
    """Whether right above a line, or above the line that goes before it, a group of columns is drawn: it is but the lower part of a head.

    Args:
        lines: an item's lines.
        at: the index of the line.
    """
    above = takewhile(lambda line: not (line.is_blank or line.is_rule), reversed(lines[max(0, at - _FAR_ABOVE) : at]))
    return any(_read_words(cell) for line in above for cell in line.cells)


def without_rules(line: GridLine) -> GridLine:
    """The line with the words between rules alone, in the places that the rules take up."""
    return replace(line, cells=tuple(replace(cell, text=words) if (words := _read_words(cell)) else cell for cell in line.cells))


def _read_words(cell: Cell) -> str:
    """A cell's words between two rules, unless they are the unit of the table (``--- 1.000 kr. ---``)."""
    found = _RULED.fullmatch(cell.text.strip())
    return "" if found is None or is_unit(cell.text) else found["words"]
