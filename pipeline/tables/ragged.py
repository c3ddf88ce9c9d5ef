"""Tables whose cells are parted by spaces and stand under nothing: as many cells in every row as the head has, at no common place.

Runs of blanks usually set figures under their heads, so a place tells a column. Where a text's tabs were turned into a few blanks each, it
tells nothing; but the count of the cells does, if it is the same throughout.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.model import TableRow
from pipeline.tables.grid import NO_COLUMN, GridLine

_FEWEST_ROWS, _FEWEST_CELLS = 3, 3
_MANY = 3
"""More than one row in so many that fits no columns makes all of them doubtful."""

_REACH = 2  # characters by which edges of one column may differ


def part_by_count(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines; in such tables each line's cells stand in the slots of their order, as if tabs parted them.

    Args:
        lines: an item's lines.
    """
    parted: list[GridLine] = []
    for aligned, group in groupby(lines, key=lambda line: line.style == "aligned"):
        block = tuple(group)
        parted += _part_block(block) if aligned else block
    return tuple(parted)


def doubt_places(rows: Sequence[TableRow], columns: int, placed: Collection[int]) -> tuple[TableRow, ...]:
    """The rows of an aligned table; where the figures of many rows stand beside its columns, no place in it tells a column.

    A row with a single figure shows nothing of that by itself: it would be taken for whatever head it happens to stand near.

    Args:
        rows: the table's rows, each figure in the column that its place tells.
        columns: how many columns its head has; of many, lone figures alone show none.
        placed: the numbers of the lines whose cells are told by their place; on another page the table may be set otherwise.
    """
    several = [row for row in rows if len(row.values) > 1 and row.line_no in placed]
    lost = sum(all(index == NO_COLUMN for index, _ in row.values) for row in several)
    if lost * _MANY <= len(several) if several else columns <= _MANY:
        return tuple(rows)
    return tuple(_leave(row) if row.line_no in placed else row for row in rows)


def _leave(row: TableRow) -> TableRow:
    return replace(row, values=tuple((NO_COLUMN, cell) for _, cell in row.values))


def _part_block(block: tuple[GridLine, ...]) -> Iterator[GridLine]:
    ragged = _is_ragged(block)
    yield from (replace(line, style="tab") if ragged else line for line in block)


def _is_ragged(block: tuple[GridLine, ...]) -> bool:
    """Whether a head and rows of one count of cells, each row a label and nothing but figures, share no edge in some column."""
    head, rows = block[0], block[1:]
    count = len(head.cells)
    if count < _FEWEST_CELLS or len(rows) < _FEWEST_ROWS or any(index for index, _ in head.numeric):
        return False
    if any(len(row.cells) != count or [index for index, _ in row.numeric] != list(range(1, count)) for row in rows):
        return False
    return any(not _share_an_edge([row.cells[slot].start - row.line.start for row in rows],
                                  [row.cells[slot].end - row.line.start for row in rows]) for slot in range(1, count))  # fmt: skip


def _share_an_edge(lefts: Sequence[int], rights: Sequence[int]) -> bool:
    middles = [left + right for left, right in zip(lefts, rights, strict=True)]
    return min(max(lefts) - min(lefts), max(rights) - min(rights), (max(middles) - min(middles)) // 2) <= _REACH
