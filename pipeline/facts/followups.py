"""A budget follow-up table → one fact a row and year: budgets, what was spent, what is expected, and the deviation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from pipeline.danish.heads import match_column
from pipeline.danish.vocabulary import counts_again
from pipeline.danish.words import normalise
from pipeline.facts.bare_budget import leave_open, name_original, name_periodised
from pipeline.facts.bare_percent import name_bare_percent
from pipeline.facts.blank_cells import place_blanks
from pipeline.facts.choose import settle_rows
from pipeline.facts.context import ItemContext
from pipeline.facts.figures import Measure, Place, place_of_fact, refuse
from pipeline.facts.followup_frame import (
    MEASURE_OF,
    Frame,
    find_main_deviation,
    find_result_head,
    keep_only_ones,
    list_row_identities,
    read_frame,
    value_of,
    year_of,
)
from pipeline.facts.forecast_changes import set_aside_changes
from pipeline.facts.granted_changes import name_granted_changes
from pipeline.facts.headings import Heading, find_sections, raw_text, read_headings, read_row_account
from pipeline.facts.income_rows import sign_measure
from pipeline.facts.leaving import set_leaving_aside
from pipeline.facts.led_groups import find_led_groups
from pipeline.facts.more_or_less import find_spent_sign, refuse_both_ways
from pipeline.facts.parents import find_parents
from pipeline.facts.proven_columns import prove_columns
from pipeline.facts.row_units import find_row_factor, refuse_counted_rows
from pipeline.facts.sums import WHOLES, Covers, begin_sums, find_covers, role_of, total_is_ahead
from pipeline.facts.turned import turn_measure
from pipeline.facts.twins import set_earlier_use_aside, settle_twins
from pipeline.model import BudgetFollowup, Cell, Column, Quarantined, Table, TableRow
from schemas.lists import BudgetBasis, Choice, Role, SignRule, Unit

Built = tuple[BudgetFollowup, tuple[Measure, ...]]


_PARTS = ("area", "expenditure", "income", "carry_over")
"""What heads columns elsewhere and sections here (``Driftsudgifter``, ``Overførsler``)."""
_SHARES = ("deviation_pct", "consumption_pct", "remaining_pct")
"""What rows of sums do not add up."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with figures under its section, with what it covers."""

    row: TableRow
    number: int
    section: str | None
    codes: tuple[str, ...]
    label: str
    covers: Covers | None


def read_followups(table: Table, context: ItemContext) -> tuple[tuple[Built, ...], tuple[Quarantined, ...]]:
    """The facts of one budget follow-up table.

    Args:
        table: a table of kind ``followup``.
        context: what the item says of its tables.

    Returns:
        a fact for each row and fiscal year with at least one readable amount, with its measures; and the refused cells.
    """
    table, refused = refuse_counted_rows(table, context.place)
    table = name_granted_changes(name_periodised(table))
    table = set_leaving_aside(table, table.fiscal_year or context.fiscal_year)
    table, proven = prove_columns(name_original(settle_twins(keep_only_ones(set_aside_changes(set_earlier_use_aside(table))))))
    table = name_bare_percent(leave_open(name_original(table)))
    identities = list_row_identities(table, read_frame(table, context))
    settled = place_blanks(settle_rows(table, identities), identities)
    frame = read_frame(settled.table, context)
    cells = [cell for row in settled.table.rows for index, cell in row.values if index in proven]
    told = {cell.number.start: Choice.ROW for cell in cells if cell.number}
    built: list[Built] = []
    for placed in _walk(settled.table):
        by_year, bad = _read_row(placed.row, table, frame, context.place)
        refused.extend(bad)
        for year, found in by_year.items():
            chosen = settled.chosen.get(placed.row.start) or (Choice.COLUMN if placed.row.start in frame.income.by_sums else None)
            measures = tuple(replace(one, chosen_by=chosen or told.get(one.number.start)) for one in found.values())
            built.append((_make_fact(placed, year, measures, table, frame, context), measures))
    return tuple(built), tuple(refused)


