"""Figures as the minutes print them: sentences with their numbers marked, and tables as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from reports.ask import Record
from reports.citations import find_number
from reports.texts import Texts

_BROKEN = ("contested", "refuted")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with figures: its place, and its text with the figures marked."""

    item_no: int
    page: int | None
    line_no: int
    text: Markup


@dataclass(frozen=True, slots=True)
class Grid:
    """A printed table: its item, its first line, its heads, and its rows with a cell a head, empty where nothing is printed."""

    item_no: int
    page: int | None
    line_no: int
    title: str | None
    heads: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[Record | None, ...]], ...]  # label, role, cells


def list_sentences(said: Sequence[Record], texts: Texts) -> tuple[Sentence, ...]:
    """The sentences of figures, each once, in the order in which they come."""
    groups: dict[tuple[object, ...], list[Record]] = {}
    for row in said:
        groups.setdefault((row["document_id"], row["item_no"], row["sentence_start"]), []).append(row)
    return tuple(Sentence(rows[0]["item_no"], rows[0]["page"], rows[0]["line_no"], _mark(rows, texts)) for rows in groups.values())


def list_grids(cells: Sequence[Record]) -> tuple[Grid, ...]:
    """The tables of cells, in the order in which they come."""
    tables: dict[tuple[object, ...], list[Record]] = {}
    for cell in cells:
        tables.setdefault((cell["document_id"], cell["item_no"], cell["table_no"]), []).append(cell)
    return tuple(map(_make_grid, tables.values()))


def is_broken(cell: Record) -> bool:
    """Whether a figure does not agree with others."""
    return cell["state"] in _BROKEN


def _make_grid(cells: list[Record]) -> Grid:
    rows: dict[int, dict[tuple[str, int], Record]] = {}
    for cell in cells:
        row, label = rows.setdefault(cell["row_no"], {}), cell["column_label"]
        row[label, sum(name == label for name, _ in row)] = cell  # two columns may be called the same
    heads = tuple(dict.fromkeys(head for row in rows.values() for head in row))
    lines = tuple(_make_line(row, heads) for row in rows.values())
    first = cells[0]
    return Grid(first["item_no"], first["page"], first["line_no"], first["table_title"], tuple(name for name, _ in heads), lines)


def _make_line(row: dict[tuple[str, int], Record], heads: Sequence[tuple[str, int]]) -> tuple[str, str, tuple[Record | None, ...]]:
    first = next(iter(row.values()))
    return first["row_label"], first["role"], tuple(row.get(head) for head in heads)


def _mark(rows: Sequence[Record], texts: Texts) -> Markup:
    text, html, position = rows[0]["sentence"], Markup(""), 0
    for row in rows:
        found = find_number(text, row["printed_text"], position)
        if found is not None:
            mark = Markup('<mark title="{1}">{0}</mark>').format(row["printed_text"], texts.say(f"state_{row['state']}"))
            html += escape(text[position:found]) + mark
            position = found + len(row["printed_text"])
    return html + escape(text[position:])
