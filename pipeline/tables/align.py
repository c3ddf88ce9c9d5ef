"""Aligned columns: from where the figures stand to column numbers, so that spaces become as good as tabs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from pipeline.danish.heads import match_column
from pipeline.danish.numbers import is_letter_spaced, lacks_digits
from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.cut_edge import is_cut_figure
from pipeline.tables.cut_heads import cut_heads
from pipeline.tables.grid import GridLine
from pipeline.tables.page_marks import holds_page_mark

Extent = tuple[int, int]
_BROKEN = re.compile(r"\w-\s(?!(?:og|eller|samt)\b)")
_HEAD_WORD = re.compile(r"\S+(?: (?:pr\.|per|i) \S+)*", re.IGNORECASE)
"""A head's word with what goes on with it: no head begins with ``pr. person`` or ``i pct.``."""
_JOINED = re.compile(r"[-−–]?\d[\d.]*(?:,\d+[\d.]*,\d+|\.\d{4,}[\d.,]*|\.\d{3}[-−–]\d[\d.,]*)")
GLUED = re.compile(r"[a-zæøå.)%][-−–]?\d{1,3}(?:[. \u00a0]\d{3})*(?:,\d+|(?<=[. \u00a0]\d{3}))\W*$", re.IGNORECASE)
"""A label that runs into a figure (``I alt4.114,2``): a cell mark was lost, so the other cells of the row may stand one column off."""
_MOST_MOVED, _FEWEST_ROWS, _FEWEST_WHOLE, _MOST_SHORT = 2, 3, 2, 30


def find_value_columns(lines: Sequence[GridLine], heads: Sequence[GridLine] = ()) -> tuple[Extent, ...]:
    """The columns of figures in a stretch of aligned lines.

    Figures are set right-aligned, so a column is a cluster of right edges; digits that stand apart hold a column's place too.

    Args:
        lines: lines of style ``aligned`` with figures.
        heads: the head above them; a head word that stands above no figure is a column that happens to be empty here.

    Returns:
        (left, right) character columns, counted from the line's start, from left to right.
    """
    unmoved = [line for line in lines if not holds_page_mark(line.line.text)]
    whole = _without_joined(unmoved)
    figures = [(*(_extent(line, cell) for cell in line.cells if holds_place(line, cell)),) for line in whole]
    joined = _without_moved(figures, len(unmoved))
    return tuple(sorted((*joined, *_empty_columns(joined, heads, _label_extents(lines)))))


def _without_joined(lines: Sequence[GridLine]) -> Sequence[GridLine]:
    """The lines without those in which figures ran together, or into the label, where others have as many: what is left there has moved."""
    whole = [line for line in lines if not (any(map(_ran_together, line.cells)) or _runs_into_figure(line.cells[0]))]
    return whole if len(whole) >= _FEWEST_WHOLE and _count_most(whole) == _count_most(lines) else lines


def _count_most(lines: Sequence[GridLine]) -> int:
    """The most figures that a line has, one that ran together with another among them."""
    return max((sum(holds_place(line, cell) or _ran_together(cell) for cell in line.cells) for line in lines), default=0)


def _runs_into_figure(label: Cell) -> bool:
    return any(map(str.isalpha, label.text)) and GLUED.search(label.text) is not None


def _ran_together(cell: Cell) -> bool:
    """Whether a cell holds nothing but the digits of a number with two commas, or with groups of no length: two that ran together."""
    return cell.number is None and _JOINED.fullmatch(cell.text) is not None


def _without_moved(rows: Sequence[tuple[Extent, ...]], of: int) -> tuple[Extent, ...]:
    """The columns of rows; where they overlap, or do not part the figures of most rows, they are those without one or two rows that moved.

    A row moves where two of its cells ran together or a page's mark fell into it: it has fewer figures than the others. How many lines
    there are, with those left out before, says ``of``.
    """
    columns = _cluster(rows)
    usual = _count_usual(rows)
    if not usual or _parts(columns, [row for row in rows if len(row) == usual]):
        return columns
    short = [at for at, row in enumerate(rows) if 0 < len(row) < usual][:_MOST_SHORT]
    for count in range(1, min(_MOST_MOVED, of - _FEWEST_ROWS, len(rows) - _FEWEST_WHOLE) + 1):
        for moved in combinations(short, count):
            others = [row for at, row in enumerate(rows) if at not in moved]
            kept = _cluster(others)
            if len(kept) == usual and _parts(kept, others):
                return kept
    return columns


def _parts(columns: Sequence[Extent], rows: Sequence[tuple[Extent, ...]]) -> bool:
    """Whether columns stand apart, and no two figures of a row in one of them."""
    apart = all(left[1] < right[0] for left, right in pairwise(sorted(columns)))
    return apart and all(len({_nearest(extent, columns) for extent in row}) == len(row) for row in rows)


def _count_usual(rows: Sequence[tuple[Extent, ...]]) -> int:
    """How many figures more than half of the rows have that have several; 0 where there is no such number."""
    counts = Counter(len(row) for row in rows if len(row) > 1)
    count, many = counts.most_common(1)[0] if counts else (0, 0)
    return count if 2 * many > counts.total() else 0


