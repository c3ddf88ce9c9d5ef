"""``netting``: expenditure and income add up to the printed net, of a row or of the totals above it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Appropriation, BudgetFollowup, Figure, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.sums.rows import Row, money_of, name_of
from pipeline.reconcile.sums.stretches import covers_same, find_lines_above, is_total, stands_under
from schemas.lists import IdentityKind, Role, Rule

_GROSS = ("expenditure_dkk", "income_dkk")


def check_netting(rows: Sequence[Row], book: Book) -> tuple[Identity, ...]:
    """The identities of a table's printed nets: across an appropriation row, down the columns of a net row.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    found = []
    for place, row in enumerate(rows):
        relations = _net_row(rows, place, book) if row.role is Role.NET else _net_within(row, book)
        found += [judge_relation(relation) for relation in relations]
    return tuple(found)


def _net_within(row: Row, book: Book) -> list[Relation]:
    net = book.find_figure(row, "net_dkk") if isinstance(row, Appropriation) else None
    gross = _list_gross((row,), book)
    if net is None or not gross:
        return []
    unread = book.has_gap(row)  # a column that nobody knows may hold the other side
    return [Relation(Rule.NETTING, IdentityKind.ARITHMETIC, name_of(row), add_up(gross), net, unread)]


def _net_row(rows: Sequence[Row], place: int, book: Book) -> list[Relation]:
    """A net row nets the totals of its heading above it, and lines after them; where none is printed, the lines of that heading."""
    row = rows[place]
    if place and rows[place - 1].role is Role.NET and covers_same(rows[place - 1], row):
        return []  # what a second net right below the first adds up is not told
    netted = _find_totals(rows, place)
    subject, first = (name_of(netted[0]), netted[0].line_no) if netted else (row.covers or name_of(row), 0)
    if not netted:
        stretch = find_lines_above(rows, place, book)
        netted, first = stretch.lines, stretch.first_line
    unread = book.has_unread(row.item_no, first, row.line_no)
    found = []
    for column in money_of(row) if isinstance(row, BudgetFollowup) else ("net_dkk",):
        net, gross = book.find_figure(row, column), _list_netted(netted, column, book)
        if net is not None and (column == "net_dkk" or len(gross) > 1):
            found.append(Relation(Rule.NETTING, IdentityKind.ARITHMETIC, subject, add_up(gross), net, unread))
    return found


def _find_totals(rows: Sequence[Row], place: int) -> tuple[Row, ...]:
    """The totals of a net row's heading, where they are the last ones above it, with the heading's lines after them."""
    row = rows[place]
    netted: list[Row] = []
    for above in reversed(rows[:place]):
        if not is_total(above):
            if above.role is Role.LINE and any(is_total(other) for other in netted):
                break
            netted += [above] if above.role is Role.LINE and stands_under(above, row) else []
        elif covers_same(above, row):
            netted.append(above)
        else:
            break
    return tuple(reversed(netted)) if any(is_total(other) for other in netted) else ()


def _list_netted(rows: Sequence[Row], column: str, book: Book) -> tuple[Figure, ...]:
    if column != "net_dkk":
        return book.list_figures(rows, column)
    gross = _list_gross(rows, book)
    sided = {figure.fact_id for figure in gross}
    alone = [row for row in rows if row.role is Role.LINE and row.fact_id not in sided]  # prints its net only: a draw on the cash
    return (*gross, *book.list_figures(alone, column)) if gross else ()


def _list_gross(rows: Sequence[Row], book: Book) -> tuple[Figure, ...]:
    return tuple(figure for column in _GROSS for figure in book.list_figures(rows, column))
