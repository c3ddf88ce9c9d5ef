"""The unit of a whole table: printed in its head, or declared in words nearby."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.danish.units import UnitWord, find_unit, find_unit_of_corner, find_unit_statement, is_unit
from pipeline.danish.words import strip_markup
from pipeline.tables.align import place_cells
from pipeline.tables.bound_words import BoundWords
from pipeline.tables.grid import GridLine
from pipeline.tables.head_slots import heads_one_column
from pipeline.tables.headers import Header, read_header
from pipeline.tables.unit_by_prose import find_unit_by_prose

_LINES_ABOVE = 8
_LINES_BELOW = 3
_FRAGMENT = re.compile(
    r"[(\[]?(?:(?:alle|beløb|tal|hele|i|1[.\s\u00a0]?000|tusinde?|t\.|mio\.?|mill?\.?|millioner|mia\.?)[\s|]*)+", re.IGNORECASE
)
_MULTIPLE = re.compile(r"\b(?:1[.\s\u00a0]?000|tusinde?|t\.|mio|mil|mill\w*|mia|milliarder)(?!\w)", re.IGNORECASE)


def find_table_unit(lines: Sequence[GridLine], words: BoundWords, header: Header, last_line: int) -> UnitWord | None:
    """The unit that holds for a table's amounts.

    Looked for in the head, from its last line up, then in sentences that name the table, then above it (the nearest line that declares
    one), then right below the table, then in the whole item, where it counts only if all declarations agree; where nothing declares any,
    the amounts of the prose show it.

    Args:
        lines: the item's lines.
        words: what they may say of this table.
        header: the table's head.
        last_line: the number of its last row's line.

    Returns:
        None where no unit is declared: then the table's amounts are not known.
    """
    own = [line for line in lines[header.first : header.behind] if line.cells]
    own = [line for line in own if not heads_one_column(line, own, header.extents)]
    head = [text for line in own for text in _texts_for_table(line, header)]
    above = [words.texts[at] for at in range(header.first) if not lines[at].is_blank][-_LINES_ABOVE:]
    everywhere = [unit for text in words.texts if (unit := find_unit_statement(strip_markup(text)))]
    agreed = everywhere[0] if len({unit.factor for unit in everywhere}) == 1 else None
    broken = _stack_label_heads((*_fragments_above(lines, header.first), *own), header)
    if unit := _first(_join_ends(broken)):
        return unit
    found = _first(reversed(head)) or _find_in_corner(own, header)
    if found and any(_is_part(found, " ".join(texts)) for texts in broken if len(texts) > 1):
        return None
    if unit := found or _first(words.own) or _first(reversed(above)) or _first(_list_below(lines, words, last_line)) or agreed:
        return unit
    return find_unit_by_prose(lines, range(header.first, _behind_last(lines, last_line)))


def _behind_last(lines: Sequence[GridLine], last_line: int) -> int:
    return next((number for number, line in enumerate(lines) if line.line.no > last_line), len(lines))


def _list_below(lines: Sequence[GridLine], words: BoundWords, last_line: int) -> list[str]:
    """The lines right below a table, less what stands right above the head of the next one: its caption."""
    found: list[str] = []
    for number in range(_behind_last(lines, last_line), len(lines)):
        if not lines[number].is_blank and read_header(lines, number) is not None:
            return found if lines[number - 1].is_blank else found[:-1]
        if len(found) == _LINES_BELOW:
            break
        found += [] if lines[number].is_blank else [words.texts[number]]
    return found


def _stack_label_heads(head: Sequence[GridLine], header: Header) -> tuple[tuple[str, ...], ...]:
    """The texts one below the other in each column of labels: a unit may be broken there (``i mio.`` / ``kroner``)."""
    rows = [list_label_heads(line, header) for line in head if line.cells and not line.is_rule]
    anchors = next((row for row in reversed(rows) if row), ())
    columns: list[list[str]] = [[] for _ in anchors]
    for row in rows:
        for place, text in row:
            nearest = min(range(len(anchors)), key=lambda at: abs(anchors[at][0] - place))
            columns[nearest] += [text] if text else []
    return tuple(map(tuple, columns))


def list_label_heads(line: GridLine, header: Header) -> tuple[tuple[int, str], ...]:
    """The heads of labels on a line, each with its place; a line that is one text is taken whole, though it ends in a number."""
    if line.style in ("plain", "tail"):
        text = line.line.text
        return ((len(text) - len(text.lstrip()) if header.style == "aligned" else 0, text.strip()),)
    if line.style == "aligned":
        return tuple((cell.start - line.line.start, cell.text) for slot, cell in place_cells(line, header.extents) if slot is None)
    return tuple((at, cell.text) for at, cell in enumerate(line.cells[: max(min(header.slots), 1)]))


def _join_ends(columns: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The last texts of each column of several as one, the most of them first."""
    for texts in columns:
        yield from (" ".join(texts[at:]) for at in range(len(texts) - 1))


def _first_text(line: GridLine) -> str:
    """A line's text where it is one; else its first cell's, where nothing but words stands beside it."""
    if line.style in ("plain", "tail") or len(line.filled) == 1:
        return line.line.text.strip()
    return line.cells[0].text if not any(index for index, _ in line.numeric) else ""


def _fragments_above(lines: Sequence[GridLine], first: int) -> Sequence[GridLine]:
    """The lines right above a head that hold the beginning of a unit above the labels (``i`` / ``1.000`` / ``kr.``)."""
    at = first
    while at > 0 and _FRAGMENT.fullmatch(_first_text(lines[at - 1])):
        at -= 1
    return lines[at:first]


def _is_part(unit: UnitWord, broken: str) -> bool:
    """Whether bare kroner are only the end of a unit that is not understood: beside them stands a word for a multiple."""
    return unit.factor == 1 and _MULTIPLE.search(broken) is not None


def _texts_for_table(line: GridLine, header: Header) -> tuple[str, ...]:
    """What a head's line may say of the whole table: the heads of its labels, or a text that stands alone on it."""
    alone = [cell.text for _, cell in line.filled] if len(line.filled) == 1 else []
    return (*alone, *(text for _, text in list_label_heads(line, header)))


def _find_in_corner(head: Sequence[GridLine], header: Header) -> UnitWord | None:
    """The unit that ends what heads the labels, in cells of their own."""
    corners = (text for line in reversed(head) if line.style not in ("plain", "tail") for _, text in list_label_heads(line, header))
    return next((unit for text in corners if (unit := find_unit_of_corner(strip_markup(text)))), None)


def _first(texts: Iterable[str]) -> UnitWord | None:
    for text in map(strip_markup, texts):
        unit = find_unit(text) if is_unit(text) else find_unit_statement(text)
        if unit is not None:
            return unit
    return None
