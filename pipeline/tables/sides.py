"""Follow-ups that print expenditure, income and net side by side: one block of rows a side, as if they stood one below the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.danish.heads import match_column
from pipeline.model import Cell, Column, TableRow
from pipeline.tables.columns import name_columns

_SIDES = ("expenditure", "income", "net")
_FEWEST = 2
_DRIVERS = ("recipients", "monthly_benefit", "refund_pct", "own_share_pct")
_NO_MEASURE = (*_SIDES, "label", "area", "total", "amount")


@dataclass(frozen=True, slots=True)
class _Place:
    """A column of a side: the words of the side, and those of what it measures."""

    column: Column
    side: str
    measure: str


def unfold_sides(columns: tuple[Column, ...], rows: tuple[TableRow, ...]) -> tuple[tuple[Column, ...], tuple[TableRow, ...]]:
    """The columns and rows of a table, its sides one below the other under headings of their own; as they are where it has no sides.

    Each head of a side joins its words and a measure's, in either order (``Udgifter Budget``, ``Budget Indtægter``); two sides at least
    have the same two measures at least. Columns of no side keep their rows, above those of the sides. Beside recipients and rates stands a
    benefit's gross and net, and no sides.

    Args:
        columns: what its heads say.
        rows: its rows; where headings stand among them, or figures of no known column, they are left alone.
    """
    blocks = {} if any(column.role in _DRIVERS for column in columns) else _find_blocks(columns)
    known = {column.index for column in columns}
    if not blocks or any(row.kind == "heading" or any(at not in known for at, _ in row.values) for row in rows):
        return columns, rows
    taken = {place.column.index for places in blocks.values() for place in places}
    rest = [column for column in columns if column.index not in taken]
    measures = [place.measure for place in next(iter(blocks.values()))]
    heads = [*measures, *(_without_side(column.header) for column in rest)]
    named = [column for _, column in name_columns(dict(enumerate(heads, start=1)))]
    if len(named) < len(heads):
        return columns, rows
    at_rest = {column.index: len(measures) + at for at, column in enumerate(rest)}
    unfolded = [row for row in _take(rows, at_rest) if row.values]
    for side, places in blocks.items():
        at_side = {place.column.index: measures.index(place.measure) for place in places}
        unfolded += [_make_heading(side, rows[0]), *_take(rows, at_side)]
    years = [column.fiscal_year for column in (*(place.column for place in next(iter(blocks.values()))), *rest)]
    return tuple(replace(column, fiscal_year=year) for column, year in zip(named, years, strict=True)), tuple(unfolded)


def _find_blocks(columns: Sequence[Column]) -> Mapping[str, list[_Place]]:
    """The columns of each side, by the words of the side; nothing unless the sides have measures in common, each once."""
    blocks: dict[str, list[_Place]] = {}
    for column in columns:
        place = _part(column)
        if place is not None:
            blocks.setdefault(place.side, []).append(place)
    several = {side: places for side, places in blocks.items() if len(places) >= _FEWEST}
    common = set.intersection(*({place.measure for place in places} for places in several.values())) if several else set()
    own = {side: [place for place in places if place.measure in common] for side, places in several.items()}
    alike = all(len(places) == len(common) for places in own.values())
    return own if len(own) >= _FEWEST and len(common) >= _FEWEST and alike else {}


def _part(column: Column) -> _Place | None:
    """The side and the measure that a head joins; of several ways the one with the longest side."""
    words = column.header.split()
    for size in range(len(words) - 1, 0, -1):
        for side, measure in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            if _is_side(" ".join(side)) and _is_measure(" ".join(measure)):
                return _Place(column, " ".join(side), " ".join(measure))
    return None


def _without_side(head: str) -> str:
    """A head less the side's words that stand before it: a group's words go on to the right over whatever stands there."""
    words = head.split()
    return next((" ".join(words[size:]) for size in range(len(words) - 1, 0, -1) if _is_side(" ".join(words[:size]))), head)


def _is_side(text: str) -> bool:
    word = match_column(text)
    return word is not None and word.exact and word.role in _SIDES


def _is_measure(text: str) -> bool:
    word = match_column(text)
    return word is not None and word.exact and word.role not in _NO_MEASURE


def _make_heading(side: str, first: TableRow) -> TableRow:
    return replace(first, kind="heading", label=side, cells=(Cell(side, first.start, first.start),), values=())


def _take(rows: Sequence[TableRow], places: Mapping[int, int]) -> list[TableRow]:
    """The rows with the figures of some columns, each in its new place."""
    return [replace(row, values=tuple((places[at], cell) for at, cell in row.values if at in places)) for row in rows]
