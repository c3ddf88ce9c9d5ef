"""How a table's signs are to be taken: as printed, or from the labels' words where the lines print magnitudes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.danish.vocabulary import match_sign
from pipeline.model import TableRow
from schemas.lists import SignRule


@dataclass(frozen=True, slots=True)
class TableSigns:
    """Whether lines carry their own signs or their labels' words do, and whether sums carry their own."""

    lines_by_wording: bool
    sums_signed: bool


def read_table_signs(rows: Sequence[TableRow]) -> TableSigns:
    """A table whose lines print less expenditure or more income without a single minus gives magnitudes: the words carry the signs."""
    lines = [row for row in rows if row.kind == "line"]
    any_less = any(word is not None and word.sign < 0 for word in (match_sign(row.label) for row in lines))
    by_wording = any_less and not _any_minus(lines)
    return TableSigns(by_wording, not by_wording or _any_minus([row for row in rows if row.kind in ("total", "net", "result")]))


def sign_of(row: TableRow, signs: TableSigns) -> tuple[int, SignRule] | None:
    """The sign of a row's amounts and how it came about; None when it cannot be determined.

    Args:
        row: a line or a sum. A sum of magnitudes has its sign from its own words, if it has any, or from sums that print minuses.
        signs: how the table gives its signs.
    """
    if row.kind == "line" and not signs.lines_by_wording:
        return 1, SignRule.AS_PRINTED
    if row.kind != "line" and signs.sums_signed:
        return 1, SignRule.AS_PRINTED
    word = match_sign(row.label)
    return (word.sign, SignRule.BY_WORDING) if word is not None else None


def _any_minus(rows: Sequence[TableRow]) -> bool:
    return any(cell.number and cell.number.value < 0 for row in rows for _, cell in row.values)
