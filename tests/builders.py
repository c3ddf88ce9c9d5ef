"""Documents, items and tables built from plain text, without a file or a head around it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

from pipeline.facts import ItemFacts, tables_to_facts
from pipeline.model import AgendaItem, Document, Line, Meeting, Quarantined, Span, Table, TokenCount
from pipeline.tables import item_to_tables
from pipeline.tables.grid import GridLine, cut_line
from pipeline.tokens import balance_tokens
from schemas.lists import Decision, DocumentKind, ItemKind


def make_document(text: str) -> Document:
    """A document that holds just this text, and the end of its last line: nothing of it may be cut off."""
    lines, start = [], 0
    for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
        lines.append(Line(number, None, start, line))
        start += len(line) + 1
    text = f"{text.removesuffix(chr(10))}\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(sha256[:12], "made.txt", sha256, "text/plain", len(text.encode()), text, tuple(lines), None)


def make_item(document: Document, title: str = "Status", spans: Sequence[Span] = ()) -> AgendaItem:
    """One item that takes the whole document."""
    return AgendaItem(
        4, "Punkt 4.", title, None, ItemKind.APPROVAL, Decision.APPROVED, None, (), 1, len(document.lines), tuple(spans)
    )  # fmt: skip


def make_meeting(document: Document, item: AgendaItem, meeting_date: date | None = date(2017, 9, 26)) -> Meeting:
    """A meeting of one item."""
    return Meeting(document, None, None, None, "Udvalget", "standing", meeting_date, DocumentKind.MINUTES, (item,))


def cut(text: str, start: int = 0) -> GridLine:
    """One line, cut into cells."""
    return cut_line(Line(1, None, start, text))


def cut_all(text: str) -> tuple[GridLine, ...]:
    """The lines of a text, cut into cells."""
    return tuple(map(cut_line, make_document(text).lines))


def read_tables(text: str, title: str = "Status") -> tuple[Table, ...]:
    """The tables of an item with this text."""
    document = make_document(text)
    return item_to_tables(document, make_item(document, title), ("Udvalget",))


def read_table(text: str) -> Table:
    """The only table of an item with this text."""
    (table,) = read_tables(text)
    return table


def read_facts(text: str, title: str = "Status") -> ItemFacts:
    """The facts of an item with this text."""
    document = make_document(text)
    item = make_item(document, title)
    return tables_to_facts(make_meeting(document, item), item, item_to_tables(document, item, ("Udvalget",)))


def balance(text: str) -> tuple[tuple[TokenCount, ...], tuple[Quarantined, ...]]:
    """The balance of the numeric tokens of an item with this text, and the tokens that its tables would have lost."""
    document = make_document(text)
    item = make_item(document)
    tables = item_to_tables(document, item, ("Udvalget",))
    facts = tables_to_facts(make_meeting(document, item), item, tables)
    return balance_tokens(document, item, tables, facts.figures, facts.quarantined)
