"""To which step a benefit table's figures were rounded: columns show it in all their values, amounts in their own trailing zeros."""

from __future__ import annotations

from fractions import Fraction

from pipeline.model import BenefitStatus, Figure
from pipeline.proof.intervals import Interval, interval_of_printed
from pipeline.proof.rates import RATES
from pipeline.proof.steps import find_common_step, find_own_step
from pipeline.reconcile.benefits.possible import SHARES, is_possible
from pipeline.reconcile.book import Book
from schemas.lists import Role

_COLUMNS = ("recipients", *RATES, *SHARES)


class ColumnSteps:
    """The steps of one benefit table's columns; values that cannot be say nothing."""

    def __init__(self, rows: tuple[BenefitStatus, ...], book: Book) -> None:
        lines = [row for row in rows if row.role is Role.LINE]
        columns = {column: [figure for figure in book.list_figures(lines, column) if is_possible(figure)] for column in _COLUMNS}
        self._steps = {column: _find_step(figures, column in SHARES) for column, figures in columns.items() if figures}

    def find_band(self, figure: Figure) -> Interval:
        """All values that a figure may stand for."""
        if figure.fact_column not in _COLUMNS:
            return interval_of_printed(figure.value, find_own_step(figure.value, figure.resolution))
        return interval_of_printed(figure.value, self._steps.get(figure.fact_column, figure.resolution))


def _find_step(figures: list[Figure], is_share: bool) -> Fraction:
    return find_common_step([figure.value for figure in figures], min(figure.resolution for figure in figures), is_share)
