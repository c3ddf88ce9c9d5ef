"""Every other table of figures → one indicator a cell: its labels as printed, its value, and what it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.danish.dates import find_dates
from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario
from pipeline.danish.words import find_years
from pipeline.facts.budget_like import is_budget_like
from pipeline.facts.context import ItemContext
from pipeline.facts.figures import Measure, place_of_fact, refuse
from pipeline.facts.indicator_units import TableUnits, names_no_measure, read_units
from pipeline.facts.sums import WHOLES, Covers, begin_sums, find_covers, role_of
from pipeline.model import Cell, Column, Indicator, Quarantined, Table, TableRow
from schemas.lists import Unit


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with figures, its number, the heading that it stands under, and what it adds up."""

    row: TableRow
    number: int
    section: str | None
    covers: Covers | None


Built = tuple[Indicator, tuple[Measure, ...]]


def read_indicators(table: Table, context: ItemContext) -> tuple[tuple[Built, ...], tuple[Quarantined, ...]]:
    """The indicators of one table of figures.

    A table that is probably the budget's, though of no kind that is known, is kept only where it says itself what each of its figures
    counts: words beside it that declare money may be of another. Else it is refused as a whole, as is one of which nothing can be kept.

    Args:
        table: a table of kind ``other`` or ``unknown``.
        context: what the item says of its tables.

    Returns:
        an indicator with its measure for each readable cell, and the refused cells.
    """
    if table.kind != "other":
        return (), _refuse_all(table, context)
    units = read_units(table)
    built: list[Built] = []
    refused: list[Quarantined] = []
    for placed in walk_rows(table.rows):
        for index, cell in placed.row.values:
            measure = _read_cell(cell, index, placed.row, table, units)
            if isinstance(measure, Measure):
                built.append((make_indicator(measure, table.columns[index], placed, table, context), (measure,)))
            else:
                refused.append(refuse(cell, context.place, measure, label=placed.row.label or cell.text))
    if not built or (is_budget_like(table, units) and any(_says_too_little(*one, units) for one in built)):
        return (), _refuse_all(table, context)
    return tuple(built), tuple(refused)


def looks_like_budget(table: Table, cells: Sequence[Built]) -> bool:
    """Whether what was kept of a table is probably of the budget: its reader must hear that no budget knows of it.

    Where things are counted and priced, and each cell says in what, such heads tell nothing.

    Args:
        table: a table of kind ``other``.
        cells: its indicators.
    """
    units = read_units(table)
    own = all(measure.unit_source in ("cell", "header", "label") for _, measures in cells for measure in measures)
    return bool(cells) and is_budget_like(table, units) and not (units.counts and own)


def _refuse_all(table: Table, context: ItemContext) -> tuple[Quarantined, ...]:
    return tuple(refuse(cell, context.place, "table_not_recognised", label=row.label) for row in table.rows for _, cell in row.values)


def walk_rows(rows: Sequence[TableRow]) -> Iterator[Placed]:
    """Rows with figures, each with the heading that it stands under and what it adds up."""
    headings = [row.label for row in rows if row.kind == "heading" and row.label]
    sums = begin_sums(rows, several=len(headings) > 1)
    section: str | None = None
    for number, row in enumerate(rows):
        if row.kind == "heading":
            section = row.label or section
            continue
        sums = sums.under(section)
        covers = find_covers(row, section, None, sums)
        yield Placed(row, number, section, covers)
        sums = sums.behind(row, section, covers)


def _read_cell(cell: Cell, index: int, row: TableRow, table: Table, units: TableUnits) -> Measure | str:
    """A measure, or the reason why the cell is none."""
    if cell.number is None:
        return "not_a_number"
    if index < 0 or (not table.columns[index].header and len(table.columns) > 1):
        return "column_unknown"
    if not row.label:
        return "row_without_label"
    found = units.find(cell, index, row)
    if isinstance(found, str):
        return found
    locator = f"t{table.table_no} l{row.line_no} c{index + 1}"
    return Measure("value", cell.number, found.unit, found.factor, found.source, locator)


def _says_too_little(indicator: Indicator, measures: tuple[Measure, ...], units: TableUnits) -> bool:
    """Whether nothing at a cell says what it counts, though others there are counted or priced, or that it is the money declared for all.

    A head that is not known may count anything; one that names but a time, a scenario or the change between them does not.
    """
    (measure,) = measures
    if measure.unit_source == "caption" and measure.unit is Unit.DKK:
        word = match_column(indicator.column_label)
        return not units.says_money or not ((word is not None and word.exact) or names_no_measure(indicator.column_label))
    return measure.unit is Unit.UNSTATED and not units.counts


def make_indicator(measure: Measure, column: Column, placed: Placed, table: Table, context: ItemContext) -> Indicator:
    """The indicator of one cell."""
    row, section, covers = placed.row, placed.section, placed.covers
    whole = covers is not None and covers[0] in WHOLES
    return Indicator(
        **place_of_fact(context.place, row, placed.number, table, (measure,), _find_year(column, row, table, context)),
        role=role_of(row, covers),
        table_title=_find_title(table),
        row_label=row.label if section is None or whole else f"{section}: {row.label}",
        column_label=column.header,
        status_date=_find_date(column.header, row.label, table.corner, table.title),
        value=measure.value,
        unit=measure.unit,
        covers_level=covers[0] if covers else None,
        covers=covers[1] if covers else None,
    )


def _find_title(table: Table) -> str | None:
    """The caption or heading above the table; where the corner says when its figures hold, that is nearer."""
    return (table.corner if find_years(table.corner) else "") or table.title or table.corner or None


def _find_year(column: Column, row: TableRow, table: Table, context: ItemContext) -> int | None:
    """The year that the column or the row names; the table's only where none of them names any.

    A scenario (``Forventet`` beside ``Budget 2031``) is of the year that the others beside it name, else of the item's.
    """
    by_row = any(_only_year(other.label) for other in table.rows)
    others = by_row or any(other.fiscal_year for other in table.columns)
    own = column.fiscal_year or _only_year(row.label) or (None if others else table.fiscal_year)
    if own is not None or by_row or find_scenario(column.header) is None:
        return own
    years = {year for other in table.columns for year in (other.fiscal_year, *find_years(other.header)) if year}
    return years.pop() if len(years) == 1 else None if years else context.fiscal_year


def _only_year(text: str) -> int | None:
    years = find_years(text)
    return years[0] if len(years) == 1 else None


def _find_date(*texts: str) -> date | None:
    """The day that the nearest words name with its year."""
    days = ([found.in_year(None) for found in find_dates(text)] for text in texts)
    return next((found[0] for found in days if len(found) == 1 and found[0] is not None), None)
