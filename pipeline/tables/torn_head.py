"""The cells of a torn table's head, one below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario, names_only_scenario
from pipeline.danish.tokens import find_tokens
from pipeline.danish.units import is_unit
from pipeline.danish.vocabulary import match_benefit, match_change_type, match_row_role
from pipeline.danish.words import find_years
from pipeline.model import Cell
from pipeline.tables.cut_heads import cut_heads
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year, is_year_in_unit, stands_for_table
from pipeline.tables.rows import is_prose
from pipeline.tables.torn_body import is_value, next_filled, value_follows

_LONGEST_HEAD = 8
_MOST_NUMBERED = 12
_NUMBER = re.compile(r"[(\[]?(\d{1,2})[)\]]?(?:\s*=.*)?")


@dataclass(frozen=True, slots=True)
class TornHead:
    """Cells one below the other that may head a table, the lines they stand on, their numbers where printed, and the index behind them."""

    cells: tuple[Cell, ...]
    places: tuple[int, ...]
    numbers: tuple[Cell, ...]
    behind: int


def read_torn_head(lines: Sequence[GridLine], at: int) -> TornHead | None:
    """The cells of a head that begins at a line: with one that is known by its whole text, or as far above its numbers as these count."""
    numbered = _read_numbered(lines, at)
    if numbered is not None:
        return numbered
    cells: list[Cell] = []
    places: list[int] = []
    while at < len(lines) and (heads := _heads_of(lines, at, cells)):
        cells.extend(heads)
        places.extend([at] * len(heads))
        at = next_filled(lines, at)
    if not cells:
        return None
    numbers, behind = read_numbers(lines, at)
    if numbers and len(numbers) not in (len(cells), len(cells) - 1, len(cells) - 2):
        numbers, behind = (), at
    return TornHead(tuple(cells), tuple(places), numbers, behind)


def _read_numbered(lines: Sequence[GridLine], at: int) -> TornHead | None:
    """A head of as many lines as the numbers below it count, whatever their words (``Regnskab sidste år``), and perhaps one of labels."""
    places: list[int] = []
    while at < len(lines) and len(places) <= _MOST_NUMBERED and _is_text(lines[at]):
        places.append(at)
        at = next_filled(lines, at)
    numbers, behind = read_numbers(lines, at)
    if not places or not numbers or match_column(lines[places[-1]].cells[0].text) is None:
        return None
    cells = tuple(replace(lines[place].cells[0], number=None) for place in places)
    if len(numbers) != len(cells) - is_label(cells[0]) or not any(is_strict_head(lines[place]) for place in places):
        return None
    return TornHead(cells, tuple(places), numbers, behind)


def _is_text(line: GridLine) -> bool:
    """Whether a line may be a head among others: a single text, and no sentence."""
    return line.style == "plain" and len(line.cells) == 1 and not is_value(line) and not is_prose(line)


def is_strict_head(line: GridLine) -> bool:
    """Whether a line is a head by its whole text, or holds several heads without column marks."""
    if not line.is_plain or line.style != "plain":
        return False
    text = line.cells[0].text
    word = match_column(text)
    exact = word is not None and word.exact and match_change_type(text) is None and not stands_for_table(text)
    return exact or bool(cut_heads(line.cells[0]))


def _heads_of(lines: Sequence[GridLine], at: int, cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The heads on a line that goes on the cells above it; a text with a figure right below it is a row's label, whatever its words."""
    line = lines[at]
    if line.style != "plain" or not line.cells:
        return ()
    text = line.cells[0].text
    behind = next_filled(lines, at)
    if is_year(text) or (is_year_in_unit(text) and cells and (is_label(cells[-1]) or is_year_in_unit(cells[-1].text))):
        return line.cells
    if value_follows(lines, at) and not _is_any_year(lines[behind].line.text.strip()) and not read_numbers(lines, behind)[0]:
        return ()
    if not line.is_plain:
        return ()
    if match_benefit(text) or (cells and match_benefit(cells[-1].text)):
        return line.cells if _heads_benefits(lines, at, cells) else ()
    if is_strict_head(line):
        return cut_heads(line.cells[0])[1:] or line.cells
    if len(cells) > 1 and _names_column(text) and any(map(is_strict_head, lines[behind : behind + 1])):
        return line.cells  # between heads: no heading of rows, though it may be one elsewhere (``Omplaceringer``)
    if not cells and names_only_scenario(text) and _is_scenario_line(lines[behind : behind + 1]):
        return line.cells
    return line.cells if cells and _goes_on(text, cells) else ()


def _names_column(text: str) -> bool:
    return match_column(text) is not None and not stands_for_table(text)


def _is_any_year(text: str) -> bool:
    return is_year(text) or is_year_in_unit(text)


def _is_scenario_line(lines: Sequence[GridLine]) -> bool:
    """Whether the next line is a scenario too: the groups of a head stand one below the other, headings of rows do not."""
    return any(line.is_plain and names_only_scenario(line.cells[0].text) for line in lines)


def _heads_benefits(lines: Sequence[GridLine], at: int, cells: Sequence[Cell]) -> bool:
    """Whether a benefit heads a column: one of several, one below the other, with nothing but a label's head above."""
    if not match_benefit(lines[at].cells[0].text) or not all(is_label(cell) or match_benefit(cell.text) for cell in cells):
        return False
    behind = next_filled(lines, at)
    beside = behind < len(lines) and lines[behind].is_plain and match_benefit(lines[behind].cells[0].text) is not None
    return beside or bool(cells and match_benefit(cells[-1].text))


def _goes_on(text: str, cells: Sequence[Cell]) -> bool:
    """Whether a text that is no whole head known by heart is one beside others: it names a measure, or it adds up years."""
    if match_row_role(text) == "total" and (is_year(cells[-1].text) or find_years(cells[-1].text)):
        return True
    if find_scenario(text) and find_scenario(cells[-1].text):
        return True
    if is_year_in_unit(text) or (is_unit(text) and is_label(cells[-1])):
        return True
    word = match_column(text)
    if word is None or word.role in ("area", "label") or stands_for_table(text):
        return False
    if word.exact and all(map(is_label, cells)):
        return True
    short = len(text.split()) <= _LONGEST_HEAD and not text.endswith(":")
    return short and match_change_type(text) is None and not any(token.token_class == "account_code" for token in find_tokens(text))


def read_numbers(lines: Sequence[GridLine], at: int) -> tuple[tuple[Cell, ...], int]:
    """Lines that number the columns from one on, at least two of them, and the index behind them."""
    found: list[Cell] = []
    number = at
    while number < len(lines) and lines[number].style == "plain" and len(lines[number].cells) == 1:
        cell = lines[number].cells[0]
        match = _NUMBER.fullmatch(cell.text)
        if match is None or int(match[1]) != len(found) + 1:
            break
        found.append(cell)
        number = next_filled(lines, number)
    return (tuple(found), number) if len(found) > 1 else ((), at)


def is_label(cell: Cell) -> bool:
    """Whether a head's cell heads labels."""
    word = match_column(cell.text)
    return word is not None and word.role == "label" and match_benefit(cell.text) is None
