"""Our own CSV and TOML files as whoever mended them last saved them: spreadsheets and notepads choose their own character set."""

from __future__ import annotations

import codecs
import tomllib
from pathlib import Path
from typing import Any

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_text(path: Path) -> str:
    r"""A file's text: by its byte-order mark, else as UTF-8, else as Windows-1252; lines end with ``\n``.

    Raises:
        OSError: it is not there or may not be read.
    """
    data = path.read_bytes()
    return _decode(data).replace("\r\n", "\n").replace("\r", "\n")


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file's content.

    Raises:
        OSError: it is not there or may not be read.
        tomllib.TOMLDecodeError: it is no TOML.
    """
    return tomllib.loads(read_text(path))


def _decode(data: bytes) -> str:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        return data.decode(marked, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")
