"""What each cell of a benefit table means: which benefit, which scenario, which measure, told by its column, its row and the caption.

The same for every way of setting the table: scenarios in rows or in columns, drivers in columns or in rows, one table a benefit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.danish.heads import match_column
from pipeline.danish.references import without_number
from pipeline.danish.scenarios import match_scenario, names_scenarios
from pipeline.danish.units import find_unit_of_head, without_unit
from pipeline.danish.vocabulary import find_benefit, is_joint_benefit, match_row_role
from pipeline.danish.words import join_broken, normalise
from pipeline.facts.benefit_rows import read_benefit_rows
from pipeline.facts.benefit_scenarios import (
    GROSS,
    MEASURE_OF,
    NETS,
    SHARES,
    Named,
    find_shared,
    measure_of,
    name_column,
    name_columns,
    name_scenario,
    name_scenario_of_row,
    without_brackets,
)
from pipeline.facts.proven_scenarios import prove_scenarios
from pipeline.facts.refunds import name_money
from pipeline.facts.roles import EFFECT, is_effect
from pipeline.model import Cell, Column, Table, TableRow
from schemas.lists import BudgetBasis, Choice, Role, Scenario

_DRIVERS = ("recipients", "monthly_benefit", "refund_pct", "own_share_pct")
_SEVERAL = 2
_YEAR_AND_ON = re.compile(r"\b(?:19|20)\d\d\b.*$")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a fact is about: one benefit in one scenario of one year. Cells with the same subject are one fact."""

    label: str
    role: Role
    scenario: Scenario
    scenario_label: str
    basis: BudgetBasis
    fiscal_year: int | None
    day: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class BenefitCell:
    """A cell with its subject and measure, each None where it cannot be told; ``head`` is the words that name the measure.

    Where arithmetic told its scenario, ``chosen_by`` says which.
    """

    cell: Cell
    row: TableRow
    number: int
    column: Column | None
    subject: Subject | None
    missing: str
    measure: str | None
    head: str
    chosen_by: Choice | None = None

    @property
    def unit_factor(self) -> Decimal | None:
        """The unit that the measure's own head prints."""
        unit = find_unit_of_head(self.head)
        return unit.factor if unit else None


Groups = dict[Subject, dict[str, BenefitCell]]
"""The cells of a benefit table by what they are about and what they measure."""


def read_benefit_cells(table: Table) -> tuple[BenefitCell, ...]:
    """Every cell of a benefit table with what it means.

    Args:
        table: a table of kind ``benefit``.

    Returns:
        cells in printed order; ``missing`` names what cannot be told (a reason to refuse the cell), else it is empty.
    """
    in_columns = any(column.role in (*_DRIVERS, EFFECT, *NETS) for column in table.columns)
    return tuple(_read_stacked(table) if in_columns else _read_transposed(table))


def _read_stacked(table: Table) -> Iterator[BenefitCell]:
    """Drivers in columns; the row names the benefit and, where the columns do not, the scenario."""
    by_column = name_columns(table.columns)
    proven = prove_scenarios(table, by_column)
    by_column |= proven
    rows = read_benefit_rows(table)
    of_table = None if by_column or any(row.scenario_label for row in rows) else name_scenario(table.title)
    for row in rows:
        for index, cell in row.row.values:
            column = table.columns[index] if index >= 0 else None
            named = name_scenario(row.scenario_label) if row.scenario else by_column.get(index) or of_table
            if row.scenario is None and row.scenario_label:
                named = None
            missing = "scenario_unknown" if named is None else "benefit_unknown" if row.label is None else ""
            subject = replace(_make_subject(row.label, named), role=row.role) if named and row.label else None
            head = column.header if column else ""
            chosen = Choice.ROW if index in proven else None
            yield BenefitCell(cell, row.row, row.number, column, subject, missing, measure_of(column), head, chosen)


def _read_transposed(table: Table) -> Iterator[BenefitCell]:
    """Drivers in rows; the column names the scenario or the benefit, the caption or a heading line what the columns do not."""
    caption = find_benefit(table.title) or _find_subject(table)
    by_benefit = any(column.role == "benefit" for column in table.columns)
    block: Named | None = None
    heading: str | None = None
    heads = _list_heads(table, by_benefit)
    measures = _name_measures(table, heads)
    by_row = _name_rows(table)
    totals = _list_totals(table.rows, heads, measures)
    for number, row in enumerate(table.rows):
        own = _name_difference(row.label, table.rows[:number])
        measured = heads[number] if heads[number] != row.label else None
        if row.kind == "heading" and any(map(str.isalpha, row.label)) and not (by_benefit and _names_driver(row.label)):
            block, heading = _read_heading(row.label, block, heading)
        for index, cell in row.values:
            column = table.columns[index] if index >= 0 else None
            beside = None if by_benefit else row.label if number in totals else heading or caption
            label = join_broken(column.header) if column and column.role in ("benefit", "total") else beside
            by_column = name_column(column) if column and not by_benefit else None
            named = _name_row(row, measured) or own or by_column or block or by_row.get(number)
            subject = _make_subject(label, named) if named and label else None
            missing = "scenario_unknown" if named is None else "benefit_unknown" if label is None else ""
            missing = "column_unknown" if column is None else missing  # it tells the benefit or the scenario
            missing = "column_not_kept" if column is not None and is_effect(row.label) else missing
            measure = "amount_dkk" if own and measured is None else measures[heads[number]]
            yield BenefitCell(cell, row, number, column, subject, missing, measure, heads[number])


