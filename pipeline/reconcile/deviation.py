"""``deviation``: status − budget is the printed deviation, for each benefit and for a table's totals."""

from __future__ import annotations

from pipeline.model import BenefitStatus, Identity
from pipeline.reconcile.benefit_blocks import ADDED, Block, group_blocks
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, Signed, judge_relation
from schemas.lists import IdentityKind, Role, Rule, Scenario

_FORMULA = ((Scenario.STATUS, 1), (Scenario.BUDGET, -1))


def check_deviation(rows: tuple[BenefitStatus, ...], book: Book) -> tuple[Identity, ...]:
    """The identities of a benefit table's deviations.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    blocks = (*group_blocks(rows), *group_blocks(rows, Role.TOTAL))
    relations = (_relate(block, column, book) for block in blocks for column in ADDED)
    return tuple(judge_relation(relation) for relation in relations if relation is not None)


def _relate(block: Block, column: str, book: Book) -> Relation | None:
    result = block.find_amount(Scenario.DEVIATION, book, column)
    parts: tuple[Signed, ...] = tuple(
        (figure, sign) for scenario, sign in _FORMULA if (figure := block.find_amount(scenario, book, column)) is not None
    )
    if result is None or not parts:
        return None
    unread = len(parts) < len(_FORMULA) or block.has_unread(book)
    return Relation(Rule.DEVIATION, IdentityKind.ARITHMETIC, block.label, parts, result, unread)
