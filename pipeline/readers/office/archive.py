"""A zip archive as a document's container, opened so that a bomb or a trap stays closed."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from pipeline.errors import UnreadableFile

MEMBER_LIMIT = 64 * 1024 * 1024
"""The most bytes that one part may unpack to: far above any real document's text."""

MEMBERS_LIMIT = 20_000
"""The most parts an archive may have."""

_MARK = b"PK\x03\x04"
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)


class Archive:
    """The parts of a zip archive by name; each is unpacked only when asked for, and never beyond ``MEMBER_LIMIT``."""

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise UnreadableFile("reading.damaged", path=str(path), format="ZIP") from None
        self.names = frozenset(self._zip.namelist())
        if len(self._zip.infolist()) > MEMBERS_LIMIT:
            raise UnreadableFile("reading.bomb", path=str(path), part="*", limit_mb=MEMBER_LIMIT // 2**20)

    def read(self, name: str) -> bytes:
        """A part's bytes; empty where there is no such part.

        Raises:
            UnreadableFile: the part is encrypted, damaged, or unpacks to more than is read.
        """
        if name not in self.names:
            return b""
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & _ENCRYPTED:
                raise UnreadableFile("reading.encrypted", path=str(self._path))
            with self._zip.open(info) as part:
                data = part.read(MEMBER_LIMIT + 1)
        except _BROKEN:
            raise UnreadableFile("reading.damaged_part", path=str(self._path), part=name) from None
        if len(data) > MEMBER_LIMIT:
            raise UnreadableFile("reading.bomb", path=str(self._path), part=name, limit_mb=MEMBER_LIMIT // 2**20)
        return data


def begins(data: bytes, name: str, start: bytes) -> bool:
    """Whether a part of a zip archive begins with some bytes; no more than these are unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as part:
            return part.read(len(start)) == start
    except (*_BROKEN, KeyError):
        return False


def list_parts(data: bytes) -> frozenset[str]:
    """The names of a zip archive's parts, by its directory alone; none where the bytes are no zip archive. Nothing is unpacked."""
    if not data.startswith(_MARK):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except _BROKEN:
        return frozenset()
