"""Blocks as a Word document."""

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
