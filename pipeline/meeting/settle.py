"""What the items add to the head: that the file holds several meetings, and whose case numbers they bear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.dates import find_dates
from pipeline.meeting.head import Head
from pipeline.meeting.items import Draft
from pipeline.meeting.own_decision import Sitting
from pipeline.meeting.sittings import PrintedHead, find_others
from pipeline.meeting.styles import Start
from pipeline.meeting.words import load_rows
from pipeline.model import Document, Note

_CODED = re.compile(r"(?P<code>\d{3})-(?:19|20)\d{2}-\d+")
"""Case numbers that begin with the municipality's code: ``330-2017-90442``."""


def settle_head(head: Head, document: Document, printed: Sequence[PrintedHead], starts: Sequence[Start], drafts: Sequence[Draft]) -> Head:
    """The head, open where the file's meetings differ, with the day of its decisions and the municipality that all case numbers agree on.

    Args:
        head: what is printed before the first item.
        document: the document.
        printed: the lines that may be heads of further meetings.
        starts: where the items begin.
        drafts: the items.
    """
    return _take_code(_take_day(_open_several(head, printed, starts), document, drafts), drafts)


def _open_several(head: Head, printed: Sequence[PrintedHead], starts: Sequence[Start]) -> Head:
    others = find_others(printed, starts, Sitting(head.committee, head.meeting_date))
    if not others:
        return head
    same_organ = all(other.committee == head.committee for other in others)
    same_day = all(other.day == head.meeting_date for other in others)
    found = ", ".join(f"{other.committee} {other.day.isoformat()}" for other in others)
    return replace(
        head,
        committee=head.committee if same_organ else None,
        committee_kind=head.committee_kind if same_organ else None,
        meeting_date=head.meeting_date if same_day else None,
        notes=(*head.notes, Note("meeting.several_meetings", {"found": found})),
    )


def _take_day(head: Head, document: Document, drafts: Sequence[Draft]) -> Head:
    """The head, with the day that the committee's decisions bear where it prints none (``Beslutning i Socialudvalget den 3. maj 2023``)."""
    if head.meeting_date or not head.committee or all(note.key != "meeting.no_date" for note in head.notes):
        return head
    spans = (span for draft in drafts for span in draft.item.spans if span.kind == "decision")
    headings = (document.text[span.start : span.end].split("\n")[0] for span in spans)
    named = [heading for heading in headings if head.committee.lower() in heading.lower()]
    days = {day for heading in named for found in find_dates(heading) if (day := found.in_year(None))}
    if len(days) != 1:
        return head
    (day,) = days
    notes = tuple(note for note in head.notes if note.key != "meeting.no_date")
    return replace(head, meeting_date=day, notes=(*notes, Note("meeting.date_by_decision", {"day": day})))


def _take_code(head: Head, drafts: Sequence[Draft]) -> Head:
    cases = [_CODED.fullmatch(draft.item.case_no) for draft in drafts if draft.item.case_no]
    codes = {match["code"] if match else "" for match in cases}
    name = next((row["name"] for row in load_rows("reference/municipalities") if codes == {row["code"]}), None)
    if head.municipality or name is None or len(cases) < 2:
        return head
    (code,) = codes
    notes = tuple(note for note in head.notes if note.key != "meeting.no_municipality")
    note = Note("meeting.municipality_by_case", {"name": name, "code": code})
    return replace(head, municipality=name, municipality_code=code, notes=(*notes, note))
