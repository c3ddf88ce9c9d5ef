"""Torn tables whose heads nobody knows: so many texts stand above the first row that each column, and perhaps the labels, has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.data import read_words
from pipeline.danish.heads import match_column
from pipeline.danish.measures import names_measure
from pipeline.danish.units import is_unit
from pipeline.danish.words import normalise
from pipeline.model import Cell
from pipeline.tables.captions import is_numbered
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year
from pipeline.tables.rows import is_prose
from pipeline.tables.torn_body import TornRow, cell_of, find_rhythm, is_page_mark, is_value, next_filled, read_body, value_follows
from pipeline.tables.torn_head import read_numbers

_FEWEST_ROWS, _FEWEST_COLUMNS, _MOST_HEADS = 3, 2, 12
_LONGEST_HEAD = 60
_COUNTED = ("persons", "count", "elsewhere", "price", "budget")


def fold_unknown(lines: Sequence[GridLine], at: int) -> tuple[list[GridLine], int]:
    """A torn table without a known head, folded to one line a row as if tabs parted its cells; nothing where none begins at a line.

    It begins behind a sentence, a section's heading, a caption or other figures. Every row must have as many cells as there are heads: by
    their number alone each is known to stand above its column.

    Args:
        lines: an item's lines.
        at: the index of a line.

    Returns:
        the folded lines, and the index behind the last.
    """
    if not _is_behind_bound(lines, at):
        return [], at
    heads, first = _list_years(lines, at) or _list_heads(lines, at)
    if len(heads) < _FEWEST_COLUMNS:
        return [], at
    rows, behind = read_body(lines, first, lambda _: False)
    columns = find_rhythm(rows) or 0
    if columns < _FEWEST_COLUMNS or not _fits(heads, columns) or not _are_whole(rows, columns):
        return [], at
    corner = heads[: len(heads) - columns] or (Cell("", heads[0].start, heads[0].start),)
    return [_set(lines[at], (*corner, *heads[-columns:])), *(_set(row.texts[0], _list_cells(row)) for row in rows)], behind


def _fits(heads: Sequence[Cell], columns: int) -> bool:
    """Whether each column has a head; one more may head the labels, if it says nothing that figures could count."""
    return len(heads) == columns or (len(heads) == columns + 1 and not any(names_measure(heads[0].text, what) for what in _COUNTED))


def _is_behind_bound(lines: Sequence[GridLine], at: int) -> bool:
    """Whether what stands above a line cannot be a head: nothing, a sentence, a section's heading, a caption, figures."""
    above = next((line for line in reversed(lines[:at]) if not (line.is_blank or line.is_rule)), None)
    if above is None or is_value(above) or above.style not in ("plain", "tail"):
        return True
    return is_prose(above) or _is_heading(above.line.text.strip())


def _is_heading(text: str) -> bool:
    """Whether a line heads a section or a table, or ends as such lines do."""
    return is_numbered(text) or normalise(text) in read_words("sections") or text.endswith((".", ":"))


def _list_years(lines: Sequence[GridLine], at: int) -> tuple[tuple[Cell, ...], int] | None:
    """A unit and the years below it, one a line, and the index of the first row."""
    if not is_unit(lines[at].line.text):
        return None
    heads = [cell_of(lines[at])]
    place = next_filled(lines, at)
    while place < len(lines) and lines[place].style == "plain" and is_year(lines[place].line.text.strip()):
        heads.append(cell_of(lines[place]))
        place = next_filled(lines, place)
    return (tuple(replace(cell, number=None) for cell in heads), place) if len(heads) > _FEWEST_COLUMNS else None


def _list_heads(lines: Sequence[GridLine], at: int) -> tuple[tuple[Cell, ...], int]:
    """The short texts from a line on, one a line, and the index of the first row: the text right above figures."""
    heads: list[Cell] = []
    while at < len(lines) and len(heads) <= _MOST_HEADS and _may_head(lines[at]):
        if value_follows(lines, at):
            return ((), at) if _is_numbered_head(lines, at) else (tuple(heads), at)
        heads.append(replace(cell_of(lines[at]), number=None))
        at = next_filled(lines, at)
    return (), at


def _is_numbered_head(lines: Sequence[GridLine], at: int) -> bool:
    """Whether what stands below a text only numbers the columns, of which it is one: it is no row, and the texts above it are no heads."""
    numbers, _ = read_numbers(lines, next_filled(lines, at))
    word = match_column(lines[at].line.text.strip())
    return any("=" in cell.text for cell in numbers) or (bool(numbers) and word is not None and word.exact)


def _may_head(line: GridLine) -> bool:
    if line.style not in ("plain", "tail") or is_value(line) or is_page_mark(line) or is_prose(line):
        return False
    text = line.line.text.strip()
    return 0 < len(text) <= _LONGEST_HEAD and (not _is_heading(text) or text.endswith("."))


def _are_whole(rows: Sequence[TornRow], columns: int) -> bool:
    """Whether every row has one text and just as many cells as the others."""
    return len(rows) >= _FEWEST_ROWS and all(len(row.texts) == 1 and len(row.values) == columns for row in rows)


def _list_cells(row: TornRow) -> tuple[Cell, ...]:
    return (*map(cell_of, row.texts), *map(cell_of, row.values))


def _set(line: GridLine, cells: tuple[Cell, ...]) -> GridLine:
    return GridLine(replace(line.line, text="\t".join(cell.text for cell in cells)), cells, "tab")
