"""Excel workbooks of 1997-2003 (XLS) → Document. Other old Office files, and new ones behind a password, come in the same container."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.errors import UnreadableFile
from pipeline.model import Document
from pipeline.readers.compose import Source
from pipeline.readers.office.shown_numbers import EPOCH_1900, EPOCH_1904, Shown, show_number
from pipeline.readers.sheets import CellCounter, GridRow, Sheet, compose_sheets

MEDIA_TYPE = "application/vnd.ms-excel"
_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOKS = tuple(f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book"))
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_EMPTY, _TEXT, _NUMBER, _DATE, _LOGICAL, _ERROR = 0, 1, 2, 3, 4, 5


def recognises(data: bytes) -> bool:
    """Whether the bytes are a container of old with a workbook in it, or with a new document behind a password."""
    return data.startswith(_CONTAINER) and any(name in data for name in (*_WORKBOOKS, _LOCKED))


def read(path: Path, data: bytes) -> Document:
    """The document in an XLS file; its pages are its shown sheets.

    Raises:
        UnreadableFile: it is encrypted, damaged or too large, or holds no cells.
    """
    if _LOCKED in data:
        raise UnreadableFile("reading.encrypted", path=str(path))
    book = _open(path, data)
    counter = CellCounter(path)
    sheets = [_read_sheet(book, sheet, counter) for sheet in book.sheets()]
    return compose_sheets(Source(path, data, MEDIA_TYPE), sheets)


def _open(path: Path, data: bytes) -> Any:
    import xlrd

    try:
        return xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except xlrd.XLRDError as problem:
        locked = "encrypted" in str(problem).lower()
        key, params = ("reading.encrypted", {}) if locked else ("reading.damaged", {"format": "XLS"})
        raise UnreadableFile(key, path=str(path), **params) from None
    except Exception:  # noqa: BLE001 - on damaged bytes the library fails in every way there is
        raise UnreadableFile("reading.damaged", path=str(path), format="XLS") from None


def _read_sheet(book: Any, sheet: Any, counter: CellCounter) -> Sheet:
    if sheet.visibility:
        return Sheet(sheet.name, (), hidden=True)
    rows: list[tuple[int, GridRow]] = []
    hidden = rounded = 0
    for number in range(sheet.nrows):
        shown = {column: _show_cell(book, cell) for column, cell in enumerate(sheet.row(number)) if cell.ctype in range(_TEXT, _ERROR + 1)}
        cells = {column: each.text for column, each in shown.items() if each.text.strip()}
        counter.count(len(cells))
        if cells:
            rows.append((number, cells))
            rounded += sum(each.rounded for each in shown.values())
            hidden += bool(number in sheet.rowinfo_map and sheet.rowinfo_map[number].hidden)
    merged = tuple((first, left, right - 1) for first, _, left, right in sheet.merged_cells if right - 1 > left)
    return Sheet(sheet.name, tuple(rows), False, hidden, rounded, merged=merged)


def _show_cell(book: Any, cell: Any) -> Shown:
    from xlrd import error_text_from_code

    if cell.ctype in (_NUMBER, _DATE):
        code = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
        return show_number(Decimal(repr(cell.value)), code, EPOCH_1904 if book.datemode else EPOCH_1900)
    if cell.ctype == _LOGICAL:
        return Shown("SAND" if cell.value else "FALSK")
    return Shown(error_text_from_code.get(cell.value, "#") if cell.ctype == _ERROR else str(cell.value))
