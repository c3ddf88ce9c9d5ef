"""OpenDocument texts (ODT) → Document: paragraphs and tables as printed, in document order; heads and feet of pages are no content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from pipeline.errors import UnreadableFile
from pipeline.model import Document, Note
from pipeline.readers.blocks import DEPTH_LIMIT, SPAN_LIMIT, Block, BlockCell, Grid, Paragraph, blocks_to_rows
from pipeline.readers.compose import Source, compose_document
from pipeline.readers.office.archive import Archive, begins, list_parts
from pipeline.readers.office.list_numbers import ListNumbers
from pipeline.readers.office.markup import attribute, find, local, parse_xml
from pipeline.readers.office.odt_styles import OUTLINE, TextStyles, read_text_styles
from pipeline.readers.office.odt_text import read_inline

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_CONTENT = "content.xml"
_WRAPPERS = ("section", "index-body", "table-of-content", "illustration-index", "numbered-paragraph")
_ROWS = ("table-rows", "table-header-rows", "table-row-group")
_NUMBER = re.compile(r"\d[\d.,]*")


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip archive that says of itself that it is a text."""
    return _CONTENT in list_parts(data) and begins(data, "mimetype", MEDIA_TYPE.encode())


def read(path: Path, data: bytes) -> Document:
    """The document in an ODT file. Its pages are those that the program saw when it was saved last; without them nobody knows.

    Raises:
        UnreadableFile: it is encrypted, damaged or a trap, or holds no text.
    """
    archive = Archive(path, data)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableFile("reading.encrypted", path=str(path))
    held = archive.read(_CONTENT)
    root = parse_xml(held, path, _CONTENT)
    shared = archive.read("styles.xml")
    templates = parse_xml(shared, path, "styles.xml") if shared else None
    styles = read_text_styles(root, templates)
    reader = _Reader(styles, 1 if b"soft-page-break" in held else None)
    body = find(root, "body", "text")
    blocks = tuple(reader.read_blocks(body)) if body is not None else ()
    notes = (*_note_numbers("tracked_changes", _list_deleted(body)), *_note_numbers("hidden_figures", reader.hidden))
    margins = _list_margins(templates, styles)
    return compose_document(Source(path, data, MEDIA_TYPE), blocks_to_rows(blocks), reader.page, notes, margins=margins)


class _Reader:
    """Walks a body; knows how far its lists and pages have been counted, and what it left out as hidden."""

    def __init__(self, styles: TextStyles, page: int | None) -> None:
        self._styles = styles
        self._lists = ListNumbers(styles.levels, {name: name for name in styles.levels})
        self.page = page
        self.hidden: list[str] = []

    def read_blocks(self, parent: Element, depth: int = 0) -> Iterator[Block]:
        """The blocks below an element, in document order; sections are looked through."""
        if depth > 3 * DEPTH_LIMIT:
            return
        for child in parent:
            name = local(child)
            if name in ("p", "h"):
                yield from self._read_paragraph(child, self._mark_heading(child) if name == "h" else "", depth)
            elif name == "list":
                yield from self._read_list(child, "", 0, depth + 1)
            elif name == "table":
                yield Grid(tuple(self._read_rows(child, depth + 1)))
            elif name == "soft-page-break":
                self._turn_pages(1)
            elif name in _WRAPPERS:
                yield from self._read_section(child, depth)

    def _read_section(self, element: Element, depth: int) -> Iterator[Block]:
        if attribute(element, "display") == "none":
            self.hidden.append("".join(element.itertext()))
            return
        yield from self.read_blocks(element, depth + 1)

    def _read_paragraph(self, element: Element, mark: str, depth: int) -> Iterator[Block]:
        inline = read_inline(element, self._styles)
        self.hidden += inline.hidden
        self._turn_pages(inline.page_breaks[0])
        yield Paragraph(f"{mark}{inline.text}" if inline.text.strip() else "", self.page)
        self._turn_pages(inline.page_breaks[1])
        for box in inline.boxes:
            yield from self.read_blocks(box, depth + 1)

    def _turn_pages(self, count: int) -> None:
        self.page = self.page + count if self.page is not None else None

    def _mark_heading(self, element: Element) -> str:
        level = attribute(element, "outline-level", "1")
        return self._lists.mark(OUTLINE, int(level) - 1) if level.isdigit() and len(level) < 3 else ""

    def _read_list(self, element: Element, style: str, level: int, depth: int) -> Iterator[Block]:
        """A list's entries: the first paragraph of each bears its number; a list counts anew unless it says that it goes on."""
        if depth > 3 * DEPTH_LIMIT:
            return
        style = attribute(element, "style-name") or style
        if level == 0 and attribute(element, "continue-numbering") != "true" and not attribute(element, "continue-list"):
            self._lists.restart(style)
        for entry in element:
            mark = self._lists.mark(style, level) if local(entry) == "list-item" else ""
            for child in entry:
                if local(child) in ("p", "h"):
                    yield from self._read_paragraph(child, mark, depth)
                    mark = ""
                elif local(child) == "list":
                    yield from self._read_list(child, style, level + 1, depth + 1)

    def _read_rows(self, table: Element, depth: int) -> Iterator[tuple[BlockCell, ...]]:
        for child in table:
            if local(child) in _ROWS:
                yield from self._read_rows(child, depth)
            elif local(child) == "soft-page-break":
                self._turn_pages(1)
            elif local(child) == "table-row":
                cells = tuple(self._read_cells(child, depth))
                yield from [cells] * min(_to_count(attribute(child, "number-rows-repeated", "1")), SPAN_LIMIT)

    def _read_cells(self, row: Element, depth: int) -> Iterator[BlockCell]:
        for cell in row:
            if local(cell) != "table-cell":  # what a wide or high cell covers is laid out with that cell
                continue
            columns, rows = (_to_count(attribute(cell, f"number-{what}-spanned", "1")) for what in ("columns", "rows"))
            read = BlockCell(tuple(self.read_blocks(cell, depth)), columns, rows)
            yield from [read] * min(_to_count(attribute(cell, "number-columns-repeated", "1")), SPAN_LIMIT)


def _list_margins(templates: Element | None, styles: TextStyles) -> list[str]:
    """The texts of the heads and feet of pages."""
    heads = [each for page in find(templates, "master-styles") or () for each in page if local(each) in ("header", "footer")]
    return [read_inline(each, styles).text for head in heads for each in head.iter() if local(each) == "p"]


def _list_deleted(body: Element | None) -> list[str]:
    """What open changes took out of the text; it is kept apart, and not read."""
    changes = find(body, "tracked-changes")
    return ["".join(each.itertext()) for each in changes.iter() if local(each) == "deletion"] if changes is not None else []


def _note_numbers(key: str, texts: list[str]) -> tuple[Note, ...]:
    numbers = [number for text in texts for number in _NUMBER.findall(text)]
    return (Note(f"reading.{key}", {"count": len(numbers), "sample": numbers[0]}),) if numbers else ()


def _to_count(text: str) -> int:
    return max(1, min(int(text), SPAN_LIMIT)) if text.isascii() and text.isdigit() and len(text) < 9 else 1
