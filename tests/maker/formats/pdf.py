"""Blocks as a printed page: proportional type, wrapped prose, tables flush right, running heads and feet."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from tests.maker.formats.blocks import Block, Fixed, Grid, Prose

POINTS = 9.5


@dataclass(frozen=True, slots=True)
class PdfStyle:
    """How the pages are set."""

    font: str = "Helvetica"
    points: float = POINTS
    justified: bool = False
    centred: bool = False  # figures in the middle of their columns instead of flush right
    ruled: bool = False  # lines around the cells
    head: str = "Udvalgsreferat"
    rotation: int = 0  # of the page, as a landscape page is shown
    margin: float = 55


STYLES = {
    "plain": PdfStyle(),
    "justified": PdfStyle(font="Times-Roman", points=10.5, justified=True),
    "centred": PdfStyle(centred=True),
    "ruled and narrow": PdfStyle(ruled=True, points=8, margin=90),
    "turned": PdfStyle(rotation=90),
}


def write_pdf(blocks: tuple[Block, ...], path: Path, style: PdfStyle = PdfStyle()) -> None:
    """Set blocks on A4 pages; every page bears a head and a page number."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    document = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=style.margin, rightMargin=style.margin, topMargin=70, bottomMargin=60)
    width = A4[0] - 2 * style.margin

    def set_page(canvas: Any, _: Any) -> None:
        if style.rotation:
            canvas.setPageRotation(style.rotation)
        canvas.setFont(style.font, 8)
        canvas.drawString(style.margin, A4[1] - 40, style.head)
        canvas.drawRightString(A4[0] - style.margin, 30, f"Side {canvas.getPageNumber()} / {style.head}")

    widths = _measure(blocks, style, width)
    flowables = [flowable for block in blocks for flowable in _set_block(block, style, widths)]
    document.build(flowables, onFirstPage=set_page, onLaterPages=set_page)


def _measure(blocks: tuple[Block, ...], style: PdfStyle, width: float) -> dict[int, list[float]]:
    """The columns' widths by their number: tables of as many columns are set alike, as one that goes on behind a page's end is."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    rows: dict[int, list[tuple[str, ...]]] = {}
    for block in blocks:
        if isinstance(block, Grid):
            rows.setdefault(len(block.rows[0]), []).extend(block.rows)
    widths: dict[int, list[float]] = {}
    for columns, found in rows.items():
        filled = [row for row in found if any(row[1:])]
        each = [max([stringWidth(row[at], style.font, style.points) for row in filled] or [0]) + 14 for at in range(columns)]
        longest = max((stringWidth(word, style.font, style.points) for row in found for word in row[0].split()), default=0)
        widths[columns] = [min(each[0], max(longest + 14, width - sum(each[1:]))), *each[1:]]
    return widths


def _set_block(block: Block, style: PdfStyle, widths: dict[int, list[float]]) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Preformatted, Spacer

    set_to = 4 if style.justified else 0
    body = ParagraphStyle("body", fontName=style.font, fontSize=style.points, leading=style.points * 1.25, alignment=set_to)
    gap = Spacer(1, style.points * 0.8)
    if isinstance(block, Prose):
        return [Paragraph(escape(block.text), body), gap]
    if isinstance(block, Fixed):
        fixed = ParagraphStyle("fixed", fontName="Courier", fontSize=7.5, leading=9.5)
        return [Preformatted("\n".join(block.lines), fixed), gap]
    return [_set_table(block.rows, style, widths[len(block.rows[0])]), gap]


def _set_table(rows: tuple[tuple[str, ...], ...], style: PdfStyle, widths: list[float]) -> Any:
    """A table whose labels wrap; a heading over its width spans it."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Table

    label = ParagraphStyle("label", fontName=style.font, fontSize=style.points, leading=style.points * 1.2)
    columns = len(rows[0])
    spans = [number for number, row in enumerate(rows) if row[0] and not any(row[1:])]
    cells = [[Paragraph(escape(cell), label) if at == 0 else cell for at, cell in enumerate(row)] for row in rows]
    commands: list[tuple[Any, ...]] = [
        ("FONT", (0, 0), (-1, -1), style.font, style.points),
        ("ALIGN", (1, 0), (-1, -1), "CENTER" if style.centred else "RIGHT"),
        ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        *[("SPAN", (0, number), (-1, number)) for number in spans if columns > 1],
        *([("GRID", (0, 0), (-1, -1), 0.5, "black")] if style.ruled else []),
    ]
    return Table(cells, colWidths=widths, style=commands, hAlign="LEFT")
