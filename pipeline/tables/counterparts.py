"""Rows that name what pays for a project beside the row of its expenditure: they are income, though they do not say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.heads import match_column
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.words import normalise
from pipeline.model import TableRow


def name_counterparts(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows, on the side of income where they end in what only brings money (``Bro, statstilskud`` beside ``Bro, udgift``).

    What a row is called without its end must be the same in both: alone, such a word may be the name of an account.

    Args:
        rows: a table's rows.
    """
    parted = {row.start: _part(row) for row in rows if row.kind == "line" and row.values}
    spent = {name for name, end in parted.values() if _is_expenditure(end)}
    paid = {start for start, (name, end) in parted.items() if name in spent and _brings_money(end)}
    return tuple(replace(row, side=row.side or "income") if row.start in paid else row for row in rows)


def _part(row: TableRow) -> tuple[str, str]:
    """What a label is of, and what stands behind its last comma."""
    name, _, end = row.label.rpartition(",")
    return normalise(name), end.strip() if normalise(name) else ""


def _is_expenditure(end: str) -> bool:
    word = match_column(end) if end else None
    return word is not None and word.exact and word.role == "expenditure"


def _brings_money(end: str) -> bool:
    """Whether nothing but a word that is known as income stands there."""
    found = load_lexicon("prose_words", "kind", "side_income").match(end, 0)
    return found is not None and found.end == len(end)
