"""How far the rows of a table bear out that one column is made of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.model import Number, TableRow

Parts = Sequence[tuple[int, int]]
"""The columns that another is made of, by index, each with its sign."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows bear a sum out, in how many of them no number is nought, and how many say otherwise."""

    borne: int
    telling: int
    missed: int


def tally_rows(rows: Iterable[TableRow], index: int, parts: Parts) -> Tally:
    """What the rows that print a column and all its parts say of their sum.

    Args:
        rows: a table's rows.
        index: the column that may be the sum.
        parts: what it would be made of.
    """
    borne = telling = missed = 0
    for row in rows:
        numbers = {at: cell.number for at, cell in row.values if cell.number}
        own, given = numbers.get(index), [(numbers[at], sign) for at, sign in parts if at in numbers]
        if own is None or len(given) < len(parts):
            continue
        if own.percent or not _foots(own, given):
            missed += 1
            continue
        borne += 1
        telling += bool(own.value) and all(number.value for number, _ in given)
    return Tally(borne, telling, missed)


def _foots(own: Number, parts: Sequence[tuple[Number, int]]) -> bool:
    step = max(number.resolution for number in (own, *(number for number, _ in parts)))
    return abs(sum(number.value * sign for number, sign in parts) - own.value) <= step * 3 / 2
