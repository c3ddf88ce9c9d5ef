"""Built beside, checked, put in place at once: whatever goes wrong, the old store stands."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.errors import NotPublished
from pipeline.query import query_rows, read_only
from pipeline.store import publish
from pipeline.store.publishing import remove_leftovers
from schemas.fates import TokenFate
from tests.unit.store.samples import Paper, make_curated, make_extract

ROOT = Path(__file__).resolve().parents[3]
GOOD = make_curated()
OTHER = make_curated(make_extract(Paper("Et andet referat")))
FIRST = GOOD.extracts[0]
BAD = replace(GOOD, extracts=(replace(FIRST, tokens=tuple(replace(count, fate=TokenFate.UNREAD) for count in FIRST.tokens)),))


def read_ids(path: Path) -> list[str]:
    return [str(row[0]) for row in query_rows(path, "SELECT document_id FROM document ORDER BY 1")[1]]


def list_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def run_program(program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """A program of its own, in the checkout."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


def test_what_is_published_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "made" / "variance.duckdb"
    counts = publish(path, GOOD)
    assert read_ids(path) == [FIRST.meeting.document.document_id]
    assert counts["figure"] == len(FIRST.figures)
    assert list_names(path.parent) == ["variance.duckdb"], "nothing is left beside the store"


def test_older_clients_can_read_the_file(tmp_path: Path) -> None:
    """Storage version 65 is that of DuckDB 1.2; what the newest client writes by itself, no client before it reads."""
    path = tmp_path / "variance.duckdb"
    publish(path, GOOD)
    head = path.read_bytes()[:20]
    assert head[8:12] == b"DUCK"
    assert int.from_bytes(head[12:20], "little") == 65


def test_a_failed_check_leaves_the_old_store(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    publish(path, GOOD)
    before = path.read_bytes()
    with pytest.raises(NotPublished) as refused:
        publish(path, BAD)
    assert refused.value.params["check"] == "table_token_met_a_fate"
    assert path.read_bytes() == before
    assert list_names(tmp_path) == ["variance.duckdb"]


def test_a_row_that_does_not_fit_leaves_the_old_store(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    publish(path, GOOD)
    with pytest.raises(NotPublished) as refused:
        publish(path, replace(OTHER, extracts=(*OTHER.extracts, *OTHER.extracts)))
    assert refused.value.key == "store.row_does_not_fit"
    assert "duplicate key" in str(refused.value.params["technical"])
    assert read_ids(path) == [FIRST.meeting.document.document_id]
    assert list_names(tmp_path) == ["variance.duckdb"]


def test_a_printed_value_is_never_rounded(tmp_path: Path) -> None:
    figures = (replace(FIRST.figures[0], value=Decimal("0.00001")), *FIRST.figures[1:])
    with pytest.raises(NotPublished, match="does_not_fit"):
        publish(tmp_path / "variance.duckdb", replace(GOOD, extracts=(replace(FIRST, figures=figures),)))


def test_a_place_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(NotPublished) as refused:
        publish(tmp_path / "file" / "variance.duckdb", GOOD)
    assert refused.value.key == "store.not_written"
    assert "\n" not in str(refused.value.params["technical"])


def test_a_file_name_that_is_no_text_is_published(tmp_path: Path) -> None:
    files = (replace(GOOD.source_files[0], path="m\udcf8de.txt"),)
    publish(tmp_path / "variance.duckdb", replace(GOOD, source_files=files))
    assert query_rows(tmp_path / "variance.duckdb", "SELECT path FROM document")[1] == (("m?de.txt",),)


def test_a_reader_keeps_its_snapshot(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    publish(path, GOOD)
    with read_only(path) as connection:
        publish(path, OTHER)
        (before,) = connection.execute("SELECT document_id FROM document").fetchall()
        assert before == (FIRST.meeting.document.document_id,)
    assert read_ids(path) == [OTHER.extracts[0].meeting.document.document_id]


PUBLISH = """
import sys
from pathlib import Path
from tests.unit.store.samples import Paper, make_curated, make_extract
from pipeline.store import publish
for _ in range(3):
    publish(Path(sys.argv[1]), make_curated(make_extract(Paper(sys.argv[2]))))
"""


def test_two_runs_at_once_leave_a_whole_store(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    publish(path, GOOD)
    done: list[subprocess.CompletedProcess[str]] = []
    runs = [threading.Thread(target=lambda title=title: done.append(run_program(PUBLISH, path, title))) for title in ("Et", "To")]
    for run in runs:
        run.start()
    while any(run.is_alive() for run in runs):
        assert len(read_ids(path)) == 1, "a reader is never locked out and never sees half a store"
    assert [run.returncode for run in done] == [0, 0], [run.stderr for run in done]
    assert list_names(tmp_path) == ["variance.duckdb"]


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.unit.store.samples import Paper, make_curated, make_extract
from pipeline.store import publish
curated = make_curated(make_extract(Paper("Dræbt")))
import pipeline.store.publishing as step
step.check_store = lambda connection: os.kill(os.getpid(), signal.SIGKILL)
publish(Path(sys.argv[1]), curated)
"""


@pytest.mark.skipif(os.name != "posix", reason="a process is killed by a POSIX signal")
def test_a_killed_run_leaves_the_old_store_and_the_next_run_cleans_up(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    publish(path, GOOD)
    assert run_program(KILLED, path).returncode == -signal.SIGKILL
    assert len(list_names(tmp_path)) > 1, "the killed run left its half-built file"
    assert read_ids(path) == [FIRST.meeting.document.document_id]
    publish(path, OTHER)
    assert list_names(tmp_path) == ["variance.duckdb"]


@contextmanager
def sleep_beside() -> Iterator[int]:
    """A living process, by its id."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process.pid
        process.communicate(b"\n")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be removed, so nobody is asked")
def test_what_the_living_build_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    with sleep_beside() as dead:
        pass
    with sleep_beside() as alive:
        names = {pid: f".variance.duckdb.{pid}-0a1b.tmp" for pid in (alive, dead)}
        for name in (*names.values(), f"{names[dead]}.wal", ".variance.duckdb.notes.tmp", ".other.duckdb.1-a.tmp"):
            (tmp_path / name).touch()
        remove_leftovers(path)
        assert list_names(tmp_path) == sorted([names[alive], ".variance.duckdb.notes.tmp", ".other.duckdb.1-a.tmp"])


LEFT_OPEN_WRITER = """
import duckdb, os, sys
connection = duckdb.connect(sys.argv[1])
connection.execute("SET wal_autocheckpoint = '1GB'")
connection.execute("CREATE TABLE mine (x INTEGER)")
os._exit(0)
"""


def test_a_killed_writers_log_is_not_replayed_on_the_new_store(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    publish(path, GOOD)
    assert run_program(LEFT_OPEN_WRITER, path).returncode == 0
    assert (tmp_path / "variance.duckdb.wal").exists()
    publish(path, OTHER)
    assert query_rows(path, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'mine'")[1] == ((0,),)
    assert list_names(tmp_path) == ["variance.duckdb"]
