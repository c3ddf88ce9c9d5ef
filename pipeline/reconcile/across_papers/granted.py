"""``rollforward`` across papers: a budget and the changes that the council has granted since make the corrected budget of a later paper.

Both budgets are of one benefit or account and year. Only lines that were granted and count today take part, from the status of the earlier
budget on and no later than that of the later one. It confirms and never refutes: virements within delegation stand in no minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from pipeline.model import Appropriation, BenefitStatus, DecisionLine, Figure, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from schemas.lists import BudgetBasis, IdentityKind, Outcome, Role, Rule, Scenario, Stage

Granted = tuple[Book, Appropriation, date]


def check_granted(books: Sequence[Book], lines: Iterable[DecisionLine]) -> tuple[Identity, ...]:
    """The identities between budgets of papers and what was granted between them.

    Args:
        books: papers in their order.
        lines: the line of every appropriation row across papers, with its stage.
    """
    counting = {line.fact_id for line in lines if line.is_current and line.stage is Stage.GRANTED}
    granted = [
        (book, row, book.meeting.meeting_date)
        for book in books
        for row in book.appropriations
        if row.fact_id in counting and row.role is Role.LINE and book.meeting.meeting_date is not None
    ]
    judged = map(judge_relation, (*_relate_benefits(books, granted), *_relate_followups(books, granted)))
    return tuple(identity for identity in judged if identity.outcome is Outcome.HOLDS)


def _relate_benefits(books: Sequence[Book], granted: list[Granted]) -> Iterator[Relation]:
    """A benefit's budget in one status, and in the next."""
    budgets: dict[tuple[object, ...], dict[date, tuple[Book, BenefitStatus]]] = {}
    for book in books:
        for row in book.benefits:
            if row.scenario is Scenario.BUDGET and row.role is Role.LINE and row.benefit and row.status_date and row.fiscal_year:
                key = (book.meeting.municipality, row.fiscal_year, row.benefit)
                budgets.setdefault(key, {})[row.status_date] = (book, row)
    for (municipality, year, benefit), by_date in budgets.items():
        for (since, (earlier, before)), (until, (later, after)) in pairwise(sorted(by_date.items())):
            start, result = earlier.find_figure(before, "amount_dkk"), later.find_figure(after, "amount_dkk")
            own = [one for one in granted if _is_of(one, municipality, year, since, until) and one[1].benefit == benefit]
            changes = _list_money(own)
            if start is not None and result is not None and changes and after.budget_basis is not BudgetBasis.ORIGINAL:
                parts = add_up((start, *changes))
                yield Relation(Rule.ROLLFORWARD, IdentityKind.ARITHMETIC, after.label, parts, result, binding=False)


def _relate_followups(books: Sequence[Book], granted: list[Granted]) -> Iterator[Relation]:
    """An account's original and corrected budget of one row, where the row prints no changes itself."""
    for book in books:
        for row in book.followups:
            start, result = book.find_figure(row, "original_budget_dkk"), book.find_figure(row, "corrected_budget_dkk")
            if start is None or result is None or not row.account_codes or row.status_date is None or row.supplementary_dkk is not None:
                continue
            place = (book.meeting.municipality, row.fiscal_year, None, row.status_date)
            changes = _list_money([one for one in granted if _is_of(one, *place) and one[1].account_codes == row.account_codes])
            if changes:
                parts = add_up((start, *changes))
                yield Relation(Rule.ROLLFORWARD, IdentityKind.ARITHMETIC, row.label, parts, result, book.has_unread_in(row), binding=False)


def _is_of(granted: Granted, municipality: object, year: object, since: date | None, until: date) -> bool:
    """Whether a line was granted for a municipality's year, after one status and no later than another."""
    book, row, day = granted
    late_enough = since is None or (row.status_date is not None and row.status_date >= since) or (row.status_date is None and day > since)
    return (book.meeting.municipality, row.fiscal_year) == (municipality, year) and late_enough and day <= until


def _list_money(granted: Iterable[Granted]) -> tuple[Figure, ...]:
    return tuple(figure for book, row, _ in granted for figure in book.list_money([row], "net_dkk"))
