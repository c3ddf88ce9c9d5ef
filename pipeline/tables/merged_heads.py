"""Heads in merged cells: what stands above several columns, where the format itself tells above which."""

from __future__ import annotations

from itertools import accumulate

from pipeline.model import Cell
from pipeline.tables.grid import GridLine


def spread_merged(line: GridLine) -> tuple[Cell, ...] | None:
    """The cells that stand above each slot of a line; None where no cell of it is merged, so that nobody knows.

    Args:
        line: a line of a head.

    Returns:
        a merged cell in each slot that it covers, and an empty one where no head stands.
    """
    if not any(cell.covered for cell in line.cells):
        return None
    return tuple(accumulate(line.cells, lambda left, cell: left if cell.covered else cell))


def heads_groups(line: GridLine) -> bool:
    """Whether a line has cells that head several columns, but no title above all of them: the heads of the columns stand below it."""
    spread = spread_merged(line) or ()
    return len(line.filled) > 1 and any(own.covered and above.text for own, above in zip(line.cells, spread, strict=False))


def name_merged(line: GridLine) -> dict[int, str]:
    """The words above each slot of a line with merged cells; none where the format tells nothing."""
    return {slot: cell.text for slot, cell in enumerate(spread_merged(line) or ()) if cell.text}
