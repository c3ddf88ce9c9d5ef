"""The unit of a whole table: printed in its head, or declared in words nearby."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.danish.units import UnitWord, find_unit, find_unit_statement, is_unit
from pipeline.danish.words import strip_markup
from pipeline.tables.grid import GridLine
from pipeline.tables.headers import Header

_LINES_ABOVE = 8
_LINES_BELOW = 3


def find_table_unit(lines: Sequence[GridLine], header: Header, last_line: int) -> UnitWord | None:
    """The unit that holds for a table's amounts.

    Looked for in the head, from its last line up, then above it (the nearest line that declares one), then right below the table, then in
    the whole item, where it counts only if all declarations agree.

    Args:
        lines: the item's lines.
        header: the table's head.
        last_line: the number of its last row's line.

    Returns:
        None where no unit is declared: then the table's amounts are not known.
    """
    head = [text for line in lines[header.first : header.behind] for text in _texts_for_table(line)]
    above = [line.line.text for line in lines[: header.first] if not line.is_blank][-_LINES_ABOVE:]
    below = [line.line.text for line in lines if line.line.no > last_line and not line.is_blank][:_LINES_BELOW]
    everywhere = [unit for line in lines if (unit := find_unit_statement(strip_markup(line.line.text)))]
    agreed = everywhere[0] if len({unit.factor for unit in everywhere}) == 1 else None
    return _first(reversed(head)) or _first(reversed(above)) or _first(below) or agreed


def _texts_for_table(line: GridLine) -> tuple[str, ...]:
    """What a head's line may say of the whole table: its label's head, or a text that stands alone on it."""
    alone = [cell.text for _, cell in line.filled] if len(line.filled) == 1 else []
    return (*alone, *(cell.text for cell in line.cells[:1]))


def _first(texts: Iterable[str]) -> UnitWord | None:
    for text in map(strip_markup, texts):
        unit = find_unit(text) if is_unit(text) else find_unit_statement(text)
        if unit is not None:
            return unit
    return None
