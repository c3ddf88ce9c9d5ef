"""Plain text and Markdown → Document."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from pipeline.errors import UnreadableFile
from pipeline.model import Document, Note
from pipeline.readers.decoding import Undecodable, decode
from pipeline.readers.inline_html import drop_tags, has_tags, is_markdown
from pipeline.readers.lines import normalise_newlines, number_lines
from pipeline.readers.pages import find_margins, find_pages
from pipeline.readers.running_lines import blank_running
from pipeline.readers.separated import mark_separated
from pipeline.readers.signatures import name_format

LINE_LIMIT = 500_000
"""The most lines that are read: several times what the largest file allowed holds of real minutes."""

_MARKDOWN = re.compile(r"^(?:#{1,6} +\S|\|? *:?-{3,}:? *\|[-:| ]*$)", re.MULTILINE)
_UNSEEN = re.compile("(?<=[^\\W\\d_])[\u00ad\u200b-\u200d\u2060](?=[^\\W\\d_])")
"""Marks inside a word that nobody sees; they move all that stands in columns behind them. At a line's end one is a hyphen."""
_CELL_MARKS = ("\t", "|")


def recognises(data: bytes) -> bool:
    """Whether the bytes may be text: they bear no other format's mark."""
    return name_format(data) is None


def read(path: Path, data: bytes) -> Document:
    """The document in a text file.

    Raises:
        UnreadableFile: the bytes are no text, or there is only white space.
    """
    try:
        decoded = decode(data)
    except Undecodable as problem:
        raise UnreadableFile(problem.key, path=str(path), **problem.params) from None
    text = _UNSEEN.sub("", normalise_newlines(decoded.text))
    if is_markdown(text) and has_tags(text):
        text = drop_tags(text)
    if not text.strip():
        raise UnreadableFile("reading.only_white_space", path=str(path))
    if text.count("\n") >= LINE_LIMIT:
        raise UnreadableFile("reading.too_many_lines", path=str(path), lines=text.count("\n"), limit=LINE_LIMIT)
    pages = find_pages(text)
    margins = find_margins(text, pages)
    text, says = blank_running(text, pages)
    lines, unread = mark_separated(number_lines(text, pages))
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        document_id=digest[:12],
        path=Path(path).as_posix(),
        sha256=digest,
        media_type="text/markdown" if _MARKDOWN.search(text) else "text/plain",
        size_bytes=len(data),
        text=text,
        lines=lines,
        page_count=pages.count,
        notes=(*decoded.notes, *unread, *_note_cut_table(text)),
        page_marks=pages.marks,
        margins=tuple(dict.fromkeys((*margins, *says))),
    )


def _note_cut_table(text: str) -> tuple[Note, ...]:
    """A last row without an end of line may have lost figures on the way."""
    last = text[text.rfind("\n") + 1 :]
    if any(mark in last for mark in _CELL_MARKS):
        return (Note("reading.ends_in_table", {}, text.count("\n") + 1),)
    return ()
