"""Second look, second half: each line under a head becomes a heading or a row of figures in their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.numbers import is_dash, parse_number, parse_number_at_end
from pipeline.danish.tokens import find_tokens
from pipeline.danish.vocabulary import match_change_type, match_row_role
from pipeline.model import Cell, TableRow
from pipeline.tables.align import place_cells
from pipeline.tables.grid import GridLine, clean_label
from pipeline.tables.headers import Header
from pipeline.tables.stacked import STYLES, split_stacked

NO_COLUMN = -1
_MOST_LABELS = 2
_CODE_FIRST = re.compile(r"^\W*\d{1,2}\.\d{2}\.\d{2}\b")
_LONE_DASH = re.compile(r"(?<=\s)(?P<dash>[-–—])$")
_MINUS_APART = re.compile(r"[-–−]\s")


_GLUED = re.compile(r"[a-zæøå]-?\d{1,3}(?:[. \u00a0]\d{3})*(?:,\d+|(?<=[. \u00a0]\d{3}))\W*$", re.IGNORECASE)
"""A label that runs into a figure (``I alt4.114,2``): a cell mark was lost, so the other cells of the row may stand one column off."""
_GLUED_COUNT = re.compile(r"(?:[a-zæøå]|\.{2,})\d+\W*$", re.IGNORECASE)
"""The same with a number that has neither point nor comma, as a name may end in: so only where a row has too few figures."""
_APART = re.compile("\\d[.,]? [.,]?\\d|[¤?\ufffd]")
_ENDS_IN_FIGURE = re.compile(r"[ \u00a0]-?\d{1,3}(?:\.\d{3})*(?:,\d+|(?<=\.\d{3}))\W*$")
"""The same with a space between (``I alt 4.114,2``): so only where the row has too few cells, as a name may end in a number."""


def read_row(line: GridLine, header: Header) -> TableRow:
    """One line under a head.

    Args:
        line: a line that is neither blank nor a rule.
        header: the head that is in force.

    Returns:
        a row of kind heading, line, total or net. A figure whose column cannot be told stands at column ``NO_COLUMN``.
    """
    labels, values = _split_cells(line, header)
    if labels and not values and (glued := _GLUED.search(labels[-1].text)):
        labels, values = _part_glued(labels, glued.start() + 1)
    label = " ".join(filter(None, (clean_label(cell.text) for cell in labels)))
    kind = "heading" if not values else (match_row_role(label) or "line")
    return TableRow(line.line.no, line.line.page, line.line.start, line.line.end, kind, label, tuple(labels), tuple(values))


def _part_glued(labels: Sequence[Cell], at: int) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """A line whose only figure ran into its label is no heading: where the name ends is not known, so no column is either."""
    last = labels[-1]
    figure = Cell(last.text[at:], last.start + at, last.end)
    return [*labels[:-1], Cell(last.text[:at], last.start, last.start + at)], [(NO_COLUMN, figure)]


def is_prose(line: GridLine) -> bool:
    """Whether a line without figures in columns is running text: it ends as a sentence, or goes on far too long for a heading."""
    if not (line.style in ("plain", "tail") or line.is_plain) or _CODE_FIRST.match(line.line.text):
        return False
    words = line.line.text.split()
    return (len(words) >= 6 and line.line.text.rstrip().endswith((".", ":", ";")) and line.style != "tail") or len(words) >= 30


def is_foreign_head(line: GridLine, header: Header) -> bool:
    """Whether words stand where the head has figures, or so many side by side that they are heads: another, unknown table begins."""
    if line.numeric or line.style in ("plain", "tail"):
        return False
    if len(line.filled) > _MOST_LABELS and not any(char.isdigit() for _, cell in line.filled for char in cell.text):
        return True
    aligned = line.style == "aligned" and header.style == "aligned"
    placed = place_cells(line, header.extents) if aligned else line.filled
    words = [
        cell for slot, cell in placed if slot in header.slots and not any(char.isdigit() for char in cell.text) and not is_dash(cell.text)
    ]
    return len(words) >= min(2, len(header.slots)) and not any(match_change_type(cell.text) for cell in words)


def _split_cells(line: GridLine, header: Header) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    if line.style == "tail" and not (len(header.columns) == 1 and _stands_beside(line, header)):
        return _split_tail(line, len(header.columns))
    if line.style == "tail":
        return [line.cells[0]], [(NO_COLUMN, line.cells[1])]
    if line.style == "aligned":
        return _split_aligned(line, header)
    if line.style in STYLES:
        labels, values = split_stacked(line, len(header.columns))
        return labels, [(NO_COLUMN if column is None else column, cell) for column, cell in values]
    if line.style == "plain":
        return list(line.cells), []
    return _split_slots(line, header)


def _stands_beside(line: GridLine, header: Header) -> bool:
    """Whether the number that ends a line stands under none of an aligned head's columns."""
    return header.style == "aligned" and any(cell is line.cells[1] and slot is None for slot, cell in place_cells(line, header.extents))


