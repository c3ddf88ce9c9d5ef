"""What a table is about, told from its columns and the words of its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.vocabulary import match_change_type, match_scenario
from pipeline.model import TableRow
from pipeline.tables.headers import Header

_DRIVERS = {"recipients", "monthly_benefit", "refund_pct", "own_share_pct"}
_FOLLOW_UP = {"original_budget", "corrected_budget", "actual_to_date", "expected", "deviation", "deviation_pct"}
_AMOUNTS = {"expenditure", "income", "net", "amount", "supplementary", "amount_or_net"}
_CODE = re.compile(r"(?<![\d.])\d{1,2}\.\d{2}\.\d{2}(?!\d)")


def name_kind(header: Header, rows: Sequence[TableRow]) -> str:
    """The kind of a table.

    Args:
        header: its head.
        rows: its rows.

    Returns:
        ``benefit`` (drivers in columns, scenarios in rows), ``appropriation`` (expenditure and income of accounts),
        ``followup`` (budget against expected result: recognised, not read yet) or ``unknown``.
    """
    roles = {column.role for column in header.columns}
    if len(roles & _DRIVERS) >= 2 and _names_scenarios(rows):
        return "benefit"
    if roles & _FOLLOW_UP:
        return "followup"
    if roles & _AMOUNTS and _names_accounts(rows):
        return "appropriation"
    return "unknown"


def _names_scenarios(rows: Sequence[TableRow]) -> bool:
    return any(match_scenario(cell.text.rstrip(":")) for row in rows for cell in row.cells) or any(
        match_scenario(part) for row in rows for part in row.label.split(": ")
    )


def _names_accounts(rows: Sequence[TableRow]) -> bool:
    return any(_CODE.search(row.label) or match_change_type(row.label) for row in rows)
