"""The two CSV files as a spreadsheet saved them: any of our character sets and separators, columns in any order, others beside ours.

A row that cannot be used is handed on with its fault; the rows beside it stand.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.errors import NotPublished
from pipeline.model import Acceptance, Correction, Entry, StaffEntries
from schemas.csv_kinds import DAY
from schemas.lists import EntryStatus
from schemas.own_faults import Fault, offer_nearest
from schemas.own_files import read_text

SEPARATORS = ";,\t"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of the files: its name, its columns in the order in which we write them, and those that a row must fill."""

    name: str
    columns: tuple[str, ...]
    must: tuple[str, ...]


CORRECTIONS = Sheet(
    "corrections.csv",
    ("figure_id", "file", "line", "text", "printed", "new", "means", "reason", "author", "date"),
    ("figure_id", "printed", "new", "reason", "author", "date"),
)
ACCEPTED = Sheet(
    "accepted_findings.csv",
    ("finding_id", "file", "line", "rule", "subject", "says", "reason", "author", "date"),
    ("finding_id", "says", "reason", "author", "date"),
)


def read_entries(corrections: Path, accepted: Path) -> StaffEntries:
    """The rows of both files; a file that is not there has none."""
    return StaffEntries(read_sheet(corrections, CORRECTIONS), read_sheet(accepted, ACCEPTED))


def read_sheet(path: Path, sheet: Sheet) -> tuple[Entry, ...]:
    """The rows of a file.

    Args:
        path: where it lies; where nothing lies there are no rows.
        sheet: which file it is.

    Returns:
        a row that holds anything each, with the number of the line that it ends on and what is wrong with it.

    Raises:
        NotPublished: the file cannot be read at all, or lacks a column that every row needs.
    """
    try:
        lines = tuple(list_lines(read_text(path), path))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise NotPublished("corrections.file_unreadable", path=path, reason=error.strerror or str(error)) from error
    if not lines:
        return ()
    head = read_head(lines[0][1], sheet, path)
    rows = [(line, cells) for line, cells in lines[1:] if tuple(cell.lower() for cell in cells) != head]
    return tuple(_read_entry(line, cells, head, sheet) for line, cells in rows)


def list_lines(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, as cells.

    Raises:
        NotPublished: a quotation mark is never closed, so that nobody can tell where a row ends.
    """
    reader = csv.reader(text.split("\n"), delimiter=find_separator(text), strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [" ".join(cell.split()) for cell in cells]
    except csv.Error as error:
        raise NotPublished("corrections.no_csv", path=path, line=reader.line_num, reason=str(error)) from error


def find_separator(text: str) -> str:
    """What parts the cells: the separator that the head has most of."""
    head = text.split("\n", 1)[0]
    return max(SEPARATORS, key=head.count)


def place_fault(row: Entry | Correction | Acceptance, sheet: Sheet, fault: Fault) -> Fault:
    """A fault with the file and the line that it was found in."""
    return Fault("corrections.in_file", {"file": sheet.name, "line": row.csv_line, "said": fault})


def tell_row(entry: Entry, sheet: Sheet, status: EntryStatus, said: Fault) -> dict[str, Any]:
    """What came of a row, the same for every file: where it stands, who wrote it and why; one that is not applied says where it stands."""
    told = said if status is EntryStatus.APPLIED else place_fault(entry, sheet, said)
    cells = entry.cells
    who = {"address": cells[sheet.columns[0]], "reason": cells["reason"], "author": cells["author"]}
    return {"csv_line": entry.csv_line, "status": status, "key": told.key, "params": told.params, **who}


def read_day(text: str) -> date | None:
    """The day that a cell holds, as a spreadsheet writes it."""
    day = DAY.spell(text)
    return date.fromisoformat(day) if day else None


def read_head(cells: Sequence[str], sheet: Sheet, path: Path) -> tuple[str, ...]:
    """The names of a file's columns.

    Raises:
        NotPublished: one that every row needs is missing, or stands twice.
    """
    head = tuple(cell.lower() for cell in cells)
    for column in sheet.must:
        if head.count(column) != 1:
            nearest = offer_nearest(column, [name for name in head if name not in sheet.columns])
            raise NotPublished("corrections.column_missing", path=path, column=column, known=", ".join(sheet.must), nearest=nearest)
    return head


def _read_entry(line: int, cells: Sequence[str], head: Sequence[str], sheet: Sheet) -> Entry:
    row = dict(zip(head, [*cells, *[""] * (len(head) - len(cells))], strict=False))
    return Entry(line, row, _find_fault(cells, row, len(head), sheet))


def _find_fault(cells: Sequence[str], row: dict[str, str], width: int, sheet: Sheet) -> Fault | None:
    if any(cells[width:]):
        return Fault("corrections.cells_too_many", {"found": len(cells), "expected": width})
    empty = next((column for column in sheet.must if not row[column]), None)
    if empty is not None:
        return Fault("corrections.value_missing", {"column": empty})
    if read_day(row["date"]) is None:
        return Fault("corrections.no_date", {"found": row["date"]})
    return None
