"""Lines inside a table that look like a head, or belong to one that is repeated on the next page."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.words import normalise
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_row_of_years
from pipeline.tables.headers import Header, read_header

_MOST_UPPER = 4
"""Lines above a head that may be repeated with it."""


def find_repeated_head(lines: Sequence[GridLine], at: int) -> Header | None:
    """The head that starts at a line inside a table; amounts that look like years (``Løn  1998  2082``) are no head."""
    return None if lines[at].is_blank or is_row_shaped_like_years(lines, at) else read_header(lines, at)


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
    for above in range(1, min(_MOST_UPPER, header.first) + 1):
        if at + above >= len(lines) or lines[at + above - 1].is_blank or lines[at + above - 1].numeric:
            return False
        if normalise(lines[at].line.text) == normalise(lines[header.first - above].line.text):
            repeated = find_repeated_head(lines, at + above)
            if repeated is not None and repeated.roles == header.roles:
                return True
    return False
