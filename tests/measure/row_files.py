"""Records kept as CSV: a line for each row, read back with the types of its fields."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = TypeVar("Row", bound="DataclassInstance")
_NUMBER = "int"


def read_rows(path: Path, kind: type[Row]) -> tuple[Row, ...]:
    """The rows of a file; what it has no column for is empty.

    Args:
        path: the file; one that is absent has no rows.
        kind: a dataclass of texts and whole numbers.
    """
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    return tuple(
        kind(**{field.name: int(line[field.name]) if field.type == _NUMBER else line.get(field.name, "") for field in fields(kind)})
        for line in lines
    )


def write_rows(path: Path, kind: type[DataclassInstance], rows: Iterable[DataclassInstance]) -> None:
    """Write rows of one kind anew, with the names of its fields as the head."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(kind)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(asdict, rows))
