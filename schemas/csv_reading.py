"""A CSV file of ours → its rows in our own spelling, and what is wrong with it, line by line.

However it was saved: any of our character sets, parted by commas, semicolons or tabs, with empty lines and columns at the end.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from schemas.csv_kinds import CsvFile, Field
from schemas.nearest import find_nearest
from schemas.own_faults import Fault, offer_nearest
from schemas.own_files import read_text
from schemas.system_faults import explain_failure

_SEPARATORS = ",;\t"
_MARKS = {",": "comma", ";": "semicolon", "\t": "tab"}


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
        text = read_text(path)
        separator = _find_separator(text, file)
        lines = list(_part(text, separator))
    except OSError as error:
        return (), (Fault("data.unreadable", {"path": file.path, **explain_failure(error)}),)
    except csv.Error as error:
        return (), (Fault("data.no_csv", {"path": file.path, "technical": str(error)}),)
    if not lines:
        return (), tuple(_find_head_faults(file, (), 1))
    head = [name.lower() for name in lines[0][1]]
    if faults := tuple(_find_head_faults(file, head, lines[0][0])):
        return (), _find_other_separator(file, lines[0], separator, lambda cells: not any(_find_head_faults(file, cells, 1))) or faults
    read = [_read_row(file, head, line, separator) for line in lines[1:]]
    return tuple(record for record, found in read if not found), tuple(fault for _, found in read for fault in found)


def _read_row(file: CsvFile, head: Sequence[str], line: tuple[int, list[str]], separator: str) -> tuple[Record, tuple[Fault, ...]]:
    """A row in our own spelling, and its faults: parted by another mark than the head, of too many cells, or what does not fit."""
    number, cells = line
    record = _make_record(number, head, cells)
    found = tuple(_spell_row(file, record))
    if any(cells[len(head) :]) or (found and len(cells) > len(head)):  # a separator inside a text has shifted the cells behind it
        params = {"path": file.path, "line": number, "found": len(cells), "expected": len(head), "row": cells[0]}
        found = (Fault("data.cells_too_many", params),)
    return record, found and (_find_other_separator(file, line, separator, partial(_fits, file, head)) or found)


def _make_record(line: int, head: Sequence[str], cells: Sequence[str]) -> Record:
    return Record(line, dict(zip(head, [*cells, *[""] * (len(head) - len(cells))], strict=False)))


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


def _find_separator(text: str, file: CsvFile) -> str:
    """What parts the cells: the mark that the most names of the head come out with."""
    names = {field.name for field in file.fields}
    first = text.split("\n", 1)[0]
    return max(_SEPARATORS, key=lambda mark: len(names & {name.strip().lower() for name in first.split(mark)}))


def _find_other_separator(
    file: CsvFile, line: tuple[int, list[str]], separator: str, fits: Callable[[list[str]], bool]
) -> tuple[Fault, ...]:
    """The fault of a line that fits when its cells are parted by another mark too, as a spreadsheet in Danish writes it into our file."""
    number, cells = line
    for mark in _SEPARATORS.replace(separator, ""):
        parted = [piece.strip() for cell in cells for piece in cell.split(mark)]
        while len(parted) > 1 and not parted[-1]:
            parted.pop()
        if len(parted) > 1 and mark in "".join(cells) and fits(parted):
            names = {"found": Fault(f"words.mark_{_MARKS[mark]}"), "expected": Fault(f"words.mark_{_MARKS[separator]}")}
            return (Fault("data.other_separator", {"path": file.path, "line": number, "row": parted[0], **names}),)
    return ()


def _fits(file: CsvFile, head: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether cells are a row without fault."""
    return len(cells) <= len(head) and not any(_spell_row(file, _make_record(0, head, cells)))


def _part(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, as cells."""
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
