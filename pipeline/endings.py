"""How a text ends: in a table without its total, or in the middle of a row or a sentence. Then what should follow may be lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.vocabulary import match_change_type
from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, Extract, Line, Meeting, Note, Table
from schemas.lists import Role

Row = Appropriation | BenefitStatus | BudgetFollowup

_TEXT = ("text/plain", "text/markdown")
_ENDS = (".", "!", "?", ":", ";", '"', "'", "”", "»", "«", ")", "]", "*", "_", "|")
"""What closes a sentence, a quotation or a piece of formatting."""
_FEWEST_WORDS = 5
"""Fewer words than these need be no sentence: a heading, a name, a decision of a word."""
_HEADINGS = 4
"""So many lines without figures may follow a table's last row in the table itself: a section, a head again, a change type, an account."""
_ACCOUNT = re.compile(r"\W*\d{1,2}\.\d{2}\.\d{2}\b")


def note_ending(meeting: Meeting, parts: Sequence[Extract]) -> tuple[Note, ...]:
    """What the end of a text file says of what may be missing behind it.

    Args:
        meeting: the meeting with its document; only text and Markdown can lose their end and still be read.
        parts: what each of its items gave.

    Returns:
        at most one note: a row that breaks off, a table that ends the file before its total, or a sentence without its end.
    """
    document = meeting.document
    filled = [line for line in document.lines if line.text.strip()]
    if document.media_type not in _TEXT or not filled or any(note.key == "reading.ends_in_table" for note in document.notes):
        return ()
    last = filled[-1]
    tables = [table for part in parts for table in part.tables]
    table = _find_last_table(meeting, tables, filled)
    if table is not None and table.last_line == last.no and not document.text.endswith("\n"):
        return (Note("reading.ends_in_table", {}, last.no),)
    if table is not None and (_opens_rows(last) or _lacks_total(table, parts[-1])):
        return (Note("reading.ends_without_total", {}, last.no),)
    if table is None and _breaks_off(meeting, last):
        return (Note("reading.ends_in_sentence", {}, last.no),)
    return ()


def _find_last_table(meeting: Meeting, tables: Sequence[Table], filled: Sequence[Line]) -> Table | None:
    """The table that the file ends in; a heading or two may stand behind its last row of figures."""
    if not tables:
        return None
    table = max(tables, key=lambda each: each.last_line)
    behind = [line for line in filled if line.no > table.last_line]
    heads = all(_part_of(meeting, line) not in (None, "attachments") and not _ends_sentence(line.text) for line in behind)
    return table if len(behind) <= _HEADINGS and heads and meeting.items[-1].item_no == table.item_no else None


def _opens_rows(last: Line) -> bool:
    """Whether a line is an account or a change type, under which lines are to come."""
    return _ACCOUNT.match(last.text) is not None or match_change_type(last.text.strip()) is not None


def _lacks_total(table: Table, part: Extract) -> bool:
    """Whether a table goes out in a line, no total of all of it standing above: the kinds that are read end in a total as a rule."""
    rows: tuple[Row, ...] = (*part.appropriations, *part.benefits, *part.followups)
    own = sorted((row for row in rows if row.table_no == table.table_no), key=lambda row: row.row_no)
    if not own or own[-1].role not in (Role.LINE, Role.OF_WHICH):
        return False
    return own[0].role is not Role.TOTAL


def _breaks_off(meeting: Meeting, last: Line) -> bool:
    """Whether the last line is running text of an item without the end of its sentence, and without an end of line."""
    document = meeting.document
    marks = [mark.start for mark in document.page_marks if mark.end >= last.end]
    text = document.text[last.start : min((*marks, last.end))]
    if document.text.endswith("\n") or _part_of(meeting, last) not in ("body", "recommendation", "decision"):
        return False
    return len(text.split()) >= _FEWEST_WORDS and not _ends_sentence(text)


def _part_of(meeting: Meeting, line: Line) -> str | None:
    """The kind of the part that a line stands in; None where it is no content of the minutes."""
    spans = (span for item in meeting.items for span in item.spans if span.start <= line.start < span.end)
    return next((span.kind for span in spans), None)


def _ends_sentence(text: str) -> bool:
    return text.rstrip().endswith(_ENDS)
