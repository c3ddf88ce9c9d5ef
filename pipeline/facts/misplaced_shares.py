"""Whether a column that says per cent holds amounts: its head then stands above the wrong column, and perhaps others do too."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

from pipeline.danish.measures import read_head
from pipeline.danish.words import normalise
from pipeline.model import Column, Number, Table, TableRow
from schemas.lists import Scenario, Unit

_SHARES = ("refund_pct", "own_share_pct")
_WHOLE = Decimal(100)
_FAR = Decimal(1000)
"""Beyond any change or use of a budget in per cent, if most rows of a column are."""
_FEWEST = 2  # numbers; one alone may be a misprint


def find_misplaced_share(table: Table) -> tuple[str, str] | None:
    """A column of per cents of which most are more than the whole (refund, own share), or far more than that (any other).

    Args:
        table: of any kind.

    Returns:
        the column's head and the first such number; None where there is none. A number that bears a mark of its own is what it says, and
        so is one that two others of its row make (``11`` of ``1`` is 1100 per cent).
    """
    for column in table.columns:
        most = _find_most(column)
        numbers = _list_numbers(column, table)
        beyond = [number for number, row in numbers if most is not None and abs(number.value) > most and not _is_made(number, row)]
        if len(beyond) >= _FEWEST and 2 * len(beyond) > len(numbers) and not any(number.percent for number, _ in numbers):
            return column.header, beyond[0].text
    return None


def _find_most(column: Column) -> Decimal | None:
    """The most that a per cent of a column may be; None for a column that says no per cent."""
    if column.role in _SHARES:
        says = "%" in normalise(column.header).split() and column.scenario is not Scenario.DEVIATION
        return _WHOLE if says else None  # what says none may be a refund in money
    counted = read_head(column.header)
    return _FAR if counted is not None and counted.unit is Unit.PCT else None


def _list_numbers(column: Column, table: Table) -> list[tuple[Number, TableRow]]:
    return [(cell.number, row) for row in table.rows for index, cell in row.values if index == column.index and cell.number]


def _is_made(share: Number, row: TableRow) -> bool:
    others = [cell.number.value for _, cell in row.values if cell.number and cell.number is not share]
    return any(whole and abs(abs(_WHOLE * part / whole) - abs(share.value)) <= share.resolution for part, whole in permutations(others, 2))
