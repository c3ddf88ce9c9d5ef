"""What people decided of the minutes: printed numbers that they corrected and findings that they accepted, as read from their CSV files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from schemas.lists import EntryStatus
from schemas.own_faults import Fault


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of one of the files: its line, its cells by column, and what is wrong with it as a row."""

    csv_line: int
    cells: Mapping[str, str]
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class StaffEntries:
    """The rows of both files, in their order."""

    corrections: tuple[Entry, ...] = ()
    accepted: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A row of the file of corrections and what came of it. Values are in the figure's unit, as stored; None where nothing is applied.

    ``address`` is the figure_id that the row names, ``figure_id`` the figure whose value it replaces; ``key`` and ``params`` say it.
    """

    csv_line: int
    address: str
    status: EntryStatus
    reason: str
    author: str
    corrected_on: date | None
    printed_text: str
    new_text: str
    key: str
    document_id: str | None = None
    figure_id: str | None = None
    old_value: Decimal | None = None
    new_value: Decimal | None = None
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A row of the file of accepted findings and what came of it; ``finding_id`` is the finding that it closes."""

    csv_line: int
    address: str
    status: EntryStatus
    reason: str
    author: str
    accepted_on: date | None
    key: str
    document_id: str | None = None
    finding_id: str | None = None
    params: Mapping[str, object] = field(default_factory=dict)
