"""Rows among changes that are none: the budget before or after them, and what one sum is short of another."""

from __future__ import annotations

from dataclasses import replace

from pipeline.danish.amount_words import find_amount_meaning
from pipeline.facts.figures import Place, refuse
from pipeline.model import Quarantined, Table, TableRow

_OPENS = 3
"""Among so many words that open a label one must say that its row is a budget."""
_REASONS = {"level": "level_not_change", "compare": "compared_not_change"}


def refuse_levels(table: Table, place: Place) -> tuple[Table, list[Quarantined]]:
    """Take the rows that print no change out of a table of changes with a column a year.

    Args:
        table: a table of kind ``appropriation``.
        place: where its item stands.

    Returns:
        the table without such rows, and their cells. A row is told by the words of its label; one that names an account is a change.
    """
    if len({column.fiscal_year for column in table.columns if column.fiscal_year}) < 2:
        return table, []
    kept: list[TableRow] = []
    refused: list[Quarantined] = []
    for row in table.rows:
        reason = _reason_against(row) if row.values else None
        if reason is None:
            kept.append(row)
        else:
            refused.extend(refuse(cell, place, reason, label=row.label) for _, cell in row.values)
    return replace(table, rows=tuple(kept)), refused


def _reason_against(row: TableRow) -> str | None:
    """A long label that only ends in a level's word names what money is for (``Pulje til skolernes fysiske rammer``)."""
    words = row.label.split()
    told = find_amount_meaning(row.label)
    return None if told == "level" and find_amount_meaning(" ".join(words[:_OPENS])) is None else _REASONS.get(told or "")
