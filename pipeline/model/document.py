"""The document: one file's text with its places, read as a meeting with agenda items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.model.notes import Note
from schemas.lists import Decision, DocumentKind, ItemKind


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document. ``text == document.text[start:start + len(text)]``.

    ``cells`` holds the absolute (start, end) spans of native cells where the format has them, else None; ``covered`` which of them are
    empty because the cell to their left is merged with them.
    ``page`` counts from 1 and is None where the document shows no page breaks.
    """

    no: int
    page: int | None
    start: int
    text: str
    cells: tuple[tuple[int, int], ...] | None = None
    covered: frozenset[int] = frozenset()

    @property
    def end(self) -> int:
        """The offset just behind the line's last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Document:
    """One file's text with its places, whatever its format."""

    document_id: str  # first 12 hex digits of sha256; of a further meeting in the file, of that and its place
    path: str
    sha256: str
    media_type: str
    size_bytes: int
    text: str
    lines: tuple[Line, ...]
    page_count: int | None
    notes: tuple[Note, ...] = ()
    recognised: frozenset[int] = frozenset()  # pages whose text a program recognised in a picture: their numbers may be misread
    page_marks: tuple[Span, ...] = ()  # the text of page marks (kind ``page_mark``): no content
    margins: tuple[str, ...] = ()  # what stands on every page or names the window: no content, but it may say whose paper it is
    meeting_no: int = 1  # which of the file's meetings
    first_line: int = 1  # where that begins in the file


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text with what it holds."""

    kind: str  # head, recommendation, decision, body, attachments
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One of an item's recommendations and what was decided on it."""

    no: int
    text: str
    decision: Decision
    decision_text: str | None
    first_line: int


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A numbered item of a meeting; ``item_no`` is unique within its document."""

    item_no: int
    item_label: str
    title: str
    case_no: str | None
    item_kind: ItemKind
    decision: Decision
    decision_text: str | None
    recommendations: tuple[Recommendation, ...]
    first_line: int
    last_line: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A document read as minutes. What is not printed is None; a memo has a single item 0 with its whole text."""

    document: Document
    meeting_id: str | None
    municipality: str | None
    municipality_code: str | None
    committee: str | None
    committee_kind: str | None  # council, finance, standing, special, advisory
    meeting_date: date | None
    document_kind: DocumentKind
    items: tuple[AgendaItem, ...]
    notes: tuple[Note, ...] = ()
    revision: int = 0  # how often the paper says that it was revised
