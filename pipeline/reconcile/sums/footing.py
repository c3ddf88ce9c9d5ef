"""``footing``: the lines under a heading add up to its printed total, column by column."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Figure, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.sums.rows import OWN_COLUMNS, Row, money_of, name_of, side_of
from pipeline.reconcile.sums.stretches import Stretch, list_subtotals
from schemas.lists import IdentityKind, Rule


def check_footing(rows: Sequence[Row], book: Book) -> tuple[Identity, ...]:
    """The identities of a table's subtotals.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    return tuple(identity for stretch in list_subtotals(rows, book) for identity in _check_stretch(stretch, book))


def choose_side(stretch: Stretch, lines: Sequence[Row], column: str) -> tuple[Row, ...] | None:
    """The lines that a total adds up in a column: those of its side, where its words name one that its heading does not.

    Args:
        stretch: the total with its lines.
        lines: those of them that are asked for.
        column: the column of the result.

    Returns:
        None where the words of the lines do not tell their side.
    """
    side = side_of(stretch.total)
    if side is None or column in OWN_COLUMNS or side in (stretch.total.covers or "").lower():
        return tuple(lines)
    sides = [side_of(line) for line in lines]
    if not stretch.halved and all(own in (None, side) for own in sides):
        return tuple(lines)
    return None if None in sides else tuple(line for line, own in zip(lines, sides, strict=True) if own == side)


def _check_stretch(stretch: Stretch, book: Book) -> list[Identity]:
    columns = ((column, book.find_figure(stretch.total, column)) for column in money_of(stretch.total))
    return [judge_relation(_relate(stretch, column, result, book)) for column, result in columns if result is not None]


def _relate(stretch: Stretch, column: str, result: Figure, book: Book) -> Relation:
    lines = choose_side(stretch, stretch.lines, column)
    unread = lines is None or book.has_unread(stretch.total.item_no, stretch.first_line, stretch.last_line)
    parts = add_up(book.list_money(stretch.lines if lines is None else lines, column))
    return Relation(Rule.FOOTING, IdentityKind.ARITHMETIC, name_of(stretch.total), parts, result, unread)
