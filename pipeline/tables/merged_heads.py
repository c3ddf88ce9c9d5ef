"""Heads in merged cells: what stands above several columns, where the format itself tells above which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from pipeline.model import Cell
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import names_area

_TWO = 2


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


def reach_down(lines: Sequence[Mapping[int, str]], own: Sequence[GridLine]) -> bool:
    """Whether the upper of two lines holds merged cells, though it has more words: some of its heads reach down over both.

    A merged one stands above the first of several columns that only the lower line names. Where the format does not part native cells,
    the lower of two such words may be the end of the upper (``Opr.`` / ``budget``), unless that names a kind of money.
    """
    if len(lines) != _TWO:
        return False
    upper, lower = lines
    spread = [slot for slot in upper if slot in lower and slot + 1 in lower and slot + 1 not in upper]
    if any(line.style != "native" for line in own):
        return bool(spread) and all(names_area(upper[slot]) for slot in spread)
    return bool(spread)
