"""Sheets of cells, as XLSX, XLS and ODS hold them → rows: each sheet begins a page with its name as a heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnreadableFile
from pipeline.model import Document, Note
from pipeline.readers.compose import Source, compose_document
from pipeline.readers.row import Row

CELL_LIMIT = 2_000_000
"""The most filled cells of a workbook, and the most places of a sheet's grid, that are read."""

GridRow = dict[int, str]
"""The filled cells of a row by their column."""
Merged = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it prints: its filled rows in order; ``rounded`` cells hold more digits than they show, ``uncomputed`` ones no value.

    ``merged`` are the cells that reach over several columns: their row, their first column and their last one.
    """

    name: str
    rows: tuple[tuple[int, GridRow], ...]
    hidden: bool = False
    hidden_rows: int = 0
    rounded: int = 0
    uncomputed: int = 0
    merged: tuple[Merged, ...] = ()


class CellCounter:
    """Stops a reader whose sheets hold too many cells."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._left = CELL_LIMIT

    def count(self, cells: int) -> None:
        """Count cells; more than ``CELL_LIMIT`` in all are refused."""
        self._left -= cells
        if self._left < 0:
            raise UnreadableFile("reading.too_many_cells", path=str(self._path), limit=CELL_LIMIT)


def compose_sheets(source: Source, sheets: Sequence[Sheet], notes: Sequence[Note] = ()) -> Document:
    """The document that a workbook's shown sheets make; those that it hides are named in a note.

    Raises:
        UnreadableFile: there are no cells, or too many.
    """
    shown = [sheet for sheet in sheets if not sheet.hidden]
    rows = _lay_sheets(shown, CellCounter(source.path))
    return compose_document(source, rows, len(shown), (*notes, *_note_sheets(sheets)))


def _lay_sheets(sheets: Iterable[Sheet], counter: CellCounter) -> Iterator[Row]:
    for page, sheet in enumerate(sheets, start=1):
        if not sheet.rows:
            continue
        yield Row(sheet.name, page=page)
        yield Row(page=page)
        columns = sorted({column for _, cells in sheet.rows for column in cells})
        counter.count(len(columns) * len(sheet.rows))
        before = sheet.rows[0][0]
        merged = _by_row(sheet.merged)
        for number, cells in sheet.rows:
            if number > before + 1:
                yield Row(page=page)
            if list(cells) == columns[:1]:  # a line of text, which may hold more than one cell's worth
                yield from (Row(line, page=page) for line in cells[columns[0]].split("\n"))
            else:
                covered = frozenset(at for at, column in enumerate(columns) if _is_covered(column, merged.get(number, ())))
                yield Row(cells=tuple(cells.get(column, "") for column in columns), page=page, covered=covered)
            before = number
        yield Row(page=page)


def _by_row(merged: Iterable[Merged]) -> dict[int, list[tuple[int, int]]]:
    rows: dict[int, list[tuple[int, int]]] = {}
    for number, first, last in merged:
        rows.setdefault(number, []).append((first, last))
    return rows


def _is_covered(column: int, merged: Iterable[tuple[int, int]]) -> bool:
    return any(first < column <= last for first, last in merged)


def _note_sheets(sheets: Sequence[Sheet]) -> Iterator[Note]:
    hidden = [sheet.name for sheet in sheets if sheet.hidden]
    if hidden:
        yield Note("reading.hidden_sheets", {"names": ", ".join(hidden), "sheets": len(hidden)})
    shown = [sheet for sheet in sheets if not sheet.hidden]
    for key in ("hidden_rows", "rounded", "uncomputed"):
        count = sum(getattr(sheet, key) for sheet in shown)
        if count:
            yield Note(f"reading.{key}", {"count": count})
