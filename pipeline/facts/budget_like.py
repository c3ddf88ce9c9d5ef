"""Whether an unknown table is probably one of the budget's: then it must be heard of, and may not pass as a table of other figures."""

from __future__ import annotations

import re

from pipeline.danish.heads import match_column
from pipeline.danish.measures import Counted, is_rate, names_measure, read_statement, says_only_when
from pipeline.danish.nearest import find_nearest_word
from pipeline.danish.references import read_reference, without_number
from pipeline.danish.vocabulary import match_benefit, match_change_type, match_sign
from pipeline.facts.indicator_units import TableUnits, declares_money
from pipeline.model import Column, Number, Table
from schemas.lists import Unit

_MONEY = (Unit.DKK, Unit.DKK_PER_MONTH)
_NO_COUNTS = (*_MONEY, Unit.DKK_PER_YEAR, Unit.PCT, Unit.PCT_POINT)
_DRIVERS = ("monthly_benefit", "refund_pct", "own_share_pct")
_NO_MONEY = ("label", "recipients")
_ANYWHERE = ("deviation", "deviation_pct", "outcome", "expected")
"""What may stand beside counts as beside amounts (``Forskel``, ``Resultat``, ``Prognose``)."""
_MISSPELLED = 0.85
"""How alike an unknown head and a known one are that differ by a letter or two."""
_CODE = re.compile(r"(?<![\d.])\d{1,2}\.\d{2}\.\d{2}(?!\d)")


def is_budget_like(table: Table, units: TableUnits) -> bool:
    """Whether a table speaks of the budget, or has amounts under heads that are known or nearly known as the budget's.

    Args:
        table: a table of kind ``other``.
        units: what its words say that its figures count.
    """
    labels = [row.label for row in table.rows]
    if any(_CODE.search(label) for label in labels):
        return True
    said = zip(table.columns, units.by_column, units.own, strict=True)
    amounts = [(column, counted, own) for column, counted, own in said if _may_be_money(column, counted, table)]
    if not amounts or _is_of_counts(table, units) or _is_of_quantities(table, units) or _has_rows_of_quantities(table):
        return False
    if any(match_sign(label) or match_change_type(label) for label in labels):
        return True
    about = " ".join((table.title, table.corner))
    if (units.marked or declares_money(table)) and _is_by_year(table) and not names_measure(about, "budget"):
        return False  # amounts by year, whatever they are of
    return names_measure(about, "budget") or any(_is_budget_column(column, counted, own, about, table) for column, counted, own in amounts)


def _is_by_year(table: Table) -> bool:
    """Whether every column is of a year, or a total or a change over years."""
    times = [column for column in table.columns if says_only_when(column.header)]
    others = [word for column in table.columns if column not in times and (word := match_column(column.header))]
    known = len(times) + len(others) == len(table.columns) and all(word.role in _ANYWHERE for word in others)
    return known and (not others or len(times) > 1)


def _is_of_counts(table: Table, units: TableUnits) -> bool:
    """Whether no word says money, and the caption, or half of the labels, state a count (``Borgere i botilbud``, ``Fravær i pct.``).

    Heads may be the budget's then: counts are budgeted for too. Rows that name what a benefit is made of are the budget's.
    """
    drivers = (match_column(row.label) for row in table.rows)
    if any(word is not None and word.role in _DRIVERS for word in drivers):
        return False
    if any(match_benefit(column.header) for column in table.columns):
        return False
    if declares_money(table) or any(counted is not None and counted.unit in _MONEY for counted in units.by_column):
        return False
    if any(_holds_money(column, table) for column in table.columns):
        return False
    caption = read_statement(without_number(table.title)) or read_reference(table.title)
    if caption is not None and caption.unit in (Unit.PERSONS, Unit.COUNT):
        return True
    labels = [row.label for row in table.rows if row.values]
    return 2 * sum(map(_states_count, labels)) >= len(labels)


def _is_of_quantities(table: Table, units: TableUnits) -> bool:
    """Whether columns are how many there are of something and what one costs: what comes of them is no budget of its own.

    So it is where each head that speaks of money, or of a budget, says in which unit.
    """
    said = list(zip(table.columns, units.by_column, units.own, strict=True))
    rates = [column for column, _, _ in said if is_rate(column.header) or names_measure(column.header, "price")]
    counts = [counted for column, counted, _ in said if counted is not None and counted.unit not in _NO_COUNTS and column not in rates]
    told = [column for column, counted, is_own in said if is_own or (counted is not None and counted.unit not in _NO_COUNTS)]
    open_ones = [column.header for column, _, _ in said if column not in told and not declares_money(table)]
    return bool(rates and counts) and not any(match_column(head) or names_measure(head, "budget") for head in open_ones)


def _has_rows_of_quantities(table: Table) -> bool:
    """Whether rows are how many there are of something and what one costs, and each row says in which unit it is."""
    labels = [row.label for row in table.rows if row.values]
    rates = [label for label in labels if is_rate(label) or names_measure(label, "price")]
    said = [read_statement(label) for label in labels if label not in rates]
    return bool(rates) and None not in said and any(counted is not None and counted.unit not in _NO_COUNTS for counted in said)


def _states_count(label: str) -> bool:
    counted = read_statement(label) or read_statement(label.split(" ")[0])
    return is_rate(label) or names_measure(label, "elsewhere") or (counted is not None and counted.unit not in _MONEY)


def _may_be_money(column: Column, counted: Counted | None, table: Table) -> bool:
    """Whether a column holds amounts, or figures of which nobody knows what they count; marks of the cells themselves tell too."""
    numbers = _list_numbers(column, table)
    if numbers and all(number.percent for number in numbers):
        return False
    return counted is None or counted.unit in _MONEY or _holds_money(column, table)


def _is_budget_column(column: Column, counted: Counted | None, is_own: bool, about: str, table: Table) -> bool:
    """Whether amounts, or figures that may be, are of the budget.

    Where money is declared for the whole table, a head that says nothing of it may be an amount of the budget, or a count.
    """
    head = column.header
    if is_rate(head) or (names_measure(head, "price") and not names_measure(head, "budget")):
        return False
    word = match_column(head)
    marked = _holds_money(column, table)
    is_money = counted is not None or declares_money(table) or marked
    is_known = word is not None and word.role not in _NO_MONEY and (is_money or word.role not in _ANYWHERE)
    if names_measure(head, "budget") or is_known:
        return True
    if names_measure(about, "price") or is_rate(about):
        return False
    return (is_money and (says_only_when(head) or not (is_own or marked))) or (word is None and _is_near_budget(head))


def _holds_money(column: Column, table: Table) -> bool:
    return any(number.unit_factor is not None for number in _list_numbers(column, table))


def _list_numbers(column: Column, table: Table) -> list[Number]:
    return [cell.number for row in table.rows for index, cell in row.values if index == column.index and cell.number]


def _is_near_budget(head: str) -> bool:
    """Whether an unknown head is nearly one of the budget's, as heads are that lost a letter."""
    nearest = None if says_only_when(head) else find_nearest_word(head, "columns", _MISSPELLED)
    word = match_column(nearest) if nearest else None
    return word is not None and word.role not in _NO_MONEY
