"""A torn table's head made to fit the number of columns that the rows below it have, in one way or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, takewhile

from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario
from pipeline.danish.units import find_unit_statement, is_unit
from pipeline.model import Cell
from pipeline.tables.torn_head import TornHead, is_label


@dataclass(frozen=True, slots=True)
class FittedHead:
    """A head whose cells stand in columns: heads of labels, of groups (each with its first column) and of columns.

    ``first`` is the index of its first line; what stands on known heads' words above it is a caption.
    """

    first: int
    labels: tuple[Cell, ...]
    groups: tuple[tuple[int, Cell], ...]
    columns: tuple[Cell, ...]
    numbers: tuple[Cell, ...]
    behind: int


def fit_head(head: TornHead, columns: int) -> FittedHead | None:
    """A head's cells in so many columns, if there is just one way to place them.

    Where the cells of lines that may hold several do not fit, each line is one (``Antal budget``).

    Args:
        head: the cells.
        columns: how many cells the rows have.
    """
    return _fit(head, columns) or (_fit(join_lines(head), columns) if len(set(head.places)) < len(head.places) else None)


def whole_head(head: TornHead) -> FittedHead:
    """A head whose cells, but for those of the labels, are known to be those of its columns."""
    labels = tuple(takewhile(is_label, head.cells))
    return FittedHead(head.places[0], labels, (), head.cells[len(labels) :], (), head.behind)


def join_lines(head: TornHead) -> TornHead:
    """The same head with one cell for each of its lines."""
    lines: dict[int, list[Cell]] = {}
    for cell, place in zip(head.cells, head.places, strict=True):
        lines.setdefault(place, []).append(cell)
    cells = tuple(Cell(" ".join(cell.text for cell in own), own[0].start, own[-1].end) for own in lines.values())
    return replace(head, cells=cells, places=tuple(lines))


def _fit(head: TornHead, columns: int) -> FittedHead | None:
    heads_labels = [is_label(cell) or is_unit(cell.text) for cell in head.cells]
    if not any(heads_labels) and len(head.cells) == columns + 1:
        heads_labels[0] = _may_head_labels(head.cells[0])
    first = next((at for at, is_one in enumerate(heads_labels) if is_one), 0)
    behind = next((at for at in range(first, len(head.cells)) if not heads_labels[at]), len(head.cells))
    groups, labels, rest = head.cells[:first], head.cells[first:behind], head.cells[behind:]
    if labels and not _are_scenarios(groups):
        groups = ()
    if not labels and len(rest) > columns > 1:
        groups, rest = rest[: len(rest) - columns], rest[len(rest) - columns :]
        if not _are_scenarios(groups):
            groups, rest = (), head.cells
    labels, rest = _place_unit(labels, rest, columns)
    if len(rest) != columns:
        return _without_headings(head, labels, rest, columns) if not groups else None
    if head.numbers and len(head.numbers) not in (columns, columns + len(labels)):
        return None
    if columns == 1 and not _heads_measure(rest[0]):
        return None
    starts = _part(groups, rest) if groups else ()
    if starts is None:
        return None
    place = head.places[head.cells.index((*groups, *labels, *rest)[0])]
    return FittedHead(place, labels, tuple(zip(starts, groups, strict=True)), rest, head.numbers, head.behind)


def _place_unit(labels: tuple[Cell, ...], rest: tuple[Cell, ...], columns: int) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """Heads of labels and of columns, with a unit between them on the side where it is wanted.

    It heads what the amounts are for (``Kontonr.``, ``Netto i 1.000 kr.``), or the only amount (``Tekst``, ``Beløb i 1.000 kr.``).
    """
    if labels and len(rest) == columns + 1 and find_unit_statement(rest[0].text) is not None:
        return (*labels, rest[0]), rest[1:]
    if columns == 1 and not rest and len(labels) > 1 and _heads_measure(labels[-1]):
        return labels[:-1], labels[-1:]
    return labels, rest


def _may_head_labels(cell: Cell) -> bool:
    """Whether a head that elsewhere names an amount may head what the amounts are for (``Bevilling``, ``Netto i 1.000 kr.``)."""
    word = match_column(cell.text)
    return (word is not None and word.exact and word.role == "amount_or_budget") or find_unit_statement(cell.text) is not None


def _heads_measure(cell: Cell) -> bool:
    word = match_column(cell.text)
    return word is not None and (word.exact or is_unit(cell.text)) and word.role not in ("label", "area")


def _are_scenarios(cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(map(_is_scenario, cells))


def _is_scenario(cell: Cell) -> bool:
    """Whether a head names a scenario; a deviation under any of its names is one."""
    return find_scenario(cell.text) is not None or _is_deviation(cell)


def _without_headings(head: TornHead, labels: tuple[Cell, ...], rest: tuple[Cell, ...], columns: int) -> FittedHead | None:
    """Scenarios below heads that name none are headings of the first rows, not columns."""
    inside, below = rest[:columns], rest[columns:]
    if len(inside) < max(columns, 2) or head.numbers or not _are_scenarios(below) or any(map(_is_scenario, inside)):
        return None
    return FittedHead(head.places[head.cells.index((*labels, *inside)[0])], labels, (), inside, (), head.places[len(labels) + columns])


def _part(groups: Sequence[Cell], columns: Sequence[Cell]) -> tuple[int, ...] | None:
    """The first column of each group, if there is just one way: scenarios have the same columns, a deviation perhaps fewer of them."""
    if not _are_scenarios(groups) or len(groups) < 2:
        return None
    texts = [cell.text for cell in columns]
    short = [_is_deviation(cell) for cell in groups]
    sizes = ((full, less) for full in range(1, len(texts)) for less in range(1, full + 1))
    cuts = {tuple(accumulate((less if is_short else full for is_short in short), initial=0)) for full, less in sizes}
    found = [cut for cut in cuts if cut[-1] == len(texts) and _are_alike([texts[a:b] for a, b in pairwise(cut)], short)]
    return found[0][:-1] if len(found) == 1 else None


def _are_alike(parts: Sequence[Sequence[str]], short: Sequence[bool]) -> bool:
    full = next((part for part, is_short in zip(parts, short, strict=True) if not is_short), parts[0])
    if len(set(full)) < len(full):
        return False
    return all(
        list(part) == list(full) if not is_short else [text for text in full if text in part] == list(part)
        for part, is_short in zip(parts, short, strict=True)
    )


def _is_deviation(cell: Cell) -> bool:
    word = match_column(cell.text)
    return word is not None and word.role == "deviation"
