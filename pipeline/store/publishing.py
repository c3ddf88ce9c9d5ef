"""Building aside and publishing by rename: readers keep the snapshot they have open, and a crash leaves the old store."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pipeline.errors import NotPublished
from pipeline.model import Curated
from pipeline.store.fill import check_store, fill_store
from pipeline.store.rows import list_rows
from schemas.system_faults import explain_failure

STORAGE_VERSION = "v1.2.0"
"""The file format: read by DuckDB clients from 1.2 on; older ones do not read our comments and decimals."""


_DISK_FAULTS = (duckdb.IOException, duckdb.FatalException, duckdb.OutOfMemoryException)
"""What DuckDB raises when a disk is full or a file may not grow: at a statement, at the commit, where it spills."""


def publish(path: Path, curated: Curated) -> Mapping[str, int]:
    """Build the store beside its place, check it, and put it there at once.

    Args:
        path: where the store is to stand; its folder is made when absent.
        curated: all that the store is to hold.

    Returns:
        how many rows each table holds, by table name.

    Raises:
        NotPublished: a row does not fit, a check selects rows, or the file cannot be written; the old store stands.
    """
    rows = list_rows(curated)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        remove_leftovers(path)
        with _build_beside(path) as beside:
            with duckdb.connect(str(beside), config={"storage_compatibility_version": STORAGE_VERSION}) as connection:
                connection.begin()  # one transaction: hundreds of statements are not each written through to the disk
                fill_store(connection, rows)
                check_store(connection)
                connection.commit()
                connection.execute("CHECKPOINT")
            _put_in_place(beside, path)
    except (OSError, *_DISK_FAULTS) as error:
        raise NotPublished("store.not_written", path=path.name, **explain_failure(error)) from error
    return {name: len(some) for name, some in rows.items()}


def remove_leftovers(path: Path) -> None:
    """Remove what killed builds of this store left beside it; what a living process builds stays."""
    for left in path.parent.glob(f".{path.name}.*.tmp*"):
        owner = left.name.removeprefix(f".{path.name}.").split("-")[0]
        if owner.isdigit() and not _is_alive(int(owner)):
            left.unlink(missing_ok=True)


@contextmanager
def _build_beside(path: Path) -> Iterator[Path]:
    """A hidden name in the same folder, so that the rename is one step; nothing of it is left when the build fails."""
    beside = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        yield beside
    finally:
        for left in (beside, _name_log(beside)):
            left.unlink(missing_ok=True)


def _put_in_place(beside: Path, path: Path) -> None:
    _sync(beside)
    _name_log(path).unlink(missing_ok=True)  # a killed writer's log belongs to the old file and must not be replayed on the new one
    beside.replace(path)
    if os.name == "posix":
        _sync(path.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _name_log(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


def _is_alive(pid: int) -> bool:
    if os.name != "posix":
        return False  # there an open file cannot be removed, and the question itself would end the process
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
