"""What a budget table prints in columns that its facts have no place for (a rest, per cent of use, an earlier forecast): indicators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import median

from pipeline.danish.heads import match_column
from pipeline.danish.measures import Counted, is_measure, is_rate, read_head
from pipeline.danish.scenarios import without_scenario
from pipeline.facts.benefit_units import find_unit_by_bounds
from pipeline.facts.context import ItemContext
from pipeline.facts.figures import Measure
from pipeline.facts.indicators import Built, make_indicator, walk_rows
from pipeline.facts.refunds import may_be_shares
from pipeline.facts.roles import ASIDE, EFFECT, NET_RATE, is_effect
from pipeline.facts.row_units import is_rate_row, read_row_unit
from pipeline.model import Cell, Column, Number, Quarantined, Table, TableRow
from schemas.lists import Unit

_KEPT = ("facts.column_not_kept", "facts.level_not_change", "facts.compared_not_change", "facts.row_not_amount")
_UNKNOWN = "facts.column_unknown"
_COUNTING = ("recipients", "unknown")
_MONTHS = 12
"""A net rate is for a year, or for at most that."""
_RECIPIENTS, _RATE = "recipients", "monthly_benefit"
_DRIVERS = (_RECIPIENTS, _RATE, "refund_pct", "own_share_pct")
_BARE = "amount"
"""What a head of nothing but a year is of."""
_NOUNS = (Unit.PERSONS, Unit.COUNT)
_KRONER = (Unit.DKK, Unit.DKK_PER_MONTH)
_SHARES = frozenset("consumption_pct remaining_pct deviation_pct refund_pct own_share_pct".split())
_MONEY = frozenset(
    "remaining result outcome aside budget original_budget corrected_budget corrected_budget_excl periodised_budget supplementary"
    " virement carry_over actual_to_date expected deviation deviation_original amount amount_or_net amount_or_status"
    " amount_or_budget net expenditure income effect".split()
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
    starts = {one.char_start: one.reason for one in refused}
    table = replace(table, fiscal_year=table.fiscal_year or context.fiscal_year)  # as of the facts that they stand beside
    built: list[Built] = []
    for placed in walk_rows(table.rows) if starts else ():
        for index, cell in placed.row.values:
            column = table.columns[index] if index >= 0 else None
            if column is not None and column.header and placed.row.label and _has_place(starts.get(cell.start), column, table):
                measure = _read_cell(cell, column, placed.row, table)
                if measure is not None:
                    built.append((make_indicator(measure, column, placed, table, context), (measure,)))
    kept = {measure.number.start for _, (measure, *_) in built}
    return tuple(built), tuple(one for one in refused if one.char_start not in kept)


def _has_place(reason: str | None, column: Column, table: Table) -> bool:
    """Whether a cell was refused only because no fact has a place for it: a head nobody knows may yet say that it holds no amounts."""
    return reason in _KEPT or (reason == _UNKNOWN and _counts_itself(column, table) is not None)


def _counts_itself(column: Column, table: Table) -> Counted | None:
    """What a head says by itself that its figures count, where these are no amounts (``Antal børn``, ``Bruttopris pr. barn, kr.``); beside
    a price of its scenario a mere noun does (``Børn``, ``Pris, kr.``)."""
    counted = read_head(column.header) or _read_priced(column, table) if column.role in _COUNTING else None
    is_amount = counted is not None and counted.unit in _KRONER and not is_rate(column.header)
    return None if is_amount else counted


def _read_priced(column: Column, table: Table) -> Counted | None:
    """What a noun of persons or things counts, whose price stands beside it under the same scenario."""
    noun = without_scenario(column.header)
    priced = any(other.role == _RATE and other.scenario == column.scenario for other in table.columns)
    units = [unit for unit in _NOUNS if priced and is_measure(noun, unit)]
    return Counted(units[0]) if len(units) == 1 else None


def _read_cell(cell: Cell, column: Column, row: TableRow, table: Table) -> Measure | None:
    """The cell as it is printed: no sign is turned, as the words that turn one speak of the deviation.

    What the row's own label states goes before the column's head, as in a table that prints its measures below each other.
    """
    number = cell.number
    if number is None:
        return None
    locator = f"t{table.table_no} l{row.line_no} c{column.index + 1}"
    if column.role == EFFECT or is_effect(row.label):
        return _read_effect(number, column, table, locator)
    driver = _find_driver(column, table)
    if number.percent or column.role in _SHARES or (driver in _SHARES and may_be_shares(column.header, _list_cells(column, table))):
        return Measure("value", number, Unit.PCT, Decimal(1), "cell" if number.percent else "header", locator)
    by_label, by_head = read_row_unit(row), read_head(column.header) if column.role == ASIDE and not _is_known_aside(column) else None
    by_head = by_head or _counts_itself(column, table) or (Counted(Unit.PERSONS) if _counts_recipients(driver, row, table) else None)
    said = by_label or (by_head if by_head is not None and by_head.unit not in _KRONER else None)
    if said is not None and number.unit_factor is None:
        return Measure("value", number, said.unit, said.factor, "label" if by_label else "header", locator) if said.unit else None
    factor = number.unit_factor or column.unit_factor or _find_factor(row, column, table)
    return None if factor is None else Measure("value", number, Unit.DKK, factor, "cell" if number.unit_factor else "header", locator)


def _read_effect(number: Number, column: Column, table: Table, locator: str) -> Measure | None:
    """A part of a deviation is in its money, whatever its label says that it comes of (``heraf antal``)."""
    factor = number.unit_factor or column.unit_factor or table.unit_factor
    if factor is None or number.percent:
        return None
    return Measure("value", number, Unit.DKK, factor, "cell" if number.unit_factor else "header", locator)


def _find_driver(column: Column, table: Table) -> str:
    """Which driver of a benefit an earlier forecast is of, that stands aside; empty where its head names none."""
    word = match_column(column.header) if column.role == ASIDE and table.kind == "benefit" else None
    return word.role if word is not None and word.role in _DRIVERS else ""


def _counts_recipients(driver: str, row: TableRow, table: Table) -> bool:
    """Whether a number beside the facts of benefits is of recipients: its head says so, or its row where heads name no driver."""
    word = match_column(row.label) if table.kind == "benefit" and not driver else None
    return driver == _RECIPIENTS or (word is not None and word.exact and word.role == _RECIPIENTS)


def _find_factor(row: TableRow, column: Column, table: Table) -> Decimal | None:
    """Kroner for one printed number where nothing beside it prints a unit: an amount is in the table's, a rate where it can be one."""
    if _holds_rates(column, table):
        rates = _list_rates(column.role, table)
        return find_unit_by_bounds([median(rates)], months=_MONTHS) if rates else None
    return table.unit_factor if column.role in _MONEY and not is_rate_row(row) and not _is_finer(column, table) else None