def _split_slots(line: GridLine, header: Header) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """Tabbed, piped and native cells stand in the slot of their column's head."""
    column_of = {slot: column.index for slot, column in zip(header.slots, header.columns, strict=True)}
    first_slot = min(header.slots)
    labels: list[Cell] = []
    values: list[tuple[int, Cell]] = []
    for index, cell in line.filled:
        if cell.number and (index in column_of or index >= first_slot):
            values.append((column_of.get(index, NO_COLUMN), cell))
        elif index in column_of and not is_dash(cell.text) and any(char.isdigit() for char in cell.text):
            values.append((column_of[index], cell))  # digits that are no number: refused later, not lost
        else:
            labels.append(cell)
    is_short = len(line.cells) <= max(header.slots)
    if any(_GLUED.search(cell.text) or (is_short and _ENDS_IN_FIGURE.search(cell.text)) for cell in labels):
        return labels, [(NO_COLUMN, cell) for _, cell in values]
    return labels, _doubt_behind_joined(values) if is_short else values


def _doubt_behind_joined(values: Sequence[tuple[int, Cell]]) -> list[tuple[int, Cell]]:
    """In a row with too few cells, a cell that is no number may be two that ran together: what stands behind it is one column off.

    Digits that a space parts did not run together, nor did those of which one was lost.
    """
    joined = next((at for at, (_, cell) in enumerate(values) if cell.number is None and not _APART.search(cell.text)), len(values))
    return [(NO_COLUMN if at > joined else index, cell) for at, (index, cell) in enumerate(values)]


def _doubt_shared(values: Sequence[tuple[int, Cell]]) -> list[tuple[int, Cell]]:
    """Two figures of a row under one head: the row has moved, so that the place of none of them tells its column."""
    known = [index for index, _ in values if index != NO_COLUMN]
    return [(NO_COLUMN, cell) for _, cell in values] if len(set(known)) < len(known) else list(values)


def _split_aligned(line: GridLine, header: Header) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    column_of = {slot: column.index for slot, column in zip(header.slots, header.columns, strict=True)}
    if header.style == "aligned":
        return _split_placed(line, header, column_of)
    labels = [cell for cell in line.cells if cell.text and not _is_value(cell) and not is_dash(cell.text)]
    cells = [cell for cell in line.cells if _is_value(cell)]
    return labels, list(enumerate(cells)) if len(cells) == len(header.columns) else [(NO_COLUMN, cell) for cell in cells]


def _split_placed(line: GridLine, header: Header, column_of: dict[int, int]) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """Aligned cells stand where the figures of their column stand; what ran into another pulled those behind it out of their places."""
    labels: list[Cell] = []
    values: list[tuple[int, Cell]] = []
    for slot, cell in place_cells(line, header.extents):
        if _is_value(cell):
            values.append((NO_COLUMN if slot is None else column_of.get(slot + 1, NO_COLUMN), cell))
        elif not is_dash(cell.text):
            labels.append(cell)
    is_short = len(values) < len(header.columns)
    strays = [cell for cell in labels[1:] if _ends_in_quantity(cell.text)]
    if any(_GLUED.search(cell.text) or (is_short and (_GLUED_COUNT.search(cell.text) or strays)) for cell in labels):
        return labels, [(NO_COLUMN, cell) for _, cell in values]
    if any(index == NO_COLUMN for index, _ in values):
        return labels, [(NO_COLUMN, cell) for _, cell in values]  # a figure beside all columns: the places of the row tell nothing
    return labels, _doubt_shared(_doubt_behind_joined(values) if is_short else values)


def _is_value(cell: Cell) -> bool:
    """Whether a cell holds a number, or digits that are none (``0,412-0,731``): those are refused later, not lost."""
    if cell.number or any(char.isalpha() for char in cell.text):
        return cell.number is not None
    return any(token.token_class == "quantity" for token in find_tokens(cell.text))


def _split_tail(line: GridLine, columns: int) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """A line that lost its column marks: as many numbers from its end as there are columns, else which column is not known.

    A lone dash is an empty column, and a minus apart from its number may be one: the count of the columns tells. A label that ends in yet
    another number leaves it open which of them are figures.
    """
    if line.cells[1].number is None:
        return [line.cells[0]], [(NO_COLUMN, line.cells[1])]
    for parted in (False, True):
        label, cells = _cut_from_end(line, columns, parted)
        if len(cells) == columns and not _ends_in_quantity(label.text):
            return [label], [(index, cell) for index, cell in enumerate(cells) if cell.number]
    label, cells = _cut_from_end(line, columns, parted=False)
    return [label], [(NO_COLUMN, cell) for cell in cells if cell.number]


def _ends_in_quantity(label: str) -> bool:
    """Whether a label goes out in digits of a size, not in a year, a code or a reference."""
    return any(token.end == len(label) and token.token_class == "quantity" for token in find_tokens(label))


def _cut_from_end(line: GridLine, columns: int, parted: bool) -> tuple[Cell, list[Cell]]:
    """The label and the figures and dashes behind it; ``parted`` takes a minus with a space behind it for a dash."""
    text = line.line.text.rstrip(" *_")
    cells: list[Cell] = []
    while len(cells) < columns:
        dash = _LONE_DASH.search(text)
        number = None if dash else parse_number_at_end(text, line.line.start)
        if dash is None and number is None:
            break
        start = dash.start("dash") if dash else number.start - line.line.start if number else 0
        if number and parted and (apart := _MINUS_APART.match(number.text)):
            start += apart.end()
            number = parse_number(text[start:], line.line.start + start)
        cells.insert(0, Cell(text[start:], line.line.start + start, line.line.start + len(text), number))
        text = text[:start].rstrip(" *_")
    indent = len(text) - len(text.lstrip())
    label = re.sub(r"[ .…]*(?:\.{2,}|…)[ .…]*$", "", text)
    return Cell(label.strip(), line.line.start + indent, line.line.start + max(len(label), indent)), cells
