"""What an item says of all its tables: fiscal year, status date, which budget 'budget' is, how it is paid for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from pipeline.danish.covering import speaks_of_cover
from pipeline.danish.references import list_named_tables
from pipeline.danish.vocabulary import match_expenditure_kind
from pipeline.danish.words import find_years
from pipeline.facts.deviation_sign import says_sign
from pipeline.facts.figures import Place
from pipeline.facts.status_dates import SENTENCE, find_status_date, find_table_date
from pipeline.model import AgendaItem, Document, Financing, Line, Meeting, Table
from schemas.lists import BudgetBasis, ExpenditureKind

_CORRECTED = re.compile(r"\bkorr(?:igere(?:t|de)|\.)\s*budget", re.IGNORECASE)
_ORIGINAL = re.compile(r"\b(?:oprindelig[et]?|vedtag(?:et|ne))\s+budget", re.IGNORECASE)
_BUDGET_YEAR = re.compile(
    r"\b\w*(?:budget(?!lægning|forhandling|proces|aftale|forslag)\w*|regnskab\w*|drift\w*|anlæg\w*|bevilling\w*|opfølgning\w*)\s+"
    r"(?:i |for )?(?P<year>20\d\d)\b(?!\s?[-–/]\s?\d)",
    re.IGNORECASE,
)
"""Not of a range of years (``budget 2025-2028``), nor of what is planned for a year to come (``budgetlægningen for 2025``)."""


@dataclass(frozen=True, slots=True)
class ItemContext:
    """What holds for every table of an item, each None where the item does not print it."""

    place: Place
    fiscal_year: int | None
    status_date: date | None
    meeting_date: date | None
    budget_basis: BudgetBasis
    budget_basis_source: str | None
    expenditure_kind: ExpenditureKind
    financing: tuple[Financing, ...]
    legends: tuple[tuple[int, str], ...] = ()  # lines that say which sign more expenditure has, of no table by its number

    def list_legends(self, table: Table) -> tuple[str, ...]:
        """What the item says of signs above one of its tables, however far above."""
        return tuple(text for number, text in self.legends if number < table.first_line)


def read_context(meeting: Meeting, item: AgendaItem, table_years: tuple[int, ...]) -> ItemContext:
    """Read what an item's title and text say of its tables.

    Args:
        meeting: the item's meeting; its date dates a ``pr. 30. august`` that prints no year when no table does.
        item: the agenda item.
        table_years: the fiscal years that the item's tables print.

    Returns:
        the context. The fiscal year is the tables' only year, else the title's, else that of the budgets
        the text speaks of, else that of a status date printed with its year, else None.
    """
    text = item_text(meeting.document, item)
    years = tuple(dict.fromkeys(table_years)) or find_years(item.title) or _find_budget_years(text)
    printed = find_status_date(item.title, text, None, meeting.meeting_date)
    fiscal_year = years[0] if len(years) == 1 else printed.year if printed and not years else None
    base_year = fiscal_year or (meeting.meeting_date.year if meeting.meeting_date else None)
    basis, source = _read_basis(text)
    return ItemContext(
        place=Place(meeting.document.document_id, item.item_no, meeting.document.lines, meeting.document.recognised),
        fiscal_year=fiscal_year,
        status_date=find_status_date(item.title, text, base_year, meeting.meeting_date),
        meeting_date=meeting.meeting_date,
        budget_basis=basis,
        budget_basis_source=source,
        expenditure_kind=match_expenditure_kind(item.title, "title") or ExpenditureKind.UNKNOWN,
        financing=_read_financing(meeting.document, item),
        legends=tuple(_find_legends(meeting.document.lines[item.first_line - 1 : item.last_line])),
    )


def date_table(table: Table, context: ItemContext) -> ItemContext:
    """The context of one of an item's tables: of the day of its own title, or of what its columns say was used where the item names none.

    Args:
        table: one of the item's tables.
        context: what the item says.
    """
    if table.kind not in ("followup", "benefit"):
        return context
    title, used = find_table_date(table, table.fiscal_year or context.fiscal_year, context.meeting_date)
    return replace(context, status_date=title or context.status_date or used)


def _find_legends(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The lines that say which sign more expenditure has, and where they stand; the next line may end what they say."""
    for line, below in pairwise((*lines, None)):
        assert line is not None
        whole = f"{line.text} {below.text}" if below is not None else line.text
        text = line.text if says_sign((line.text,)) else whole
        if says_sign((text,)) and not list_named_tables(text):
            yield line.no, text


def _find_budget_years(text: str) -> tuple[int, ...]:
    """The years whose budget, accounts or appropriations the item speaks of."""
    return tuple(dict.fromkeys(int(match["year"]) for match in _BUDGET_YEAR.finditer(text)))


def item_text(document: Document, item: AgendaItem) -> str:
    """The text of an item from its first to its last line."""
    lines = document.lines[item.first_line - 1 : item.last_line]
    return document.text[lines[0].start : lines[-1].end] if lines else ""


def name_gone_digits(document: Document) -> str:
    """The digits that the reading found gone from the whole document: then none of its numbers is certain."""
    return next((str(note.params["digits"]) for note in document.notes if note.key == "reading.digit_gone"), "")


def _read_basis(text: str) -> tuple[BudgetBasis, str | None]:
    """Which budget the item compares with: the one it names, if it names only one."""
    corrected, original = _CORRECTED.search(text), _ORIGINAL.search(text)
    if corrected and not original:
        return BudgetBasis.CORRECTED, corrected[0]
    if original and not corrected:
        return BudgetBasis.ORIGINAL, original[0]
    return BudgetBasis.UNKNOWN, None


def _read_financing(document: Document, item: AgendaItem) -> tuple[Financing, ...]:
    """Sentences that say how the appropriations are covered; what 'is not applied for' covers nothing."""
    found = []
    for line in document.lines[item.first_line - 1 : item.last_line]:
        recommending = any(span.kind == "recommendation" and span.start <= line.start < span.end for span in item.spans)
        for match in SENTENCE.finditer(line.text):
            sentence = match[0].strip()
            if speaks_of_cover(sentence) and (recommending or "bevilling" in sentence.lower()):
                found.append(Financing(document.document_id, item.item_no, line.no, sentence))
    return tuple(found)
