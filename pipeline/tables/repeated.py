"""Lines inside a table that look like a head, or belong to one that is repeated on the next page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pipeline.danish.heads import match_column
from pipeline.danish.words import normalise
from pipeline.model import Column
from pipeline.tables.align import holds_place
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_row_of_years, is_year, stands_for_table
from pipeline.tables.headers import STACKED, Header, read_header

_WORDS = re.compile(r"\w+")
_SHORTEST_CUT = 4
"""So many letters of a cut word show which word it is, beside others that are whole."""
_MOST_UPPER = 4
"""Lines above a head that may be repeated with it."""


def find_repeated_head(lines: Sequence[GridLine], at: int, header: Header | None = None) -> Header | None:
    """The head that starts at a line inside a table; amounts that look like years (``Løn  1998  2082``) are no head.

    Args:
        lines: an item's lines.
        at: the index of the line.
        header: the head in force. Single texts above a row that fills its columns are a heading and a broken label, whatever their words.
    """
    found = None if lines[at].is_blank or is_row_shaped_like_years(lines, at) else read_header(lines, at)
    if found is None or header is None:
        return found
    return None if _labels_row(lines, found, header) or _names_year_of_column(lines, found, header) else found


def _names_year_of_column(lines: Sequence[GridLine], found: Header, header: Header) -> bool:
    """Whether nothing but what is shaped like a year stands behind words that head figures: the end of a broken label, and a row.

    ``Merudgifter ift.`` / ``korrigeret budget   1985``; a year that heads amounts stands behind a unit or what heads labels.
    """
    if len(found.columns) > 1 or len(header.columns) < len(found.columns):
        return False
    last = next((line for line in reversed(lines[found.first : found.behind]) if not line.is_blank), lines[found.first])
    words = match_column(last.cells[0].text)
    known = words is not None and words.exact and words.role not in ("label", "area") and not stands_for_table(last.cells[0].text)
    return known and last.style == header.style and len(last.filled) > 1 and all(is_year(cell.text) for _, cell in last.filled[1:])


def _labels_row(lines: Sequence[GridLine], found: Header, header: Header) -> bool:
    """Whether texts one below the other stand above a row set in the columns of the head in force, no fewer than they could name."""
    if found.style != STACKED or header.style == STACKED or len(header.columns) < len(found.columns):
        return False
    row = next((line for line in lines[found.behind :] if not line.is_blank), None)
    return row is not None and row.style == header.style and sum(holds_place(row, cell) for cell in row.cells) == len(header.columns)


def join_cut_head(header: Header, repeated: Header) -> Header | None:
    """The repeated head with the columns of both, where they differ only by their last words, which a page's edge cut off on one of them.

    Args:
        header: the head in force.
        repeated: the head on the next page, perhaps the one that is whole.

    Returns:
        None where they are other heads.
    """
    pairs = list(zip(header.columns, repeated.columns, strict=False))
    if len(header.columns) != len(repeated.columns) or not pairs:
        return None
    (*before, last) = pairs
    if any(normalise(left.header) != normalise(right.header) for left, right in before):
        return None
    short, whole = sorted(last, key=lambda column: len(normalise(column.header)))
    words = [_WORDS.findall(normalise(column.header)) for column in (short, whole)]
    if not _is_cut_off(*words) or short.role not in ("unknown", whole.role):
        return None
    return replace(repeated, columns=(*(right for _, right in before), replace(last[1], **_told_by(whole))))


def _is_cut_off(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether words are the beginnings of others, not all of them whole: where a word ends, another head may."""
    begins = all(long.startswith(part) for part, long in zip(short, whole, strict=False))
    return len(short) <= len(whole) and begins and any(part != long for part, long in zip(short, whole, strict=False))


def _told_by(column: Column) -> dict[str, Any]:
    return {"role": column.role, "header": column.header, "scenario": column.scenario, "fiscal_year": column.fiscal_year}


def is_row_shaped_like_years(lines: Sequence[GridLine], at: int) -> bool:
    """Whether figures in the shape of years are amounts: a row's label stands before them, and the rows above stand as close.

    Years that follow each other are a head, whatever the label; so is one below another blank line than the rows have.

    Args:
        lines: an item's lines.
        at: the index of a line below the first row of a table.
    """
    return (is_row_of_years(lines[at]) or _is_labelled_as_above(lines, at)) and _stands_close(lines, at)


def _is_labelled_as_above(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a single figure stands behind labels of which the first also opens the row above: that one is no head."""
    numeric = lines[at].numeric
    before = next((lines[number] for number in range(at - 1, -1, -1) if not lines[number].is_blank), None)
    if before is None or len(numeric) != 1 or not before.numeric or before.style != lines[at].style:
        return False
    return numeric[0][0] > 0 and bool(lines[at].cells[0].text) and before.cells[0].text == lines[at].cells[0].text


def _stands_close(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a line stands as far below the line above as that one stands below the next."""
    filled = [number for number in range(at - 1, -1, -1) if not lines[number].is_blank][:2]
    return bool(filled) and (filled[0] == at - 1 or (len(filled) > 1 and at - filled[0] == filled[0] - filled[1]))


def is_upper_head(lines: Sequence[GridLine], at: int, header: Header) -> bool:
    """Whether a line belongs to a repeated head above its columns: the same words stand as far above the first head (``Alle beløb``)."""
    if lines[at].style == header.style and len(lines[at].filled) > 1 and not lines[at].numeric and _is_own(lines, at, header):
        return True  # repeated above no row: the next page repeats it once more
    for above in range(1, min(_MOST_UPPER, header.first) + 1):
        if at + above >= len(lines) or lines[at + above - 1].is_blank or lines[at + above - 1].numeric:
            return False
        if normalise(lines[at].line.text) == normalise(lines[header.first - above].line.text):
            repeated = find_repeated_head(lines, at + above)
            if repeated is not None and (repeated.roles == header.roles or join_cut_head(header, repeated) is not None):
                return True
    return False


def _is_own(lines: Sequence[GridLine], at: int, header: Header) -> bool:
    """Whether a line repeats one of the head, perhaps with more or less of its last word than a page's edge left there."""
    return any(_are_alike(line, lines[at]) for line in lines[header.first : header.behind])


def _are_alike(line: GridLine, other: GridLine) -> bool:
    left, right = ([normalise(cell.text) for _, cell in one.filled] for one in (line, other))
    short, whole = sorted((left[-1:], right[-1:]), key=lambda words: len("".join(words)))
    begins = "".join(whole).startswith("".join(short)) and len("".join(short)) >= _SHORTEST_CUT
    return left == right or (len(left) == len(right) > 1 and left[:-1] == right[:-1] and begins)
