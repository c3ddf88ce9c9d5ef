"""PDF → Document: words by their places, lines, columns; running heads and feet once; scanned pages with tesseract where it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import UnreadableFile
from pipeline.model import Document, Note
from pipeline.readers.compose import Source, compose_document
from pipeline.readers.pdf_pages.columns import find_slots, part_heads
from pipeline.readers.pdf_pages.interleaved import join_interleaved
from pipeline.readers.pdf_pages.layout import Grid, lay_region, measure_unit
from pipeline.readers.pdf_pages.ocr import PAGE_LIMIT as PICTURE_LIMIT
from pipeline.readers.pdf_pages.ocr import find_tesseract, has_hidden_text, is_picture, recognise_words
from pipeline.readers.pdf_pages.print_lines import PrintLine, words_to_lines
from pipeline.readers.pdf_pages.reading_order import order_regions
from pipeline.readers.pdf_pages.running import take_running
from pipeline.readers.pdf_pages.words import Word, read_words
from pipeline.readers.pdf_pages.wraps import join_wrapped, measure_pitches
from pipeline.readers.row import Row

MEDIA_TYPE = "application/pdf"
PAGE_LIMIT = 3_000
"""The most pages that are read: a year of a committee's minutes has some hundreds."""

_MARK = b"%PDF-"
_FAR = 1024  # a PDF may begin with a little of something else
_LISTED = 12
_PASSWORD_ERRORS = (4, 5)  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY


def recognises(data: bytes) -> bool:
    """Whether the mark of a PDF stands near the bytes' beginning."""
    return _MARK in data[:_FAR]


def read(path: Path, data: bytes) -> Document:
    """The document in a PDF file.

    Raises:
        UnreadableFile: it is encrypted, damaged or too long, or holds no text and cannot be read as a picture.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if problem.err_code in _PASSWORD_ERRORS:
            raise UnreadableFile("reading.encrypted", path=str(path)) from None
        raise UnreadableFile("reading.damaged", path=str(path), format="PDF") from None
    try:
        return _read_pages(pdf, Source(path, data, MEDIA_TYPE))
    finally:
        pdf.close()


def _read_pages(pdf: Any, source: Source) -> Document:
    if len(pdf) > PAGE_LIMIT:
        raise UnreadableFile("reading.too_many_pages", path=str(source.path), pages=len(pdf), limit=PAGE_LIMIT)
    reader = _PageReader()
    pages = [words_to_lines(reader.read(pdf, number), number) for number in range(1, len(pdf) + 1)]
    if reader.unread and not any(pages):
        raise UnreadableFile("reading.scanned", path=str(source.path), pages=len(pdf))
    running, bodies = take_running(pages)
    pitches = measure_pitches(bodies)
    regions = [tuple(join_wrapped(region, pitches) for region in order_regions(lines)) for lines in bodies]
    parted = part_heads([line for page in regions for region in page for line in region])
    regions = [tuple(tuple(parted.get(id(line), line) for line in region) for region in page) for page in regions]
    lines = [line for page in regions for region in page for line in region]
    left, right = min((line.left for line in lines), default=0.0), max((line.right for line in lines), default=0.0)
    rows = [[tuple(join_interleaved(region)) for region in page] for page in regions]
    grid = Grid(measure_unit(lines), left, right, find_slots([row for page in rows for region in page for row, _ in region]))
    # Text of several lines keeps no place in a grid of letters: without a slot for each of its cells, a row is laid line by line.
    laid = [[tuple(_list_laid(region, grid)) for region in page] for page in rows]
    return compose_document(source, _lay(running, laid, grid), len(pdf), reader.notes(), reader.recognised)


def _list_laid(region: Iterable[tuple[PrintLine, tuple[PrintLine, ...]]], grid: Grid) -> Iterator[PrintLine]:
    for row, own in region:
        yield from (row,) if id(row) in grid.slots else own


class _PageReader:
    """Reads a document's pages one by one, and remembers which were no text."""

    def __init__(self) -> None:
        self.broken: list[int] = []
        self.recognised: list[int] = []  # pictures that were read, by us or by whoever laid hidden text under them
        self.unread: list[int] = []

    def read(self, pdf: Any, number: int) -> tuple[Word, ...]:
        """The words of a page; none where it is damaged, blank, or a picture that cannot be read."""
        import pypdfium2

        try:
            page = pdf[number - 1]
        except pypdfium2.PdfiumError:
            self.broken.append(number)
            return ()
        try:
            words = read_words(page)
            if words and has_hidden_text(page):
                self.recognised.append(number)
            return words or self._read_picture(page, number)
        except pypdfium2.PdfiumError:
            self.broken.append(number)
            return ()
        finally:
            page.close()

    def _read_picture(self, page: Any, number: int) -> tuple[Word, ...]:
        if not is_picture(page):
            return ()
        program = find_tesseract()
        words = recognise_words(page, program) if program and len(self.recognised) < PICTURE_LIMIT else ()
        (self.recognised if words else self.unread).append(number)
        return words

    def notes(self) -> tuple[Note, ...]:
        """What is worth saying of the pages that were no text."""
        said = (("broken_pages", self.broken), ("recognised_pages", self.recognised), ("picture_pages", self.unread))
        return tuple(Note(f"reading.{key}", {"pages": _list_numbers(numbers), "count": len(numbers)}) for key, numbers in said if numbers)


def _list_numbers(numbers: Sequence[int]) -> str:
    """Numbers as people list them: 1-3, 7; cut short where there are too many."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    shown = [str(first) if first == last else f"{first}-{last}" for first, last in ranges[:_LISTED]]
    return ", ".join([*shown, "…"] if len(ranges) > _LISTED else shown)


def _lay(running: Sequence[str], pages: Sequence[Sequence[Sequence[PrintLine]]], grid: Grid) -> Iterator[Row]:
    yield from (Row(text, page=1) for text in running)
    yield Row(page=1)
    for regions in pages:
        for region in regions:
            yield from lay_region(region, grid, is_column=len(regions) > 1)
