"""OpenDocument spreadsheets (ODS) → Document. A cell holds its value and what it shows; the value tells how to read what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element

from pipeline.errors import UnreadableFile
from pipeline.model import Document
from pipeline.readers.compose import Source
from pipeline.readers.office.archive import Archive, begins, list_parts
from pipeline.readers.office.markup import attribute, find, local, parse_xml
from pipeline.readers.office.shown_numbers import show_plain
from pipeline.readers.sheets import CellCounter, GridRow, Merged, Sheet, compose_sheets

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
REPEAT_LIMIT = 200
"""How often a filled cell or row is believed to be repeated; what stands to the end of a sheet is decoration."""

_CONTENT = "content.xml"
_NUMBERS = ("float", "percentage", "currency")
_DIGITS = re.compile(r"\d[\d.,  ]*")
_SWAP = str.maketrans(",.", ".,")
_SCALES = (Decimal(1), Decimal(1_000), Decimal(1_000_000))


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip archive that says of itself that it is a spreadsheet."""
    return _CONTENT in list_parts(data) and begins(data, "mimetype", MEDIA_TYPE.encode())


def read(path: Path, data: bytes) -> Document:
    """The document in an ODS file; its pages are its shown sheets.

    Raises:
        UnreadableFile: it is encrypted, damaged, a trap or too large, or holds no cells.
    """
    archive = Archive(path, data)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableFile("reading.encrypted", path=str(path))
    root = parse_xml(archive.read(_CONTENT), path, _CONTENT)
    hidden = {attribute(style, "name") for style in find(root, "automatic-styles") or () if _hides(style)}
    counter = CellCounter(path)
    tables = [each for each in find(root, "body", "spreadsheet") or () if local(each) == "table"]
    sheets = [_read_sheet(table, attribute(table, "style-name") in hidden, counter) for table in tables]
    return compose_sheets(Source(path, data, MEDIA_TYPE), sheets)


def _hides(style: Element) -> bool:
    return attribute(find(style, "table-properties"), "display") == "false"


def _read_sheet(table: Element, hidden: bool, counter: CellCounter) -> Sheet:
    rows: list[tuple[int, GridRow]] = []
    merged: list[Merged] = []
    number = hidden_rows = 0
    for element in _rows_of(table):
        cells = _read_row(element)
        repeated = _to_count(attribute(element, "number-rows-repeated", "1"))
        if cells and not hidden:
            times = min(repeated, REPEAT_LIMIT)
            counter.count(len(cells) * times)
            rows += [(number + offset, cells) for offset in range(times)]
            merged += [(number, *span) for span in _list_spans(element)]
            hidden_rows += times if attribute(element, "visibility") in ("collapse", "filter") else 0
        number += repeated
    return Sheet(attribute(table, "name"), tuple(rows), hidden, hidden_rows, merged=tuple(merged))


def _rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, also those in groups and heads."""
    for child in table:
        if local(child) == "table-row":
            yield child
        elif local(child) in ("table-rows", "table-row-group", "table-header-rows"):
            yield from _rows_of(child)


def _read_row(element: Element) -> GridRow:
    cells: GridRow = {}
    column = 0
    for cell in element:
        if local(cell) not in ("table-cell", "covered-table-cell"):
            continue
        repeated = _to_count(attribute(cell, "number-columns-repeated", "1"))
        text = _show_cell(cell) if local(cell) == "table-cell" else ""
        if text.strip():
            cells |= {column + offset: text for offset in range(min(repeated, REPEAT_LIMIT))}
        column += repeated
    return cells


def _list_spans(element: Element) -> Iterator[tuple[int, int]]:
    """The first and the last column of each cell of a row that reaches over several."""
    column = 0
    for cell in element:
        if local(cell) == "table-cell" and (width := _to_count(attribute(cell, "number-columns-spanned", "1"))) > 1:
            yield column, column + width - 1
        if local(cell) in ("table-cell", "covered-table-cell"):
            column += _to_count(attribute(cell, "number-columns-repeated", "1"))


def _to_count(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _show_cell(cell: Element) -> str:
    shown = "\n".join("".join(paragraph.itertext()) for paragraph in cell if local(paragraph) == "p")
    if attribute(cell, "value-type") not in _NUMBERS:
        return shown
    try:
        value = Decimal(attribute(cell, "value"))
        return show_in_danish(value, shown, attribute(cell, "value-type") == "percentage") if value.is_finite() else shown
    except ArithmeticError:  # no number, or one beyond all measure
        return shown


def show_in_danish(value: Decimal, shown: str, percentage: bool = False) -> str:
    """What a cell shows, in Danish: its separators are read so that they give its value; else the value itself.

    Args:
        value: what the cell holds.
        shown: what it shows, in the language of whoever saved it.
        percentage: whether the value is shown as per cent.
    """
    value = value.scaleb(2) if percentage else value
    for scale in _SCALES:
        for text in (shown, shown.translate(_SWAP)):
            if _is_near(text, value, scale):
                return text
    return f"{show_plain(value)}%" if percentage else show_plain(value)


def _is_near(text: str, value: Decimal, scale: Decimal) -> bool:
    """Whether a Danish print, perhaps in thousands or millions, is the value within half of its last digit."""
    digits = _DIGITS.search(text)
    if digits is None:
        return False
    bare = re.sub(r"[.  ]", "", digits[0].strip()).replace(",", ".")
    if bare.count(".") > 1 or re.search(r"\.\d{1,2}(?!\d)|\.\d{4}", digits[0]):
        return False
    printed = Decimal(bare.rstrip("."))
    half = Decimal(1).scaleb(int(printed.as_tuple().exponent)) / 2
    return abs(printed - abs(value) / scale) <= half
