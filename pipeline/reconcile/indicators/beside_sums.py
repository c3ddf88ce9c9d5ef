"""``footing`` of what stands beside the budget's own columns (``Regnskab 2030``, a change since a round): their totals are added too.

A total there adds up the lines that it adds up in the budget's columns. What the rows show to be no sum is not judged by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.measures import is_rate, names_measure
from pipeline.model import Identity, Indicator
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import leave_mostly_failing
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.sums.footing import choose_side
from pipeline.reconcile.sums.rows import Row, group_tables, name_of
from pipeline.reconcile.sums.stretches import WHOLES, Stretch, find_stretch_of_all, is_total, list_subtotals
from schemas.lists import IdentityKind, Outcome, Rule, Unit

_FEWEST = 2
Cells = dict[int, Indicator]
"""What stands in one column, by the number of its row."""


def check_beside_sums(book: Book) -> tuple[Identity, ...]:
    """The identities of totals in columns of kroner that stand beside the budget's.

    Args:
        book: the document's figures.
    """
    tables: dict[tuple[int, int], tuple[Row, ...]] = {}
    groups: tuple[tuple[Row, ...], ...] = (*group_tables(book.appropriations), *group_tables(book.followups))
    for rows in groups:  # the rows of a table's years are the same rows
        tables.setdefault((rows[0].item_no, rows[0].table_no), rows)
    return tuple(one for key, rows in tables.items() for cells in _list_columns(*key, book) for one in _check_column(rows, cells, book))


def _list_columns(item_no: int, table_no: int, book: Book) -> Iterator[Cells]:
    columns: dict[str, list[Indicator]] = {}
    for cell in book.indicators:
        if (cell.item_no, cell.table_no) == (item_no, table_no):
            columns.setdefault(cell.column_label, []).append(cell)
    for head, cells in columns.items():
        places = {cell.row_no: cell for cell in cells}
        is_sum = all(cell.unit is Unit.DKK for cell in cells) and not (is_rate(head) or names_measure(head, "price"))
        if head and is_sum and len(places) == len(cells):
            yield places


def _check_column(rows: Sequence[Row], cells: Cells, book: Book) -> tuple[Identity, ...]:
    found = [relation for stretch in _list_stretches(rows, book) if (relation := _relate(stretch, cells, book)) is not None]
    judged = tuple(map(judge_relation, found))
    if not any(one.outcome is Outcome.HOLDS and one.printed for one in judged):
        return ()
    missing = {one.difference for one in judged if one.outcome is Outcome.FAILS}
    return judged if len(missing) == 1 else leave_mostly_failing(judged)  # one wrong line misses by as much wherever it is added


def _list_stretches(rows: Sequence[Row], book: Book) -> Iterator[Stretch]:
    yield from list_subtotals(rows, book)
    for place, row in enumerate(rows):
        if is_total(row) and row.covers_level in WHOLES:
            yield find_stretch_of_all(rows, place, book)


def _relate(stretch: Stretch, cells: Cells, book: Book) -> Relation | None:
    """The sum of a total's lines in a column; None where one of them is not printed there."""
    lines, total = choose_side(stretch, stretch.lines, ""), cells.get(stretch.total.row_no)
    parts = [cells.get(line.row_no) for line in lines or ()]
    figures = [book.find_figure(cell, "value") for cell in (*parts, total) if cell is not None]
    known = tuple(figure for figure in figures if figure is not None)
    if len(parts) < _FEWEST or len(known) < len(parts) + 1:
        return None
    unread = book.has_unread(stretch.total.item_no, stretch.first_line, stretch.last_line)
    return Relation(Rule.FOOTING, IdentityKind.ARITHMETIC, name_of(stretch.total), add_up(known[:-1]), known[-1], unread)
