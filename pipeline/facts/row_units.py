"""Rows of a budget's table that say themselves what they count: persons, a rate, per cent; or money in a unit of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.danish.heads import match_column
from pipeline.danish.measures import Counted, is_for_each, is_group, names_measure, read_statement
from pipeline.facts.adding import adds_up
from pipeline.facts.benefit_scenarios import NETS, SHARES
from pipeline.facts.figures import Place, refuse
from pipeline.facts.income_rows import LEVELS
from pipeline.facts.refunds import may_be_shares
from pipeline.model import Number, Quarantined, Table, TableRow
from schemas.lists import Unit

_DRIVERS = ("recipients", "monthly_benefit", "refund_pct", "own_share_pct")
_FEWEST = 2
"""So many columns at least must tell."""


def refuse_counted_rows(table: Table, place: Place) -> tuple[Table, list[Quarantined]]:
    """Take the rows that print no amounts out of a table of a budget's money: what they count is not in its unit.

    Args:
        table: a table of kind ``followup`` or ``appropriation``.
        place: where its item stands.

    Returns:
        the table without such rows, and their cells.
    """
    reasons = {row.start: "row_not_amount" for row in table.rows if row.values and not _holds_amounts(row, table)}
    reasons = dict.fromkeys((*_list_below_counts(table.rows), *_list_groups(table.rows)), "unit_unknown") | reasons
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


def _list_groups(rows: Sequence[TableRow]) -> Iterator[int]:
    """Where rows begin that name nothing but a group of people or things beside rows that name money (``Elever`` above ``Nettoudgift``).

    They may count it. Where the sum below them holds with them, they are what it costs.
    """
    values = [row for row in rows if row.values]
    groups = [row for row in values if row.kind == "line" and is_group(row.label)]
    if not groups or not any(_names(row, NETS) or names_measure(row.label, "budget") for row in values):
        return
    lines: list[TableRow] = []
    for row in values:
        if row.kind == "line":
            lines.append(row)
            continue
        if adds_up(row, lines) is not True:
            yield from (line.start for line in lines if line in groups)
        lines = []
    yield from (line.start for line in lines if line in groups)


def read_row_unit(row: TableRow) -> Counted | None:
    """What a row's label states of its figures, in its own words (``Antal pladser``, ``Nettoudgift (mio. kr.)``).

    A label that is nothing but a group of people (``Forsikrede ledige``) names in a budget whom the money is for.
    """
    return None if is_group(row.label) else read_statement(row.label)


def find_row_factor(row: TableRow) -> Decimal | None:
    """Kroner for one printed number, where the row's own label says so."""
    said = read_row_unit(row)
    return said.factor if said is not None and said.unit is Unit.DKK else None


def _holds_amounts(row: TableRow, table: Table) -> bool:
    said = read_row_unit(row)
    return (said is None or said.unit is Unit.DKK) and (not is_rate_row(row) or _is_refund_in_money(row, table))


def _is_refund_in_money(row: TableRow, table: Table) -> bool:
    """Whether what a row calls the refund, or a share, is what the state, or another, pays in kroner.

    It can be no per cents, or all amounts of the net right below are what stands right above and it.
    """
    levels = [cell for index, cell in row.values if index >= 0 and table.columns[index].role in LEVELS]
    return _names(row, SHARES) and bool(levels) and (not may_be_shares(row.label, levels) or _is_netted(row, table))


def _is_netted(row: TableRow, table: Table) -> bool:
    at = table.rows.index(row)
    if at == 0 or at + 1 == len(table.rows) or table.rows[at + 1].kind not in ("net", "total"):
        return False
    gross, own, net = ({index: cell.number for index, cell in one.values if cell.number} for one in table.rows[at - 1 : at + 2])
    held = [index for index in own if index in gross and index in net and table.columns[index].role in LEVELS]
    return len(held) >= _FEWEST and all(_nets(gross[index], own[index], net[index]) for index in held)


def _nets(gross: Number, own: Number, net: Number) -> bool:
    near = (gross.resolution + own.resolution + net.resolution) / 2
    return own.value != 0 and abs(gross.value - abs(own.value) - net.value) <= near


def is_rate_row(row: TableRow) -> bool:
    """Whether a row's label names a rate: what one costs, for a month or a year (``Gns. ydelse pr. md.``, ``Pris pr. helårsperson``)."""
    return _names_driver(row) or is_for_each(row.label)


def _names_driver(row: TableRow) -> bool:
    return _names(row, _DRIVERS) and not is_group(row.label)


def _names(row: TableRow, roles: Sequence[str]) -> bool:
    word = match_column(row.label)
    return word is not None and word.exact and word.role in roles
