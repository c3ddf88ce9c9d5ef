"""The only place that touches the disk for reading: which files there are, and their bytes, bounded."""

from __future__ import annotations

import os
import stat
from fnmatch import fnmatch
from pathlib import Path

from pipeline.errors import UnreadableFile, UserError
from schemas.system_faults import explain_failure

SIZE_LIMIT = 50 * 1024 * 1024
"""The largest file that is read, in bytes: hundreds of times the longest minutes; decided before reading."""

NOT_SOURCES = (".*", "readme*", "license*", "sources.csv", "thumbs.db", "desktop.ini", "~$*", "*~", "*.tmp", "*.part", "*.crdownload")
"""Names (in small letters) of files that stand in a folder of minutes and are none."""


def find_sources(folder: Path) -> tuple[Path, ...]:
    """All files below a folder that may be minutes, sorted by path.

    Links that lead out of the folder and links to folders are not followed. A folder below that cannot be listed is among the
    results, so that reading it says what is wrong.

    Args:
        folder: where to look, with all folders below it.

    Returns:
        The files' paths, each beginning with ``folder``; empty where there are none.

    Raises:
        UserError: the folder does not exist, is no folder, or cannot be listed.
    """
    root = Path(folder)
    if not root.is_dir():
        raise _miss_folder(root)
    found: list[Path] = []

    def keep_unlistable(problem: OSError) -> None:
        if Path(problem.filename) == root:
            raise UserError("reading.folder_not_listed", path=str(root))
        found.append(Path(problem.filename))

    for place, folders, names in os.walk(root, onerror=keep_unlistable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(place, name) for name in names if _may_be_source(Path(place, name), root))
    return tuple(sorted(found, key=lambda path: path.relative_to(root).parts))


def _miss_folder(root: Path) -> UserError:
    """Why a folder cannot be looked into; one named from where the user stands may be right elsewhere."""
    if root.exists():
        return UserError("reading.not_a_folder", path=str(root))
    return (
        UserError("reading.no_folder", path=str(root))
        if root.is_absolute()
        else UserError("reading.no_folder_here", path=str(root), here=str(Path.cwd()))
    )


def read_bytes(path: Path) -> bytes:
    """A regular file's bytes.

    Raises:
        UnreadableFile: it is no regular file, is empty or too large, vanished, or may not be read.
    """
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            _refuse_odd(path, os.fstat(file.fileno()))
            data = file.read(SIZE_LIMIT + 1)
    except IsADirectoryError:
        raise UnreadableFile("reading.is_folder", path=str(path)) from None
    except FileNotFoundError:
        raise UnreadableFile("reading.vanished", path=str(path)) from None
    except PermissionError:
        raise UnreadableFile("reading.no_permission", path=str(path)) from None
    except OSError as problem:
        raise UnreadableFile("reading.not_readable", path=str(path), **explain_failure(problem)) from None
    if len(data) > SIZE_LIMIT:
        raise _too_large(path, len(data))
    if not data:
        raise UnreadableFile("reading.empty", path=str(path))
    return data


def _refuse_odd(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile("reading.is_folder", path=str(path))
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile("reading.no_regular_file", path=str(path))
    if status.st_size > SIZE_LIMIT:
        raise _too_large(path, status.st_size)


def _too_large(path: Path, size: int) -> UnreadableFile:
    return UnreadableFile("reading.too_large", path=str(path), size_mb=size // (1024 * 1024), limit_mb=SIZE_LIMIT // (1024 * 1024))


def _open_without_waiting(name: str, flags: int) -> int:
    """Open a pipe without waiting for its writer, so that it can be refused (there is no such flag on Windows)."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _may_be_source(path: Path, root: Path) -> bool:
    if any(fnmatch(path.name.lower(), pattern) for pattern in NOT_SOURCES):
        return False
    return not path.is_symlink() or _leads_inside(path, root)


def _leads_inside(link: Path, root: Path) -> bool:
    try:
        return link.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a loop of links
        return False
