"""Small made-up documents for the tests of the meeting step."""

from __future__ import annotations

import hashlib
from textwrap import dedent

from pipeline.meeting import document_to_meeting
from pipeline.model import AgendaItem, Document, Meeting
from pipeline.readers.lines import number_lines
from pipeline.readers.pages import find_pages


def make_document(text: str) -> Document:
    """A document of a text, without the way over a file."""
    text = dedent(text)
    data = text.encode()
    pages = find_pages(text)
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        document_id=digest[:12],
        path="made-up.txt",
        sha256=digest,
        media_type="text/plain",
        size_bytes=len(data),
        text=text,
        lines=number_lines(text, pages),
        page_count=pages.count,
        page_marks=pages.marks,
    )


def read(text: str) -> Meeting:
    """The meeting in a text."""
    return document_to_meeting(make_document(text))


def keys(meeting: Meeting) -> list[str]:
    """What was noted."""
    return [note.key for note in meeting.notes]


def part(meeting: Meeting, item: AgendaItem, kind: str) -> str:
    """The text of an item's spans of a kind, in one line."""
    text = meeting.document.text
    return " ".join(" ".join(text[span.start : span.end] for span in item.spans if span.kind == kind).split())


def brief(item: AgendaItem) -> tuple[str, str, str | None, str, str]:
    """An item's label, title, case number, kind and decision."""
    return item.item_label, item.title, item.case_no, str(item.item_kind), str(item.decision)
