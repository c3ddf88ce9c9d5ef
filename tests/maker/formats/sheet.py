"""Blocks as workbooks with typed cells: XLSX, XLS and ODS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.maker.formats.blocks import Block, Grid, Prose

_NUMBER = re.compile(r"(?P<sign>[-−]?)(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?P<places>,\d+)?(?P<percent>\s?%)?")


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as a cell holds it, and the format that shows it."""

    value: float
    code: str


def type_cell(text: str) -> Typed | str:
    """A cell's text as a number with its format, where it is one; a bare number of four digits (a year) stays text."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    places = len(match["places"] or ",") - 1
    value = float(match["whole"].replace(".", "") + (match["places"] or "").replace(",", "."))
    value = -value if match["sign"] else value
    decimals = "." + "0" * places if places else ""
    if match["percent"]:
        return Typed(value / 100, f"0{decimals}%")
    return Typed(value, ("#,##0" if "." in match["whole"] or len(match["whole"]) < 4 else "0") + decimals)


def write_xlsx(blocks: tuple[Block, ...], path: Path) -> None:
    """One sheet with everything, and a hidden one that must not be read."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Referat")
    for row, cells in _lay(blocks):
        for column, text in enumerate(cells):
            cell = type_cell(text)
            if isinstance(cell, Typed):
                sheet.write_number(row, column, cell.value, book.add_format({"num_format": cell.code}))
            elif cell:
                sheet.write_string(row, column, cell)
    hidden = book.add_worksheet("Beregning")
    hidden.write_number(0, 0, 999_999)
    hidden.hide()
    book.close()


def write_xls(blocks: tuple[Block, ...], path: Path) -> None:
    """The same in the old format."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Referat")
    styles: dict[str, Any] = {}
    for row, cells in _lay(blocks):
        for column, text in enumerate(cells):
            cell = type_cell(text)
            if isinstance(cell, Typed):
                style = styles.setdefault(cell.code, xlwt.easyxf(num_format_str=cell.code))
                sheet.write(row, column, cell.value, style)
            elif cell:
                sheet.write(row, column, cell)
    hidden = book.add_sheet("Beregning")
    hidden.write(0, 0, 999_999)
    hidden.visibility = 1
    book.save(str(path))


def write_ods(blocks: tuple[Block, ...], path: Path) -> None:
    """The same as an OpenDocument spreadsheet, saved by somebody whose computer speaks English."""
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    table = Table(name="Referat")
    before = 0
    for row, cells in _lay(blocks):
        if row > before:
            table.addElement(TableRow(numberrowsrepeated=str(row - before)))
        before = row + 1
        element = TableRow()
        for text in cells:
            element.addElement(_set_ods_cell(type_cell(text), TableCell, P))
        table.addElement(element)
    document.spreadsheet.addElement(table)
    document.save(str(path))


def _set_ods_cell(cell: Typed | str, make_cell: Any, make_paragraph: Any) -> Any:
    if isinstance(cell, str):
        element = make_cell(valuetype="string")
        element.addElement(make_paragraph(text=cell))
        return element
    decimals = cell.code.count("0", cell.code.find(".")) if "." in cell.code else 0
    percent = cell.code.endswith("%")
    element = make_cell(valuetype="percentage" if percent else "float", value=repr(cell.value))
    number = cell.value * 100 if percent else cell.value
    shown = f"{number:,.{decimals}f}" if "#" in cell.code else f"{number:.{decimals}f}"
    element.addElement(make_paragraph(text=f"{shown}%" if percent else shown))
    return element


def _lay(blocks: tuple[Block, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of a sheet; a blank one behind each paragraph and table."""
    row = 0
    for block in blocks:
        for cells in _rows_of(block):
            yield row, cells
            row += 1
        row += 1


def _rows_of(block: Block) -> tuple[tuple[str, ...], ...]:
    if isinstance(block, Grid):
        return block.rows
    return ((block.text,),) if isinstance(block, Prose) else tuple((line,) for line in block.lines)