def _walk(table: Table) -> Iterator[Placed]:
    """The rows that print figures, each with the headings above it and what it adds up: amounts tell that, shares add up to nothing."""
    rows = [_keep_amounts(row, table) for row in table.rows]
    named = find_sections(rows)
    parents = {parent.place: parent for parent in find_led_groups(rows) or find_parents(rows)}
    under = {part: parent.label for parent in parents.values() if not parent.is_whole for part in parent.parts}
    section: str | None = None
    codes: tuple[str, ...] = ()
    is_over = False
    sums = begin_sums(rows, several=len(_list_headings(rows)) > 1)
    for number, (row, whole) in enumerate(zip(rows, table.rows, strict=True)):
        if row.kind == "heading":
            for heading in read_headings(raw_text(row)):
                codes = heading.codes
                if normalise(heading.text) in named or not total_is_ahead(section, rows[number:]):
                    section = heading.text
            continue
        own_codes, _, label = read_row_account(row)
        if number in parents:
            above = replace(whole, kind="total")
            whole_level = "running" if parents[number].runs_on else "all"
            level: Covers = (whole_level, None) if parents[number].is_whole else ("sector", parents[number].label)
            yield Placed(above, number, section, own_codes or codes, label or row.label, level)
            continue
        if is_over and row.kind == "line" and counts_again(row.label):
            row, whole = replace(row, kind="of_which"), replace(whole, kind="of_which")
        sums = sums.under(under.get(number, section))
        covers = find_covers(row, section, None, sums)
        is_over = is_over or (covers is not None and covers[0] in WHOLES)
        yield Placed(whole, number, under.get(number, section), own_codes or codes, label or row.label, covers)
        sums = sums.behind(row, under.get(number, section), covers)
        section = None if covers is not None and covers[1] == section else section


def _keep_amounts(row: TableRow, table: Table) -> TableRow:
    shares = {column.index for column in table.columns if column.role in _SHARES}
    return replace(row, values=tuple((index, cell) for index, cell in row.values if index not in shares))


def _list_headings(rows: Sequence[TableRow]) -> set[str]:
    """The headings that rows may stand under; here kinds of expenditure and areas (``Drift``) are sections like any other."""
    headings = (heading for row in rows if row.kind == "heading" for heading in read_headings(raw_text(row)))
    return {normalise(heading.text) for heading in headings if heading.kind in ("section", "expenditure_kind") or _names_part(heading)}


def _names_part(heading: Heading) -> bool:
    word = match_column(heading.text)
    return word is not None and word.exact and word.role in _PARTS


def _read_row(row: TableRow, table: Table, frame: Frame, place: Place) -> tuple[dict[int | None, dict[str, Measure]], list[Quarantined]]:
    """The measures of a row by fiscal year and column, at most one of each; and all other cells."""
    by_year: dict[int | None, dict[str, Measure]] = {}
    refused: list[Quarantined] = []
    both = refuse_both_ways(row, table)
    for index, cell in row.values:
        column = table.columns[index] if index >= 0 else None
        year = (column.fiscal_year if column else None) or frame.fiscal_year
        result = both.get(index) or _read_cell(cell, column, row, table, frame)
        if isinstance(result, Measure) and row.start in frame.income.open:
            result = "sign_unknown"
        if isinstance(result, Measure) and row.start in frame.income.turned:
            result = sign_measure(result, row, table, frame.income.rule_of(row))
        if isinstance(result, Measure):
            result = turn_measure(result, frame.turned)
        if isinstance(result, Measure) and result.column in by_year.get(year, {}):
            result = "column_twice"
        if isinstance(result, Measure):
            by_year.setdefault(year, {})[result.column] = result
        else:
            refused.append(refuse(cell, place, result, (), label=row.label, **frame.dissent))
    return by_year, refused


