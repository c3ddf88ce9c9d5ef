"""``grand_total`` of a benefit table: its benefits' amounts, and their recipients, add up to its totals."""

from __future__ import annotations

from pipeline.model import BenefitStatus, Identity
from pipeline.reconcile.benefits.blocks import ADDED, Block, group_blocks
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, Signed, judge_relation
from schemas.lists import IdentityKind, Outcome, Role, Rule, Scenario


def check_benefit_total(rows: tuple[BenefitStatus, ...], book: Book) -> tuple[Identity, ...]:
    """The identities of a benefit table's totals: the benefits' amounts of one scenario, since the last such total.

    So are their recipients, where one of the table's totals shows to the person that nobody is counted under two benefits.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    amounts, recipients = (
        [judge_relation(relation) for place in range(len(rows)) if (relation := _add_benefits(rows, place, column, book)) is not None]
        for column in ADDED
    )
    counted = any(one.outcome is Outcome.HOLDS and not one.difference for one in recipients)
    return (*amounts, *(recipients if counted else ()))


def _add_benefits(rows: tuple[BenefitStatus, ...], place: int, column: str, book: Book) -> Relation | None:
    row = rows[place]
    result = book.find_figure(row, column) if row.role is Role.TOTAL else None
    if result is None:
        return None
    above = _since_last_total(rows[:place], row.scenario)
    parts = [part for block in group_blocks(above) if (part := _say_measure(block, row.scenario, column, book))]
    complete = len(parts) == len(group_blocks(above))
    first = above[0].line_no if above else row.line_no
    unread = not complete or book.has_unread(row.item_no, first, row.line_no)
    terms = tuple(term for part in parts for term in part)
    return Relation(Rule.GRAND_TOTAL, IdentityKind.ARITHMETIC, row.label, terms, result, unread)


def _since_last_total(rows: tuple[BenefitStatus, ...], scenario: Scenario) -> tuple[BenefitStatus, ...]:
    last = max((place for place, row in enumerate(rows) if row.role is Role.TOTAL and row.scenario is scenario), default=-1)
    return tuple(row for row in rows[last + 1 :] if row.role is Role.LINE)


def _say_measure(block: Block, scenario: Scenario, column: str, book: Book) -> tuple[Signed, ...]:
    """A benefit's amount or recipients in a scenario; a deviation that is not printed is status − budget. Empty where it is not said."""
    figure = block.find_amount(scenario, book, column)
    if figure is not None or scenario is not Scenario.DEVIATION:
        return ((figure, 1),) if figure is not None else ()
    budget, status = (block.find_amount(which, book, column) for which in (Scenario.BUDGET, Scenario.STATUS))
    return ((status, 1), (budget, -1)) if budget is not None and status is not None else ()
