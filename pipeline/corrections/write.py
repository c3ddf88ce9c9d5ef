"""A row more in one of the CSV files, in one write behind its last: in the file's own columns, separator and character set."""

from __future__ import annotations

import codecs
import csv
import errno
import io
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pipeline.corrections.sheet import Sheet, find_separator, list_lines, read_head
from pipeline.errors import NotPublished
from schemas.own_files import read_text

_NEW_SEPARATOR = ";"
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8"))


def append_row(path: Path, sheet: Sheet, row: Mapping[str, str]) -> None:
    """Add a row; nothing that stands in the file is touched, and rows that several programs add at once all stand.

    Args:
        path: the file; made with its head, for a Danish spreadsheet (semicolons, byte-order mark), where there is none.
        sheet: which file it is.
        row: the cells by column; those whose columns the file lacks are left out.

    Raises:
        NotPublished: the file lacks a column that a row needs, cannot be written, or its character set lacks a letter of the row.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_file(path, sheet)
        text, data = read_text(path), path.read_bytes()
        lines = list(list_lines(text, path))  # all of them: behind a quotation mark that is never closed no row can be added
        head = read_head(lines[0][1] if lines else (), sheet, path)
        encoding = _find_encoding(data)
        line = _spell_row([row.get(name, "") for name in head], find_separator(text))
        _append(path, (line if text.endswith("\n") else "\n" + line).encode(encoding))
    except UnicodeEncodeError as error:
        raise NotPublished("corrections.letter_unknown", path=path, letter=error.object[error.start], encoding=encoding) from error
    except OSError as error:
        raise NotPublished("corrections.not_written", path=path, reason=error.strerror or str(error)) from error


def _make_file(path: Path, sheet: Sheet) -> None:
    """The file with its head, put in place whole: who comes second finds it there. A head that stands twice is read once."""
    head = codecs.BOM_UTF8 + _spell_row(sheet.columns, _NEW_SEPARATOR).encode()
    if path.exists():
        if path.stat().st_size == 0:
            _append(path, head)
        return
    aside = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        aside.write_bytes(head)
        with suppress(FileExistsError):
            os.link(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def _append(path: Path, data: bytes) -> None:
    """One write at the file's end, wherever that is by then; half a row on a full disk is taken back."""
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
    try:
        before = os.fstat(descriptor).st_size
        written = os.write(descriptor, data)
        if written < len(data):
            if os.fstat(descriptor).st_size == before + written:
                os.ftruncate(descriptor, before)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _spell_row(cells: object, separator: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerow(cells)  # type: ignore[arg-type]
    return out.getvalue()


def _find_encoding(data: bytes) -> str:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        return marked
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"
