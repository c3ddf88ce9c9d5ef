"""Lists with one figure a line, under no head: labels that run into their figures (``I alt1.077,7``), or stand a blank before them.

A page that is saved as text may lose the marks between its cells. Where a name ends and its figure begins is then a reading: the list's
own total decides whether it is the right one. Without a total that the lines add up to, such figures are said aloud, not stored.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.danish.numbers import parse_number
from pipeline.danish.tokens import find_tokens
from pipeline.danish.units import find_unit
from pipeline.danish.vocabulary import match_row_role
from pipeline.model import Cell
from pipeline.tables.grid import GridLine, clean_label, make_cell
from pipeline.tables.row_tail import cut_from_end
from pipeline.tables.stacked import REFUSED

_FEWEST_LINES = 3
_LONGEST_LABEL = 80
_MOST_FIGURES = 12
_CAPTION_LINES = 2
_GLUED = re.compile(r"(?:(?<=[^\W\d_])|(?<=\)))[-−–]?\d{1,3}(?:(?:\.\d{3})+(?:,\d+)?|,\d+)[-−–]?$")
_SENTENCE = re.compile(r"[.!?;:]\s+\S|[,;:]$|^\W*\d")


def part_lists(lines: Sequence[GridLine], taken: Collection[int]) -> tuple[GridLine, ...]:
    """The lines; those of a list have a cell for the label and one for the figure, as if a tab parted them.

    Args:
        lines: an item's lines.
        taken: the numbers of lines that are read already.

    Returns:
        as many lines in the same order; a list whose figures cannot be told from their labels has a style that bears no columns.
    """
    parted: list[GridLine] = []
    at = 0
    while at < len(lines):
        stretch = _find_list(lines, at, taken)
        parted += _settle(stretch, lines, at) or lines[at : at + max(len(stretch), 1)]
        at += max(len(stretch), 1)
    return tuple(parted)


def _find_list(lines: Sequence[GridLine], at: int, taken: Collection[int]) -> list[GridLine]:
    """The lines of a list from one on, each with its label and its figure; blank lines end it."""
    found: list[GridLine] = []
    for line in lines[at:]:
        cells = None if line.line.no in taken else _part(line)
        if cells is None:
            break
        found.append(replace(line, cells=cells))
    return found


def _part(line: GridLine) -> tuple[Cell, Cell] | None:
    """A line's label and the figure at its end; None where it has none, or is running text."""
    text = line.line.text.rstrip()
    glued = _GLUED.search(text) if line.style == "plain" else None
    if line.style == "tail":
        label, figure = line.cells[0], line.cells[1]
    elif glued:
        label, figure = make_cell(text[: glued.start()], line.line.start), make_cell(glued[0], line.line.start + glued.start())
    else:
        return None
    is_label = 0 < len(label.text) <= _LONGEST_LABEL and not _SENTENCE.search(label.text)
    return (label, figure) if is_label and figure.number else None


def _settle(stretch: Sequence[GridLine], lines: Sequence[GridLine], at: int) -> list[GridLine]:
    """The lines of a list in cells, or to be refused; nothing where they are none: whole words, no unit above them, and no total below."""
    if len(stretch) < _FEWEST_LINES:
        return []
    is_glued = any(line.style == "plain" for line in stretch)
    has_total = match_row_role(clean_label(_name_of(stretch[-1]))) == "total"
    if not (is_glued or has_total or _has_unit_above(lines, at)):
        return []
    several = any(_ends_in_quantity(line.cells[0].text) for line in stretch)
    is_sure = not several and (not is_glued or (has_total and _adds_up(stretch)))
    return [replace(line, style="tab") if is_sure else _refuse(line) for line in stretch]


def _refuse(line: GridLine) -> GridLine:
    """A line all of whose figures are said aloud, as none of their columns is known."""
    label, figures = cut_from_end(line, _MOST_FIGURES, parted=False) if line.style == "tail" else (line.cells[0], list(line.cells[1:]))
    return replace(line, style=REFUSED, cells=(label, *figures))


def _name_of(line: GridLine) -> str:
    """A line's label less all figures behind it."""
    return line.cells[0].text if line.style == "plain" else cut_from_end(line, _MOST_FIGURES, parted=False)[0].text


def _has_unit_above(lines: Sequence[GridLine], at: int) -> bool:
    above = [line for line in reversed(lines[:at]) if not line.is_blank][:_CAPTION_LINES]
    return any(line.style == "plain" and find_unit(line.line.text) for line in above)


def _ends_in_quantity(label: str) -> bool:
    return any(token.end == len(label) and token.token_class == "quantity" for token in find_tokens(label))


def _adds_up(stretch: Sequence[GridLine]) -> bool:
    """Whether the figures above a list's total add up to it, within what their rounding allows."""
    numbers = [number for line in stretch if (number := parse_number(line.cells[1].text))]
    *parts, total = (number.value for number in numbers)
    step = max(number.resolution for number in numbers)
    return any(parts) and abs(sum(parts, Decimal(0)) - total) <= step * Decimal(len(numbers)) / 2
