"""What is carried over out of a follow-up's year: the opposite of what was carried into it, and no part of its budget."""

from __future__ import annotations

from pipeline.danish.column_roles import EXPECTED
from pipeline.danish.words import find_years
from pipeline.facts.borne_out import tally_rows
from pipeline.facts.roles import set_aside
from pipeline.model import Column, Table

_FEWEST = 2
"""So many rows at least must tell that what is carried over is what was left."""
_BUDGETS = ("corrected_budget", "budget")
_OF_THE_YEAR = (*_BUDGETS, *EXPECTED, "original_budget", "actual_to_date", "deviation")


def set_leaving_aside(table: Table, year: int | None) -> Table:
    """A follow-up with the carry-over that leaves its year aside, where it is kept as it is printed.

    Its head names a later year than the table's (``Genbevilling 2032`` beside ``Skøn 2031``), or every row says that it is what will be
    left of the budget.

    Args:
        table: a budget follow-up.
        year: the table's own, None where nobody knows it.
    """
    carried = [column for column in table.columns if column.role == "carry_over"]
    own = max((column.fiscal_year for column in table.columns if column.fiscal_year and column.role in _OF_THE_YEAR), default=year)
    return set_aside(table, [column.index for column in carried if _names_later(column, own) or _is_rest(column, table)])


def _names_later(column: Column, year: int | None) -> bool:
    return year is not None and max(find_years(column.header), default=year) > year


def _is_rest(column: Column, table: Table) -> bool:
    """Whether every row's is the budget less what is expected, and enough of them could have said otherwise."""
    beside = [other for other in table.columns if other.fiscal_year in (None, column.fiscal_year) or column.fiscal_year is None]
    budgets = [other.index for other in beside if other.role in _BUDGETS]
    expected = [other.index for other in beside if other.role in EXPECTED]
    tallies = [tally_rows(table.rows, column.index, ((budget, 1), (one, -1))) for budget in budgets for one in expected]
    return any(not tally.missed and tally.telling >= _FEWEST for tally in tallies)
