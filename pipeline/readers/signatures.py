"""Names for files that are no text, told by their first bytes, so that a user hears what was found."""

from __future__ import annotations

import io
import zipfile

_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD = {"WordDocument": "DOC (Word 97-2003)", "PowerPoint Document": "PPT (PowerPoint 97-2003)"}
_SAVED_ANEW = ("DOC (", "RTF", "PPT (", "WPD")
_PICTURES = ("PNG", "JPEG", "GIF", "TIFF")
_HEADS = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"{\\rtf", "RTF"),
    (_CONTAINER, "DOC/XLS/PPT (97-2003)"),
    (b"\x1f\x8b", "GZIP"),
    (b"\xffWPC", "WPD (WordPerfect)"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"PAR1", "Parquet"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<?xml", "XML"),
)
_ZIP_MEMBERS = (
    ("word/", "DOCX"),
    ("xl/", "XLSX"),
    ("ppt/", "PPTX"),
)
_OPEN_DOCUMENT = {"spreadsheet": "ODS", "text": "ODT", "presentation": "ODP"}
_FAR = 1024  # a PDF may begin with a little of something else


def name_format(data: bytes) -> str | None:
    """The name of a known format that is not plain text, or None when the first bytes say nothing."""
    head = data[:_FAR].removeprefix(b"\xef\xbb\xbf").lstrip()
    if data.startswith(b"PK\x03\x04"):
        return _name_zip(data)
    if b"%PDF-" in data[:_FAR]:
        return "PDF"
    if data.startswith(_CONTAINER) and (old := next((name for mark, name in _OLD.items() if mark.encode("utf-16-le") in data), None)):
        return old
    return next((name for mark, name in _HEADS if data.startswith(mark) or head[: len(mark)].lower() == mark), None)


def choose_advice(name: str | None) -> str:
    """What to tell whoever has a file of a format without a reader.

    A text of an old format is easily saved as a newer one; a picture holds no text that could be saved.
    """
    if name is None:
        return "not_yet"
    return "picture" if name in _PICTURES else "save_anew" if name.startswith(_SAVED_ANEW) else "not_yet"


def name_broken_zip(data: bytes) -> str | None:
    """What a zip was that has lost its directory, as one that was cut off has; None where the bytes are no zip or a whole one."""
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)):
            return None
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        kinds = (name for word, name in _OPEN_DOCUMENT.items() if f"opendocument.{word}".encode() in data[:_FAR])
        return next(kinds, None) or next((name for start, name in _ZIP_MEMBERS if start.encode() in data), "ZIP")


def _name_zip(data: bytes) -> str:
    """What a zip holds by its members' names; nothing is unpacked but the type note of an OpenDocument (some 50 bytes)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                kind = archive.read("mimetype").decode("ascii", "replace")
                return next((name for word, name in _OPEN_DOCUMENT.items() if word in kind), "ZIP")
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return "ZIP"
    return next((name for start, name in _ZIP_MEMBERS if any(member.startswith(start) for member in names)), "ZIP")
