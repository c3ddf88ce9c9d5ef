"""How pages are put on disk, and which of them are removed when nothing stands for them any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import NotPublished
from reports.script import remove_stale, write_page

HTML = "<!DOCTYPE html>\n<html>\n<head>\n</head>\n<body>{text}</body>\n</html>\n"


def test_only_pages_that_were_written_here_are_removed(tmp_path: Path) -> None:
    for name in ("index.html", "old-2016.html", "new-2017.html"):
        write_page(tmp_path / name, HTML.format(text=name))
    (tmp_path / "mine.html").write_text(HTML.format(text="my own"), encoding="utf-8")
    (tmp_path / "copy.html").write_bytes((tmp_path / "old-2016.html").read_bytes())
    (tmp_path / "notes.txt").write_bytes((tmp_path / "old-2016.html").read_bytes())
    (tmp_path / "link.html").symlink_to(tmp_path / "old-2016.html")
    (tmp_path / "folder.html").mkdir()
    remove_stale(tmp_path, {"index.html", "new-2017.html"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "copy.html", "folder.html", "index.html", "link.html", "mine.html", "new-2017.html", "notes.txt",
    ]  # fmt: skip


def test_a_page_is_known_by_the_first_of_it_alone(tmp_path: Path) -> None:
    page = write_page(tmp_path / "page.html", HTML.format(text="x"))
    quoting = tmp_path / "quoting.html"
    mark = next(line for line in page.read_text(encoding="utf-8").splitlines() if "generator" in line).replace("page.html", "quoting.html")
    quoting.write_text(HTML.format(text="x" * 1000 + mark), encoding="utf-8")
    remove_stale(tmp_path, set())
    assert list(tmp_path.iterdir()) == [quoting]


def test_a_page_that_cannot_be_removed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_page(tmp_path / "old.html", HTML.format(text="x"))

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(NotPublished, match=r"run\.not_removed"):
        remove_stale(tmp_path, set())
