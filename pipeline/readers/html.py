"""Web pages (HTML) as saved from agenda portals → Document. Navigation, cookie bars, teasers and feet are no content."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from pipeline.errors import UnreadableFile
from pipeline.model import Document
from pipeline.readers.blocks import blocks_to_rows
from pipeline.readers.compose import Source, compose_document
from pipeline.readers.decoding import Decoded, Undecodable, decode
from pipeline.readers.inline_html import is_markdown

MEDIA_TYPE = "text/html"
ELEMENT_LIMIT = 1_000_000
"""The most marks of a page that are read: a long page of minutes has some fifteen thousand."""

DEPTH_LIMIT = 5_000
"""How deep elements may be nested: a parser's work grows with the square of it."""

_HEAD = 4096
_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta|title|main|article|section|div|table|h1)\b)",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE = re.compile(r"<(?:!doctype|html|head|body|meta|title)", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]{1,30})", re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<ends>/?)(?:div|span|section|article|table|ul|ol|dl|b|i|u|em|strong|font|small|big|a|code|form|button|svg|g)\b", re.IGNORECASE
)
_LATIN = ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii")  # what browsers read as Windows-1252
_BLANKS = re.compile(rb"\x00")


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as a page does, whatever encoding they are in; Markdown may begin with a tag of a page's part."""
    head = data[:_HEAD].removeprefix(codecs.BOM_UTF8)
    for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = _BLANKS.sub(b"", head.removeprefix(mark)) if head.startswith(mark) else head
    begins = _BEGINS.match(head.decode("latin-1"))
    return begins is not None and (_WHOLE.search(begins[0]) is not None or not is_markdown(data.decode("latin-1")))


def read(path: Path, data: bytes) -> Document:
    """The document in an HTML file.

    Raises:
        UnreadableFile: the bytes are no text, or the page holds none but its navigation.
    """
    return read_page(Source(path, data, MEDIA_TYPE), data)


def read_page(source: Source, data: bytes) -> Document:
    """The document in a page, whatever file it came in.

    Args:
        source: the file.
        data: the page's bytes.

    Raises:
        UnreadableFile: the bytes are no text, or the page holds none but its navigation.
    """
    from selectolax.lexbor import LexborHTMLParser

    from pipeline.readers.web.elements import Walker
    from pipeline.readers.web.hidden import find_hidden, note_hidden
    from pipeline.readers.web.surroundings import find_content, list_owners
    from pipeline.readers.web.unclosed import close_tables

    path = str(source.path)
    try:
        decoded = _decode(data)
    except Undecodable as problem:
        raise UnreadableFile(problem.key, path=path, **problem.params) from None
    if decoded.text.count("<") > ELEMENT_LIMIT or _measure_depth(decoded.text) > DEPTH_LIMIT:
        raise UnreadableFile("reading.too_many_elements", path=path, limit=ELEMENT_LIMIT)
    text, cut = close_tables(decoded.text)
    page = LexborHTMLParser(text)
    hidden = find_hidden(page)
    found = find_content(page, hidden.gone | hidden.blank)
    if found is None:
        raise UnreadableFile("reading.no_text", path=path)
    content, skipped = found
    rows = blocks_to_rows(Walker(skipped, hidden.blank).read(content))
    notes = (*decoded.notes, *note_hidden(hidden, skipped), *cut)
    title = page.css_first("head > title")
    margins = [*([title.text()] if title is not None else []), *list_owners(page)]
    return compose_document(source, rows, notes=notes, margins=margins)


def _decode(data: bytes) -> Decoded:
    """By what the bytes are; what the page says of itself counts only where they are no UTF-8."""
    declared = _CHARSET.search(data[:_HEAD])
    name = declared[1].decode("ascii").lower() if declared else ""
    decoded = decode(data)
    if not name or not any(note.key == "reading.windows_1252" for note in decoded.notes):
        return decoded
    try:
        return Decoded(data.decode("windows-1252" if name in _LATIN else name))
    except (LookupError, UnicodeDecodeError):
        return decoded


def _measure_depth(text: str) -> int:
    """How deep those elements are nested that a page must close itself."""
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        depth += -1 if tag["ends"] else 1
        deepest = max(deepest, depth)
    return deepest
