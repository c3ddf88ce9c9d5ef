"""A column of words behind the labels that sorts the rows (``Styring``: central, decentral) and is no part of their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.data import read_words
from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario
from pipeline.danish.vocabulary import find_change_type, match_benefit, match_row_role
from pipeline.danish.words import normalise
from pipeline.model import Cell, TableRow
from pipeline.tables.grid import clean_label

_FEWEST_ROWS = 4
_ROWS_TO_ONE = 3
"""So many lines on average at least bear the same word."""
_MOST = 1.25
"""So many lines at most are there to one that bears a word."""


def part_categories(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows, their labels without the words of such a column.

    Few words, in most rows, whose labels tell them apart without them, sort the rows; sums may have none. A side, a
    scenario, a benefit, a kind of change or a head's word is what its row is about, and stays.

    Args:
        rows: a table's rows in printed order.
    """
    lines = [row for row in rows if row.kind == "line" and row.values]
    bearing = [row for row in lines if _last_word(row)]
    words = {_last_word(row) for row in bearing}
    is_sorted = len(bearing) >= _FEWEST_ROWS and _ROWS_TO_ONE * len(words) <= len(bearing) and len(lines) <= _MOST * len(bearing)
    names = {_without(row).label for row in bearing}
    if not is_sorted or len(names) < len(bearing) or "" in names or any(map(_is_known, words)):
        return tuple(rows)
    return tuple(_without(row) if row.kind == "line" and _last_word(row) in words else row for row in rows)


def _last_word(row: TableRow) -> str | None:
    """What stands in the last cell of a label of several."""
    filled = [cell for cell in row.cells if cell.text]
    return normalise(filled[-1].text) if len(filled) > 1 and any(map(str.isalpha, filled[-1].text)) else None


def _is_known(word: str | None) -> bool:
    if word is None or word in read_words("side_marks") or match_row_role(word) or match_benefit(word) or find_change_type(word):
        return True
    return find_scenario(word) is not None or match_column(word) is not None


def _without(row: TableRow) -> TableRow:
    last = max(at for at, cell in enumerate(row.cells) if cell.text)
    cells = row.cells[:last]
    return replace(row, cells=cells, label=_name(cells))


def _name(cells: Sequence[Cell]) -> str:
    return " ".join(filter(None, (clean_label(cell.text) for cell in cells)))
