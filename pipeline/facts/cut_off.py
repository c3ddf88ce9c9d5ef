"""A file that ends inside a row of figures: its last number may lack digits, so it is no number."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model import Cell, Document, Table, TableRow

_NOTES = frozenset({"reading.ends_in_table", "reading.page_ends_in_table", "reading.cut_off"})
_TEXT = ("text/plain", "text/markdown")


def doubt_last_number(table: Table, document: Document) -> Table:
    """Take the number from the cell that a file which may be cut off ends in.

    Args:
        table: the table as read.
        document: the document, with the notes of its reading; a text without an end of line may have lost what followed.

    Returns:
        the table; the doubtful cell keeps its text, and is refused as any cell that is not plainly one number.
    """
    open_ended = document.media_type in _TEXT and not document.text.endswith("\n")
    if not open_ended and not any(note.key in _NOTES for note in document.notes):
        return table
    end = len(document.text.rstrip(" " if document.media_type in _TEXT else None))
    return replace(table, rows=tuple(_doubt(row, end) for row in table.rows))


def _doubt(row: TableRow, end: int) -> TableRow:
    return replace(row, values=tuple((index, _without_number(cell, end)) for index, cell in row.values))


def _without_number(cell: Cell, end: int) -> Cell:
    return replace(cell, number=None) if cell.end >= end else cell
