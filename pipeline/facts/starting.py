"""Sums that a table only starts from: what they add up is printed elsewhere, and the next sum counts them as any line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.facts.adding import adds_up
from pipeline.facts.parents import Parent, begins_with_total, is_told_by_columns
from pipeline.facts.sums import SUMS
from pipeline.model import Table, TableRow


def settle_starts(table: Table) -> Table:
    """The table with the sums that it starts from as lines (``Driftsresultat`` in the first row, above ``Anlæg`` and ``Resultat i alt``).

    Such a one stands above all other sums; no rows add up to it, or a single other one stands above it. That is part of it if the next sum
    adds up without it. Of several such sums some may hold others: a result that does not add them all up starts anew.

    Args:
        table: as it was read.
    """
    rows = _name_whole(table.rows)
    starts: list[int] = []
    lines: list[int] = []
    for at, row in enumerate(rows):
        if not row.values or row.kind == "of_which":
            continue
        if row.kind in SUMS:
            if not _starts(rows, at, lines, starts):
                break
            starts.append(at)
        lines.append(at)
    parts = {lines[0]} if starts and lines[0] not in starts and _is_held(rows, lines[0], starts[0]) else set()
    kinds = dict.fromkeys(starts, "line") | dict.fromkeys(parts, "of_which")
    return replace(table, rows=tuple(replace(row, kind=kinds.get(at, row.kind)) for at, row in enumerate(rows)))


def _name_whole(rows: tuple[TableRow, ...]) -> tuple[TableRow, ...]:
    """A result in the first row as the total that it is, where totals stand before their parts and it adds all of them up."""
    first = next((at for at, row in enumerate(rows) if row.values), None)
    if first is None or rows[first].kind != "result" or not any(row.kind == "total" for row in rows):
        return rows
    named = tuple(replace(row, kind="total") if at == first else row for at, row in enumerate(rows))
    return named if begins_with_total(named) and _leads(rows, first) else rows


def _starts(rows: Sequence[TableRow], at: int, lines: Sequence[int], starts: Sequence[int]) -> bool:
    """Whether a sum is none of the lines above it, of which some may be sums that start the table."""
    if rows[at].kind == "net" or begins_with_total(rows):
        return False
    if not lines:
        return not _leads(rows, at) and (rows[at].kind == "result" or any(row.kind in SUMS for row in rows[at + 1 :]))
    own = [line for line in lines if line not in starts]
    if own and (rows[at].kind == "total" or (len(starts) == 1 and len(lines) > 1) or (not starts and len(own) > 1)):
        return False
    return adds_up(rows[at], [rows[line] for line in lines]) is False


def _leads(rows: Sequence[TableRow], at: int) -> bool:
    """Whether a sum adds up what stands below it: the lines down to the next sum, all lines, or all sums."""
    lines = [place for place in range(at + 1, len(rows)) if rows[place].kind == "line" and rows[place].values]
    sums = [place for place in range(at + 1, len(rows)) if rows[place].kind in SUMS]
    near = [place for place in lines if not sums or place < sums[0]]
    return any(len(parts) > 1 and adds_up(rows[at], [rows[part] for part in parts]) for parts in (near, lines, sums))


def _is_held(rows: Sequence[TableRow], line: int, start: int) -> bool:
    """Whether the line above a sum is part of it: the next sum adds up the two and the lines between without it, and not with it."""
    behind = next((place for place in range(start + 1, len(rows)) if rows[place].kind in SUMS), None)
    if behind is None:
        return False
    counted = (start, *(place for place in range(start + 1, behind) if rows[place].kind == "line" and rows[place].values))
    without, within = (is_told_by_columns(rows, Parent(behind, parts, "")) for parts in (counted, (line, *counted)))
    return without and not within
