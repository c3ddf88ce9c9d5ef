"""A file, whatever its format → the same Document. One file a format; each says by the bytes whether a file is its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import UnreadableFile
from pipeline.model import Document
from pipeline.readers import docx, html, mhtml, ods, odt, pdf, text, xls, xlsx
from pipeline.readers.files import find_sources, read_bytes
from pipeline.readers.mending import mend_document
from pipeline.readers.signatures import choose_advice, name_broken_zip, name_format

__all__ = ["find_sources", "read_document"]


class Reader(NamedTuple):
    """A format: whether some bytes are of it, and the document in them."""

    recognises: Callable[[bytes], bool]
    read: Callable[[Path, bytes], Document]


READERS = tuple(Reader(module.recognises, module.read) for module in (pdf, docx, xlsx, ods, odt, xls, mhtml, html, text))
"""Asked in this order; a new format is a module beside ``text`` and an entry before it."""


def read_document(path: Path) -> Document:
    """One file as a document: its text, its lines with their places, its pages.

    Args:
        path: the file; what it holds is told by its bytes, never by its name.

    Returns:
        The document; what is worth saying of the reading is in its notes.

    Raises:
        UnreadableFile: nothing can be made of the file; the message says why and what to do.
    """
    data = read_bytes(path)
    for reader in READERS:
        if reader.recognises(data):
            return mend_document(reader.read(path, data))
    if broken := name_broken_zip(data):
        raise UnreadableFile("reading.damaged", path=str(path), format=broken)
    name = name_format(data)
    raise UnreadableFile(f"reading.{choose_advice(name)}", path=str(path), format=name)
