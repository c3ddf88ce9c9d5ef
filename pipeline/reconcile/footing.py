"""``footing``: the lines under a heading add up to its printed total, column by column."""

from __future__ import annotations

from pipeline.model import Appropriation, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.stretches import Stretch, list_subtotals
from schemas.lists import IdentityKind, Rule

MONEY = ("expenditure_dkk", "income_dkk", "net_dkk")


def check_footing(rows: tuple[Appropriation, ...], book: Book) -> tuple[Identity, ...]:
    """The identities of a table's subtotals.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    return tuple(identity for stretch in list_subtotals(rows, book) for identity in _check_stretch(stretch, book))


def _check_stretch(stretch: Stretch, book: Book) -> list[Identity]:
    total = stretch.total
    unread = book.has_unread(total.item_no, stretch.first_line, stretch.last_line)
    found = []
    for column in MONEY:
        result = book.find_figure(total, column)
        if result is not None:
            parts = add_up(book.list_money(stretch.lines, column))
            found.append(judge_relation(Relation(Rule.FOOTING, IdentityKind.ARITHMETIC, total.text, parts, result, unread)))
    return found
