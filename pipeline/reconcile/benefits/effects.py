"""``footing`` of a deviation that the minutes themselves part by its causes: number, price and refund add up to it."""

from __future__ import annotations

from pipeline.model import BenefitStatus, Identity
from pipeline.reconcile.benefits.beside import list_effects
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import leave_mostly_failing
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from schemas.lists import IdentityKind, Rule, Scenario

_FEWEST = 2


def check_benefit_effects(rows: tuple[BenefitStatus, ...], book: Book) -> tuple[Identity, ...]:
    """The identities of a benefit table's deviations with the parts that are printed beside or below them.

    Where most of a table's deviations are not the sum of such parts, a cause is printed elsewhere or not at all, and none is judged.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    relations = (_relate(row, book) for row in rows if row.scenario is Scenario.DEVIATION)
    return leave_mostly_failing(judge_relation(relation) for relation in relations if relation is not None)


def _relate(row: BenefitStatus, book: Book) -> Relation | None:
    result, parts = book.find_figure(row, "amount_dkk"), list_effects(row, book)
    if result is None or len(parts) < _FEWEST:
        return None
    return Relation(Rule.FOOTING, IdentityKind.ARITHMETIC, row.label, add_up(parts), result, book.has_unread_in(row))
