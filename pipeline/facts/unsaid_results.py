"""Lines that go on from the last sum though no word says so (``Kommunens resultat`` below a result and the lines since)."""

from __future__ import annotations

from dataclasses import replace

from pipeline.facts.parents import Parent, begins_with_total, is_told_by_columns
from pipeline.facts.sums import SUMS
from pipeline.model import Table, TableRow

_FEWEST_COLUMNS = 3
"""So many columns must print an amount: a line may come near a sum by chance in fewer."""


def settle_unsaid_results(table: Table) -> Table:
    """The table with such lines as results, where they add up the sum above them and every line since, and more rows follow.

    Args:
        table: as it was read.
    """
    if begins_with_total(table.rows):
        return table
    rows = list(table.rows)
    last: int | None = None
    since: list[int] = []
    for at, row in enumerate(rows):
        if not row.values or row.kind == "of_which":
            continue
        if row.kind == "line" and last is not None and since and _goes_on(rows, at, [last, *since]):
            rows[at] = replace(row, kind="result")
        if rows[at].kind in SUMS:
            last, since = at, []
        else:
            since.append(at)
    return replace(table, rows=tuple(rows))


def _goes_on(rows: list[TableRow], at: int, parts: list[int]) -> bool:
    filled = [cell for _, cell in rows[at].values if cell.number and cell.number.value and not cell.number.percent]
    follows = any(row.values for row in rows[at + 1 :])
    return follows and len(filled) >= _FEWEST_COLUMNS and is_told_by_columns(rows, Parent(at, tuple(parts), ""))
