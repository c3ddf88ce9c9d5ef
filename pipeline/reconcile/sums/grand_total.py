"""``grand_total``: a table's subtotals, and the lines under none, add up to its grand total."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.row_letters import read_row_letter
from pipeline.danish.vocabulary import without_total_words
from pipeline.model import Figure, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.sums.footing import choose_side
from pipeline.reconcile.sums.rows import Row, is_net, money_of, name_of
from pipeline.reconcile.sums.stretches import WHOLES, Stretch, find_stretch_of_all, is_total, list_subtotals
from schemas.lists import IdentityKind, Rule

_TERMS = "terms"


def check_grand_total(rows: Sequence[Row], book: Book) -> tuple[Identity, ...]:
    """The identities of a table's grand totals.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    subtotals = list_subtotals(rows, book)
    places = [place for place, row in enumerate(rows) if is_total(row) and row.covers_level in WHOLES]
    stretches = [find_stretch_of_all(rows, place, book) for place in places]
    lettered = [place for place, row in enumerate(rows) if row.covers_level == _TERMS]
    return (
        *(identity for n in range(len(places)) for identity in _check_total(stretches[n], subtotals, stretches[:n], book)),
        *(identity for place in lettered for identity in _check_terms(rows[place], rows[:place], book)),
    )


def _check_terms(total: Row, above: Sequence[Row], book: Book) -> list[Identity]:
    """A sum that names its terms by letters adds up the rows called so, whatever stands between them."""
    terms = (total.covers or "").split("+")
    parts = [row for row in above if read_row_letter(name_of(row)) in terms]
    unread = book.has_unread(total.item_no, parts[0].line_no, total.line_no) if parts else True
    found = []
    for column in money_of(total):
        result = book.find_figure(total, column)
        if result is not None:
            figures = add_up(book.list_money(parts, column))
            found.append(judge_relation(Relation(Rule.GRAND_TOTAL, IdentityKind.ARITHMETIC, name_of(total), figures, result, unread)))
    return found


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
