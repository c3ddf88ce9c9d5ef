"""What a follow-up calls granted between its original budget and its corrected one: a change of the budget, as its place says."""

from __future__ import annotations

from pipeline.danish.column_roles import CHANGES, GRANT
from pipeline.facts.borne_out import tally_rows
from pipeline.facts.roles import set_roles
from pipeline.model import Column, Table


def name_granted_changes(table: Table) -> Table:
    """The table, its grant between the original and the corrected budget named a change of it (``Bevilget i 2031``).

    Nothing but changes may stand between the two beside it, and more rows must bear out that it makes one the other than deny it.

    Args:
        table: a budget follow-up.
    """
    grants = [column for column in table.columns if column.role == GRANT]
    if len(grants) != 1 or any(column.role == "supplementary" for column in table.columns):
        return table
    return set_roles(table, {grants[0].index: "supplementary"}) if _makes_corrected(table, grants[0]) else table


def _makes_corrected(table: Table, grant: Column) -> bool:
    places = {column.role: at for at, column in enumerate(table.columns) if column.role in ("original_budget", "corrected_budget")}
    first, last = places.get("original_budget", -1), places.get("corrected_budget", -1)
    between = table.columns[first + 1 : last]
    if first < 0 or grant not in between or any(column.role not in CHANGES for column in between if column is not grant):
        return False
    parts = [(column.index, 1) for column in table.columns[first:last]]
    tally = tally_rows(table.rows, table.columns[last].index, parts)
    return tally.borne > tally.missed
