"""Excel workbooks (XLSX) → Document. Typed cells are printed as the sheet shows them, in Danish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element

from pipeline.model import Document
from pipeline.readers.compose import Source
from pipeline.readers.office.archive import Archive, list_parts
from pipeline.readers.office.format_codes import BUILT_IN, GENERAL
from pipeline.readers.office.markup import attribute, find, local, parse_xml, stream_xml
from pipeline.readers.office.shown_numbers import EPOCH_1900, EPOCH_1904, Shown, show_number
from pipeline.readers.sheets import CellCounter, GridRow, Merged, Sheet, compose_sheets

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WORKBOOK = "xl/workbook.xml"
_PLACE = re.compile(r"(?P<letters>[A-Z]{1,3})(?P<row>\d{1,7})")
_WHOLE = re.compile(r"[0-9]{1,8}")
_LOGICAL = {"1": "SAND", "0": "FALSK"}


@dataclass(frozen=True, slots=True)
class _Workbook:
    """What all sheets of a workbook share."""

    texts: tuple[str, ...]
    formats: tuple[str, ...]
    epoch: datetime


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip archive with a workbook of XML sheets."""
    return _WORKBOOK in list_parts(data)


def read(path: Path, data: bytes) -> Document:
    """The document in an XLSX file; its pages are its shown sheets.

    Raises:
        UnreadableFile: it is encrypted, damaged, a trap or too large, or holds no cells.
    """
    archive = Archive(path, data)
    root = parse_xml(archive.read(_WORKBOOK), path, _WORKBOOK)
    is_1904 = attribute(find(root, "workbookPr"), "date1904") in ("1", "true")
    shared = _Workbook(_read_texts(archive, path), _read_formats(archive, path), EPOCH_1904 if is_1904 else EPOCH_1900)
    targets = _read_targets(archive, path)
    counter = CellCounter(path)
    sheets = []
    for element in find(root, "sheets") or ():
        part = targets.get(attribute(element, "id"), "")
        hidden = attribute(element, "state", "visible") != "visible"
        name = attribute(element, "name")
        held = b"" if hidden else archive.read(part)
        rows = stream_xml(held, path, part, frozenset({"row", "mergeCell"})) if held else iter(())
        sheets.append(Sheet(name, (), True) if hidden else _read_sheet(name, rows, shared, counter))
    return compose_sheets(Source(path, data, MEDIA_TYPE), sheets)


def _read_targets(archive: Archive, path: Path) -> dict[str, str]:
    """The sheets' parts by their relation's id."""
    part = "xl/_rels/workbook.xml.rels"
    held = archive.read(part)
    root = parse_xml(held, path, part) if held else ()
    targets = {attribute(each, "Id"): attribute(each, "Target") for each in root}
    return {key: target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl", target)) for key, target in targets.items()}


def _read_texts(archive: Archive, path: Path) -> tuple[str, ...]:
    part = "xl/sharedStrings.xml"
    held = archive.read(part)
    texts = []
    for element in stream_xml(held, path, part, frozenset({"si"})) if held else ():
        texts.append(_read_text(element))
        element.clear()
    return tuple(texts)


def _read_text(element: Element) -> str:
    """A rich text's runs, without the marks of how it is spoken."""
    runs = (each for each in element if local(each) in ("t", "r"))
    return "".join((each.text or "") if local(each) == "t" else "".join(t.text or "" for t in each if local(t) == "t") for each in runs)


def _read_formats(archive: Archive, path: Path) -> tuple[str, ...]:
    """The format code of each cell style."""
    part = "xl/styles.xml"
    held = archive.read(part)
    root = parse_xml(held, path, part) if held else None
    own = {attribute(each, "numFmtId"): attribute(each, "formatCode") for each in find(root, "numFmts") or ()}
    ids = [attribute(each, "numFmtId", "0") for each in find(root, "cellXfs") or ()]
    return tuple(own.get(key) or (BUILT_IN.get(int(key), GENERAL) if _WHOLE.fullmatch(key) else GENERAL) for key in ids)


def _read_sheet(name: str, elements: Iterator[Element], shared: _Workbook, counter: CellCounter) -> Sheet:
    rows: list[tuple[int, GridRow]] = []
    merged: list[Merged] = []
    hidden = rounded = uncomputed = 0
    number = 0
    for element in elements:
        if local(element) == "mergeCell":
            counter.count(1)
            merged += _read_merged(attribute(element, "ref"))
            continue
        printed = attribute(element, "r")
        number = int(printed) if _WHOLE.fullmatch(printed) else number + 1
        cells: GridRow = {}
        for at, cell in enumerate(element):
            shown = _show_cell(cell, shared)
            uncomputed += shown is None
            if shown is not None and shown.text.strip():
                cells[_column_of(cell, at)] = shown.text
                rounded += shown.rounded
        counter.count(len(cells))
        if cells:
            rows.append((number, cells))
            hidden += attribute(element, "hidden") in ("1", "true")
        element.clear()
    return Sheet(name, tuple(rows), False, hidden, rounded, uncomputed, tuple(merged))


def _read_merged(reference: str) -> list[Merged]:
    """The row and the columns of a merged cell (``B3:D3``); one of a single column, or a reference that is none, gives nothing."""
    first, last = (_PLACE.fullmatch(place) for place in reference.partition(":")[::2])
    if first is None or last is None or first["letters"] == last["letters"]:
        return []
    return [(int(first["row"]), _to_column(first["letters"]), _to_column(last["letters"]))]


def _column_of(cell: Element, at: int) -> int:
    place = _PLACE.fullmatch(attribute(cell, "r"))
    return at if place is None else _to_column(place["letters"])


def _to_column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1


def _show_cell(cell: Element, shared: _Workbook) -> Shown | None:
    """What a cell shows; None where a formula was never computed."""
    kind = attribute(cell, "t", "n")
    if kind == "inlineStr":
        inner = find(cell, "is")
        return Shown(_read_text(inner) if inner is not None else "")
    value = find(cell, "v")
    held = (value.text or "") if value is not None else ""
    if not held:
        return None if find(cell, "f") is not None and kind != "str" else Shown("")
    if kind == "s":
        return Shown(_pick(shared.texts, held, ""))
    if kind == "b":
        return Shown(_LOGICAL.get(held, held))
    return _show_typed(held, attribute(cell, "s", "0"), shared) if kind == "n" else Shown(held)


def _show_typed(held: str, style: str, shared: _Workbook) -> Shown:
    code = _pick(shared.formats, style, GENERAL)
    try:
        value = Decimal(held)
        return show_number(value, code, shared.epoch) if value.is_finite() else Shown(held)
    except ArithmeticError:  # no number, or one beyond all measure
        return Shown(held)


def _pick(values: tuple[str, ...], index: str, default: str) -> str:
    """The value that a part's own index points to, if it points to any."""
    return values[int(index)] if _WHOLE.fullmatch(index) and int(index) < len(values) else default
