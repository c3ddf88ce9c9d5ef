"""Document → Meeting: whose minutes they are, of which day, and their agenda items with titles, sections and decisions."""

from __future__ import annotations

from pipeline.meeting.head import Head, read_head
from pipeline.meeting.items import Draft, read_items
from pipeline.meeting.kinds import classify_document
from pipeline.meeting.layout import lay_out
from pipeline.meeting.whole import read_whole
from pipeline.model import Document, Meeting, Note
from schemas.lists import Decision, DocumentKind

__all__ = ["document_to_meeting"]


def document_to_meeting(document: Document) -> Meeting:
    """Read a document as minutes.

    Args:
        document: any document.

    Returns:
        The meeting. What is not printed is None, with a note; what a download page puts around the minutes, tables of contents
        included, is in no item. A document without agenda items has a single item 0 with its whole text.
    """
    layout = lay_out(document)
    drafts = read_items(layout)
    head = read_head(layout, drafts[0].item.first_line if drafts else None)
    whole = () if drafts else read_whole(layout)
    kind = classify_document(head.lines, layout, _has_decisions((*drafts, *whole)), bool(drafts))
    notes = [*layout.notes, *head.notes, *(note for draft in (*drafts, *whole) for note in draft.notes)]
    if whole and kind in (DocumentKind.MINUTES, DocumentKind.AGENDA):
        notes.append(Note("meeting.no_items"))
    return Meeting(
        document=document,
        meeting_id=_identify(head),
        municipality=head.municipality,
        municipality_code=head.municipality_code,
        committee=head.committee,
        committee_kind=head.committee_kind,
        meeting_date=head.meeting_date,
        document_kind=kind,
        items=tuple(draft.item for draft in (*drafts, *whole)),
        notes=tuple(notes),
    )


def _has_decisions(drafts: tuple[Draft, ...]) -> bool:
    return any(draft.item.decision is not Decision.NONE for draft in drafts)


def _identify(head: Head) -> str | None:
    """One key for all papers of one meeting: municipality (its code, else its name), committee and day."""
    place = head.municipality_code or head.municipality
    if not (place and head.committee and head.meeting_date):
        return None
    return ".".join((place, head.committee.replace(" ", "_"), head.meeting_date.isoformat())).lower()
