"""Whether a table of no known kind is probably one of the budget's: then the reader must hear that its figures stand in no budget."""

from __future__ import annotations

import re

from pipeline.danish.heads import match_column
from pipeline.danish.measures import Counted, is_rate, names_measure, says_only_when
from pipeline.danish.nearest import find_nearest_word
from pipeline.danish.vocabulary import match_change_type, match_sign
from pipeline.facts.indicator_units import TableUnits, declares_money
from pipeline.model import Column, Number, Table
from schemas.lists import Unit

_MONEY = (Unit.DKK, Unit.DKK_PER_MONTH)
_NO_MONEY = ("label", "recipients")
_ANYWHERE = ("deviation", "deviation_pct", "outcome", "expected")
"""What may stand beside counts, or beside times, as beside a budget (``Forskel``, ``Resultat``, ``Prognose``)."""
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
    if not amounts:
        return False
    if any(match_sign(label) or match_change_type(label) for label in labels):
        return True
    about = " ".join((table.title, table.corner))
    return names_measure(about, "budget") or any(_is_budget_column(column, counted, own, about, table) for column, counted, own in amounts)


def _is_price(words: str) -> bool:
    return is_rate(words) or (names_measure(words, "price") and not names_measure(words, "budget"))


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
    head, word = column.header, match_column(column.header)
    by_time = any(says_only_when(other.header) for other in table.columns)
    if says_only_when(head) or (by_time and word is not None and word.role in _ANYWHERE):
        return False
    marked = _holds_money(column, table)
    is_money = counted is not None or declares_money(table) or marked
    is_known = word is not None and word.role not in _NO_MONEY and (is_money or word.role not in _ANYWHERE)
    if names_measure(head, "budget") or is_known:
        return True
    if names_measure(about, "price") or is_rate(about):
        return False
    return (is_money and not (is_own or marked)) or (word is None and _is_near_budget(head))


def _holds_money(column: Column, table: Table) -> bool:
    return any(number.unit_factor is not None for number in _list_numbers(column, table))


def _list_numbers(column: Column, table: Table) -> list[Number]:
    return [cell.number for row in table.rows for index, cell in row.values if index == column.index and cell.number]


def _is_near_budget(head: str) -> bool:
    """Whether an unknown head is nearly one of the budget's, as heads are that lost a letter."""
    nearest = find_nearest_word(head, "columns", _MISSPELLED)
    word = match_column(nearest) if nearest else None
    return word is not None and word.role not in _NO_MONEY
