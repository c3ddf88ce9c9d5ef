"""``deviation``: status − budget is the printed deviation, for each benefit and for a table's totals."""

from __future__ import annotations

from pipeline.model import BenefitStatus, Identity
from pipeline.reconcile.benefit_blocks import Block, group_blocks
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
    return tuple(judge_relation(relation) for block in blocks if (relation := _relate(block, book)) is not None)


def _relate(block: Block, book: Book) -> Relation | None:
    result = block.find_amount(Scenario.DEVIATION, book)
    parts: tuple[Signed, ...] = tuple(
        (figure, sign) for scenario, sign in _FORMULA if (figure := block.find_amount(scenario, book)) is not None
    )
    if result is None or not parts:
        return None
    unread = len(parts) < len(_FORMULA) or block.has_unread(book)
    return Relation(Rule.DEVIATION, IdentityKind.ARITHMETIC, block.label, parts, result, unread)
