"""The amounts of an appropriation row: each cell becomes a measure with column, unit and sign, or is refused with the reason."""

from __future__ import annotations

from decimal import Decimal

from pipeline.danish.column_roles import DEVIATIONS
from pipeline.danish.vocabulary import without_total_words
from pipeline.facts.figures import Measure, Place, refuse
from pipeline.facts.row_units import find_row_factor
from pipeline.facts.signs import SIDES, TableSigns, find_sides_by_heading, find_sides_by_net, side_of, sign_of
from pipeline.model import Cell, Column, Quarantined, Table, TableRow
from schemas.lists import Role, Unit

_EITHER = {"amount", "supplementary", "virement", "amount_or_net"}
ALL_YEARS = 0
"""Stands for a fiscal year where a row prints its sum over several."""
_ALONE = "amount_or_budget"
"""A bare ``Bevilling``: what is applied for, unless a column beside it says so of its own amount."""


def read_amounts(
    row: TableRow, table: Table, role: Role, signs: TableSigns, place: Place
) -> tuple[dict[int | None, tuple[Measure, ...]], tuple[Quarantined, ...]]:
    """The measures of a row and its refused cells.

    Args:
        row: a row with values.
        table: its table, for columns and unit.
        role: what the row is; the figures of a net row are nets, whatever column they stand in.
        signs: how the table gives its signs.
        place: where the item stands.

    Returns:
        the measures by the fiscal year that their columns name (None: the table's; ``ALL_YEARS``: the sum over several), at most one a
        measure and year; and all other cells.
    """
    found: dict[int | None, dict[str, Measure]] = {}
    refused: list[Quarantined] = []
    for index, cell in row.values:
        result = _read_cell(index, cell, row, table, role, signs)
        year = found.setdefault(_year_of(index, table), {})
        if isinstance(result, Measure) and result.column in year:
            result = "column_twice"
        if isinstance(result, Measure):
            year[result.column] = result
        else:
            refused.append(refuse(cell, place, result, label=row.label))
    return {year: tuple(measures.values()) for year, measures in found.items() if measures}, tuple(refused)


def _year_of(index: int, table: Table) -> int | None:
    if index < 0:
        return None
    return ALL_YEARS if _adds_years(table.columns[index], table) else table.columns[index].fiscal_year


def _adds_years(column: Column, table: Table) -> bool:
    """Whether a column of sums stands beside nothing but amounts of several years."""
    others = [other for other in table.columns if other.index != column.index]
    by_year = len({other.fiscal_year for other in others} - {None}) > 1
    return column.role == "total" and by_year and all(other.role in _EITHER and other.fiscal_year for other in others)


def _read_cell(index: int, cell: Cell, row: TableRow, table: Table, role: Role, signs: TableSigns) -> Measure | str:
    """A measure, or the reason why the cell is none."""
    number = cell.number
    if number is None:
        return "not_a_number"
    column = table.columns[index] if index >= 0 else None
    name = _measure_name(column, row, role, table)
    if name is None:
        return "column_not_kept" if column is not None and column.role in DEVIATIONS else "column_unknown"
    if number.percent:
        return "percent_for_amount"
    factor, source = _unit(cell, column, row, table)
    if factor is None:
        return "unit_unknown"
    sign = sign_of(row, name, signs)
    if sign is None:
        return "sign_unknown"
    locator = f"t{table.table_no} l{row.line_no} c{index + 1}"
    return Measure(name, number, Unit.DKK, factor, source, locator, sign[1], sign[0])


def _measure_name(column: Column | None, row: TableRow, role: Role, table: Table) -> str | None:
    if role == Role.NET:
        return "net_dkk"
    if column is not None and _adds_years(column, table):
        return _side_of(row, table) or "net_dkk"
    if column is not None and column.role in SIDES:
        return SIDES[column.role]
    if column is not None and (column.role in _EITHER or _stands_alone(column, table)):
        if _is_one_of_several(column, table):
            return None
        return _side_of(row, table) or "net_dkk"
    by_words = _side_of(row, table)
    roles = {known.role for known in table.columns}
    return by_words if column is None and by_words and by_words.removesuffix("_dkk") in roles else None


def _side_of(row: TableRow, table: Table) -> str | None:
    """The side that a row names; a sum does (``Udgifter i alt``) where lines of its table do: else it may be of all that there is."""
    own = SIDES[row.side] if row.side else side_of(row.label) or _sides_by_place(table).get(row.start)
    if own or row.kind == "line":
        return own
    side = side_of(without_total_words(row.label))
    return side if side in {_side_of(line, table) for line in table.rows if line.kind == "line"} else None


def _sides_by_place(table: Table) -> dict[int, str]:
    return find_sides_by_heading(table.rows) | find_sides_by_net(table.rows)


def _is_one_of_several(column: Column, table: Table) -> bool:
    """Whether nothing tells what an amount is of: others of no year say the same, or it has no year beside columns of several years."""
    others = [other for other in table.columns if other is not column and other.role in _EITHER]
    alike = any(other.header == column.header and other.fiscal_year is None for other in others)
    return column.fiscal_year is None and (alike or any(other.fiscal_year for other in table.columns))


def _stands_alone(column: Column, table: Table) -> bool:
    others = (other.role for other in table.columns if other is not column and other.fiscal_year == column.fiscal_year)
    return column.role == _ALONE and not any(role == _ALONE or role in _EITHER or role in SIDES for role in others)


def _unit(cell: Cell, column: Column | None, row: TableRow, table: Table) -> tuple[Decimal | None, str]:
    """Kroner for one printed number, by the words nearest to it; a head and a label that say different things leave it open."""
    if cell.number and cell.number.unit_factor is not None:
        return cell.number.unit_factor, "cell"
    own, head = find_row_factor(row), column.unit_factor if column is not None else None
    if own is None:
        return head or table.unit_factor, "header"
    return (own if head in (None, own) else None), "label"