def _find_subject(table: Table) -> str | None:
    """What the caption of a table says that it is about, where that is several known benefits, or a heading above it says just the same."""
    subject = _YEAR_AND_ON.sub("", without_number(table.title)).strip(" .,:;–-(")
    headings = {normalise(text) for text in table.around if text != table.title}
    is_heading = normalise(subject) in headings and match_column(subject) is None and not names_scenarios(subject)
    return subject if subject and (is_joint_benefit(subject) or is_heading) else None


def _list_totals(rows: Sequence[TableRow], heads: Sequence[str], measures: Mapping[str, str | None]) -> frozenset[int]:
    """The rows of a total over several benefits that have headings: such a row stands behind the last one's own row of the same measure.

    Words that every benefit's rows have are no total's over all.
    """
    headings = [number for number, row in enumerate(rows) if row.kind == "heading"]
    found: set[int] = set()
    seen: set[str | None] = set()
    if len(headings) < _SEVERAL:
        return frozenset()
    for number, row in enumerate(rows):
        if row.kind == "heading":
            seen = set()
        elif _is_total(row.label) and measures[heads[number]] in seen:
            found.add(number)
        else:
            seen.add(measures[heads[number]])
    once = {row.label for row in rows if sum(other.label == row.label for other in rows) == 1}
    return frozenset(number for number in found if number > headings[-1] and rows[number].label in once)


def _is_total(label: str) -> bool:
    """Whether a label names a total, its unit and what it is of behind commas apart (``Ydelser i alt, netto, 1.000 kr.``)."""
    return "total" in (match_row_role(label), match_row_role(label.split(",")[0]))


def _names_driver(heading: str) -> bool:
    """Whether a heading says what the rows below it measure (``Antal helårspersoner`` above ``Budget`` and ``Status``)."""
    word = match_column(heading)
    return word is not None and word.role in MEASURE_OF and name_scenario(heading) is None


def _name_row(row: TableRow, measured: str | None) -> Named | None:
    """The scenario that a row names below the heading of a measure."""
    return name_scenario(row.label) if measured is not None and match_scenario(row.label) else None


def _list_heads(table: Table, by_benefit: bool) -> tuple[str, ...]:
    """The words that say what each row of a transposed table measures: those of the measure's heading above it, else its own."""
    found: list[str] = []
    measured: str | None = None
    for row in table.rows:
        if row.kind == "heading" and any(map(str.isalpha, row.label)):
            measured = row.label if by_benefit and _names_driver(row.label) else None
        found.append(measured or row.label)
    return tuple(found)


def _name_measures(table: Table, heads: Sequence[str]) -> dict[str, str | None]:
    """What a transposed table's rows measure, by their words; a refund in money, or what nobody knows, is none.

    Beside the net, what it is made of in kroner is none either: it stands aside.
    """
    words = {head: match_column(head) for head in heads}
    cells = {head: [cell for own, row in zip(heads, table.rows, strict=True) if own == head for _, cell in row.values] for head in words}
    roles = {head: name_money(word.role, head, cells[head]) for head, word in words.items() if word is not None}
    netted = any(role in NETS for role in roles.values())
    return {head: None if netted and roles.get(head) == GROSS else MEASURE_OF.get(roles.get(head, "")) for head in words}


def _name_rows(table: Table) -> dict[int, Named]:
    """The scenarios that rows of measures name themselves; a share that is printed once between them is of both."""
    words = {number: match_column(row.label) for number, row in enumerate(table.rows) if row.values}
    found = {number: named for number in words if (named := name_scenario_of_row(table.rows[number].label)) is not None}
    shares = [number for number, word in words.items() if number not in found and word is not None and MEASURE_OF.get(word.role) in SHARES]
    status = find_shared(found.values())
    return {**found, shares[0]: status} if len(shares) == 1 and status is not None else found


def _name_difference(label: str, above: Sequence[TableRow]) -> Named | None:
    """The deviation that a row prints of the amounts right above it."""
    label = without_unit(normalise(without_brackets(label)))
    found = match_scenario(label)
    word = match_column(above[-1].label) if above else None
    is_amount = word is not None and MEASURE_OF.get(word.role) == "amount_dkk"
    return name_scenario(label) if is_amount and found is not None and found[0] is Scenario.DEVIATION else None


def _read_heading(text: str, block: Named | None, heading: str | None) -> tuple[Named | None, str | None]:
    """The scenario and the benefit in force below a heading line; one that names several scenarios is a line of heads and tells neither."""
    named = name_scenario(text)
    if named:
        return named, heading
    return (None, heading) if names_scenarios(text) else (block, text)


def _make_subject(label: str, named: Named) -> Subject:
    role = Role.TOTAL if _is_total(label) else Role.LINE
    return Subject(label, role, named.scenario, named.words, named.basis, named.fiscal_year, named.day)
