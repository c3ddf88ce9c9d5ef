"""Appropriations that print kinds of money side by side (``Drift``, ``Anlæg``): one table a kind, and one of the sums over them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.danish.heads import match_column
from pipeline.danish.measures import names_measure
from pipeline.danish.vocabulary import match_expenditure_kind, match_row_role, without_total_words
from pipeline.danish.words import normalise, without_years
from pipeline.model import Column, Table, TableRow

_SIDES = ("expenditure", "income", "net")
_ALONE = {"amount": "amount", "amount_or_net": "amount", "total": "net", "unknown": "amount"}
"""What a head that names a kind and nothing else prints of it, by the role that it was given."""
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Place:
    """A column, the kind of money that its head names (empty: the sum over all kinds), and what it prints of it."""

    column: Column
    kind: str
    role: str


def part_money(table: Table) -> tuple[Table, ...]:
    """The tables that a table of appropriations is: one a kind of money, the sums over them last.

    Every column must name a kind or be a sum over them, and print its measure of a year once; else the table is left as it is. Where a
    kind is what pays for the others, nobody knows what a sum adds up.

    Args:
        table: a table whose kind and columns are known.

    Returns:
        tables with all its rows, each with the figures of its own columns.
    """
    places = [place for column in table.columns if (place := _part(column)) is not None]
    kinds = list(dict.fromkeys(place.kind for place in places if place.kind))
    said = {(place.kind, place.role, place.column.fiscal_year) for place in places}
    is_told = len(said) == len(places) == len(table.columns) and all(at >= 0 for row in table.rows for at, _ in row.values)
    if table.kind != "appropriation" or len(kinds) < _FEWEST or not is_told:
        return (table,)
    parts = [_take(table, kind, [place for place in places if place.kind == kind]) for kind in kinds]
    sums = [place for place in places if not place.kind]
    every = (*parts, *([_take_sums(table, kinds, sums)] if sums else []))
    return tuple(replace(part, part=number) for number, part in enumerate(every))


def _part(column: Column) -> _Place | None:
    """A column by the words of its head: a kind's and a side's in either order, or a kind's alone."""
    words = without_years(normalise(column.header)).split()
    for size in range(len(words), 0, -1):
        for kind, side in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            name, role = " ".join(kind), _find_side(" ".join(side)) if side else _ALONE.get(column.role)
            if role and (_is_kind(name) or _is_sum(name)):
                return _Place(column, "" if _is_sum(name) else name.capitalize(), role)
    return None


def _find_side(words: str) -> str | None:
    word = match_column(words)
    return word.role if word is not None and word.exact and word.role in _SIDES else None


def _is_kind(words: str) -> bool:
    word = match_column(words)
    return (word is not None and word.exact and word.role == "area") or _pays(words) or match_expenditure_kind(words, "heading") is not None


def _pays(words: str) -> bool:
    return names_measure(words, "financing")


def _is_sum(words: str) -> bool:
    return match_row_role(words) == "total" and not without_total_words(words)


def _take(table: Table, kind: str, places: Sequence[_Place]) -> Table:
    """A kind's own table: its columns, its figures."""
    columns = tuple(replace(place.column, index=at, role=place.role) for at, place in enumerate(places))
    taken = {place.column.index: at for at, place in enumerate(places)}
    return replace(table, columns=columns, rows=tuple(_keep(row, taken) for row in table.rows), money=kind)


def _take_sums(table: Table, kinds: Collection[str], places: Sequence[_Place]) -> Table:
    """The table of the sums; its rows are as many as those of the others, so that each is found again."""
    own = _take(table, "", places)
    if any(map(_pays, kinds)):
        return replace(own, columns=tuple(replace(column, role="unknown") for column in own.columns))
    return replace(own, adds_across=True)


def _keep(row: TableRow, taken: Mapping[int, int]) -> TableRow:
    return replace(row, values=tuple((taken[at], cell) for at, cell in row.values if at in taken))
