"""``netting``: expenditure and income add up to the printed net, of a row or of the total above it."""

from __future__ import annotations

from pipeline.model import Appropriation, Figure, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.stretches import find_lines_above, is_total
from schemas.lists import IdentityKind, Role, Rule

_GROSS = ("expenditure_dkk", "income_dkk")


def check_netting(rows: tuple[Appropriation, ...], book: Book) -> tuple[Identity, ...]:
    """The identities of a table's printed nets.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    found = []
    for place, row in enumerate(rows):
        net = book.find_figure(row, "net_dkk")
        if net is not None:
            relation = _net_row(rows, place, net, book) if row.role is Role.NET else _net_within(row, net, book)
            found += [judge_relation(relation)] if relation is not None else []
    return tuple(found)


def _net_within(row: Appropriation, net: Figure, book: Book) -> Relation | None:
    gross = _list_gross((row,), book)
    unread = book.has_unread(row.item_no, row.line_no, row.line_no)
    return Relation(Rule.NETTING, IdentityKind.ARITHMETIC, row.text, add_up(gross), net, unread) if gross else None


def _net_row(rows: tuple[Appropriation, ...], place: int, net: Figure, book: Book) -> Relation:
    """A net row nets the total of its heading right above it; where none is printed, the lines of that heading."""
    row = rows[place]
    total = next((above for above in reversed(rows[:place]) if is_total(above)), None)
    if total is not None and (total.covers_level, total.covers) == (row.covers_level, row.covers):
        subject, first, gross = total.text, total.line_no, _list_gross((total,), book)
    else:
        stretch = find_lines_above(rows, place, book)
        subject, first, gross = row.covers or row.text, stretch.first_line, _list_gross(stretch.lines, book)
    unread = book.has_unread(row.item_no, first, row.line_no)
    return Relation(Rule.NETTING, IdentityKind.ARITHMETIC, subject, add_up(gross), net, unread)


def _list_gross(rows: tuple[Appropriation, ...], book: Book) -> tuple[Figure, ...]:
    return tuple(figure for column in _GROSS for figure in book.list_figures(rows, column))
