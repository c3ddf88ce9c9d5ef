"""``footing`` along a row: what is applied for in several years adds up to the row's own sum."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Appropriation, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from schemas.lists import IdentityKind, Rule

_COLUMNS = ("expenditure_dkk", "income_dkk", "net_dkk")


def check_year_totals(book: Book) -> tuple[Identity, ...]:
    """The identities of the sums over years that rows of appropriations print.

    Args:
        book: the document's figures.
    """
    groups = _group_rows(book.appropriations)
    return tuple(identity for rows in groups for total in rows if total.covers_level == "years" for identity in _check(total, rows, book))


def _group_rows(facts: Iterable[Appropriation]) -> tuple[list[Appropriation], ...]:
    """The facts of each printed row, one a year."""
    groups: dict[tuple[int, int, int], list[Appropriation]] = {}
    for fact in facts:
        groups.setdefault((fact.item_no, fact.table_no, fact.row_no), []).append(fact)
    return tuple(groups.values())


def _check(total: Appropriation, rows: Iterable[Appropriation], book: Book) -> list[Identity]:
    years = [row for row in rows if row.fiscal_year is not None]
    found = []
    for column in _COLUMNS:
        result = book.find_figure(total, column)
        parts = book.list_figures(years, column)
        if result is not None and parts:
            unread = book.has_unread_in(total)
            found.append(judge_relation(Relation(Rule.FOOTING, IdentityKind.ARITHMETIC, total.text, add_up(parts), result, unread)))
    return found
