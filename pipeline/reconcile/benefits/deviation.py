"""``deviation``: status − budget is the printed deviation, for each benefit and for a table's totals."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from pipeline.model import BenefitStatus, Identity
from pipeline.reconcile.benefits.blocks import ADDED, Block, group_blocks
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, Signed, judge_relation
from schemas.lists import IdentityKind, Outcome, Role, Rule, Scenario

_TERMS = 2


def check_deviation(rows: tuple[BenefitStatus, ...], book: Book) -> tuple[Identity, ...]:
    """The identities of a benefit table's deviations.

    Of several budgets and statuses the corrected and the last are meant. Where others give the deviation as it is printed, or most rows
    say otherwise, a miss refutes nothing.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    blocks = (*group_blocks(rows), *group_blocks(rows, Role.TOTAL))
    relations = [(block, relation) for block in blocks for column in ADDED if (relation := _relate(block, column, book)) is not None]
    chosen = [_is_chosen(block) for block, _ in relations]
    identities = [judge_relation(relation) for _, relation in relations]
    telling = [one.outcome for one, is_chosen in zip(identities, chosen, strict=True) if is_chosen]
    told = 2 * telling.count(Outcome.FAILS) <= len(telling) - telling.count(Outcome.NOT_CHECKABLE)
    return tuple(
        judge_relation(replace(relation, binding=relation.binding and (told or not is_chosen)))
        for (_, relation), is_chosen in zip(relations, chosen, strict=True)
    )


def _is_chosen(block: Block) -> bool:
    """Whether a block prints several budgets or statuses of which one was taken."""
    return any(block.find(scenario) is None for scenario in (Scenario.BUDGET, Scenario.STATUS))


def _relate(block: Block, column: str, book: Book) -> Relation | None:
    result = block.find_amount(Scenario.DEVIATION, book, column)
    parts = _find_parts((block.find_last_status(), block.find_base()), column, book)
    if result is None or not parts:
        return None
    unread = len(parts) < _TERMS or block.has_unread(book)
    relation = Relation(Rule.DEVIATION, IdentityKind.ARITHMETIC, block.label, parts, result, unread)
    return relation if unread else replace(relation, binding=not _is_of_others(relation, block, column, book))


def _find_parts(rows: tuple[BenefitStatus | None, BenefitStatus | None], column: str, book: Book) -> tuple[Signed, ...]:
    """The figures of a status and of the budget to take from it, as far as they are printed."""
    figures = (book.find_figure(row, column) if row is not None else None for row in rows)
    return tuple((figure, sign) for figure, sign in zip(figures, (1, -1), strict=True) if figure is not None)


def _is_of_others(relation: Relation, block: Block, column: str, book: Book) -> bool:
    """Whether another budget or status of the block gives the deviation as it is printed."""
    rows = ([row for row in block.rows if row.scenario is scenario] for scenario in (Scenario.STATUS, Scenario.BUDGET))
    pairs = (_find_parts((status, budget), column, book) for status, budget in product(*rows))
    others = (parts for parts in pairs if len(parts) == _TERMS and parts != relation.parts)
    return any(judge_relation(replace(relation, parts=parts)).outcome is Outcome.HOLDS for parts in others)
