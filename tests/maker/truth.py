"""What a reader ought to find in a document: one row a printed row, in the columns of the golden CSV files."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class AppropriationTruth:
    """A printed row of an appropriation table; amounts in kroner, None where nothing is printed."""

    item_no: int
    line_no: int
    role: str
    sector: str
    change_type: str
    change_kind: str
    account_codes: str
    account_name: str
    text: str
    expenditure_dkk: int | None = None
    income_dkk: int | None = None
    net_dkk: int | None = None


@dataclass(frozen=True, slots=True)
class BenefitTruth:
    """A printed row of a benefit table; amounts in kroner, None where nothing is printed."""

    item_no: int
    line_no: int
    role: str
    label: str
    benefit: str
    scenario: str
    recipients: int | None = None
    monthly_benefit_dkk: int | None = None
    refund_pct: int | None = None
    amount_dkk: int | None = None


Truth = TypeVar("Truth", AppropriationTruth, BenefitTruth)
NUMBERS = frozenset("item_no line_no expenditure_dkk income_dkk net_dkk recipients monthly_benefit_dkk refund_pct amount_dkk".split())


def read_truth(path: Path, kind: Callable[..., Truth]) -> tuple[Truth, ...]:
    """Read a golden CSV file.

    Args:
        path: a file with one column for each field of ``kind``.
        kind: which of the two truths the rows are.

    Returns:
        One truth a row, in the file's order.
    """
    with path.open(encoding="utf-8", newline="") as handle:
        return tuple(kind(**{name: _as_value(name, text) for name, text in row.items()}) for row in csv.DictReader(handle))


def write_truth(path: Path, rows: Iterable[Truth], kind: type[Truth]) -> None:
    """Write truths as a golden CSV file, an empty cell for what is not printed."""
    names = [field.name for field in fields(kind)]
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([getattr(row, name) for name in names] for row in rows)


def _as_value(name: str, text: str) -> int | str | None:
    if name not in NUMBERS:
        return text
    return int(text) if text else None
