"""Cells that ran together: the ways to part them, bounded, for arithmetic to choose from. A figure is never invented, only parted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from pipeline.danish.numbers import MINUS, parse_number
from pipeline.model import Cell, Number, TableRow

_MOST_NUMBERS = 3
_MOST_READINGS = 24
_LONGEST = 60
_LABEL_TAIL = re.compile(r"(?<=[A-Za-zæøåÆØÅ. \u00a0])(?P<digits>\d+)(?P<rest>[\d., \u00a0]*\d)?(?=[*_\s]*$)")


def list_row_readings(row: TableRow, columns: int) -> tuple[tuple[Number, ...], ...]:
    """The ways to read a row's cells as one number a column, from left to right.

    Args:
        row: a row whose columns are in doubt: a cell holds several numbers, or its label runs into one.
        columns: how many columns of figures the table has.

    Returns:
        the readings that fill every column, each once; empty when there is none, or so many that arithmetic would choose by chance.
    """
    tail = _label_tails(row)
    cells = [_cell_readings(cell) for _, cell in row.values]
    found: dict[tuple[int, ...], tuple[Number, ...]] = {}
    for parts in product(((), *tail), *cells):
        numbers = tuple(number for part in parts for number in part)
        if len(numbers) == columns:
            found.setdefault(tuple(edge for number in numbers for edge in (number.start, number.end)), numbers)
        if len(found) > _MOST_READINGS:
            return ()
    return tuple(found.values())


def _cell_readings(cell: Cell) -> tuple[tuple[Number, ...], ...]:
    if cell.number is not None:
        return ((cell.number,),)
    return tuple(_shift(reading, cell.start) for reading in _part(cell.text, _MOST_NUMBERS)) if len(cell.text) <= _LONGEST else ()


def _label_tails(row: TableRow) -> tuple[tuple[Number, ...], ...]:
    """The numbers that the end of a label may be: all of its digits, or fewer where the name itself may end in digits."""
    for cell in reversed(row.cells):
        match = _LABEL_TAIL.search(cell.text)
        if match is None:
            continue
        starts = range(match.start("digits"), match.end("digits"))
        numbers = [parse_number(cell.text[start : match.end()], cell.start + start) for start in starts]
        return tuple((number,) for number in numbers if number is not None)
    return ()


@lru_cache(maxsize=1024)
def _part(text: str, most: int) -> tuple[tuple[Number, ...], ...]:
    """Every way to read a text as one to ``most`` numbers side by side; a minus between two belongs to the one behind it."""
    whole = parse_number(text)
    readings: list[tuple[Number, ...]] = [(whole,)] if whole else []
    for cut in range(1, len(text)) if most > 1 else ():
        first = parse_number(text[:cut])
        if first is None or text[cut - 1].isspace() or text[cut - 1] in MINUS:
            continue
        readings.extend((first, *_shift(rest, cut)) for rest in _part(text[cut:], most - 1))
    return tuple(readings)


def _shift(reading: Sequence[Number], by: int) -> tuple[Number, ...]:
    return tuple(replace(number, start=number.start + by, end=number.end + by) for number in reading)
