"""Tables set with mere blanks: a head in one line above rows that end in as many figures as it holds heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.model import Cell
from pipeline.tables.cut_heads import MOST_HEADS, cut_heads
from pipeline.tables.grid import GridLine
from pipeline.tables.row_tail import cut_from_end, ends_in_quantity

_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2


def part_heads(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines; a head that falls into as many heads as the rows below it have figures has a cell for each, and so have these rows.

    Args:
        lines: an item's lines.

    Returns:
        as many lines in the same order, those of such tables as if tabs parted their cells. A row with more or fewer figures is left whole.
    """
    parted: list[GridLine] = []
    columns = 0
    for at, line in enumerate(lines):
        head = _part_head(line, lines[at + 1 :])
        if head is not None:
            columns = len(head.cells) - 1
        elif not line.is_blank and line.style != "tail":
            columns = 0
        row = _part_row(line, columns) if columns and head is None and line.style == "tail" else None
        parted.append(head or row or line)
    return tuple(parted)


def _part_head(line: GridLine, below: Sequence[GridLine]) -> GridLine | None:
    if line.style not in ("plain", "tail") or line.is_blank or not below or below[0].style != "tail":
        return None
    rows = takewhile(lambda row: row.style == "tail", below)
    counts = [len(cut_from_end(row, MOST_HEADS + 1, parted=False)[1]) for row in rows]
    columns = max(counts)
    if columns < _FEWEST_COLUMNS or counts.count(columns) < _FEWEST_ROWS:
        return None
    cells = cut_heads(_whole(line), columns)
    return replace(line, style="tab", cells=cells) if cells else None


def _part_row(line: GridLine, columns: int) -> GridLine | None:
    label, cells = cut_from_end(line, columns, parted=False)
    if len(cells) != columns or ends_in_quantity(label.text):
        return None
    return replace(line, style="tab", cells=(label, *cells))


def _whole(line: GridLine) -> Cell:
    text = line.line.text.strip()
    start = line.line.start + line.line.text.index(text)
    return Cell(text, start, start + len(text))
