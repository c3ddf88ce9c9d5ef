"""What the lines of one change type add up to: ``Lov- og cirkulæreprogrammet giver netto 0,8 mio. kr.``"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.danish.vocabulary import find_change_type
from pipeline.reconcile.book import Book
from pipeline.reconcile.witnesses.readings import Candidate, by_size
from pipeline.reconcile.wording.measures import is_compared_elsewhere
from pipeline.reconcile.wording.phrases import Phrase
from schemas.lists import ChangeKind, Direction, Role, Unit

_INCOME = (Direction.MORE_INCOME, Direction.LESS_INCOME)
_FIRST_WORDS = 8
"""A clause names what it is about among so many first words; further on a change type is a reason (``på grund af lovprogrammet``)."""

_COLUMNS = {"net_dkk": "net", "expenditure_dkk": "expenditure", "income_dkk": "income"}


def find_change_sums(phrase: Phrase, book: Book) -> tuple[list[Candidate], list[Candidate]]:
    """What a figure is held against whose own clause names a change type: the net of its lines, and what it may be as well.

    Args:
        phrase: the figure with its words.
        book: the document's figures.

    Returns:
        the net, then either side; both empty where the words name none, or less than all of it.
    """
    claim = phrase.claim
    kind = find_change_type(" ".join(phrase.clause.split()[:_FIRST_WORDS]))
    if kind is None or claim.unit is not Unit.DKK or phrase.is_earlier or phrase.is_portion or is_compared_elsewhere(claim):
        return [], []
    lines = [row for row in book.appropriations if row.role is Role.LINE and row.item_no == claim.item_no and row.change_kind is kind]
    lines = [row for row in lines if claim.fiscal_year in (None, row.fiscal_year)]
    if not lines or len({row.fiscal_year for row in lines}) > 1 or kind is ChangeKind.STATUS:
        return [], []
    unread = book.has_unread(claim.item_no, min(row.line_no for row in lines), max(row.line_no for row in lines))
    sums = [by_size(claim, parts, unread) for column in _list_columns(phrase) if (parts := book.list_money(lines, column))]
    return sums[:1], sums[1:]


def _list_columns(phrase: Phrase) -> Iterator[str]:
    """The net, unless the words name the income alone; then the other sides."""
    if phrase.claim.direction in _INCOME and not phrase.claim.is_net:
        return iter(("income_dkk", "net_dkk"))
    return iter(_COLUMNS)
