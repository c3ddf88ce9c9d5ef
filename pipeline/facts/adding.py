"""Whether a printed sum is the sum of rows above it: column by column, within what rounding allows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.model import Number, TableRow


def adds_up(total: TableRow, parts: Sequence[TableRow]) -> bool | None:
    """Whether a row is the sum of some rows.

    Args:
        total: the row with the sum.
        parts: the rows that it may add up.

    Returns:
        what most of its columns say (a misprint spoils but one); None where no column can tell.
    """
    misses = [miss for index, number in numbers_of(total).items() if (miss := _miss(number, index, parts)) is not None]
    if not misses:
        return None
    return 2 * sum(1 for miss in misses if miss <= Decimal(len(parts) + 1) / 2) > len(misses)


def numbers_of(row: TableRow) -> dict[int, Number]:
    """A row's amounts by their columns."""
    return {index: cell.number for index, cell in row.values if cell.number and not cell.number.percent and index >= 0}


def _miss(total: Number, index: int, parts: Sequence[TableRow]) -> Decimal | None:
    """By how many steps of the coarsest last digit a column misses its sum; None where no part prints it, or all are nought."""
    numbers = [number for part in parts if (number := numbers_of(part).get(index))]
    if not numbers or not any(number.value for number in (*numbers, total)):
        return None
    step = max(number.resolution for number in (*numbers, total))
    return abs(sum((number.value for number in numbers), Decimal(0)) - total.value) / step
