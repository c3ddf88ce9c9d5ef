"""``rollforward``: the original budget and the printed changes make the corrected one, row by row.

It confirms or leaves a gap: virements within delegation stand in no minutes. Only a table that prints every kind of change as a column
of its own claims to be complete; there it is a sum like any other, ``footing`` across its columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import BudgetFollowup, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from schemas.lists import IdentityKind, Rule

_CHANGES = ("supplementary_dkk", "virement_dkk", "carry_over_dkk")


def check_rollforward(rows: Sequence[BudgetFollowup], book: Book) -> tuple[Identity, ...]:
    """The identities of a follow-up table's corrected budgets.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    columns = [column for column in _CHANGES if any(book.find_figure(row, column) is not None for row in rows)]
    complete = len(columns) == len(_CHANGES)
    relations = [_relate(row, columns, complete, book) for row in rows if columns]
    return tuple(judge_relation(relation) for relation in relations if relation is not None)


def _relate(row: BudgetFollowup, columns: Sequence[str], complete: bool, book: Book) -> Relation | None:
    original, result = book.find_figure(row, "original_budget_dkk"), book.find_figure(row, "corrected_budget_dkk")
    if original is None or result is None:
        return None
    changes = tuple(figure for column in columns if (figure := book.find_figure(row, column)) is not None)
    rule = Rule.FOOTING if complete else Rule.ROLLFORWARD
    parts, unread = add_up((original, *changes)), book.has_unread_in(row)
    return Relation(rule, IdentityKind.ARITHMETIC, row.label, parts, result, unread, binding=complete)
