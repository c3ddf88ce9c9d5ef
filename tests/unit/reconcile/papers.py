"""Papers around made rows: their text, items and meeting, for rules that look beyond the tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.model import AgendaItem, Extract, Line
from schemas.lists import Decision, ItemKind


def make_item(item_no: int, first_line: int, last_line: int, **more: object) -> AgendaItem:
    """An agenda item that asks for approval."""
    item = AgendaItem(
        item_no, str(item_no), f"Punkt {item_no}", None, ItemKind.APPROVAL, Decision.FORWARDED, None, (), first_line, last_line, ()
    )
    return replace(item, **more)  # type: ignore[arg-type]


def set_paper(extract: Extract, text: str, *items: AgendaItem, meeting_date: date | None = None, **more: object) -> Extract:
    """The extract with a text, its items (all of it is item 2 where none are given) and what its head says."""
    lines, start = [], 0
    for no, line in enumerate(text.split("\n"), start=1):
        lines.append(Line(no, None, start, line))
        start += len(line) + 1
    document = replace(extract.meeting.document, text=text, lines=tuple(lines))
    given = items or (make_item(2, 1, len(lines)),)
    meeting = replace(extract.meeting, document=document, items=given, meeting_date=meeting_date, **more)  # type: ignore[arg-type]
    return replace(extract, meeting=meeting)
