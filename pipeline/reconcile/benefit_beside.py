"""The amounts that stand beside a benefit's fact: in its row, or in its rows where a table prints its measures below each other."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario, without_scenario
from pipeline.model import BenefitStatus, Figure, Indicator
from pipeline.reconcile.book import Book
from schemas.lists import Unit

EFFECT = "effect"


def find_beside(row: BenefitStatus, role: str, book: Book) -> Figure | None:
    """The amount of a role (``expenditure``, ``refund_pct``) beside a fact; None where there is none, or several."""
    found = [cell for cell in _list_cells(row, book) if _stands_beside(cell, row, role, book)]
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


def name_role(label: str) -> str:
    """What a label measures, its scenario and the heading that it stands under apart; empty where nobody knows."""
    own = label.rpartition(": ")[2]
    words = [match_column(text) for text in (label, own, without_scenario(own))]
    known = [word for word in words if word is not None]
    return next((word.role for word in known if word.exact), known[0].role if known else "")


def _list_cells(row: BenefitStatus, book: Book) -> Iterable[Indicator]:
    return (cell for cell in book.indicators if (cell.item_no, cell.table_no) == (row.item_no, row.table_no) and cell.unit is Unit.DKK)


def _stands_beside(cell: Indicator, row: BenefitStatus, role: str, book: Book) -> bool:
    lines = [figure.line_no for figure in book.list_row(row)] or [row.line_no]
    if min(lines) == max(lines):
        return cell.line_no == lines[0] and name_role(cell.column_label) == role and _is_of(cell.column_label, row)
    if not min(lines) <= cell.line_no <= max(lines) or name_role(cell.row_label) != role:
        return False
    of_column = find_scenario(cell.column_label)
    return of_column[0] is row.scenario if of_column else cell.column_label == row.label and _is_of(cell.row_label, row)


def _is_of(label: str, row: BenefitStatus) -> bool:
    """Whether a label is of a fact's scenario, where it names one."""
    named = find_scenario(label)
    return named is None or named[0] is row.scenario
