"""Files read by several processes: one that is ended from outside costs no other file, and the file that ends it again is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")


def read_in_parallel(read: Callable[[Path, Path], Result], sources: Sequence[Path], folder: Path, jobs: int) -> Iterator[Result | None]:
    """What each file gives, in the files' order.

    When a process is ended, nobody knows which file it was at: those that are not done are read again, one at a time.

    Args:
        read: reads one file below a folder; a new process must be able to import it.
        sources: the files.
        folder: where they are.
        jobs: how many processes read at once.

    Yields:
        what ``read`` gave; None for a file whose process was ended when it alone was read.
    """
    done = 0
    with _make_pool(jobs) as pool:
        pending = [future for path in sources if (future := _submit(pool, read, path, folder)) is not None]
        for future in pending:
            try:
                result = future.result()
            except BrokenProcessPool:
                break
            yield result
            done += 1
    yield from _read_one_by_one(read, sources[done:], folder)


def _submit(pool: ProcessPoolExecutor, read: Callable[[Path, Path], Result], path: Path, folder: Path) -> Future[Result] | None:
    """A file given to a pool; None where the pool is broken already."""
    try:
        return pool.submit(read, path, folder)
    except BrokenProcessPool:
        return None


def _read_one_by_one(read: Callable[[Path, Path], Result], sources: Sequence[Path], folder: Path) -> Iterator[Result | None]:
    """Each file in a process that holds no other; a new one where that was ended."""
    left = list(sources)
    while left:
        with _make_pool(1) as pool:
            try:
                while left:
                    result = pool.submit(read, left[0], folder).result()
                    left.pop(0)
                    yield result
            except BrokenProcessPool:
                left.pop(0)
                yield None


def _make_pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
