"""``deviation``: status − budget is the printed deviation, for each benefit and for a table's totals."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model import BenefitStatus, Identity
from pipeline.reconcile.benefit_blocks import ADDED, Block, group_blocks
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, judge_relation
from schemas.lists import IdentityKind, Outcome, Role, Rule, Scenario

_TERMS = 2

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
    result, status = (block.find_amount(scenario, book, column) for scenario in (Scenario.DEVIATION, Scenario.STATUS))
    base = block.find_base()
    budget = book.find_figure(base, column) if base is not None else None
    parts = tuple((figure, sign) for figure, sign in ((status, 1), (budget, -1)) if figure is not None)
    if result is None or not parts:
        return None
    unread = len(parts) < _TERMS or block.has_unread(book)
    relation = Relation(Rule.DEVIATION, IdentityKind.ARITHMETIC, block.label, parts, result, unread)
    return relation if unread else replace(relation, binding=not _is_from_another(relation, block, column, book))


def _is_from_another(relation: Relation, block: Block, column: str, book: Book) -> bool:
    """Whether another of several budgets gives the deviation as it is printed: then a miss of the first refutes nothing."""
    (status, budget), others = relation.parts, (row for row in block.rows if row.scenario is Scenario.BUDGET)
    figures = (figure for row in others if (figure := book.find_figure(row, column)) is not None and figure != budget[0])
    judged = (judge_relation(replace(relation, parts=(status, (figure, -1)))) for figure in figures)
    return any(identity.outcome is Outcome.HOLDS for identity in judged)
