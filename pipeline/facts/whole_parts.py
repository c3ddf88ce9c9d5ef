"""Rows that are lines and totals by where they stand: parts that are all of the total above them, a net below nothing but lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.danish.vocabulary import without_total_words
from pipeline.facts.adding import adds_up
from pipeline.facts.parents import Parent, is_told_by_columns
from pipeline.facts.signs import side_of
from pipeline.facts.sums import SUMS
from pipeline.model import Table, TableRow


def settle_parts(table: Table) -> Table:
    """The table with such parts as lines, where it begins with a total; below a closing total parts count again what stands above it.

    Args:
        table: as it was read.
    """
    figures = [row.kind for row in table.rows if row.values]
    if figures[:1] != ["total"] or "of_which" not in figures:
        return table
    rows = table.rows
    lines = {part for parent in _list_told(rows) if is_told_by_columns(rows, parent) for part in parent.parts}
    return replace(table, rows=tuple(replace(row, kind="line") if at in lines else row for at, row in enumerate(rows)))


def settle_net(table: Table) -> Table:
    """The table with its only net as the total that it is (``Netto i alt``), where no total or side of it stands above to be netted.

    Args:
        table: as it was read.
    """
    figures = [row for row in table.rows if row.values]
    lines, last = figures[:-1], figures[-1] if figures else None
    is_single = last is not None and last.kind == "net" and len(lines) > 1
    if not is_single or any(row.kind != "line" or row.side or side_of(row.label) for row in lines):
        return table
    return replace(table, rows=tuple(replace(row, kind="total") if row is last else row for row in table.rows))


def settle_brought(table: Table) -> Table:
    """The table with a part's total as a line where it is brought from another table (``Drift i alt`` between taxes and interest).

    The rows above it are no parts of it, and the next sum adds it up with them: several columns must say both.

    Args:
        table: as it was read.
    """
    rows = table.rows
    brought = {at for at, row in enumerate(rows) if row.kind == "total" and without_total_words(row.label) and _is_brought(rows, at)}
    return replace(table, rows=tuple(replace(row, kind="line") if at in brought else row for at, row in enumerate(rows)))


def _is_brought(rows: Sequence[TableRow], at: int) -> bool:
    """Whether a total is no sum of the lines above it, but one of those that the next sum adds up."""
    above = [place for place in range(at) if rows[place].kind == "line" and rows[place].values]
    behind = next((place for place in range(at + 1, len(rows)) if rows[place].kind in SUMS), None)
    if not above or behind is None or any(row.kind in SUMS for row in rows[:at]) or adds_up(rows[at], [rows[place] for place in above]):
        return False
    below = [place for place in range(at + 1, behind) if rows[place].kind == "line" and rows[place].values]
    return is_told_by_columns(rows, Parent(behind, (*above, at, *below), ""))


def _list_told(rows: Sequence[TableRow]) -> Iterator[Parent]:
    """Each total with the parts that stand right below it, if they are several."""
    runs = [tuple(run) for _, run in groupby(range(len(rows)), lambda at: rows[at].kind == "of_which")]
    for parts in runs:
        above = rows[parts[0] - 1] if parts[0] else None
        if rows[parts[0]].kind == "of_which" and len(parts) > 1 and above and above.kind == "total":
            yield Parent(parts[0] - 1, parts, above.label)
