"""Heads that stand in the middle above several columns, as in merged cells of which only the text was kept: places tell above which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise, takewhile

from pipeline.danish.vocabulary import match_row_role
from pipeline.danish.words import without_years
from pipeline.model import Cell
from pipeline.tables.align import Extent, place_cells
from pipeline.tables.grid import GridLine
from pipeline.tables.group_heads import is_known
from pipeline.tables.head_words import is_year

_FEWEST = 2
_MOST_COLUMNS = 14
_NEAR = 2.0
"""So many characters a text may stand beside the middle of its columns."""
_CLEARLY = 3.0
"""So many characters more all texts together stand beside the middles of any other columns."""


def spread_centred(line: GridLine, columns: Mapping[int, Extent], extents: Sequence[Extent], own: Mapping[int, str]) -> dict[int, Cell]:
    """The text above each slot of a line whose texts stand in the middle of the columns that they part among them.

    Args:
        line: a line of a head.
        columns: the places of the columns of figures, by slot, of ``place_columns``.
        extents: the value columns of aligned lines.
        own: the words below the line by slot.

    Returns:
        the texts by slot; nothing where they do not stand so, or might as well stand above other columns.
    """
    texts = _place(line, extents)
    slots = sorted(columns)
    if not _FEWEST <= len(texts) < len(slots) <= _MOST_COLUMNS or any(slot not in columns for slot, _ in texts):
        return {}
    if _stand_above_one(line, texts, columns):
        return {}
    places = [columns[slot] for slot in slots]
    inner = combinations(range(1, len(slots)), len(texts) - 1)
    ways = sorted((_measure(line, [cell for _, cell in texts], places, (0, *cuts, len(slots))), cuts) for cuts in inner)
    (best, most), cuts = ways[0]
    if most > _NEAR or (len(ways) > 1 and ways[1][0][0] - best < _CLEARLY):
        return {}
    spans = [slots[first:behind] for first, behind in pairwise((0, *cuts, len(slots)))]
    over = [(cell, span) for (_, cell), span in zip(texts, spans, strict=True)]
    if any(len(span) > 1 and _is_begun(cell.text, [own.get(slot, "") for slot in span]) for cell, span in over):
        return {}
    return {slot: cell for cell, span in over for slot in span}


def _stand_above_one(line: GridLine, texts: Sequence[tuple[int, Cell]], columns: Mapping[int, Extent]) -> bool:
    """Whether all texts end, or all begin, right where the column below them does, or all stand above its middle, and one above the first:
    each may be of this column alone, or go on from it to the right."""
    edges = [(cell.start - line.line.start, cell.end - line.line.start, columns[slot]) for slot, cell in texts]
    if all(end == column[1] for _, end, column in edges) or all(start == column[0] for start, _, column in edges):
        return True
    begin = any(slot == min(columns) for slot, _ in texts)
    return begin and all(abs(start + end - sum(column)) / 2 <= _NEAR for start, end, column in edges)


def _is_begun(text: str, below: Sequence[str]) -> bool:
    """Whether a text above several columns is but the beginning of a head that one of them ends, or one of them has none."""
    ends = (own for own in below if not (is_year(own) or is_known(own) or match_row_role(without_years(own)) == "total"))
    return text.endswith("-") or not all(below) or any(is_known(f"{text} {own}") for own in ends)


def place_columns(stretch: Sequence[GridLine], rows: Sequence[GridLine], extents: Sequence[Extent]) -> dict[int, Extent]:
    """Where the columns of figures stand, as wide as these and the last of the several lines above them.

    Args:
        stretch: the lines of a head.
        rows: the lines below it.
        extents: the value columns of aligned lines.

    Returns:
        the places by slot; nothing where the head has but one line, or the format sets no places.
    """
    if len(stretch) < _FEWEST:
        return {}
    if extents:
        return _widen(dict(enumerate(extents, start=1)), stretch[-1], extents)
    places: dict[int, Extent] = {}
    for line in takewhile(lambda line: line.style != "native" or len(line.cells) == len(stretch[-1].cells), rows):
        if line.style != "native" or "\t" in line.line.text:
            continue
        for slot, cell in line.filled:
            if slot and cell.number is not None:
                places[slot] = _join(places.get(slot), line, cell)
    return _widen(places, stretch[-1], extents)


def _widen(places: Mapping[int, Extent], line: GridLine, extents: Sequence[Extent]) -> dict[int, Extent]:
    heads = {slot: _join(places[slot], line, cell) for slot, cell in _place(line, extents) if slot in places}
    return {**places, **heads}


def _place(line: GridLine, extents: Sequence[Extent]) -> list[tuple[int, Cell]]:
    """The texts of a line with the slots that they stand in, without those of the labels."""
    if line.style == "aligned":
        return [(slot + 1, cell) for slot, cell in place_cells(line, extents) if slot is not None]
    return [(slot, cell) for slot, cell in line.filled if slot and line.style == "native"]


def _join(place: Extent | None, line: GridLine, cell: Cell) -> Extent:
    own = (cell.start - line.line.start, cell.end - line.line.start)
    return own if place is None else (min(place[0], own[0]), max(place[1], own[1]))


def _measure(line: GridLine, texts: Sequence[Cell], columns: Sequence[Extent], cuts: Sequence[int]) -> tuple[float, float]:
    """How far the texts stand beside the middles of their columns, all together and at most."""
    spans = ((columns[first][0] + columns[behind - 1][1]) / 2 for first, behind in pairwise(cuts))
    beside = [abs((cell.start + cell.end) / 2 - line.line.start - middle) for cell, middle in zip(texts, spans, strict=True)]
    return sum(beside), max(beside)
