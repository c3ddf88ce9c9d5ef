"""What an item says of all its tables: fiscal year, status date, which budget 'budget' is, how it is paid for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pipeline.danish.covering import speaks_of_cover
from pipeline.danish.dates import find_dates
from pipeline.danish.vocabulary import match_expenditure_kind
from pipeline.danish.words import find_years
from pipeline.facts.figures import Place
from pipeline.model import AgendaItem, Document, Financing, Meeting
from schemas.lists import BudgetBasis, ExpenditureKind

_EARLIER = re.compile(r"\b(?:siden|forrige|sidste|foregående|tidligere|i forhold til|ift\.)(?=\s)", re.IGNORECASE)
_STATUS_WORDS = re.compile(
    r"status|opfølgning|budgetkontrol|økonomirapport|budgetrevision|halvårsregnskab|kvartal|tertial|regnskabsopgørelse|delårs"
    r"|opgjort|forventet regnskab|forbrug",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]*(?:\.(?!\s+[A-ZÆØÅ]|\s*$|\n)[^.!?\n]*)*[.!?]?")
_CORRECTED = re.compile(r"\bkorr(?:igere(?:t|de)|\.)\s*budget", re.IGNORECASE)
_ORIGINAL = re.compile(r"\b(?:oprindelig[et]?|vedtag(?:et|ne))\s+budget", re.IGNORECASE)
_BUDGET_YEAR = re.compile(
    r"\b\w*(?:budget\w*|regnskab\w*|drift\w*|anlæg\w*|bevilling\w*|opfølgning\w*)\s+(?:i |for )?(?P<year>20\d\d)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ItemContext:
    """What holds for every table of an item, each None where the item does not print it."""

    place: Place
    fiscal_year: int | None
    status_date: date | None
    budget_basis: BudgetBasis
    budget_basis_source: str | None
    expenditure_kind: ExpenditureKind
    financing: tuple[Financing, ...]


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
    printed = _read_status_date(f"{item.title}\n{text}", None)
    fiscal_year = years[0] if len(years) == 1 else printed.year if printed and not years else None
    base_year = fiscal_year or (meeting.meeting_date.year if meeting.meeting_date else None)
    basis, source = _read_basis(text)
    return ItemContext(
        place=Place(meeting.document.document_id, item.item_no, meeting.document.lines, meeting.document.recognised),
        fiscal_year=fiscal_year,
        status_date=_read_status_date(f"{item.title}\n{text}", base_year),
        budget_basis=basis,
        budget_basis_source=source,
        expenditure_kind=match_expenditure_kind(item.title, "title") or ExpenditureKind.UNKNOWN,
        financing=_read_financing(meeting.document, item),
    )


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


def _read_status_date(text: str, base_year: int | None) -> date | None:
    """The first ``pr. <date>`` in a sentence that speaks of a status, and not of the one before (``siden opfølgningen pr. 30. juni``).

    In a title all of capitals none of them begins a sentence.
    """
    text = "\n".join(line.lower() if line.isupper() else line for line in text.split("\n"))
    for match in _SENTENCE.finditer(text):
        sentence = match[0]
        if not _STATUS_WORDS.search(sentence):
            continue
        for found in find_dates(sentence):
            before = sentence[: found.start]
            if re.search(r"\b(?:pr|ultimo)\.?\s*$", before, re.IGNORECASE) and not _EARLIER.search(before):
                return found.in_year(base_year)
    return None


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
        for match in _SENTENCE.finditer(line.text):
            sentence = match[0].strip()
            if speaks_of_cover(sentence) and (recommending or "bevilling" in sentence.lower()):
                found.append(Financing(document.document_id, item.item_no, line.no, sentence))
    return tuple(found)
