"""Lines inside a table that look like a head, or belong to one that is repeated on the next page."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.heads import match_column
from pipeline.danish.words import normalise
from pipeline.tables.columns import is_year, stands_for_table
from pipeline.tables.grid import GridLine
from pipeline.tables.headers import Header, read_header


def find_repeated_head(lines: Sequence[GridLine], at: int) -> Header | None:
    """The head that starts at a line inside a table; amounts that look like years (``Løn  1998  2082``) are no head."""
    return None if lines[at].is_blank or is_row_of_years(lines, at) else read_header(lines, at)


def is_row_of_years(lines: Sequence[GridLine], at: int) -> bool:
    """Whether figures in the shape of years are amounts: a row's label stands before them, and the rows above stand as close.

    Years that follow each other are a head, whatever the label; so is one below another blank line than the rows have.

    Args:
        lines: an item's lines.
        at: the index of a line below the first row of a table.
    """
    line = lines[at]
    cells = [cell for _, cell in line.filled]
    label, others = cells[:1], cells[1:]
    if not others or label[0].number or not all(cell.number and is_year(cell.text) for cell in others):
        return False
    word = match_column(label[0].text)
    if stands_for_table(label[0].text) or is_year(label[0].text) or (word is not None and word.exact):
        return False
    years = [int(cell.number.value) for cell in others if cell.number]
    if len(years) > 1 and years == list(range(years[0], years[0] + len(years))):
        return False
    return _stands_close(lines, at)


def _stands_close(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a line stands as far below the line above as that one stands below the next."""
    filled = [number for number in range(at - 1, -1, -1) if not lines[number].is_blank][:2]
    return bool(filled) and (filled[0] == at - 1 or (len(filled) > 1 and at - filled[0] == filled[0] - filled[1]))


def is_upper_head(lines: Sequence[GridLine], at: int, header: Header) -> bool:
    """Whether a line belongs to a repeated head above its columns: the same words stand right above the first head (``Alle beløb``)."""
    if not header.first or lines[at].is_blank or at + 1 >= len(lines) or lines[at].numeric:
        return False
    if normalise(lines[at].line.text) != normalise(lines[header.first - 1].line.text):
        return False
    repeated = find_repeated_head(lines, at + 1)
    return repeated is not None and repeated.roles == header.roles
