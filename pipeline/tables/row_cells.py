"""Which cells of a row are its label, and in which column each of its figures stands, by how the row is set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.numbers import is_dash, lacks_digits, parse_number
from pipeline.danish.tokens import find_tokens
from pipeline.model import Cell
from pipeline.tables.align import GLUED, place_cells
from pipeline.tables.cut_edge import is_broken_amount
from pipeline.tables.grid import NO_COLUMN, GridLine
from pipeline.tables.headers import Header
from pipeline.tables.page_marks import holds_page_mark
from pipeline.tables.row_tail import ends_in_quantity, split_tail
from pipeline.tables.stacked import STYLES, split_stacked

_GLUED_COUNT = re.compile(r"(?:[a-zæøå]\.?|[)%]|\.{2,})\d+\W*$", re.IGNORECASE)
"""The same with a number that has neither point nor comma, as a name may end in: so only where a row has too few figures."""
_SENTENCE = 4
"""So many words at least has a sentence."""
_TIMES = {"year", "date", "list_number"}
_APART = re.compile("\\d[.,]? [.,]?\\d|[¤?\ufffd]")
_ENDS_IN_FIGURE = re.compile(r"[ \u00a0]-?\d{1,3}(?:\.\d{3})*(?:,\d+|(?<=\.\d{3}))\W*$")
"""The same with a space between (``I alt 4.114,2``): so only where the row has too few cells, as a name may end in a number."""


def split_cells(line: GridLine, header: Header) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """The cells of a row's label, and its figures, each with its column or ``NO_COLUMN``.

    Args:
        line: a row.
        header: the head in force.
    """
    if line.style == "tail" and not (len(header.columns) == 1 and _stands_beside(line, header)):
        return split_tail(line, len(header.columns))
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


def _is_remark(text: str) -> bool:
    """Whether a text behind a row's figures is a remark: it holds no digits but those of times, or goes on as sentences do."""
    classes = {token.token_class for token in find_tokens(text)}
    is_time = bool(classes) and classes <= _TIMES
    return is_time or not any(map(str.isdigit, text)) or sum(word[:1].isalpha() for word in text.split()) >= _SENTENCE


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
        elif index in column_of and not is_dash(cell.text) and (any(map(str.isdigit, cell.text)) or lacks_digits(cell.text)):
            values.append((column_of[index], cell))  # digits that are no number: refused later, not lost
        elif index > max(header.slots) and is_value(cell):
            values.append((NO_COLUMN, cell))
        elif index > max(header.slots) and values and _has_words(labels) and _is_remark(cell.text):
            continue
        else:
            labels.append(cell)
    is_short = len(line.cells) <= max(header.slots)
    glued = any(GLUED.search(cell.text) or (is_short and _ends_in_figure(cell.text)) for cell in labels)
    if glued or (is_short and labels and all(cell.number for cell in labels)):
        return labels, [(NO_COLUMN, cell) for _, cell in values]  # a figure where the label stands: the row has moved
    return labels, _doubt_behind_joined(values) if is_short else values


def _has_words(labels: Sequence[Cell]) -> bool:
    return any(any(map(str.isalpha, cell.text)) for cell in labels)


def _ends_in_figure(label: str) -> bool:
    return _ENDS_IN_FIGURE.search(label) is not None or _GLUED_COUNT.search(label) is not None


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
    labels = [cell for cell in line.cells if cell.text and not is_value(cell) and not is_dash(cell.text)]
    cells = [cell for cell in line.cells if is_value(cell)]
    return labels, list(enumerate(cells)) if len(cells) == len(header.columns) else [(NO_COLUMN, cell) for cell in cells]


def _split_placed(line: GridLine, header: Header, column_of: dict[int, int]) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """Aligned cells stand where the figures of their column stand; what ran into another pulled those behind it out of their places."""
    if holds_page_mark(line.line.text):
        return _split_moved(line, header)
    labels: list[Cell] = []
    values: list[tuple[int, Cell]] = []
    for slot, cell in place_cells(line, header.extents):
        if is_value(cell):
            values.append((NO_COLUMN if slot is None else column_of.get(slot + 1, NO_COLUMN), cell))
        elif not is_dash(cell.text):
            labels.append(cell)
    is_short = len(values) < len(header.columns)
    strays = [cell for cell in labels[1:] if ends_in_quantity(cell.text)]
    if any(GLUED.search(cell.text) or (is_short and (_GLUED_COUNT.search(cell.text) or strays)) for cell in labels):
        return labels, [(NO_COLUMN, cell) for _, cell in values]
    if any(index == NO_COLUMN for index, _ in values):
        return labels, [(NO_COLUMN, cell) for _, cell in values]  # a figure beside all columns: the places of the row tell nothing
    return labels, _doubt_shared(_doubt_behind_joined(values) if is_short else values)


def _split_moved(line: GridLine, header: Header) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """A row that a page's mark moved: no place in it tells a column, but a figure for each of them does."""
    labels = [cell for cell in line.cells if cell.text and not is_value(cell) and not is_dash(cell.text)]
    cells = [cell for cell in line.cells if is_value(cell) or is_dash(cell.text)]
    known = len(cells) == len(header.columns)
    return labels, [(index if known else NO_COLUMN, cell) for index, cell in enumerate(cells) if not is_dash(cell.text)]


def is_value(cell: Cell) -> bool:
    """Whether a cell holds a number, be it a doubtful one, or digits that are none (``0,412-0,731``): refused later, not lost."""
    if cell.number or parse_number(cell.text) is not None:
        return True
    if any(char.isalpha() for char in cell.text):
        return is_broken_amount(cell.text)
    return lacks_digits(cell.text) or any(token.token_class == "quantity" for token in find_tokens(cell.text))
