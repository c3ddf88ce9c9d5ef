"""Rows of cells, in reading order → Document. Every reader but that of plain text ends here."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pipeline.errors import UnreadableFile
from pipeline.model import Document, Line, Note
from pipeline.readers.pages import Pages, find_pages
from pipeline.readers.row import Row
from pipeline.readers.text_rows import part_text_rows

LINE_LIMIT = 500_000
"""The most lines that are read of any format."""

TEXT_LIMIT = 30_000_000
"""The most characters of text: what a small file can unfold to is bounded by it."""

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACES = re.compile(r"[ \t\n\r\u2028\u2029\u0085]+")
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
_LIGATURE = re.compile("[\ufb00-\ufb06]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file and its bytes, with the type that its content showed."""

    path: Path
    data: bytes
    media_type: str


def compose_document(
    source: Source,
    rows: Iterable[Row],
    page_count: int | None = None,
    notes: Sequence[Note] = (),
    recognised: Iterable[int] = (),
    margins: Iterable[str] = (),
) -> Document:
    """The document that rows make, one line a row; native cells are parted by tabs in its text.

    Args:
        source: the file.
        rows: in reading order; empty ones at either end are left out, and of several in a row one stays.
        page_count: how many pages the format says there are; None where only page marks in the text may tell.
        notes: what is worth saying of the reading.
        recognised: the pages whose characters were recognised in a picture.
        margins: the texts of page heads and feet, and the window's title, where the format keeps them apart.

    Raises:
        UnreadableFile: there is no text, or more of it than is read.
    """
    kept = _thin_out(part_text_rows(rows), source.path)
    pieces = [_set_row(row) for row in kept]
    text = "".join(f"{piece}\n" for piece, _ in pieces)
    if not text.strip():
        raise UnreadableFile("reading.no_text", path=str(source.path))
    pages = find_pages(text)
    shown = pages if page_count is None else Pages((), None, pages.marks)
    digest = hashlib.sha256(source.data).hexdigest()
    return Document(
        document_id=digest[:12],
        path=Path(source.path).as_posix(),
        sha256=digest,
        media_type=source.media_type,
        size_bytes=len(source.data),
        text=text,
        lines=_place_lines(kept, pieces, shown),
        page_count=page_count if page_count is not None else pages.count,
        notes=tuple(notes),
        recognised=frozenset(recognised),
        page_marks=pages.marks,
        margins=tuple(dict.fromkeys(filter(None, map(clean_cell, margins)))),
    )


def clean(text: str) -> str:
    """A text without what nobody sees (soft hyphens, zero-width and control characters), ligatures as letters."""
    return _LIGATURE.sub(lambda found: _LIGATURES[found[0]], _UNSEEN.sub("", text))


def clean_cell(text: str) -> str:
    """A cell's text on one line; spaces that do not break stay, as they may group a number's digits."""
    return _SPACES.sub(" ", clean(text)).strip(" ")


def _thin_out(rows: Iterable[Row], path: Path) -> list[Row]:
    """The rows without blank ones that follow another or stand at an end; counted while they come, so that a bomb stops early."""
    kept: list[Row] = []
    size = 0
    for row in rows:
        blank = not (row.text.strip() or any(row.cells or ()))
        if blank and (not kept or not (kept[-1].text or kept[-1].cells)):
            continue
        kept.append(Row(page=row.page) if blank else row)
        size += len(row.text) + sum(map(len, row.cells or ())) + len(row.cells or ())
        if size > TEXT_LIMIT or len(kept) > LINE_LIMIT:
            raise UnreadableFile("reading.too_much_text", path=str(path), lines=LINE_LIMIT, characters=TEXT_LIMIT)
    while kept and not (kept[-1].text or kept[-1].cells):
        kept.pop()
    return kept


def _set_row(row: Row) -> tuple[str, tuple[tuple[int, int], ...] | None]:
    """A row's text and the spans of its cells in it; empty cells behind the last filled one stand at the line's end."""
    if row.spans is not None:
        return row.text, row.spans
    if row.cells is None:
        return clean(row.text).replace("\n", " ").rstrip(), None
    cells = [clean_cell(cell) for cell in row.cells]
    text = "\t".join(cells).rstrip("\t")
    starts = [0]
    for cell in cells[:-1]:
        starts.append(starts[-1] + len(cell) + 1)
    spans = ((min(start, len(text)), min(start + len(cell), len(text))) for start, cell in zip(starts, cells, strict=True))
    return text, tuple(spans)


def _place_lines(rows: Sequence[Row], pieces: Sequence[tuple[str, tuple[tuple[int, int], ...] | None]], pages: Pages) -> tuple[Line, ...]:
    starts = [0]
    for piece, _ in pieces:
        starts.append(starts[-1] + len(piece) + 1)
    return tuple(
        Line(
            no=no,
            page=row.page if row.page is not None else pages.page_at(start),
            start=start,
            text=piece,
            cells=tuple((start + first, start + last) for first, last in spans) if spans is not None else None,
            covered=row.covered,
        )
        for no, (row, (piece, spans), (start, _)) in enumerate(zip(rows, pieces, pairwise(starts), strict=True), start=1)
    )
