"""``footing`` along a row: what is applied for in several years, or of several kinds of money, adds up to the row's own sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.model import Appropriation, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from schemas.lists import IdentityKind, Rule

_COLUMNS = ("expenditure_dkk", "income_dkk", "net_dkk")


def check_row_totals(book: Book) -> tuple[Identity, ...]:
    """The identities of the sums over years and over kinds of money that rows of appropriations print.

    Args:
        book: the document's figures.
    """
    groups = _group_rows(book.appropriations)
    return tuple(identity for rows in groups for total, parts in _list_sums(rows) for identity in _check(total, parts, book))


def _group_rows(facts: Iterable[Appropriation]) -> tuple[list[Appropriation], ...]:
    """The facts of each printed row, one a year and kind of money."""
    groups: dict[tuple[int, int, int], list[Appropriation]] = {}
    for fact in facts:
        groups.setdefault((*fact.printed_table, fact.row_no), []).append(fact)
    return tuple(groups.values())


def _list_sums(rows: Sequence[Appropriation]) -> Iterator[tuple[Appropriation, list[Appropriation]]]:
    """Each sum of a row with what it adds up: all years of its kind of money, or all kinds of its year."""
    for total in rows:
        if total.covers_level == "years":
            yield total, [row for row in rows if row.fiscal_year is not None and row.table_no == total.table_no]
        elif total.adds_across:
            yield total, [row for row in rows if row.fiscal_year == total.fiscal_year and not row.adds_across]


def _check(total: Appropriation, parts: Sequence[Appropriation], book: Book) -> Iterator[Identity]:
    for column in _COLUMNS:
        result, figures = book.find_figure(total, column), book.list_figures(parts, column)
        if column == "net_dkk" and total.adds_across:
            figures = book.list_money(parts, column)
        if result is not None and figures:
            unread = any(map(book.has_unread_in, (total, *parts)))
            yield judge_relation(Relation(Rule.FOOTING, IdentityKind.ARITHMETIC, total.text, add_up(figures), result, unread))
