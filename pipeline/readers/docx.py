"""Word documents (DOCX) → Document: paragraphs and tables as printed, in document order; heads and feet of pages are no content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from pipeline.model import Document
from pipeline.readers.blocks import DEPTH_LIMIT, SPAN_LIMIT, Block, BlockCell, Grid, Paragraph, blocks_to_rows
from pipeline.readers.compose import Source, compose_document
from pipeline.readers.office.archive import Archive, list_parts
from pipeline.readers.office.list_numbers import ListNumbers, read_list_numbers
from pipeline.readers.office.markup import attribute, find, local, parse_xml
from pipeline.readers.office.word_marks import note_marks
from pipeline.readers.office.word_text import Style, read_paragraph, read_styles

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BODY = re.compile(r"word/document\d*\.xml")
_MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
_WRAPPERS = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip archive with a Word document's body."""
    return any(_BODY.fullmatch(name) for name in list_parts(data))


def read(path: Path, data: bytes) -> Document:
    """The document in a DOCX file. Its pages are those that Word saw when it was saved last; without them nobody knows.

    Raises:
        UnreadableFile: it is encrypted, damaged or a trap, or holds no text.
    """
    archive = Archive(path, data)

    def part(name: str) -> Element | None:
        held = archive.read(name)
        return parse_xml(held, path, name) if held else None

    name = min(name for name in archive.names if _BODY.fullmatch(name))
    knows_pages = b"lastRenderedPageBreak" in archive.read(name)
    reader = _Reader(read_list_numbers(part("word/numbering.xml")), read_styles(part("word/styles.xml")), 1 if knows_pages else None)
    body = find(part(name), "body")
    blocks = tuple(reader.read_blocks(body)) if body is not None else ()
    notes = note_marks(body) if body is not None else ()
    roots = [root for margin in sorted(archive.names) if _MARGIN.fullmatch(margin) and (root := part(margin)) is not None]
    margins = [block.text for root in roots for block in reader.read_blocks(root) if isinstance(block, Paragraph)]
    return compose_document(Source(path, data, MEDIA_TYPE), blocks_to_rows(blocks), reader.page, notes, margins=margins)


class _Reader:
    """Walks a body; knows how far its lists and pages have been counted."""

    def __init__(self, lists: ListNumbers, styles: dict[str, Style], page: int | None) -> None:
        self._lists = lists
        self._styles = styles
        self.page = page

    def read_blocks(self, parent: Element, depth: int = 0) -> Iterator[Block]:
        """The blocks below an element, in document order; content controls and accepted insertions are looked through."""
        if depth > 3 * DEPTH_LIMIT:
            return
        for child in parent:
            name = local(child)
            if name == "p":
                yield from self._read_paragraph(child, depth)
            elif name == "tbl":
                yield Grid(tuple(self._read_rows(child, depth + 1)))
            elif name in _WRAPPERS:
                yield from self.read_blocks(child, depth + 1)

    def _read_paragraph(self, element: Element, depth: int) -> Iterator[Block]:
        printed = read_paragraph(element, self._lists, self._styles)
        before, behind = printed.page_breaks if self.page is not None else (0, 0)
        self.page = self.page + before if self.page is not None else None
        yield Paragraph(printed.text, self.page)
        self.page = self.page + behind if self.page is not None else None
        for box in printed.boxes:
            yield from self.read_blocks(box, depth + 1)

    def _read_rows(self, table: Element, depth: int) -> Iterator[tuple[BlockCell, ...]]:
        for child in table:
            if local(child) in _WRAPPERS:
                yield from self._read_rows(child, depth + 1)
            elif local(child) == "tr" and find(child, "trPr", "del") is None:
                yield tuple(self._read_cells(child, depth))

    def _read_cells(self, row: Element, depth: int) -> Iterator[BlockCell]:
        yield from [BlockCell()] * _to_count(attribute(find(row, "trPr", "gridBefore"), "val", "0"))
        for child in row:
            if local(child) in _WRAPPERS:
                yield from self._read_cells(child, depth + 1)
            elif local(child) == "tc":
                yield self._read_cell(child, depth)

    def _read_cell(self, element: Element, depth: int) -> BlockCell:
        """A cell; one that a merged cell above or to the left goes on into is empty."""
        merges = [find(element, "tcPr", name) for name in ("vMerge", "hMerge")]
        goes_on = any(merge is not None and attribute(merge, "val", "continue") == "continue" for merge in merges)
        width = max(1, _to_count(attribute(find(element, "tcPr", "gridSpan"), "val", "1")))
        return BlockCell((), width) if goes_on else BlockCell(tuple(self.read_blocks(element, depth)), width)


def _to_count(text: str) -> int:
    return min(int(text), SPAN_LIMIT) if text.isascii() and text.isdigit() and len(text) < 6 else 0