def _cluster(rows: Sequence[tuple[Extent, ...]]) -> tuple[Extent, ...]:
    if set_left := _cluster_left({extent for row in rows for extent in row}):
        return set_left
    columns: list[Extent] = []
    for left, right in sorted((extent for row in rows for extent in row), key=lambda extent: extent[1]):
        if columns and right - columns[-1][1] <= 2:
            columns[-1] = (min(columns[-1][0], left), right)
        else:
            columns.append((left, right))
    return _join_overlapping(columns)


def _cluster_left(figures: Collection[Extent]) -> tuple[Extent, ...]:
    """The columns of figures that are set left-aligned: few left edges, far more right ones, and no column that reaches into the next."""
    lefts = sorted({left for left, _ in figures})
    columns = tuple((at, max(right for left, right in figures if left == at)) for at in lefts)
    few = 2 * len(lefts) <= len({right for _, right in figures})
    return columns if few and all(left[1] < right[0] for left, right in pairwise(columns)) else ()


def holds_place(line: GridLine, cell: Cell) -> bool:
    """Whether a cell shows where a column is: a number, damaged or with its digits apart, or what is left of a number at a cut edge."""
    if cell.number is not None or is_letter_spaced(cell.text) or lacks_digits(cell.text):
        return True
    return cell is line.cells[-1] and is_cut_figure(cell)


def _label_extents(lines: Sequence[GridLine]) -> tuple[Extent, ...]:
    """Where the texts of rows with figures stand, left of their first figure."""
    return tuple(
        _extent(line, cell)
        for line in lines
        for at, cell in enumerate(line.cells)
        if line.numeric and any(map(str.isalpha, cell.text)) and at < line.numeric[0][0]
    )


def _empty_columns(columns: Sequence[Extent], heads: Sequence[GridLine], labels: Sequence[Extent]) -> list[Extent]:
    """Columns that only the head shows: one of its known words stands to the right of the labels and above no column of figures.

    Words at the left margin are never to the right of labels, though labels on lines of their own leave them room: they are a caption.
    """
    found: list[Extent] = []
    for line in heads:
        for cell in line.cells:
            left, right = _extent(line, cell)
            word = match_column(cell.text)
            apart = left > 0 and all(right + 1 < known[0] or left > known[1] + 1 for known in (*columns, *found, *labels))
            if word is not None and word.exact and word.role not in ("label", "area") and not is_unit(cell.text) and apart:
                found.append((left, right))
    return found


def place_cells(line: GridLine, columns: Sequence[Extent]) -> tuple[tuple[int | None, Cell], ...]:
    """The cells of an aligned line with the value column each stands in (None: left of all columns, a label)."""
    return tuple((_nearest(_extent(line, cell), columns), cell) for cell in line.cells if cell.text)


def part_at_edges(line: GridLine, columns: Sequence[Extent]) -> GridLine:
    """A head's line whose words are parted where they end right above the right edges of different columns of figures.

    Heads of narrow columns may have but a blank between them (``Tillægs- Bevilling``). A text that is a known head is left whole, unless
    one of its words is broken off: that goes on in the line below.

    Args:
        line: an aligned line of a head.
        columns: of ``find_value_columns``.
    """
    if line.style != "aligned":
        return line
    return replace(line, cells=tuple(part for cell in line.cells for part in _part_cell(line, cell, columns)))


def _part_cell(line: GridLine, cell: Cell, columns: Sequence[Extent]) -> tuple[Cell, ...]:
    words = [(cell.start + found.start(), cell.start + found.end()) for found in _HEAD_WORD.finditer(cell.text)]
    ends = [next((at for at, column in enumerate(columns) if abs(column[1] - (end - line.line.start)) <= 1), None) for _, end in words]
    known = None if _BROKEN.search(cell.text) else match_column(cell.text)
    if None in (ends[-1:] or [None]) or len(set(ends) - {None}) < 2 or (known is not None and known.exact):
        return (cell,)
    corner, *heads = cut_heads(cell, len(set(ends) - {None})) or (None,)
    if corner is not None and not corner.text:
        return tuple(heads)  # their words tell, also where a row that has moved made a column wider
    parts: list[Cell] = []
    first = words[0][0]
    for at, (_, end) in enumerate(words):
        if ends[at] is not None:
            parts.append(Cell(cell.text[first - cell.start : end - cell.start], first, end))
            first = words[at + 1][0] if at + 1 < len(words) else end
    return tuple(parts)


def _extent(line: GridLine, cell: Cell) -> Extent:
    return cell.start - line.line.start, cell.end - line.line.start


def _join_overlapping(columns: Sequence[Extent]) -> tuple[Extent, ...]:
    """Left-aligned or centred figures give several right edges in one column: columns that overlap by more than half are one."""
    joined: list[Extent] = []
    for left, right in columns:
        if joined and left < joined[-1][1] and (joined[-1][1] - left) * 2 >= min(right - left, joined[-1][1] - joined[-1][0]):
            joined[-1] = (min(joined[-1][0], left), max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return tuple(joined)


def _nearest(extent: Extent, columns: Sequence[Extent]) -> int | None:
    overlaps = [(min(extent[1], right) - max(extent[0], left), index) for index, (left, right) in enumerate(columns)]
    best, index = max(overlaps, default=(0, 0))
    if best > 0:
        return index
    distances = [(min(abs(extent[0] - right), abs(left - extent[1])), index) for index, (left, right) in enumerate(columns)]
    near, index = min(distances, default=(99, 0))
    return index if near <= 2 else None
