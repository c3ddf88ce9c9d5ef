"""Document → Meeting: whose minutes they are, of which day, and their agenda items with titles, sections and decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.meeting.head import Head, read_head
from pipeline.meeting.home import Home, find_home, settle_at
from pipeline.meeting.identity import identify
from pipeline.meeting.items import Draft, read_items
from pipeline.meeting.kinds import classify_document
from pipeline.meeting.layout import Layout, lay_out
from pipeline.meeting.own_decision import Sitting
from pipeline.meeting.rest import read_rest
from pipeline.meeting.revisions import find_revision
from pipeline.meeting.settle import settle_head
from pipeline.meeting.several import split_meetings
from pipeline.meeting.sittings import find_heads
from pipeline.meeting.starts import find_starts
from pipeline.meeting.whole import read_whole
from pipeline.model import Document, Meeting, Note
from schemas.lists import Decision, DocumentKind

__all__ = ["Home", "document_to_meeting", "document_to_meetings", "find_home"]


def document_to_meetings(document: Document, home: Home | None = None) -> tuple[Meeting, ...]:
    """Read a file as the minutes of one meeting, or of as many as it holds.

    Args:
        document: any document.
        home: whose minutes they are where they do not say so.

    Returns:
        A meeting or more, in printed order, each with a document of its own. Where one does not say whose it is and the others are all of
        one municipality, it is that one's, else the home's, with a note: a file is one download.
    """
    meetings = tuple(map(document_to_meeting, split_meetings(document)))
    places = {Home(meeting.municipality, meeting.municipality_code or "") for meeting in meetings if meeting.municipality}
    if len(places) == 1:
        (place,) = places
        return tuple(settle_at(meeting, place, "meeting.municipality_of_file") for meeting in meetings)
    return tuple(settle_at(meeting, home, "meeting.municipality_of_home") for meeting in meetings) if home else meetings


def document_to_meeting(document: Document) -> Meeting:
    """Read a document as minutes.

    Args:
        document: any document.

    Returns:
        The meeting. What is not printed is None, with a note; what a download page puts around the minutes, tables of contents
        included, is in no item. A document without agenda items has a single item 0 with its whole text; a stretch that holds
        rows of figures and lies in no item is an item without a label.
    """
    layout = lay_out(document)
    head, drafts = _read_minutes(layout)
    read = drafts or read_whole(layout)
    every = sorted((*read, *read_rest(layout, read)), key=lambda draft: draft.item.first_line)
    kind = classify_document(head.lines, layout, _has_decisions(every), bool(drafts))
    lacking = [Note("meeting.no_items")] if every and not drafts and kind in (DocumentKind.MINUTES, DocumentKind.AGENDA) else []
    return Meeting(
        document=document,
        meeting_id=identify(head.municipality_code or head.municipality, head.committee, head.meeting_date),
        municipality=head.municipality,
        municipality_code=head.municipality_code,
        committee=head.committee,
        committee_kind=head.committee_kind,
        meeting_date=head.meeting_date,
        document_kind=kind,
        items=tuple(draft.item for draft in every),
        notes=(*layout.notes, *head.notes, *(note for draft in every for note in draft.notes), *lacking),
        revision=find_revision(head.lines),
    )


def _read_minutes(layout: Layout) -> tuple[Head, tuple[Draft, ...]]:
    """The head and the items: a decision is the meeting's own by what the head says, and the items may settle the head."""
    lines = layout.content()
    printed = find_heads(lines)
    starts = find_starts(lines, layout.contents, [head.place for head in printed])
    head = read_head(layout, starts)
    drafts = read_items(layout, starts, Sitting(head.committee, head.meeting_date, head.committee_kind))
    return _doubt_date(settle_head(head, layout.document, printed, starts, drafts), layout.document), drafts


def _doubt_date(head: Head, document: Document) -> Head:
    """The head without its date, where the reading found that a digit is gone from the whole document."""
    return replace(head, meeting_date=None) if any(note.key == "reading.digit_gone" for note in document.notes) else head


def _has_decisions(drafts: Sequence[Draft]) -> bool:
    return any(draft.item.decision is not Decision.NONE for draft in drafts)
