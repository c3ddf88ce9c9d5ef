"""What a budget table prints in columns that its facts have no place for (a rest, per cent of use, an earlier forecast): indicators."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.facts.context import ItemContext
from pipeline.facts.figures import Measure
from pipeline.facts.indicators import Built, make_indicator, walk_rows
from pipeline.model import Cell, Column, Quarantined, Table
from schemas.lists import Unit

_KEPT = ("facts.column_not_kept", "facts.yearly_rate", "facts.level_not_change", "facts.compared_not_change")
_RATE = "monthly_benefit"
_SHARES = frozenset("consumption_pct remaining_pct deviation_pct refund_pct own_share_pct".split())
_MONEY = frozenset(
    "remaining result outcome aside budget original_budget corrected_budget corrected_budget_excl periodised_budget supplementary"
    " virement carry_over actual_to_date expected deviation deviation_original amount amount_or_net amount_or_status"
    " amount_or_budget net expenditure income".split()
)
"""What the unit of the table is of; a count or a total beside it may be of anything, and stays refused."""


def keep_beside(refused: Sequence[Quarantined], table: Table, context: ItemContext) -> tuple[tuple[Built, ...], tuple[Quarantined, ...]]:
    """The cells of a table's known columns that its own facts cannot keep, as indicators.

    Args:
        refused: what the reading of the table did not let in.
        table: the table.
        context: what the item says of its tables.

    Returns:
        an indicator, as printed, with its measure for each such cell whose unit and label are known; and the cells that stay refused.
    """
    starts = {one.char_start for one in refused if one.reason in _KEPT}
    built: list[Built] = []
    for placed in walk_rows(table.rows) if starts else ():
        for index, cell in placed.row.values:
            column = table.columns[index] if index >= 0 else None
            if cell.start in starts and column is not None and column.header and placed.row.label:
                measure = _read_cell(cell, column, placed.row.line_no, table)
                if measure is not None:
                    built.append((make_indicator(measure, column, placed, table, context), (measure,)))
    kept = {measure.number.start for _, (measure, *_) in built}
    return tuple(built), tuple(one for one in refused if one.char_start not in kept)


def _read_cell(cell: Cell, column: Column, line_no: int, table: Table) -> Measure | None:
    """The cell as it is printed: no sign is turned, as the words that turn one speak of the deviation."""
    number = cell.number
    if number is None:
        return None
    locator = f"t{table.table_no} l{line_no} c{column.index + 1}"
    if number.percent or column.role in _SHARES:
        return Measure("value", number, Unit.PCT, Decimal(1), "cell" if number.percent else "header", locator)
    factor = number.unit_factor or column.unit_factor or _find_factor(column, table)
    return None if factor is None else Measure("value", number, Unit.DKK, factor, "cell" if number.unit_factor else "header", locator)


def _find_factor(column: Column, table: Table) -> Decimal | None:
    """Kroner for one printed number of a column that prints no unit: a rate is in kroner, an amount in the table's unit."""
    if column.role == _RATE:
        return Decimal(1)
    return table.unit_factor if column.role in _MONEY else None
