"""The files as people and spreadsheets leave them: read row by row, and never a row less after one is added."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corrections import ACCEPTED, CORRECTIONS, append_row, read_sheet
from pipeline.errors import NotPublished
from pipeline.messages import render

CELLS = {
    "figure_id": "0123456789ab.f7", "file": "møde.txt", "line": "7", "text": "Børn; unge 201%", "printed": "201%", "new": "21 %",
    "means": "21 % i stedet for 201%", "reason": 'Tastefejl, "status" viser 21 %', "author": "Økonomi", "date": "2026-01-02",
}  # fmt: skip
ROW = tuple(CELLS[name] for name in CORRECTIONS.columns)


def spell(*rows: tuple[str, ...], separator: str = ";") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def test_a_file_is_made_with_its_head_and_grows_by_a_row(tmp_path: Path) -> None:
    path = tmp_path / "new" / "corrections.csv"
    for _ in range(2):
        append_row(path, CORRECTIONS, CELLS)
    assert path.read_bytes().startswith(b"\xef\xbb\xbffigure_id;file;line;")
    assert [(entry.csv_line, entry.cells, entry.fault) for entry in read_sheet(path, CORRECTIONS)] == [(2, CELLS, None), (3, CELLS, None)]
    assert [path.name for path in path.parent.iterdir()] == ["corrections.csv"]


def test_no_file_has_no_rows_and_an_empty_one_gets_a_head(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    assert read_sheet(path, CORRECTIONS) == ()
    path.write_bytes(b"")
    assert read_sheet(path, CORRECTIONS) == ()
    append_row(path, CORRECTIONS, CELLS)
    assert [entry.cells for entry in read_sheet(path, CORRECTIONS)] == [CELLS]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_file_that_a_spreadsheet_saved_is_read_and_grows_in_its_own_way(tmp_path: Path, encoding: str, separator: str) -> None:
    """Own columns, own order, no line break at the end: all of it stays, and what is added fits it."""
    path = tmp_path / "corrections.csv"
    names = ("Egen note", *reversed(CORRECTIONS.columns), "")
    row = ("min; egen", *reversed(ROW), "")
    text = spell(names, row, ("",) * len(names), separator=separator).removesuffix("\r\n")
    path.write_bytes(text.encode(encoding))
    before = path.read_bytes()
    append_row(path, CORRECTIONS, CELLS)
    assert path.read_bytes().startswith(before)
    entries = read_sheet(path, CORRECTIONS)
    assert [entry.fault for entry in entries] == [None, None]
    assert [{name: entry.cells[name] for name in CELLS} for entry in entries] == [CELLS, CELLS]
    assert [entry.cells["egen note"] for entry in entries] == ["min; egen", ""]


def test_danish_dates_are_read(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(spell(CORRECTIONS.columns, (*ROW[:-1], "02-01-2026")), encoding="utf-8")
    assert read_sheet(path, CORRECTIONS)[0].fault is None


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ((*ROW, "for meget"), "cells_too_many"),
        (ROW[:5], "value_missing"),
        ((*ROW[:7], " ", *ROW[8:]), "value_missing"),  # no reason
        ((*ROW[:8], "", ROW[9]), "value_missing"),  # nobody
        ((*ROW[:9], "i går"), "no_date"),
        ((*ROW[:9], "2026-02-30"), "no_date"),
    ],
)
def test_a_broken_row_is_handed_on_with_its_fault(tmp_path: Path, row: tuple[str, ...], key: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(spell(CORRECTIONS.columns, row, ROW), encoding="utf-8")
    broken, good = read_sheet(path, CORRECTIONS)
    assert broken.fault is not None
    assert (broken.csv_line, broken.fault.key, good.fault) == (2, f"corrections.{key}", None)
    assert "{" not in render(broken.fault.key, broken.fault.params) + render(broken.fault.key, broken.fault.params, "en")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"figure_id;new;reason;author;date\n", "column_missing"),
        (b"figure_id;printed;printed;new;reason;author;date\n", "column_missing"),
        (b"a,b\n1,2\n", "column_missing"),
        ((spell(CORRECTIONS.columns, ROW) + '"never closed;').encode(), "no_csv"),
    ],
)
def test_a_file_that_nobody_can_read_stops_everything_and_stays(tmp_path: Path, data: bytes, key: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_bytes(data)
    with_it: tuple[Callable[[], object], ...] = (lambda: read_sheet(path, CORRECTIONS), lambda: append_row(path, CORRECTIONS, CELLS))
    for do in with_it:
        with pytest.raises(NotPublished) as caught:
            do()
        assert caught.value.key == f"corrections.{key}"
        assert "{" not in render(caught.value.key, caught.value.params) + render(caught.value.key, caught.value.params, "en")
    assert path.read_bytes() == data


def test_a_letter_that_the_files_character_set_lacks_is_named(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    data = spell(CORRECTIONS.columns, ROW).encode("windows-1252")
    path.write_bytes(data)
    with pytest.raises(NotPublished) as caught:
        append_row(path, CORRECTIONS, {**CELLS, "reason": "日"})
    assert (caught.value.key, caught.value.params["letter"]) == ("corrections.letter_unknown", "日")
    assert path.read_bytes() == data


def test_a_folder_in_the_files_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").mkdir()
    with pytest.raises(NotPublished, match=r"corrections\.csv"):
        read_sheet(tmp_path / "corrections.csv", CORRECTIONS)
    with pytest.raises(NotPublished, match=r"corrections\.csv"):
        append_row(tmp_path / "corrections.csv", CORRECTIONS, CELLS)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20), min_size=9, max_size=9))
def test_any_text_comes_back_with_its_spaces_made_one(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("sheet") / "accepted_findings.csv"
    cells = dict(zip(ACCEPTED.columns, (" ".join(text.split()) for text in texts), strict=True))
    append_row(path, ACCEPTED, cells)
    append_row(path, ACCEPTED, dict.fromkeys(ACCEPTED.columns, "x"))
    *rows, last = read_sheet(path, ACCEPTED)
    assert last.cells["says"] == "x"
    assert [row.cells for row in rows] == [cells] * any(cells.values())


@pytest.mark.parametrize("begun", [False, True])
def test_rows_that_several_programs_add_at_once_all_stand(tmp_path: Path, root: Path, begun: bool) -> None:
    path = tmp_path / "corrections.csv"
    if begun:
        path.write_bytes(spell(CORRECTIONS.columns).encode("windows-1252"))
    program = (
        "import sys; from pathlib import Path; from pipeline.corrections import CORRECTIONS, append_row\n"
        f"for n in range(50): append_row(Path({str(path)!r}), CORRECTIONS, dict(figure_id=f'{{sys.argv[1]}}.{{n}}', reason='x' * 300))"
    )
    environment = {**os.environ, "PYTHONPATH": str(root)}
    running = [subprocess.Popen([sys.executable, "-c", program, str(n)], cwd=root, env=environment) for n in range(4)]
    assert [process.wait(120) for process in running] == [0, 0, 0, 0]
    names = [entry.cells["figure_id"] for entry in read_sheet(path, CORRECTIONS)]
    assert sorted(names) == sorted(f"{m}.{n}" for m in range(4) for n in range(50))
