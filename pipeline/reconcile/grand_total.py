"""``grand_total``: a table's subtotals, and the lines under none, add up to its grand total; so do the benefits of a benefit table."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.vocabulary import without_total_words
from pipeline.model import BenefitStatus, Figure, Identity
from pipeline.reconcile.benefit_blocks import ADDED, Block, group_blocks
from pipeline.reconcile.book import Book
from pipeline.reconcile.footing import choose_side
from pipeline.reconcile.relation import Relation, Signed, add_up, judge_relation
from pipeline.reconcile.rows import Row, is_net, money_of, name_of
from pipeline.reconcile.stretches import WHOLES, Stretch, find_stretch_of_all, is_total, list_subtotals
from schemas.lists import IdentityKind, Outcome, Role, Rule, Scenario


def check_grand_total(rows: Sequence[Row], book: Book) -> tuple[Identity, ...]:
    """The identities of a table's grand totals.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    subtotals = list_subtotals(rows, book)
    places = [place for place, row in enumerate(rows) if is_total(row) and row.covers_level in WHOLES]
    stretches = [find_stretch_of_all(rows, place, book) for place in places]
    return tuple(identity for n in range(len(places)) for identity in _check_total(stretches[n], subtotals, stretches[:n], book))


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


def _check_total(stretch: Stretch, subtotals: Sequence[Stretch], earlier: Sequence[Stretch], book: Book) -> list[Identity]:
    total = stretch.total
    inside = [part for part in subtotals if stretch.first_line <= part.total.line_no <= stretch.last_line]
    widest = [part for part in inside if not any(part.lies_within(other) for other in inside)]
    if not stretch.lines and not inside and (is_net(total) or not without_total_words(name_of(total))):
        widest = list(earlier) if len(earlier) > 1 else []
    covered = frozenset[str]().union(*(part.fact_ids for part in widest))
    alone = tuple(line for line in stretch.lines if line.fact_id not in covered)
    first = min((part.first_line for part in widest), default=stretch.first_line)
    unread = book.has_unread(total.item_no, min(first, stretch.first_line), stretch.last_line)
    found = []
    for column in money_of(total):
        result = book.find_figure(total, column)
        if result is not None:
            lines = choose_side(stretch, alone, column)
            parts = (*(figure for part in widest for figure in _say_column(part, column, book)), *book.list_money(lines or (), column))
            unsure = unread or lines is None
            found.append(judge_relation(Relation(Rule.GRAND_TOTAL, IdentityKind.ARITHMETIC, name_of(total), add_up(parts), result, unsure)))
    return found


def _say_column(part: Stretch, column: str, book: Book) -> tuple[Figure, ...]:
    """What a subtotal says of a column; where it leaves the column blank, its lines say it."""
    return book.list_money([part.total], column) or book.list_money(part.lines, column)


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
