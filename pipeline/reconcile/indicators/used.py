"""The per cents of use that follow-ups print beside their facts: what was used of a budget.

Which budget it is, the rows themselves show: the one that most of them fit; a grant that is kept beside them may be it. Where none fits
most rows, none is judged by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.danish.beside import name_role
from pipeline.danish.column_roles import GRANT
from pipeline.model import BudgetFollowup, Figure, Identity, Indicator
from pipeline.reconcile.book import Book
from pipeline.reconcile.sums.bases import BUDGETS, fits_most
from pipeline.reconcile.sums.share import judge_share
from schemas.lists import Unit

Base = Mapping[str, Figure]
"""What rows may be measured against, by their facts."""
Cells = Sequence[tuple[BudgetFollowup, Indicator]]
"""The rows with what one column prints beside them."""


def check_used(rows: Sequence[BudgetFollowup], book: Book) -> tuple[Identity, ...]:
    """The identities of a follow-up table's per cents of use.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    beside = _list_beside(rows, book)
    heads = dict.fromkeys(cell.column_label for _, cell in beside)
    columns = [[(row, cell) for row, cell in beside if cell.column_label == head] for head in heads]
    grants = (_list_grants(cells, book) for cells in columns if _role_of(cells) == GRANT)
    bases = (*(_list_budgets(rows, name, book) for name in BUDGETS), *grants)
    return tuple(one for cells in columns for one in _check(cells, bases, book))


def _list_budgets(rows: Sequence[BudgetFollowup], name: str, book: Book) -> Base:
    return {row.fact_id: figure for row in rows if (figure := book.find_figure(row, name)) is not None}


def _list_grants(cells: Cells, book: Book) -> Base:
    return {row.fact_id: figure for row, cell in cells if cell.unit is Unit.DKK and (figure := book.find_figure(cell, "value")) is not None}


def _role_of(cells: Cells) -> str:
    return name_role(cells[0][1].column_label)


def _list_beside(rows: Sequence[BudgetFollowup], book: Book) -> list[tuple[BudgetFollowup, Indicator]]:
    """The rows with the cells that stand beside their facts."""
    by_line = {(row.item_no, row.table_no, row.line_no): row for row in rows}
    places = ((by_line.get((cell.item_no, cell.table_no, cell.line_no)), cell) for cell in book.indicators)
    return [(row, cell) for row, cell in places if row is not None]


def _check(cells: Cells, bases: Sequence[Base], book: Book) -> tuple[Identity, ...]:
    """The identities of one column with the budget that most of its rows fit."""
    tried = (tuple(_judge(base, cells, book)) for base in bases if _role_of(cells) == "consumption_pct")
    return next((judged for judged in tried if fits_most([identity.outcome for identity in judged])), ())


def _judge(base: Base, cells: Cells, book: Book) -> Iterator[Identity]:
    for row, cell in cells:
        budget, used, printed = base.get(row.fact_id), book.find_figure(row, "actual_to_date_dkk"), book.find_figure(cell, "value")
        if budget is not None and used is not None and printed is not None and cell.unit is Unit.PCT and budget.value > 0:
            yield judge_share((used, budget, printed), f"{row.label}: {cell.column_label}", book.has_unread_in(row))
