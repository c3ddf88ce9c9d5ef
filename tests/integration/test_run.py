"""Whole runs of the command: into an empty folder, over broken files, over a damaged store, again, and in another order."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.query import query_rows

pytestmark = pytest.mark.slow
SAME_UNDER_ANY_NAME = (
    "figure", "appropriation", "benefit_status", "budget_followup", "agenda_item", "recommendation", "identity", "identity_term", "finding",
    "quarantine", "token_count", "financing", "benefit_effect",
)  # fmt: skip
BROKEN = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01",
    "scan.pdf": b"%PDF-1.4\n1 0 obj\n",
    "workbook.xlsx": b"PK\x03\x04\x14\x00\x06\x00",
}
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in a folder of its own: its exit code, what it prints and what it says; never a traceback."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("VARIANCE_")]:
        monkeypatch.delenv(name)

    def run_once(*words: str | Path) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return run_once


@pytest.fixture
def raw(tmp_path: Path, root: Path) -> Iterator[Path]:
    """A copy of the shipped minutes; that no test changes them is looked after here."""
    folder = tmp_path / "raw"
    shutil.copytree(root / "data" / "raw", folder)
    before = hash_files(folder)
    yield folder
    assert {name: digest for name, digest in hash_files(folder).items() if name in before} == before


def hash_files(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if os.access(path, os.R_OK) and path.is_file()
    }


def dump(store: Path, names: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """What a store holds, table by table, in an order of its own."""
    tables = query_rows(store, "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' ORDER BY ALL")[1]
    chosen = names or tuple(name for (name,) in tables)
    return {name: sorted(map(repr, query_rows(store, f'SELECT * FROM "{name}"')[1])) for name in chosen}


def test_a_run_publishes_a_store_and_reports(run: Run, raw: Path, tmp_path: Path) -> None:
    code, out, err = run("run", "--raw", raw, "--curated", "store", "--report", "pages", "--lang", "en")
    assert (code, err) == (0, "")
    assert "The store is published: store/variance.duckdb" in out
    assert (tmp_path / "pages" / "index.html").is_file()
    files = [path.name for path in raw.glob("*.txt")]
    assert [line.split(":")[0] for line in out.splitlines() if ".txt: " in line] == sorted(files)
    (counts,) = query_rows(tmp_path / "store" / "variance.duckdb", "SELECT count(*), count(DISTINCT document_id) FROM figure")[1]
    assert counts[0] > 400
    assert counts[1] == len(files)


def test_the_language_is_that_of_the_reader(run: Run, raw: Path) -> None:
    danish = run("run", "--raw", raw, "--curated", "store", "--no-report")[1]
    english = run("run", "--raw", raw, "--curated", "store", "--no-report", "--lang", "en")[1]
    assert "Lageret er udgivet" in danish
    assert "The store is published" in english


def test_without_reports_there_are_none(run: Run, raw: Path, tmp_path: Path) -> None:
    assert run("run", "--raw", raw, "--curated", "store", "--no-report")[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["raw", "store"]


def test_broken_files_are_named_and_the_others_read(run: Run, raw: Path, tmp_path: Path) -> None:
    run("run", "--raw", raw, "--curated", "clean", "--no-report")
    for name, content in BROKEN.items():
        (raw / name).write_bytes(content)
    (raw / "gone.txt").symlink_to(raw / "nowhere.txt")
    code, out, err = run("run", "--raw", raw, "--curated", "store", "--no-report", "--lang", "en")
    assert code == 1
    assert {line.split(":")[0] for line in err.splitlines()} == {*BROKEN, "gone.txt"}
    assert "6 could not be read" in out
    clean, store = (dump(tmp_path / folder / "variance.duckdb", SAME_UNDER_ANY_NAME) for folder in ("clean", "store"))
    assert store == clean


def test_a_file_that_ends_inside_a_character_is_read_as_far_as_it_goes(run: Run, raw: Path, tmp_path: Path) -> None:
    whole = next(raw.glob("2024-05-14*")).read_bytes()
    (raw / "cut.txt").write_bytes(whole.decode("utf-8", "ignore").encode()[:2000].rstrip(b"\n") + "æ".encode()[:1])
    assert run("run", "--raw", raw, "--curated", "store", "--no-report")[0] == 0
    notes = query_rows(
        tmp_path / "store" / "variance.duckdb", "SELECT n.* FROM note n JOIN document USING (document_id) WHERE path = 'cut.txt'"
    )
    assert "reading.cut_off" in repr(notes[1])


@pytest.mark.parametrize("folder", ["nowhere", "empty", "file.txt"])
def test_no_minutes_nothing_published(run: Run, tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "README.md").write_text("no minutes", encoding="utf-8")
    (tmp_path / "file.txt").write_text("Referat", encoding="utf-8")
    code, out, err = run("run", "--raw", folder, "--curated", "store")
    assert (code, out) == (3 if folder == "empty" else 2, "")
    assert folder in err
    assert not (tmp_path / "store").exists()


def test_only_broken_files_leave_the_old_store(run: Run, raw: Path, tmp_path: Path) -> None:
    run("run", "--raw", raw, "--curated", "store", "--no-report")
    before = (tmp_path / "store" / "variance.duckdb").read_bytes()
    broken = tmp_path / "broken"
    broken.mkdir()
    for name, content in BROKEN.items():
        (broken / name).write_bytes(content)
    code, out, err = run("run", "--raw", broken, "--curated", "store", "--no-report", "--lang", "en")
    assert (code, out) == (3, "")
    assert {line.split(":")[0] for line in err.splitlines()[:-1]} == set(BROKEN)
    assert "No file in" in err.splitlines()[-1]
    assert (tmp_path / "store" / "variance.duckdb").read_bytes() == before


def test_a_memo_without_tables_gives_nothing_but_what_its_text_claims(run: Run, tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "memo.txt").write_text("Notat\n\nDer er brugt 5,7 mio. kr. i 2017.\n", encoding="utf-8")
    code, out, err = run("run", "--raw", "raw", "--curated", "store", "--lang", "en")
    assert (code, err) == (0, "")
    assert "memo.txt: 1 item, no tables of figures" in out
    store = dump(tmp_path / "store" / "variance.duckdb", SAME_UNDER_ANY_NAME)
    assert (store["appropriation"], store["benefit_status"]) == ([], [])
    (claimed,) = store["figure"]
    assert "'claim'" in claimed


@pytest.mark.parametrize("damage", [b"", b"no store", b"\x00" * 20_000])
def test_a_damaged_store_is_replaced(run: Run, raw: Path, tmp_path: Path, damage: bytes) -> None:
    store = tmp_path / "store" / "variance.duckdb"
    store.parent.mkdir()
    store.write_bytes(damage)
    assert run("run", "--raw", raw, "--curated", "store", "--no-report")[0] == 0
    assert len(dump(store)["document"]) == len(list(raw.glob("*.txt")))


def test_a_rerun_gives_the_same_store_and_pages(run: Run, raw: Path, tmp_path: Path) -> None:
    stores, pages = [], []
    for _ in range(2):
        assert run("run", "--raw", raw, "--curated", "store", "--report", "pages")[0] == 0
        stores.append(dump(tmp_path / "store" / "variance.duckdb"))
        pages.append(hash_files(tmp_path / "pages"))
    assert stores[0] == stores[1]
    assert pages[0] == pages[1]


def test_another_order_and_several_readers_give_the_same_store(run: Run, raw: Path, tmp_path: Path) -> None:
    run("run", "--raw", raw, "--curated", "first", "--no-report")
    renamed = tmp_path / "renamed"
    for number, path in enumerate(sorted(raw.glob("*.txt"), reverse=True)):
        (renamed / f"folder{number % 2}").mkdir(parents=True, exist_ok=True)
        shutil.copy(path, renamed / f"folder{number % 2}" / f"{number}.txt")
    assert run("run", "--raw", renamed, "--curated", "second", "--no-report", "--jobs", "2")[0] == 0
    first, second = (dump(tmp_path / folder / "variance.duckdb", SAME_UNDER_ANY_NAME) for folder in ("first", "second"))
    assert first["figure"]
    assert first == second


def test_equal_files_are_one_document(run: Run, raw: Path, tmp_path: Path) -> None:
    run("run", "--raw", raw, "--curated", "first", "--no-report")
    original = sorted(raw.glob("*.txt"))[0]
    shutil.copy(original, raw / "zz_copy.txt")
    code, out, _ = run("run", "--raw", raw, "--curated", "second", "--no-report", "--lang", "en")
    assert code == 0
    assert "1 equal copy among them" in out
    first, second = (dump(tmp_path / folder / "variance.duckdb") for folder in ("first", "second"))
    assert {name for name in first if first[name] != second[name]} == {"source_file"}
    assert len(second["source_file"]) == len(first["source_file"]) + 1


def test_strict_ends_with_one_when_a_finding_is_an_error(run: Run, raw: Path, tmp_path: Path) -> None:
    assert run("run", "--raw", raw, "--curated", "store", "--no-report")[0] == 0
    errors = query_rows(tmp_path / "store" / "variance.duckdb", "SELECT count(*) FROM finding WHERE severity = 'error'")[1]
    assert errors[0][0] > 0
    assert run("run", "--raw", raw, "--curated", "store", "--no-report", "--strict")[0] == 1
    shutil.copytree(raw, tmp_path / "clean", ignore=shutil.ignore_patterns("2017*"))
    assert run("run", "--raw", "clean", "--curated", "store", "--no-report", "--strict")[0] == 0


def test_a_store_that_cannot_be_put_in_its_place_is_said(run: Run, raw: Path, tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file where the folder goes", encoding="utf-8")
    code, out, err = run("run", "--raw", raw, "--curated", "store", "--no-report")
    assert (code, out) == (3, "")
    assert "variance.duckdb" in err
