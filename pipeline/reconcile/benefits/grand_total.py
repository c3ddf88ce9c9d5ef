"""``grand_total`` of a benefit table: its benefits' amounts, and their recipients, add up to its totals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.model import BenefitStatus, Identity
from pipeline.reconcile.benefits.blocks import ADDED, Block, group_blocks
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, Signed, judge_relation
from schemas.lists import IdentityKind, Outcome, Role, Rule, Scenario

Judged = Sequence[Mapping[int, Identity]]
"""What came of a table's totals in each measure, by their places among its rows."""


def check_benefit_total(rows: tuple[BenefitStatus, ...], book: Book) -> tuple[Identity, ...]:
    """The identities of a benefit table's totals: the benefits' amounts of one scenario, since the last such total, or on top of it.

    So are their recipients, where one of the table's totals shows to the person that nobody is counted under two benefits.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    anew = {column: _judge_totals(rows, column, book) for column in ADDED}
    running = {column: _judge_totals(rows, column, book, runs_on=True) for column in ADDED}
    places = _list_running([*anew.values()], [*running.values()], rows)
    amounts, recipients = ([(running if place in places else anew)[column][place] for place in anew[column]] for column in ADDED)
    counted = any(one.outcome is Outcome.HOLDS and not one.difference for one in recipients)
    return (*amounts, *(recipients if counted else ()))


def _judge_totals(rows: tuple[BenefitStatus, ...], column: str, book: Book, runs_on: bool = False) -> dict[int, Identity]:
    """What came of the totals of a column, by their places among the rows."""
    found = ((place, _add_benefits(rows, place, column, book, runs_on)) for place in range(len(rows)))
    return {place: judge_relation(relation) for place, relation in found if relation is not None}


def _list_running(anew: Judged, running: Judged, rows: tuple[BenefitStatus, ...]) -> frozenset[int]:
    """The places of the totals that go on from the last one, as more of what their line prints shows than shows that they begin anew."""
    lines: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        lines.setdefault(row.line_no, []).append(place)
    return frozenset(place for places in lines.values() if _count_held(running, places) > _count_held(anew, places) for place in places)


def _count_held(judged: Judged, places: Sequence[int]) -> int:
    return sum(place in one and one[place].outcome is Outcome.HOLDS for one in judged for place in places)


def _add_benefits(rows: tuple[BenefitStatus, ...], place: int, column: str, book: Book, runs_on: bool) -> Relation | None:
    row = rows[place]
    result = book.find_figure(row, column) if row.role is Role.TOTAL else None
    if result is None:
        return None
    last = _find_last_total(rows[:place], row.scenario)
    above = tuple(one for one in rows[last + 1 : place] if one.role is Role.LINE)
    before = book.find_figure(rows[last], column) if runs_on and last >= 0 and above else None
    parts = [part for block in group_blocks(above) if (part := _say_measure(block, row.scenario, column, book))]
    complete = len(parts) == len(group_blocks(above))
    first = above[0].line_no if above else row.line_no
    unread = not complete or book.has_unread(row.item_no, first, row.line_no)
    terms = (*(((before, 1),) if before is not None else ()), *(term for part in parts for term in part))
    return Relation(Rule.GRAND_TOTAL, IdentityKind.ARITHMETIC, row.label, terms, result, unread)


def _find_last_total(rows: tuple[BenefitStatus, ...], scenario: Scenario) -> int:
    """The place of the last total of a scenario, -1 where there is none."""
    return max((place for place, row in enumerate(rows) if row.role is Role.TOTAL and row.scenario is scenario), default=-1)


def _say_measure(block: Block, scenario: Scenario, column: str, book: Book) -> tuple[Signed, ...]:
    """A benefit's amount or recipients in a scenario; a deviation that is not printed is status − budget. Empty where it is not said."""
    figure = block.find_amount(scenario, book, column)
    if figure is not None or scenario is not Scenario.DEVIATION:
        return ((figure, 1),) if figure is not None else ()
    budget, status = (block.find_amount(which, book, column) for which in (Scenario.BUDGET, Scenario.STATUS))
    return ((status, 1), (budget, -1)) if budget is not None and status is not None else ()