def _read_cell(cell: Cell, column: Column | None, row: TableRow, table: Table, frame: Frame) -> Measure | str:
    """A measure, or the reason why the cell is none."""
    number = cell.number
    if number is None:
        return "not_a_number"
    if column is None or column.role == "unknown":
        return "column_unknown"
    name = _measure_name(column, table, frame)
    if name is None:
        return "column_not_kept"
    locator = f"t{table.table_no} l{row.line_no} c{column.index + 1}"
    if name == "deviation_pct":
        return _percent(cell, column, row, locator, table, frame)
    if number.percent:
        return "percent_for_amount"
    factor, source = _unit(cell, column, row, table)
    if factor is None:
        return "unit_unknown"
    if spent := find_spent_sign(column, cell, table):
        return Measure(name, number, Unit.DKK, factor, source, locator, *spent)
    if name != "deviation_dkk":
        return Measure(name, number, Unit.DKK, factor, source, locator)
    if frame.sign is None:
        return frame.unsigned
    return Measure(name, number, Unit.DKK, factor, source, locator, frame.sign.rule, frame.sign.sign)


def _measure_name(column: Column, table: Table, frame: Frame) -> str | None:
    """The measure of a column; of several deviations, the one from the corrected budget; a budget that is the original one is stored so."""
    if column.role == "budget" and frame.basis == BudgetBasis.ORIGINAL:
        return "original_budget_dkk"
    if column.role == "deviation" and column.index != find_main_deviation(table, year_of(column, table)):
        return None
    return MEASURE_OF.get(column.role)


def _percent(cell: Cell, column: Column, row: TableRow, locator: str, table: Table, frame: Frame) -> Measure | str:
    """A per cent printed without sign beside a signed deviation takes the deviation's sign; of one rounded to nought nobody knows it.

    Where nothing shows whether per cents carry signs, one beside a deviation of nought may have lost its own.
    """
    assert cell.number is not None
    if frame.sign is None:
        return frame.unsigned
    deviation = value_of(row, find_main_deviation(table, year_of(column, table)))
    if frame.percent_signed is None and deviation == 0 and cell.number.value:
        return "sign_unknown"
    if frame.percent_signed is not False:
        return Measure("deviation_pct", cell.number, Unit.PCT, Decimal(1), "header", locator, frame.sign.rule, frame.sign.sign)
    if not deviation:
        return "sign_unknown" if cell.number.value else Measure("deviation_pct", cell.number, Unit.PCT, Decimal(1), "header", locator)
    sign = -1 if deviation * frame.sign.sign < 0 else 1
    return Measure("deviation_pct", cell.number, Unit.PCT, Decimal(1), "header", locator, SignRule.BY_FORMULA, sign)


def _unit(cell: Cell, column: Column, row: TableRow, table: Table) -> tuple[Decimal | None, str]:
    """Kroner for one printed number, by the words nearest to it; a head and a label that say different things leave it open."""
    if cell.number and cell.number.unit_factor is not None:
        return cell.number.unit_factor, "cell"
    own = find_row_factor(row)
    if own is None:
        return (column.unit_factor or table.unit_factor), "header"
    return (own if column.unit_factor in (None, own) else None), "label"


def _make_fact(
    placed: Placed, fiscal_year: int | None, measures: tuple[Measure, ...], table: Table, frame: Frame, context: ItemContext
) -> BudgetFollowup:
    row = placed.row
    amounts: dict[str, Any] = dict.fromkeys(MEASURE_OF.values())
    amounts |= {measure.column: measure.value for measure in measures}
    role = role_of(row, placed.covers)
    section = placed.section if role in (Role.LINE, Role.OF_WHICH) else placed.covers[1] if placed.covers else None
    return BudgetFollowup(
        **place_of_fact(context.place, row, placed.number, table, measures, fiscal_year),
        role=role,
        section=section,
        label=placed.label,
        account_codes=placed.codes,
        status_date=context.status_date,
        budget_basis=frame.basis,
        budget_basis_source=frame.basis_source,
        price_level=None,
        covers_level=placed.covers[0] if placed.covers else None,
        covers=placed.covers[1] if placed.covers else None,
        table_title=table.title or None,
        expected_label=find_result_head(table, fiscal_year),
        side=row.side,
        **amounts,
    )
