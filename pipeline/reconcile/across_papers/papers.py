"""All papers of a run side by side: their rows with the meeting that printed them, oldest paper first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pipeline.danish.words import normalise
from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, DecisionLine, TableFact
from pipeline.reconcile.book import Book
from schemas.lists import Role

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same row of two papers: the later one's, and that of the paper before it."""

    book: Book
    row: TableFact
    other_book: Book
    other: TableFact

    @property
    def is_one_meeting(self) -> bool:
        """Whether both are papers of one meeting, agenda and minutes, so that one repeats the other."""
        return self.book.meeting.meeting_id is not None and self.book.meeting.meeting_id == self.other_book.meeting.meeting_id


def order_books(books: Iterable[Book]) -> tuple[Book, ...]:
    """The papers of known municipalities by the day of their meeting."""
    known = [book for book in books if book.meeting.municipality is not None]
    return tuple(sorted(known, key=lambda book: (book.meeting.meeting_date or date.min, book.document_id)))


def pair_rows(books: Sequence[Book], lines: Iterable[DecisionLine]) -> Iterator[Pair]:
    """The rows that two papers print of one thing: each with the same row of the last paper before.

    Args:
        books: papers in their order.
        lines: the line of every appropriation row across papers.
    """
    line_of = {line.fact_id: line.decision_line_id for line in lines}
    found: dict[Key, list[tuple[Book, TableFact]]] = {}
    for book in books:
        for key, row in _list_unique(book, line_of):
            found.setdefault(key, []).append((book, row))
    for rows in found.values():
        for (other_book, other), (book, row) in pairwise(rows):
            yield Pair(book, row, other_book, other)


def _list_unique(book: Book, line_of: dict[str, str]) -> Iterator[tuple[Key, TableFact]]:
    """The rows of a paper that nothing else in it could be taken for."""
    rows: list[TableFact] = [*book.appropriations, *book.benefits, *book.followups]
    seen: dict[Key, list[TableFact]] = {}
    for row in rows:
        key = _name(row, book, line_of)
        if key is not None:
            seen.setdefault(key, []).append(row)
    yield from ((key, same[0]) for key, same in seen.items() if len(same) == 1)


def _name(row: TableFact, book: Book, line_of: dict[str, str]) -> Key | None:
    """What a row is of, in every paper; None where that is not told."""
    if row.role is not Role.LINE or row.fiscal_year is None:
        return None
    if isinstance(row, Appropriation):
        return ("line", line_of[row.fact_id]) if row.fact_id in line_of else None
    if row.status_date is None:
        return None
    occasion = (book.meeting.municipality, row.status_date, row.fiscal_year)
    if isinstance(row, BenefitStatus):
        return ("benefit", *occasion, row.benefit, row.scenario, row.recipients_basis) if row.benefit else None
    return _name_followup(row, book, occasion)


def _name_followup(row: BudgetFollowup, book: Book, occasion: Key) -> Key | None:
    """Labels of follow-ups are short and common: only with an account, or in a section of the same committee's, do they name a row."""
    if row.account_codes:
        return ("account", *occasion, row.account_codes, normalise(row.label))
    if row.section is None or book.meeting.committee is None:
        return None
    return ("followup", *occasion, book.meeting.committee, normalise(row.section), normalise(row.label))
