"""A CSV file of ours → its rows in our own spelling, and what is wrong with it, line by line.

However it was saved: any of our character sets, parted by commas, semicolons or tabs, with empty lines and columns at the end.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.csv_kinds import CsvFile, Field
from schemas.nearest import find_nearest
from schemas.own_faults import Fault, offer_nearest
from schemas.own_files import read_text
from schemas.system_faults import explain_failure

_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Record:
    """A row with the number of the line that it ends on."""

    line: int
    row: dict[str, str]


def read_csv(path: Path, file: CsvFile) -> tuple[tuple[Record, ...], tuple[Fault, ...]]:
    """The rows of a file, and its faults.

    Args:
        path: where it lies.
        file: what it must be.

    Returns:
        rows in the file's order, values in our own spelling, empty where a cell is; and the faults by line. With faults the rows
        are those that could be read.
    """
    try:
        lines = list(_part(read_text(path), file))
    except OSError as error:
        return (), (Fault("data.unreadable", {"path": file.path, **explain_failure(error)}),)
    except csv.Error as error:
        return (), (Fault("data.no_csv", {"path": file.path, "technical": str(error)}),)
    head = [name.strip().lower() for name in lines[0][1]] if lines else []
    faults = list(_find_head_faults(file, head, lines[0][0] if lines else 1))
    if faults:
        return (), tuple(faults)
    records: list[Record] = []
    for line, cells in lines[1:]:
        record = Record(line, dict(zip(head, [*cells, *[""] * (len(head) - len(cells))], strict=False)))
        found = tuple(_spell_row(file, record))
        if any(cells[len(head) :]) or (found and len(cells) > len(head)):  # a separator inside a text has shifted the cells behind it
            params = {"path": file.path, "line": line, "found": len(cells), "expected": len(head), "row": cells[0]}
            found = (Fault("data.cells_too_many", params),)
        faults.extend(found)
        records.extend([] if found else [record])
    return tuple(records), tuple(faults)


def find_double_meanings(file: CsvFile, records: Sequence[Record], normalise: Callable[[str], str]) -> Iterator[Fault]:
    """Spellings that stand twice with different meanings.

    Args:
        file: what the file must be.
        records: its rows.
        normalise: how spellings are compared.
    """
    seen: dict[tuple[str, ...], Record] = {}
    for record in records:
        apart = tuple(record.row[name] for name in file.apart)
        for words in (words for name in file.spelled for words in record.row[name].split("|") if words.strip()):
            first = seen.setdefault((normalise(words), *apart), record)
            meanings = [", ".join(one.row[name] or "–" for name in file.means) for one in (first, record)]
            if meanings[0] != meanings[1]:
                params = {"words": words.strip(), "meaning": meanings[1], "first_line": first.line, "first_meaning": meanings[0]}
                yield Fault("data.double_meaning", {"path": file.path, "line": record.line, **params})


def _part(text: str, file: CsvFile) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, as cells."""
    names = {field.name for field in file.fields}
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=lambda mark: len(names & {name.strip().lower() for name in first.split(mark)}))
    reader = csv.reader(text.split("\n"), delimiter=separator, strict=True)
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, [cell.strip() for cell in cells]


def _find_head_faults(file: CsvFile, head: Sequence[str], line: int) -> Iterator[Fault]:
    names = [field.name for field in file.fields]
    place = {"path": file.path, "line": line}
    for name in (name for name in names if name not in head):
        spelled = find_nearest(name, [found for found in head if found not in names])
        nearest = (Fault("data.written_so", {"word": spelled}),) if spelled else ()
        yield Fault("data.column_missing", {**place, "column": name, "known": ", ".join(names), "nearest": nearest})
    if set(names) <= set(head):
        for name in (name for name in head if name and name not in names):
            yield Fault("data.column_unknown", {**place, "column": name, "known": ", ".join(names)})
        for name in (name for name in names if list(head).count(name) > 1):
            yield Fault("data.column_twice", {**place, "column": name})


def _spell_row(file: CsvFile, record: Record) -> Iterator[Fault]:
    """Put a row's cells into our own spelling; what does not fit."""
    place: dict[str, object] = {"path": file.path, "line": record.line}
    wrong = set()
    for field in file.fields:
        text = "" if field.by in wrong else record.row[field.name]  # what may stand in it is told by a cell that is wrong itself
        if not text:
            if field.must and not _may_stay_empty(field, record):
                yield Fault("data.value_missing", {**place, "column": field.name})
            continue
        values = [value.strip() for value in text.split(field.parted or None)] if field.parted else [text]
        spelled = [_spell(field, value, record) for value in values]
        for value, good in zip(values, spelled, strict=True):
            if good is None:
                wrong.add(field.name)
                yield _name_fault(field, value, record, place)
        record.row[field.name] = (field.parted or "").join(good or "" for good in spelled)


def _may_stay_empty(field: Field, record: Record) -> bool:
    """A cell that depends on another stays empty where that one does not ask for it."""
    return field.among_by is not None and record.row[field.by] not in field.among_by


def _spell(field: Field, value: str, record: Record) -> str | None:
    if field.form is not None:
        return field.form.spell(value)
    known = _list_known(field, record)
    return value if known is None or value in known else None


def _list_known(field: Field, record: Record) -> tuple[str, ...] | None:
    """The closed list of a cell; None where anything may stand."""
    if field.among_by is not None:
        return field.among_by.get(record.row[field.by], ())
    return field.among or None


def _name_fault(field: Field, value: str, record: Record, place: dict[str, object]) -> Fault:
    params = {**place, "column": field.name, "found": value}
    if field.form is not None:
        return Fault("data.value_malformed", {**params, "form": Fault(f"data.form_{field.form.name}")})
    known = _list_known(field, record)
    if not known:
        return Fault("data.value_too_much", {**params, "by": field.by, "by_value": record.row[field.by]})
    return Fault("data.value_unknown", {**params, "known": ", ".join(known), "nearest": offer_nearest(value, known)})
