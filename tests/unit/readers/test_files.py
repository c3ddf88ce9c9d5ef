"""Which files are sources, and what is refused before anything is decoded."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.errors import UnreadableFile, UserError
from pipeline.messages import render
from pipeline.readers import files, find_sources, read_document


def put(folder: Path, name: str, data: bytes = b"Punkt 1.\n") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def refuse(path: Path) -> UnreadableFile:
    """The error of a file that cannot be read; it must speak both languages and name the file."""
    with pytest.raises(UnreadableFile) as caught:
        read_document(path)
    for lang in ("da", "en"):
        assert str(path) in render(caught.value.key, caught.value.params, lang)
    return caught.value


def test_sources_are_found_below_and_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/a.txt", "c.pdf", "å.txt"):
        put(tmp_path, name)
    found = [path.relative_to(tmp_path).as_posix() for path in find_sources(tmp_path)]
    assert found == ["a/a.txt", "a/z.md", "b.txt", "c.pdf", "å.txt"]


@pytest.mark.parametrize(
    "name", [".gitkeep", ".hidden/x.txt", "README.md", "readme.txt", "LICENSE", "Thumbs.db", "~$minutes.docx", "x.txt~", "x.tmp"]
)
def test_what_is_no_source_is_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)
    assert find_sources(tmp_path) == ()


def test_links_are_followed_only_to_files_inside(tmp_path: Path) -> None:
    inside, outside = tmp_path / "raw", tmp_path / "elsewhere"
    own = put(inside, "own.txt")
    put(outside, "secret.txt")
    (inside / "again.txt").symlink_to(own)
    (inside / "out.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "round").symlink_to(inside)
    (inside / "self.txt").symlink_to(inside / "self.txt")
    assert [path.name for path in find_sources(inside)] == ["again.txt", "own.txt"]


@pytest.mark.parametrize(("name", "key"), [("nowhere", "reading.no_folder"), ("file.txt", "reading.not_a_folder")])
def test_a_missing_folder_is_said(tmp_path: Path, name: str, key: str) -> None:
    put(tmp_path, "file.txt")
    with pytest.raises(UserError) as caught:
        find_sources(tmp_path / name)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "reading.empty"),
        (b" \n\t\r\n \x0c ", "reading.only_white_space"),
        ("\ufeff \n".encode(), "reading.only_white_space"),
        (b"Punkt 1\x00\x00 Beslutning", "reading.binary"),
        (b"abc\x01\x02\x03\x04" * 50, "reading.binary"),
        (b"S\xf8g \x81 og \x8d", "reading.undecodable"),
        (b"\xff\xfeP\x00\x00\xd8P\x00u\x00n\x00k\x00t\x00", "reading.undecodable"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, key: str) -> None:
    assert refuse(put(tmp_path, "x.txt", data)).key == key


def test_a_vanished_file_is_said(tmp_path: Path) -> None:
    assert refuse(tmp_path / "gone.txt").key == "reading.vanished"


def test_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").mkdir()
    assert refuse(tmp_path / "minutes.txt").key == "reading.is_folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert refuse(tmp_path / "pipe.txt").key == "reading.no_regular_file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_is_refused() -> None:
    assert refuse(Path("/dev/zero")).key == "reading.no_regular_file"


def test_too_large_is_decided_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)  # sparse: nothing is written
    error = refuse(path)
    assert (error.key, error.params["size_mb"]) == ("reading.too_large", 200)


def test_a_file_that_grew_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SIZE_LIMIT", 4)
    monkeypatch.setattr(files, "_refuse_odd", lambda path, status: None)
    assert refuse(put(tmp_path, "x.txt", b"12345")).key == "reading.too_large"


def test_too_many_lines_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.readers.text.LINE_LIMIT", 3)
    assert refuse(put(tmp_path, "x.txt", b"a\n" * 3)).key == "reading.too_many_lines"
