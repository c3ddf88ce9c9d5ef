"""A row that lost its column marks: its figures stand at its end, parted by single blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.numbers import parse_number, parse_number_at_end
from pipeline.danish.tokens import find_tokens
from pipeline.model import Cell
from pipeline.tables.grid import NO_COLUMN, GridLine

_LONE_DASH = re.compile(r"(?<=\s)(?P<dash>[-–—])$")
_SMALL = frozenset(map(str, range(1, 100)))
_MINUS_APART = re.compile(r"[-–−]\s")


def split_tail(line: GridLine, columns: int) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """A line that lost its column marks: as many numbers from its end as there are columns, else which column is not known.

    A lone dash is an empty column, and a minus apart from its number may be one: the count of the columns tells. A label that ends in yet
    another number leaves it open which of them are figures.
    """
    if line.cells[1].number is None:
        return [line.cells[0]], [(NO_COLUMN, line.cells[1])]
    for parted in (False, True):
        label, cells = cut_from_end(line, columns, parted)
        if len(cells) == columns and not ends_in_quantity(label.text) and not _may_name(cells):
            return [label], [(index, cell) for index, cell in enumerate(cells) if cell.number]
    label, cells = cut_from_end(line, columns, parted=False)
    return [label], [(NO_COLUMN, cell) for cell in cells if cell.number]


def _may_name(cells: Sequence[Cell]) -> bool:
    """Whether the first of a row's numbers may end its label: a small bare one beside figures that all have decimals."""
    numbers = [cell.number for cell in cells if cell.number]
    first, others = cells[0].number, numbers[1:]
    return first is not None and first.text in _SMALL and bool(others) and all("," in number.text for number in others)


def ends_in_quantity(label: str) -> bool:
    """Whether a label goes out in digits of a size, not in a year, a code or a reference."""
    return any(token.end == len(label) and token.token_class == "quantity" for token in find_tokens(label))


def _is_part_of_name(text: str) -> bool:
    """Whether the number that ends a text is no figure by the word before it (``mentorordning, fase 2``)."""
    return any(token.end == len(text) and token.token_class == "reference" for token in find_tokens(text))


def cut_from_end(line: GridLine, columns: int, parted: bool) -> tuple[Cell, list[Cell]]:
    """The label and the figures and dashes behind it; ``parted`` takes a minus with a space behind it for a dash."""
    text = line.line.text.rstrip(" *_")
    cells: list[Cell] = []
    while len(cells) < columns:
        dash = _LONE_DASH.search(text)
        number = None if dash else parse_number_at_end(text, line.line.start)
        if (dash is None and number is None) or (number and _is_part_of_name(text)):
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
