"""``deviation`` of budget follow-ups: what is expected less the budget is the printed deviation, row by row.

Which budget it is taken from is told by the column's head: the corrected one, unless the head names the original. A table whose rows
mostly say otherwise compares with something that it does not print: that is asked once, and no row is judged by it. Where nothing is
expected, deviations may be from the budget to what was used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.danish.words import normalise
from pipeline.model import BudgetFollowup, Figure, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.relation import Relation, judge_relation
from pipeline.reconcile.sums.bases import fits_most
from schemas.lists import IdentityKind, Outcome, Rule, Severity, SignRule

_FEW = 3
"""So many rows must miss before a table is said to compare with something else."""


def check_followup_deviation(rows: Sequence[BudgetFollowup], book: Book) -> Ruling:
    """The identities of a follow-up table's deviations.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    relations = _list_relations(rows, "expected_dkk", book) or _list_of_used(rows, book)
    telling = [relation for relation in relations if _tells(relation)]
    judged = [judge_relation(replace(one, spent=len(telling) == 1 and one in telling and _was_chosen(one))) for one in relations]
    failing = [identity for identity in judged if identity.outcome is Outcome.FAILS]
    if len(failing) < _FEW or 2 * len(failing) <= sum(identity.outcome is not Outcome.NOT_CHECKABLE for identity in judged):
        return Ruling(tuple(judged))
    left = tuple(_leave(identity) for identity in judged)
    anchor = next(relation.result for relation, identity in zip(relations, judged, strict=True) if identity is failing[0])
    params = {"subject": failing[0].subject, "count": len(failing), "printed": failing[0].printed, "computed": failing[0].computed}
    return Ruling(left, (make_finding(Rule.DEVIATION, Severity.QUESTION, anchor, "deviation_table", params),))


def find_base(row: BudgetFollowup, book: Book) -> Figure | None:
    """The budget that a row's deviation is taken from: the corrected one, unless the column's head names the original."""
    columns = ["original_budget_dkk", "corrected_budget_dkk"]
    ordered = columns if _names_original(row, book) else reversed(columns)
    return next((figure for column in ordered if (figure := book.find_figure(row, column)) is not None), None)


def may_have_another_base(row: BudgetFollowup, base: Figure, book: Book) -> bool:
    """Whether what was left unread on a row may be the budget that its deviation is really taken from.

    Args:
        row: a row of a follow-up.
        base: the budget that ``find_base`` found for it.
        book: the document's figures.
    """
    return base.fact_column == "original_budget_dkk" and not _names_original(row, book) and book.has_gap(row)


def _names_original(row: BudgetFollowup, book: Book) -> bool:
    """Whether the head of the only deviations says that they are from the original budget; beside others such a column is not kept."""
    head = book.find_header(row.item_no, row.table_no, "deviation")
    return "opr" in normalise(head) if head else bool(book.find_header(row.item_no, row.table_no, "deviation_original"))


def _list_of_used(rows: Sequence[BudgetFollowup], book: Book) -> list[Relation]:
    """The same of what was used, where the rows bear out that it is what the deviations are of (the accounts of a project)."""
    relations = _list_relations(rows, "actual_to_date_dkk", book)
    return relations if fits_most([judge_relation(relation).outcome for relation in relations]) else []


def _list_relations(rows: Sequence[BudgetFollowup], column: str, book: Book) -> list[Relation]:
    return [relation for row in rows if (relation := _relate(row, column, book)) is not None]


def _relate(row: BudgetFollowup, column: str, book: Book) -> Relation | None:
    result, expected, base = book.find_figure(row, "deviation_dkk"), book.find_figure(row, column), find_base(row, book)
    if result is None or expected is None or base is None:
        return None
    binding = not may_have_another_base(row, base, book)
    parts = ((expected, 1), (base, -1))
    return Relation(Rule.DEVIATION, IdentityKind.ARITHMETIC, row.label, parts, result, book.has_unread_in(row), binding=binding)


def _tells(relation: Relation) -> bool:
    """Whether a row could show which sign the table gives more expenditure than the budget."""
    difference = sum((figure.value * count for figure, count in relation.parts), Decimal())
    deviation = relation.result.value
    return bool(difference and deviation) and abs(abs(difference) - abs(deviation)) * 2 < abs(deviation)


def _was_chosen(relation: Relation) -> bool:
    """Whether the formula decided the sign, for want of a legend."""
    return relation.result.sign_rule is not SignRule.BY_LEGEND


def _leave(identity: Identity) -> Identity:
    return identity if identity.outcome is Outcome.HOLDS else replace(identity, outcome=Outcome.NOT_CHECKABLE)
