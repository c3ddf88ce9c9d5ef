"""One document → all that it gives: the recipe of the reading steps, each of which knows no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.endings import note_ending
from pipeline.facts import prose_to_claims, tables_to_facts
from pipeline.meeting import Home, document_to_meeting, document_to_meetings
from pipeline.model import AgendaItem, Document, Extract, Indicator, Meeting, Table
from pipeline.tables import item_to_tables
from pipeline.tokens import balance_tokens


def extract_meetings(document: Document, home: Home | None = None) -> tuple[Extract, ...]:
    """Read a file's document as the minutes of the meetings that it holds, one as a rule.

    Args:
        document: what a reader made of a file.
        home: whose minutes they are where they do not say so.

    Returns:
        an extract a meeting, in printed order.
    """
    return tuple(map(_extract_meeting, document_to_meetings(document, home)))


def extract_document(document: Document) -> Extract:
    """Read a document as the minutes of one meeting: tables, facts, figures, refused cells and the balance of its numeric tokens.

    Args:
        document: what a reader made of a file.

    Returns:
        the extract, items and rows in printed order; nothing is validated or reconciled yet.
    """
    return _extract_meeting(document_to_meeting(document))


def _extract_meeting(meeting: Meeting) -> Extract:
    parts = [_extract_item(meeting, item) for item in meeting.items]
    return Extract(
        meeting=meeting,
        tables=tuple(table for part in parts for table in part.tables),
        appropriations=tuple(fact for part in parts for fact in part.appropriations),
        benefits=tuple(fact for part in parts for fact in part.benefits),
        figures=tuple(figure for part in parts for figure in part.figures),
        quarantined=tuple(cell for part in parts for cell in part.quarantined),
        tokens=tuple(count for part in parts for count in part.tokens),
        followups=tuple(fact for part in parts for fact in part.followups),
        claims=tuple(fact for part in parts for fact in part.claims),
        indicators=tuple(fact for part in parts for fact in part.indicators),
        financing=tuple(sentence for part in parts for sentence in part.financing),
        notes=(*meeting.document.notes, *meeting.notes, *(note for part in parts for note in part.notes), *note_ending(meeting, parts)),
    )


def _extract_item(meeting: Meeting, item: AgendaItem) -> Extract:
    document = meeting.document
    tables = item_to_tables(document, item, _running_heads(meeting))
    facts = tables_to_facts(meeting, item, tables)
    tables = tuple(_name_refused(table, facts.indicators) for table in tables)
    claims = prose_to_claims(meeting, item, tables)
    figures, refused = facts.figures + claims.figures, facts.quarantined + claims.quarantined
    tokens, lost = balance_tokens(document, item, tables, figures, refused)
    return Extract(
        meeting,
        tables,
        facts.appropriations,
        facts.benefits,
        figures,
        refused + lost,
        tokens,
        financing=facts.financing,
        followups=facts.followups,
        claims=claims.claims,
        indicators=facts.indicators,
        notes=facts.notes,
    )


def _name_refused(table: Table, indicators: Sequence[Indicator]) -> Table:
    """A table that was neither the budget's nor let in as any other is one of unknown kind."""
    let_in = any(indicator.table_no == table.table_no for indicator in indicators)
    return table if table.kind != "other" or let_in else replace(table, kind="unknown")


def _running_heads(meeting: Meeting) -> tuple[str, ...]:
    """What may head every page of these minutes."""
    names = (meeting.committee, meeting.municipality, f"{meeting.municipality} Kommune" if meeting.municipality else None)
    return tuple(name for name in names if name)
