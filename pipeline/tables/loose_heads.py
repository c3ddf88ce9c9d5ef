"""Tables set with mere blanks: a head in one line above rows that end in as many figures as it holds heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.tables.cut_heads import MOST_HEADS, cut_heads
from pipeline.tables.grid import GridLine
from pipeline.tables.row_tail import cut_from_end
from pipeline.tables.stacked import STYLE

_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2


def part_heads(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines; a head that falls into as many heads as the rows below it have figures has a cell for each.

    Args:
        lines: an item's lines.
    """
    return tuple(_part(line, lines[at + 1 :]) or line for at, line in enumerate(lines))


def _part(line: GridLine, below: Sequence[GridLine]) -> GridLine | None:
    if line.style != "plain" or line.is_blank or not below or below[0].style != "tail":
        return None
    rows = takewhile(lambda row: row.style == "tail", below)
    counts = [len(cut_from_end(row, MOST_HEADS + 1, parted=False)[1]) for row in rows]
    columns = max(counts)
    if columns < _FEWEST_COLUMNS or counts.count(columns) < _FEWEST_ROWS:
        return None
    cells = cut_heads(line.cells[0], columns)
    return replace(line, style=STYLE, cells=cells) if cells else None
