"""A column that says what each row counts (``Enhed``: antal, pct., dage): its word stands in brackets behind the row's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.measures import is_measure, read_head
from pipeline.danish.units import is_unit
from pipeline.model import TableRow

_FEWEST = 2
"""So many rows at least must bear one."""
_MOST_WORDS = 3
"""So many words at most has a unit (``timer pr. uge``)."""


def name_row_units(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows, the unit in the last cell of each label told from the name before it.

    Every row with figures has one, but for those whose label is in one cell; a label of one cell may be a sum's.

    Args:
        rows: a table's rows in printed order.
    """
    parted = [row for row in rows if row.kind == "line" and row.values and len(_list_texts(row)) > 1]
    if len(parted) < _FEWEST or not all(_is_unit_word(_list_texts(row)[-1]) for row in parted):
        return tuple(rows)
    return tuple(_name_unit(row) if row in parted else row for row in rows)


def _list_texts(row: TableRow) -> list[str]:
    return [cell.text.strip() for cell in row.cells if cell.text.strip()]


def _is_unit_word(text: str) -> bool:
    """Whether a cell holds a unit and nothing else: of money, a share, a count, or something that is counted."""
    words = text.split()
    begins = read_head(words[0]) is not None or is_measure(words[0], "elsewhere")
    return is_unit(text) or (begins and len(words) <= _MOST_WORDS)


def _name_unit(row: TableRow) -> TableRow:
    *_, unit = _list_texts(row)
    name = row.label.removesuffix(unit).rstrip()
    return replace(row, label=f"{name} ({unit})") if name != row.label and name else row