def _is_known_aside(column: Column) -> bool:
    """Whether a head is known by heart as money that stands aside, whatever its words sound like (``Tilgår kassen``)."""
    word = match_column(column.header)
    return word is not None and word.exact and word.role == ASIDE


def _is_finer(column: Column, table: Table) -> bool:
    """Whether a column headed by nothing but a year prints decimals beside whole amounts: shares of them as likely as money."""
    sizes = {one.index: [cell.number.resolution for cell in _list_cells(one, table) if cell.number] for one in table.columns}
    own = sizes.pop(column.index)
    others = [size for one in table.columns if one.index in sizes and one.role in _MONEY - {_BARE} for size in sizes[one.index]]
    return column.role == _BARE and bool(own and others) and min(own) < 1 <= min(others)


def _holds_rates(column: Column, table: Table) -> bool:
    return column.role == NET_RATE or _find_driver(column, table) == _RATE


def _list_rates(role: str, table: Table) -> list[Decimal]:
    """The sizes of a table's rates of one role: most of them are levels, whatever differences stand among them."""
    columns = (column for column in table.columns if column.role == role and _holds_rates(column, table))
    return [abs(cell.number.value) for column in columns for cell in _list_cells(column, table) if cell.number]


def _list_cells(column: Column, table: Table) -> list[Cell]:
    return [cell for row in table.rows for index, cell in row.values if index == column.index]
