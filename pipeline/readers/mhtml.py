"""Web pages saved as a single file (MHTML, ``.mht``) → Document: the page in it, as any other; pictures and style sheets are no content."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from pathlib import Path

from pipeline.errors import UnreadableFile
from pipeline.model import Document
from pipeline.readers.compose import Source
from pipeline.readers.html import read_page

MEDIA_TYPE = "multipart/related"
PARTS_LIMIT = 20_000
"""The most parts that a file may have."""

_HEAD = 8192
_FIELDS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*)+", re.IGNORECASE)
_IS_MIME = re.compile(rb"^content-type:\s*(?:multipart/|text/html)", re.IGNORECASE | re.MULTILINE)
_UTF8 = ("utf-8", "utf8", "us-ascii")


def recognises(data: bytes) -> bool:
    """Whether the bytes begin with the fields of a message that holds a page."""
    fields = _FIELDS.match(data[:_HEAD])
    return fields is not None and b"mime-version:" in fields[0].lower() and _IS_MIME.search(fields[0]) is not None


def read(path: Path, data: bytes) -> Document:
    """The document in an MHTML file: its first page.

    Raises:
        UnreadableFile: it is damaged, holds no page, or the page holds no text.
    """
    try:
        page = _find_page(message_from_bytes(data.lstrip(b"\xef\xbb\xbf \t\r\n")))
    except (RecursionError, ValueError, LookupError):
        raise UnreadableFile("reading.damaged", path=str(path), format="MHTML") from None
    if page is None:
        raise UnreadableFile("reading.no_text", path=str(path))
    return read_page(Source(path, data, MEDIA_TYPE), page)


def _find_page(message: Message) -> bytes | None:
    """The bytes of the first page, in UTF-8 where the part says what else they are in."""
    for count, part in enumerate(message.walk()):
        if count > PARTS_LIMIT:
            raise ValueError
        if part.get_content_type() != "text/html":
            continue
        held = part.get_payload(decode=True)
        charset = str(part.get_content_charset() or "utf-8").lower()
        if not isinstance(held, bytes) or not held.strip():
            continue
        return held if charset in _UTF8 else held.decode(charset, "strict").encode()
    return None
