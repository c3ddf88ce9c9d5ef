"""The amounts that stand beside a benefit's fact, as figures."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.danish.beside import list_beside, name_role
from pipeline.model import BenefitStatus, Figure, Indicator
from pipeline.reconcile.book import Book
from schemas.lists import Unit

EFFECT = "effect"


def find_beside(row: BenefitStatus, role: str, book: Book) -> Figure | None:
    """The amount of a role (``expenditure``, ``refund_pct``) beside a fact; None where there is none, or several."""
    lines = [figure.line_no for figure in book.list_row(row)]
    found = list_beside(row, lines, role, _list_cells(row, book))
    return book.find_figure(found[0], "value") if len(found) == 1 else None


def list_effects(row: BenefitStatus, book: Book) -> tuple[Figure, ...]:
    """The parts of a deviation by their causes: in its row, or below it in the column of its benefit."""
    cells = (
        cell
        for cell in _list_cells(row, book)
        if (cell.line_no == row.line_no and name_role(cell.column_label) == EFFECT)
        or (cell.column_label == row.label and name_role(cell.row_label) == EFFECT)
    )
    return book.list_figures(cells, "value")


def _list_cells(row: BenefitStatus, book: Book) -> Iterable[Indicator]:
    return (cell for cell in book.indicators if (cell.item_no, cell.table_no) == (row.item_no, row.table_no) and cell.unit is Unit.DKK)
