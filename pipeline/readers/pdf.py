"""PDF → Document: words by their places, lines, columns; running heads and feet once; scanned pages with tesseract where it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import UnreadableFile
from pipeline.model import Document, Note
from pipeline.readers.compose import Row, Source, compose_document
from pipeline.readers.pdf_pages.columns import find_slots
from pipeline.readers.pdf_pages.layout import Grid, lay_region, measure_unit
from pipeline.readers.pdf_pages.print_lines import PrintLine, words_to_lines
from pipeline.readers.pdf_pages.reading_order import order_regions
from pipeline.readers.pdf_pages.running import take_running
from pipeline.readers.pdf_pages.words import read_words
from pipeline.readers.pdf_pages.wraps import join_wrapped, measure_pitches

MEDIA_TYPE = "application/pdf"
PAGE_LIMIT = 3_000
"""The most pages that are read: a year of a committee's minutes has some hundreds."""

_MARK = b"%PDF-"
_FAR = 1024  # a PDF may begin with a little of something else
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
    pages: list[tuple[PrintLine, ...]] = []
    broken: list[int] = []
    for number in range(1, len(pdf) + 1):
        words = _read_page(pdf, number)
        if words is None:
            broken.append(number)
        pages.append(words_to_lines(words or (), number))
    running, bodies = take_running(pages)
    pitches = measure_pitches(bodies)
    regions = [tuple(join_wrapped(region, pitches) for region in order_regions(lines)) for lines in bodies]
    lines = [line for page in regions for region in page for line in region]
    grid = Grid(measure_unit(lines), min((line.left for line in lines), default=0.0), find_slots(lines))
    notes = [Note("reading.broken_pages", {"pages": ", ".join(map(str, broken))})] if broken else []
    return compose_document(source, _lay(running, regions, grid), len(pdf), notes)


def _read_page(pdf: Any, number: int) -> Any:
    import pypdfium2

    try:
        page = pdf[number - 1]
    except pypdfium2.PdfiumError:
        return None
    try:
        return read_words(page)
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


def _lay(running: Sequence[str], pages: Sequence[Sequence[Sequence[PrintLine]]], grid: Grid) -> Iterator[Row]:
    yield from (Row(text, page=1) for text in running)
    yield Row(page=1)
    for regions in pages:
        for region in regions:
            yield from lay_region(region, grid)
