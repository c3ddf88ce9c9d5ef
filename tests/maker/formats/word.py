"""Blocks as a Word document, and as an OpenDocument text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.maker.formats.blocks import Block, Fixed, Grid, Prose


def write_docx(blocks: tuple[Block, ...], path: Path) -> None:
    """Paragraphs and tables, with a head and a foot on every page; a heading over a table's width is one merged cell."""
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "Sidehoved 1.234"
    document.sections[0].footer.paragraphs[0].text = "Side 1 af 99"
    for block in blocks:
        if isinstance(block, Prose):
            document.add_paragraph(block.text)
        elif isinstance(block, Fixed):
            for line in block.lines:
                document.add_paragraph(line)
        else:
            _set_table(document, block)
    document.save(str(path))


def _set_table(document: Any, grid: Grid) -> None:
    table = document.add_table(rows=len(grid.rows), cols=len(grid.rows[0]))
    for row, cells in zip(table.rows, grid.rows, strict=True):
        places = row.cells
        if cells[0] and not any(cells[1:]) and len(cells) > 1:
            places[0].merge(places[-1]).text = cells[0]
            continue
        for place, text in zip(places, cells, strict=True):
            place.text = text


def write_odt(blocks: tuple[Block, ...], path: Path) -> None:
    """The same as an OpenDocument text; a heading over a table's width spans it."""
    from odf.opendocument import OpenDocumentText
    from odf.text import P

    document = OpenDocumentText()
    for block in blocks:
        if isinstance(block, Grid):
            document.text.addElement(_make_odt_table(block))
        else:
            for line in (block.text,) if isinstance(block, Prose) else block.lines:
                document.text.addElement(_fill(P(), line))
    document.save(str(path))


def _make_odt_table(grid: Grid) -> Any:
    from odf.table import CoveredTableCell, Table, TableCell, TableRow
    from odf.text import P

    table = Table()
    for cells in grid.rows:
        row = TableRow()
        table.addElement(row)
        spans = len(cells) > 1 and cells[0] and not any(cells[1:])
        for at, text in enumerate(cells):
            cell = CoveredTableCell() if spans and at else TableCell(numbercolumnsspanned=str(len(cells))) if spans else TableCell()
            cell.addElement(_fill(P(), text))
            row.addElement(cell)
    return table


def _fill(paragraph: Any, text: str) -> Any:
    """A text with its runs of blanks and tabs, which OpenDocument writes as elements."""
    from odf.teletype import addTextToElement

    addTextToElement(paragraph, text)
    return paragraph
