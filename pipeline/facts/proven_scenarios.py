"""Which scenario a benefit table's rate, share and amount are of where only its recipients say theirs: recipients × rate tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import chain

from pipeline.danish.scenarios import find_scenario
from pipeline.facts.benefit_scenarios import SHARES, Named, find_shared, measure_of
from pipeline.facts.roles import ASIDE
from pipeline.model import Column, Table, TableRow

_FEWEST = 3
"""So many rows at least must fit."""
_NEAR = Decimal("0.02")
"""So much of an amount may be lost in the rounding of what it is made of."""
_SCALES = tuple(Decimal(months) / Decimal(unit) for months in (1, 12) for unit in (1, 1000, 1_000_000))
"""Printed amounts for one recipient and one printed rate: rates of a year or a month, amounts in kroner, thousands or millions."""


def prove_scenarios(table: Table, named: Mapping[int, Named]) -> dict[int, Named]:
    """The columns without a scenario that belong to the one scenario whose recipients they fit, by index; none where none fits.

    What makes the amounts of budget and status alike is of both, and is stored with the status, as a share is that is printed once.

    Args:
        table: a benefit table with its drivers in columns.
        named: the scenarios of the columns whose heads tell.
    """
    lacking = [column for column in table.columns if measure_of(column) is not None and not _says_scenario(column, named)]
    measures = [measure_of(column) for column in lacking]
    recipients = [column for column in table.columns if measure_of(column) == "recipients" and column.index in named]
    if not lacking or "recipients" in measures or len(set(measures)) < len(measures) or len(recipients) < 2:
        return {}
    fitting = [column for column in recipients if _fits(table, column, lacking, named)]
    if len(fitting) == 1:
        return {column.index: named[fitting[0].index] for column in lacking}
    shared = find_shared([named[column.index] for column in fitting]) if "amount_dkk" not in measures else None
    return {} if shared is None else {column.index: shared for column in lacking}


def _says_scenario(column: Column, named: Mapping[int, Named]) -> bool:
    """Whether a column's scenario is told; a share that is printed once beside several is of the one that it fits, if it fits one."""
    return column.index in named and not (measure_of(column) in SHARES and find_scenario(column.header) is None)


def _fits(table: Table, recipients: Column, lacking: Sequence[Column], named: Mapping[int, Named]) -> bool:
    """Whether one scale makes the recipients of a scenario, the rate and the share the amount in every row that prints them.

    Where no share is printed, a gross amount that stands aside tells as much.
    """
    own = [column for column in table.columns if column not in lacking and named.get(column.index) == named[recipients.index]]
    by_measure = {measure_of(column): column.index for column in chain(own, lacking)}
    gross = [] if set(SHARES) & set(by_measure) else [column.index for column in table.columns if column.role == ASIDE]
    return any(_makes_amount(table, measures) for measures in (by_measure, *({**by_measure, "amount_dkk": index} for index in gross)))


def _makes_amount(table: Table, by_measure: Mapping[str | None, int]) -> bool:
    rows = [values for row in table.rows if (values := _read_row(row, by_measure))]
    return len(rows) >= _FEWEST and any(all(_is_near(amount, made * scale) for amount, made in rows) for scale in _SCALES)


def _read_row(row: TableRow, by_measure: Mapping[str | None, int]) -> tuple[Decimal, Decimal] | None:
    """A row's amount, and its recipients at its rate less the refund; None where it lacks one of them."""
    numbers = {at: cell.number.value for at, cell in row.values if cell.number}
    recipients, rate, amount = (numbers.get(by_measure.get(name, -1)) for name in ("recipients", "monthly_benefit_dkk", "amount_dkk"))
    shares = [numbers.get(by_measure[name]) for name in SHARES if name in by_measure]
    if recipients is None or rate is None or amount is None or None in shares or not recipients * rate:
        return None
    refund, own = (numbers.get(by_measure.get(name, -1)) for name in SHARES)
    kept = own if own is not None else 100 - (refund or 0)
    return amount, recipients * rate * kept / 100


def _is_near(amount: Decimal, made: Decimal) -> bool:
    return abs(amount - made) <= _NEAR * abs(made)
