"""The columns of a table whose head is not the budget's: where labels stand, where figures stand, and which words stand above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.danish.measures import is_measure, read_head
from pipeline.danish.numbers import is_dash
from pipeline.danish.words import find_years, join_broken, strip_markup
from pipeline.model import Cell, Column
from pipeline.tables.align import Extent, find_value_columns, part_at_edges, place_cells
from pipeline.tables.centred_heads import place_columns, spread_centred
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year, match_column_role, numbers_columns
from pipeline.tables.merged_heads import spread_merged
from pipeline.tables.other_grid import Block, has_figures
from pipeline.tables.stacked import STYLES, is_value_cell

Placed = tuple[tuple[int, Cell], ...]
"""The cells of a line with the slot that each stands in."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand in a block: labels, figures by slot with their columns, and the words above the labels."""

    rows: tuple[tuple[GridLine, Placed], ...]
    label_slots: frozenset[int]
    columns: Mapping[int, Column]
    corner: str


def read_layout(block: Block) -> Layout | None:
    """The layout of a block; None where its cells are in no grid, or no column of figures has a label beside it.

    Args:
        block: the lines of a head and its rows.
    """
    if block.style in STYLES:
        return None
    head, rows = _place(block)
    figures = [cells for line, cells in rows if has_figures(line)]
    heads = _list_heads(head)
    texts, numbers = _count(figures)
    slots = [slot for slot in numbers if numbers[slot] >= texts.get(slot, 0)]
    values = sorted(slot for slot in slots if not _is_label(slot, slots, heads, figures, texts))
    labels = {slot for slot in (*texts, *numbers) if slot not in values and (not values or slot < values[0] or slot in slots)}
    if not labels or (not values and any(not _is_label(slot, slots, heads, figures, texts) for slot in slots)):
        return None
    above = _shift(heads, values, labels, figures)
    lines = [{slot + above: text for slot, text in line.items() if slot + above in values} for line in heads]
    named = _join(lines, values)
    corner = " ".join(text for line in heads for slot, text in sorted(line.items()) if slot + above not in values)
    return Layout(rows, frozenset(labels), _name(named, values), join_broken(strip_markup(corner)))


def _place(block: Block) -> tuple[list[Placed], tuple[tuple[GridLine, Placed], ...]]:
    if block.style != "aligned":
        named = [line for line in block.head if not numbers_columns(line)]
        above = [line.filled if (spread := spread_merged(line)) is None else tuple(enumerate(spread)) for line in named]
        return _spread(named, above, block), tuple((line, line.filled) for line in block.body)
    extents = find_value_columns([line for line in block.body if has_figures(line)], block.head)

    def place(line: GridLine) -> Placed:
        cells = place_cells(line, extents) if line.style == "aligned" else tuple((None, cell) for _, cell in line.filled)
        return tuple((0 if slot is None else slot + 1, cell) for slot, cell in cells if not is_dash(cell.text))

    named = [part_at_edges(line, extents) for line in block.head if not numbers_columns(line)]
    heads = _spread(named, [place(line) for line in named], block, extents)
    return heads, tuple((line, place(line)) for line in block.body)


def _spread(named: Sequence[GridLine], placed: Sequence[Placed], block: Block, extents: Sequence[Extent] = ()) -> list[Placed]:
    """The lines of a head, what stands in the middle above several columns in each of them."""
    places = place_columns(named, block.body, extents) if named else {}
    spread: list[Placed] = []
    for at, (line, own) in enumerate(zip(named, placed, strict=True)):
        below = {slot: cell.text for cells in placed[at + 1 :] for slot, cell in cells if cell.text}
        centred = spread_centred(line, places, extents, below)
        labels = ((slot, cell) for slot, cell in own if slot not in centred and slot not in places)
        spread.append((*labels, *centred.items()) if centred else own)
    return spread


def _list_heads(head: Sequence[Placed]) -> list[dict[int, str]]:
    """The words of each line of the head by slot."""
    lines = []
    for cells in head:
        found: dict[int, str] = {}
        for slot, cell in cells:
            found[slot] = f"{found[slot]} {cell.text}" if slot in found else cell.text
        lines.append(found)
    return [line for line in lines if any(line.values())]


def _count(figures: Sequence[Placed]) -> tuple[dict[int, int], dict[int, int]]:
    """How many texts and how many numbers stand in each slot."""
    texts: dict[int, int] = {}
    numbers: dict[int, int] = {}
    for cells in figures:
        for slot, cell in cells:
            counted = numbers if is_value_cell(cell) else texts
            counted[slot] = counted.get(slot, 0) + 1
    return texts, numbers


def _is_label(
    slot: int, slots: Sequence[int], heads: Sequence[Mapping[int, str]], figures: Sequence[Placed], texts: Mapping[int, int]
) -> bool:
    """Whether numbers are no figures: their head says so, they number the rows before their labels, or they are years before the rest,
    under no head or one after the other."""
    above = " ".join(line[slot] for line in heads if slot in line)
    if above and is_measure(above, "no_figure"):
        return True
    first = slot == min(slots) and not any(other < slot for other in texts)
    if not first or len(slots) == 1:
        return False
    following = [other for other in slots if other > slot]
    numbered = bool(following) and any(slot < other < min(following) for other in texts) and not above
    first_cells = [cell for cells in figures for at, cell in cells if at == slot]
    are_years = all(is_year(cell.text) for cell in first_cells)
    return numbered or (are_years and (not above or _follow_each_other(first_cells)))


def _follow_each_other(cells: Sequence[Cell]) -> bool:
    """Whether years are those of one row after the other, up or down: no amounts do that."""
    steps = {later.number.value - earlier.number.value for earlier, later in pairwise(cells) if earlier.number and later.number}
    return steps in ({1}, {-1})


def _shift(heads: Sequence[Mapping[int, str]], values: Sequence[int], labels: set[int], figures: Sequence[Placed]) -> int:
    """How many slots too far to the left a head stands: it has no cell for some column of labels, and one for every column of figures.

    Only where the first of its cells above the labels says what figures count, so that it heads no labels.
    """
    own = sorted({slot for line in heads for slot in line if line[slot]})
    if own and read_head(" ".join(line[own[0]] for line in heads if own[0] in line)) is None:
        own = own[1:]
    full = all(set(values) <= {slot for slot, _ in cells} for cells in figures)
    apart = {value - slot for value, slot in zip(values, own, strict=False)}
    if len(own) != len(values) or len(apart) != 1 or not full:
        return 0
    step = apart.pop()
    first = " ".join(line[own[0]] for line in heads if own[0] in line)
    return step if step > 0 and own[0] in labels and read_head(first) is not None else 0


def _join(lines: Sequence[Mapping[int, str]], values: Sequence[int]) -> dict[int, str]:
    """The words above each column, over all lines of the head: above the widest line a word heads all columns to the next one."""
    filled = [dict(line) for line in lines if line]
    if not filled:
        return {}
    widths = [sum(map(bool, line.values())) for line in filled]
    for line in filled[: widths.index(max(widths))]:
        current = ""
        for slot in values:
            current = line.get(slot, current)
            if current:
                line[slot] = current
    return {slot: join_broken(" ".join(line[slot] for line in filled if line.get(slot))) for slot in values}


def _name(named: Mapping[int, str], values: Sequence[int]) -> dict[int, Column]:
    columns = {}
    for number, slot in enumerate(values):
        header = strip_markup(named.get(slot, ""))
        years = find_years(header)
        role = match_column_role(header) if header else "unknown"
        columns[slot] = Column(number, role, header, fiscal_year=years[0] if len(years) == 1 else None)
    return columns
