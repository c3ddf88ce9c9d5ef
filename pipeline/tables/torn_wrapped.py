"""Heads of torn tables whose cells were broken over lines (``Opr. budget`` / ``2024``): their lines put together and cut into heads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from pipeline.danish.head_days import is_head_day
from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.cut_heads import cut_heads
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year
from pipeline.tables.rows import is_prose
from pipeline.tables.torn_body import cell_of, find_widest, is_page_mark, is_value, next_filled, read_body, value_follows
from pipeline.tables.torn_head import TornHead, is_label, is_strict_head

_MOST_LINES = 24
_FEWEST_COLUMNS = 3


def read_wrapped_head(lines: Sequence[GridLine], at: int) -> TornHead | None:
    """The head that begins at a line, of as many cells as the rows below it have, some of them on several lines.

    Its words must fall into so many known heads in one way, each beginning a line, and no head may stand right behind the last.

    Args:
        lines: an item's lines.
        at: the index of a line.
    """
    if is_value(lines[at]) or is_unit(lines[at].line.text) or not _may_head(lines[at]):
        return None
    places = _list_places(lines, at)
    if len(places) <= _FEWEST_COLUMNS:
        return None
    rows, _ = read_body(lines, places[-1], lambda _: False)
    columns = find_widest(rows)
    if columns is None or columns < _FEWEST_COLUMNS:
        return None
    found = [head for count in range(columns + 1, len(places)) if (head := _read(lines, places[:count], columns, places[count]))]
    return found[0] if len(found) == 1 else None


def _list_places(lines: Sequence[GridLine], at: int) -> list[int]:
    """The lines of single texts and years from a line on, to the label of the first row."""
    places: list[int] = []
    while at < len(lines) and len(places) < _MOST_LINES and _may_head(lines[at]):
        places.append(at)
        below = next_filled(lines, at)
        if value_follows(lines, at) and not _is_time(_text(lines[below])):
            return places
        at = below
    return []


def _may_head(line: GridLine) -> bool:
    if line.style not in ("plain", "tail") or line.is_blank or is_page_mark(line) or is_prose(line):
        return False
    return not is_value(line) or _is_time(_text(line))


def _is_time(text: str) -> bool:
    """Whether digits may end a head: a year, or a day."""
    return is_year(text) or is_head_day(text)


def _read(lines: Sequence[GridLine], places: Sequence[int], columns: int, behind: int) -> TornHead | None:
    texts = [_text(lines[place]) for place in places]
    begins = dict(zip(accumulate((len(text) + 1 for text in texts[:-1]), initial=0), places, strict=True))
    whole = " ".join(texts)
    corner, *heads = cut_heads(Cell(whole, 0, len(whole)), columns) or (None,)
    if corner is None or not {head.start for head in heads} <= begins.keys() or is_strict_head(lines[behind]):
        return None
    labels = [at for at in begins if at < heads[0].start]
    if not all(is_label(cell_of(lines[begins[at]])) for at in labels):
        return None
    starts = [begins[at] for at in (*labels, *(head.start for head in heads))]
    parts = [[place for place in places if first <= place < last] for first, last in zip(starts, (*starts[1:], behind), strict=True)]
    return TornHead(tuple(_join(lines, part) for part in parts), tuple(starts), (), behind)


def _join(lines: Sequence[GridLine], places: Sequence[int]) -> Cell:
    cells = [cell_of(lines[place]) for place in places]
    return Cell(" ".join(cell.text for cell in cells), cells[0].start, cells[-1].end)


def _text(line: GridLine) -> str:
    return line.line.text.strip()
