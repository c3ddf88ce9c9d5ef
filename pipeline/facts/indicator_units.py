"""What the cells of a table of figures count, told from the words nearest to each: in the cell, its head or label, or of the table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.column_roles import YEAR_MARKS
from pipeline.danish.heads import match_column
from pipeline.danish.measures import (
    Counted,
    is_for_each,
    is_group,
    is_monthly,
    is_rate,
    names_measure,
    read_head,
    read_statement,
    says_only_when,
    without_times,
)
from pipeline.danish.references import read_reference, without_number
from pipeline.danish.scenarios import names_only_scenario, without_scenario
from pipeline.danish.units import find_unit, find_unit_statement, is_unit
from pipeline.danish.vocabulary import match_row_role
from pipeline.danish.words import find_years, normalise
from pipeline.facts.borne_out import tally_rows
from pipeline.model import Cell, Column, Table, TableRow
from schemas.lists import Unit

_SHARES = {Unit.PCT, Unit.PCT_POINT}
_COUNTS = (Unit.PERSONS, Unit.COUNT)
_NUMBER = "antal"


@dataclass(frozen=True, slots=True)
class CellUnit:
    """The unit of a cell, kroner for one printed unit, and where it is said: cell, header, label or caption."""

    unit: Unit
    factor: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class TableUnits:
    """What a table's words say of the cells of each column.

    ``own`` tells whether its own head says so, ``monthly`` that amounts are of a month, ``marked`` that a unit stands above the labels,
    ``says_money`` that this or the caption declares a unit of money for all, and ``counts`` that a column is of prices or half the rows
    state a count: what is counted may be budgeted for too.
    """

    by_column: tuple[Counted | None, ...]
    own: tuple[bool, ...]
    monthly: tuple[bool, ...]
    marked: bool
    says_money: bool
    counts: bool

    def find(self, cell: Cell, column: int, row: TableRow) -> CellUnit | str:
        """The unit of a cell with a number, or the reason why it has none that can be stored.

        A mark of its own goes before all words; a head and a label that say different things leave the unit open.
        """
        assert cell.number is not None
        head, label = self.by_column[column], read_statement(row.label)
        if cell.number.percent:
            return CellUnit(Unit.PCT_POINT if "point" in cell.number.text else Unit.PCT, Decimal(1), "cell")
        if cell.number.unit_factor is not None:
            monthly = self.monthly[column]
            return CellUnit(Unit.DKK_PER_MONTH if monthly else Unit.DKK, cell.number.unit_factor, "cell")
        if label is not None and head is not None and self.own[column] and label != head:
            return "unit_unknown"
        if label is None and head is not None and not (self.own[column] or self.marked) and _may_be_other(row.label, head):
            return "unit_unknown"
        counted, source = (label, "label") if label and not self.own[column] else (head, "header" if self.own[column] else "caption")
        if counted is None:
            return CellUnit(Unit.UNSTATED, Decimal(1), "none")
        return CellUnit(counted.unit or Unit.OTHER, counted.factor, source)


def _may_be_other(label: str, declared: Counted) -> bool:
    """Whether a row may count something else than words around the table declare: what its label speaks of where they say money, so
    many for each (``Elever pr. klasse``) where they say a count.
    """
    if declared.unit in _COUNTS and is_for_each(label):
        return True
    is_money = declared.unit is Unit.DKK and not is_rate(label) and not names_measure(label, "price")
    return is_money and any(names_measure(label, measure) for measure in _COUNTS)


def read_units(table: Table) -> TableUnits:
    """What the head of a table says of its columns, and its caption, its corner and its totals of all that say nothing themselves.

    What holds for all does so only where no column counts something else; beside per cents, it holds for columns that name only a time,
    a scenario, or the change between them (``Ændring`` beside ``Ændring i %``). A count that the head of the labels states holds for
    columns that name only a scenario (``Budget 2031`` beside ``Pris 2031, kr.``).
    A total's head without a unit counts what the two columns before it both count, and so does their difference.

    Args:
        table: a table of kind ``other``.
    """
    own = [None if _explains_money(column, table) else counted for column, counted in zip(table.columns, _read_heads(table), strict=True)]
    of_table, of_labels = _read_table(table), _read_label_head(table.corner)
    others = {counted.unit for counted in own if counted is not None and counted != of_table}
    filled: list[Counted | None] = []
    for column, counted in zip(table.columns, own, strict=True):
        if counted is None and (not others or (others <= _SHARES and names_no_measure(column.header))):
            counted = of_table
        if counted is None and of_labels is not None and names_only_scenario(column.header):
            counted = of_labels
        if counted is None and match_row_role(column.header) == "total" and filled[-2:-1] == filled[-1:] != []:
            counted = filled[-1]
        if counted is None and filled[-2:-1] == filled[-1:] != [] and _is_difference(column, table):
            counted = filled[-1]
        filled.append(counted)
    monthly = tuple(is_monthly(f"{column.header} {table.corner}") for column in table.columns)
    marked = _read_mark(table.corner) is not None
    says_money = marked or any(_read_money(text) for text in (table.corner, table.title))
    own_heads = tuple(counted is not None for counted in own)
    return TableUnits(tuple(filled), own_heads, monthly, marked, says_money, _counts_things(table))


def _explains_money(column: Column, table: Table) -> bool:
    """Whether a bare ``Antal`` is what numbers make of money: but its unit stands in the corner, and no number is whole."""
    numbers = [cell.number.text for row in table.rows for index, cell in row.values if index == column.index and cell.number]
    return is_unit(table.corner) and normalise(column.header) == _NUMBER and all("," in text for text in numbers)


def _is_difference(column: Column, table: Table) -> bool:
    """Whether a head names nothing but a difference, and every row bears out that it is that of the two columns before it."""
    at = table.columns.index(column)
    pair = [other.index for other in table.columns[max(at - 2, 0) : at]]
    tallies = [tally_rows(table.rows, column.index, list(zip(pair, signs, strict=True))) for signs in ((1, -1), (-1, 1)) if len(pair) == 2]
    return names_no_measure(column.header) and any(tally.telling and not tally.missed for tally in tallies)


def _counts_things(table: Table) -> bool:
    """Whether a column, or the whole, is of prices, or half the rows state a count (``Borgere i botilbud``, ``Fravær i pct.``)."""
    said = (table.corner, table.title, *(column.header for column in table.columns))
    if any(is_rate(text) or names_measure(text, "price") for text in said):
        return True
    labels = [row.label for row in table.rows if row.values]
    return 2 * sum(map(_states_count, labels)) >= len(labels)


def _states_count(label: str) -> bool:
    counted = read_statement(label) or read_statement(label.split(" ")[0])
    return is_rate(label) or names_measure(label, "elsewhere") or (counted is not None and counted.unit is not Unit.DKK)


def _read_heads(table: Table) -> list[Counted | None]:
    """What each head says of its column; beside a price for each, a count may stand with its scenario (``Elever budget``)."""
    heads = [column.header for column in table.columns]
    counts = any(is_rate(head) and names_measure(head, "price") and find_unit(head) for head in heads)
    own = [read_head(head) for head in heads]
    bare = [read_head(without_scenario(head)) if counts else None for head in heads]
    return [said or (count if count and count.unit in _COUNTS else None) for said, count in zip(own, bare, strict=True)]


def names_no_measure(head: str) -> bool:
    """Whether a head names only a time, a scenario or the change between them.

    Args:
        head: the words above a column.
    """
    word = match_column(without_times(head))
    marked = bool(find_years(head)) and without_times(head) in YEAR_MARKS
    return marked or says_only_when(head) or names_only_scenario(head) or (word is not None and word.exact and word.role == "deviation")


def declares_money(table: Table) -> bool:
    """Whether the words around a table declare a unit of money for all of it."""
    return any(_read_money(text) for text in (table.corner, table.title, *table.around))


def _read_table(table: Table) -> Counted | None:
    """What holds for every cell that says nothing itself; None where the places that may say it disagree."""
    captions = [without_number(text) for text in table.around if normalise(text) == normalise(table.title)]
    totals = [column.header for column in table.columns] + [row.label for row in table.rows]
    said = [_read_mark(table.corner), *(_read_money(text) for text in table.around)]
    said += [read_statement(text) for text in (table.corner, *captions, *(text for text in totals if match_row_role(text) == "total"))]
    said.append(read_reference(table.title))
    found = {counted for counted in said if counted is not None}
    return found.pop() if len(found) == 1 else None


def _read_mark(corner: str) -> Counted | None:
    """The unit that is printed above the labels (``Takst i kr. pr. md.``, ``Ledighed i pct.``); a count must be stated as one."""
    counted = read_head(corner)
    return counted if counted is not None and counted.unit not in (None, Unit.PERSONS, Unit.COUNT) else None


def _read_label_head(corner: str) -> Counted | None:
    """The count that the head of the labels states (``Helårspladser``); a mere group there (``Elever``) is who the rows are."""
    counted = None if is_group(corner) else read_statement(corner)
    return counted if counted is not None and counted.unit in _COUNTS else None


def _read_money(text: str) -> Counted | None:
    """The unit of money that a line declares for all (``Beløb i 1.000 kr.``)."""
    unit = find_unit_statement(text) or (find_unit(text) if is_unit(text) else None)
    return Counted(Unit.DKK, unit.factor) if unit else None
