"""Files are read by several processes; one that is ended costs no other file."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from pipeline.parallel import read_in_parallel

POSIX = pytest.mark.skipif(os.name != "posix", reason="ends processes by signals")


def read(path: Path, folder: Path) -> str:
    """What a file holds; some end the process that reads them: always, or the first time."""
    text = path.read_text(encoding="utf-8")
    mark = folder / f"{path.name}.seen"
    if text == "always" or (text == "once" and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return text


def write(folder: Path, *texts: str) -> tuple[Path, ...]:
    paths = tuple(folder / f"{number}.txt" for number in range(len(texts)))
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_files_come_in_their_order(tmp_path: Path) -> None:
    paths = write(tmp_path, *"abcde")
    assert list(read_in_parallel(read, paths, tmp_path, 2)) == list("abcde")


@POSIX
@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("a", "once", "b", "c"), ["a", "once", "b", "c"]),
        (("a", "always", "b", "c"), ["a", None, "b", "c"]),
        (("always", "a", "always"), [None, "a", None]),
    ],
)
def test_an_ended_process_costs_only_the_file_that_ends_it_again(
    tmp_path: Path, texts: tuple[str, ...], expected: list[str | None]
) -> None:
    assert list(read_in_parallel(read, write(tmp_path, *texts), tmp_path, 2)) == expected
