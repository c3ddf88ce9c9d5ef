"""Rows of a budget's table that say themselves what they count: persons, a rate, per cent; or money in a unit of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.danish.heads import match_column
from pipeline.danish.measures import Counted, is_for_each, is_group, read_statement
from pipeline.facts.benefit_scenarios import NETS
from pipeline.facts.figures import Place, refuse
from pipeline.model import Quarantined, Table, TableRow
from schemas.lists import Unit

_DRIVERS = ("recipients", "monthly_benefit", "refund_pct", "own_share_pct")


def refuse_counted_rows(table: Table, place: Place) -> tuple[Table, list[Quarantined]]:
    """Take the rows that print no amounts out of a table of a budget's money: what they count is not in its unit.

    Args:
        table: a table of kind ``followup`` or ``appropriation``.
        place: where its item stands.

    Returns:
        the table without such rows, and their cells.
    """
    reasons = {row.start: "row_not_amount" for row in table.rows if row.values and not _holds_amounts(row)}
    reasons = dict.fromkeys(_list_below_counts(table.rows), "unit_unknown") | reasons
    counted = [row for row in table.rows if row.start in reasons]
    refused = [refuse(cell, place, reasons[row.start], label=row.label) for row in counted for _, cell in row.values]
    return replace(table, rows=tuple(row for row in table.rows if row.start not in reasons)), refused


def _list_below_counts(rows: Sequence[TableRow]) -> list[int]:
    """Where rows begin below a heading that names what no amount is (``Antal helårspersoner``), as far as the next heading.

    A group of people is counted where another heading names the net amount (``Ledige`` and ``Nettoudgift``).
    """
    netted = any(row.kind == "heading" and _names(row, NETS) for row in rows)
    found: list[int] = []
    counts = False
    for row in rows:
        if row.kind == "heading" and any(map(str.isalpha, row.label)):
            said = read_row_unit(row)
            counts = _names_driver(row) or (netted and is_group(row.label)) or (said is not None and said.unit is not Unit.DKK)
        elif counts and find_row_factor(row) is None:
            found.append(row.start)
    return found


def read_row_unit(row: TableRow) -> Counted | None:
    """What a row's label states of its figures, in its own words (``Antal pladser``, ``Nettoudgift (mio. kr.)``).

    A label that is nothing but a group of people (``Forsikrede ledige``) names in a budget whom the money is for.
    """
    return None if is_group(row.label) else read_statement(row.label)


def find_row_factor(row: TableRow) -> Decimal | None:
    """Kroner for one printed number, where the row's own label says so."""
    said = read_row_unit(row)
    return said.factor if said is not None and said.unit is Unit.DKK else None


def _holds_amounts(row: TableRow) -> bool:
    said = read_row_unit(row)
    return (said is None or said.unit is Unit.DKK) and not is_rate_row(row)


def is_rate_row(row: TableRow) -> bool:
    """Whether a row's label names a rate: what one costs, for a month or a year (``Gns. ydelse pr. md.``, ``Pris pr. helårsperson``)."""
    return _names_driver(row) or is_for_each(row.label)


def _names_driver(row: TableRow) -> bool:
    return _names(row, _DRIVERS) and not is_group(row.label)


def _names(row: TableRow, roles: Sequence[str]) -> bool:
    word = match_column(row.label)
    return word is not None and word.exact and word.role in roles
