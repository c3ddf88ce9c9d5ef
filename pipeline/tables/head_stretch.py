"""Which lines may be the head of a table: those from one on that hold no figures and are set as one grid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from pipeline.danish.heads import match_column
from pipeline.danish.numbers import MINUS, is_letter_spaced, lacks_digits, parse_number
from pipeline.danish.tokens import find_tokens, names_account
from pipeline.danish.units import is_unit
from pipeline.danish.vocabulary import match_change_type
from pipeline.model import Cell
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_row_of_years, is_year, numbers_columns, stands_for_table, without_legend

_LONGEST_HEAD_CELL = 60
_LONGEST_HANGING = 30
_MOST_HEAD_LINES = 8
_MOST_DIGITS = 2
"""The numbers of columns, and the days and months that head them, have no more."""
_MOST_IN_ALL = 4
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.?")


def find_head_stretch(lines: Sequence[GridLine], at: int) -> list[GridLine]:
    """The lines from one on that may be a head together; blank lines and rules between them are left out.

    The rule below a head between pipes ends it, unless the very next line holds nothing but units.

    Args:
        lines: an item's lines.
        at: the index of the first.
    """
    stretch: list[GridLine] = []
    for number in range(at, len(lines)):
        line = lines[number]
        if line.is_blank or line.is_rule:
            if not stretch or (line.is_rule and line.style == "pipe" and not _holds_units(lines[number + 1 : number + 2])):
                break
            continue
        if (
            _is_other_grid(stretch, line)
            or (_is_grid(stretch) and is_row_of_years(line))
            or not (could_be_head(line) or _hangs(lines, number, stretch) or (_is_grid(stretch) and _holds_units([line])))
            or (_is_grid(stretch) and _stands_left(line, max(_find_margin(lines, number), _find_labels(stretch))))
        ):
            break
        stretch.append(line)
    return stretch[:_MOST_HEAD_LINES]


def hangs_over(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a single text stands in from the margin right above an aligned head: the upper line of one of its heads (``Søgt``)."""
    line = lines[at]
    if not line.is_plain or line.style != "plain" or not line.line.text.startswith("  ") or len(line.cells[0].text) > _LONGEST_HANGING:
        return False
    below = lines[at + 1] if at + 1 < len(lines) else None
    return below is not None and ((below.style == "aligned" and could_be_head(below)) or hangs_over(lines, at + 1))


def _hangs(lines: Sequence[GridLine], at: int, stretch: Sequence[GridLine]) -> bool:
    return hangs_over(lines, at) or _hangs_under(lines[at], stretch)


def _hangs_under(line: GridLine, stretch: Sequence[GridLine]) -> bool:
    """Whether a single short text stands right below a head of an aligned line, behind the labels: the lower line of that head."""
    above = stretch[-1] if stretch else None
    if above is None or above.style != "aligned" or above.line.no + 1 != line.line.no:
        return False
    if line.style not in ("plain", "tail") or any(not is_year(cell.text) for _, cell in line.numeric):
        return False
    return len(line.line.text.strip()) <= _LONGEST_HANGING and any(cell is not above.cells[0] for cell in _list_above(line, above))


def _list_above(line: GridLine, above: GridLine) -> list[Cell]:
    """The cells of an aligned line above a line's text; none where it reaches out to the left of the one that it stands below."""
    left = _indent(line)
    right = left + len(line.line.text.strip())
    return [cell for cell in above.cells if cell.start - above.line.start < right and left < cell.end - above.line.start]


def _holds_units(lines: Sequence[GridLine]) -> bool:
    """Whether there is a line in cells with nothing but units of money in them."""
    return any(_is_grid([line]) and line.filled and all(is_unit(cell.text) for _, cell in line.filled) for line in lines)


def _is_grid(stretch: Sequence[GridLine]) -> bool:
    return any(line.style not in ("plain", "tail") for line in stretch)


def _is_other_grid(stretch: Sequence[GridLine], line: GridLine) -> bool:
    """Whether a line is set in cells of another kind: a running head in columns above a table between pipes."""
    return _is_grid([line]) and any(_is_grid([other]) and other.style != line.style for other in stretch)


def _stands_left(line: GridLine, margin: int) -> bool:
    """A single text at the left margin under a head in columns is a heading of rows (``Regnskab 2019``), unless it is a unit or an area."""
    return line.style in ("plain", "tail") and _indent(line) <= max(margin, 1) and not stands_for_table(line.line.text)


def _find_margin(lines: Sequence[GridLine], at: int) -> int:
    """How far the next row with figures stands in, where one follows: a whole table may be set in."""
    below = list(islice((line for line in islice(lines, at + 1, None) if not line.is_blank), _MOST_HEAD_LINES))
    return next((_indent(line) for line in below if line.style == "aligned" and line.numeric), 0)


def _find_labels(stretch: Sequence[GridLine]) -> int:
    """How far the head of the labels stands in, where a head has one."""
    words = [(line, match_column(line.cells[0].text)) for line in stretch if line.style == "aligned" and line.cells]
    return max((_indent(line) for line, word in words if word is not None and word.role == "label"), default=0)


def _indent(line: GridLine) -> int:
    return len(line.line.text) - len(line.line.text.lstrip())


def could_be_head(line: GridLine) -> bool:
    """Whether a line may be one of a head: it holds no figures, whole or damaged, but years, units and numbers of columns; no account."""
    if any(not is_year(cell.text) and not is_unit(cell.text) for _, cell in line.numeric) and not numbers_columns(line):
        return False
    if line.style in ("plain", "tail"):
        return _is_stacked_head(line.line.text)
    filled = line.filled
    if any(is_letter_spaced(cell.text) or lacks_digits(cell.text) or _is_broken_figure(cell) for _, cell in filled):
        return False
    if any(names_account(cell.text) for _, cell in filled):
        return False
    several = any(index > 0 for index, _ in filled) or (line.style == "aligned" and len(line.cells) > 1)
    return several and all(len(cell.text) <= _LONGEST_HEAD_CELL for _, cell in filled)


def _is_broken_figure(cell: Cell) -> bool:
    """Whether a cell without words holds digits of a size that are no one number: figures that ran together, cut, torn or doubtful."""
    if cell.number or "=" in cell.text or _DAY.fullmatch(cell.text) or any(map(str.isalpha, cell.text)):
        return False
    sizes = [cell.text[token.start : token.end] for token in find_tokens(cell.text) if token.token_class == "quantity"]
    if sizes and (cell.text[0] in MINUS or cell.text.endswith(",") or parse_number(cell.text) is not None):
        return True
    return any("," in size or sum(map(str.isdigit, size)) > _MOST_DIGITS for size in sizes) or len("".join(sizes)) > _MOST_IN_ALL


def _is_stacked_head(text: str) -> bool:
    """A line of its own that is a column's whole head, a unit or an area; a change type that is also a column's word is a heading."""
    word = match_column(without_legend(text))
    return stands_for_table(text) or (word is not None and word.exact and match_change_type(text) is None)
