"""Whatever is wrong around a run: one clear line, the contract's exit code, no traceback, and the old store as it was."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from pipeline.messages import render
from pipeline.query import query_rows
from tests import papers
from tests.powers import can_lose_powers, lose_powers

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")
BOUND = pytest.mark.skipif(not can_lose_powers(), reason="modes of files bind nobody here")
PATIENCE = 300  # seconds after which a process is given up: a hang is a failure, a slow machine is none
PAPER = papers.PAPER.format(place="Aalborg", amount="300")


class Workplace:
    """A folder with minutes, and the command in it as a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "data" / "curated" / "variance.duckdb"
        self.raw = folder / "data" / "raw"
        self.raw.mkdir(parents=True)
        (self.raw / "minutes.txt").write_text(PAPER, encoding="utf-8")
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("VARIANCE_")}
        self.environment |= {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "VARIANCE_LANG": "en"}

    def start(self, *words: str, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
        """Start the command."""
        command = [sys.executable, "-m", "pipeline.cli", *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command, cwd=self.folder, env=self.environment, encoding="utf-8", preexec_fn=before, stdout=pipe, stderr=pipe
        )

    def run(self, *words: str, before: Callable[[], None] | None = None) -> tuple[int, list[str]]:
        """The command's exit code and what it says on standard error."""
        with self.start(*words, before=before) as process:
            _, err = process.communicate(timeout=PATIENCE)
        assert "Traceback" not in err, err
        return process.returncode, err.splitlines()

    def leftovers(self) -> list[str]:
        """What stands beside the store."""
        return sorted(path.name for path in self.store.parent.iterdir() if path != self.store)


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    return Workplace(tmp_path)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the paper."""
    place = Workplace(tmp_path_factory.mktemp("built"))
    assert place.run("run", "--no-report") == (0, [])
    return place.store


@pytest.fixture
def built(place: Workplace, store: Path) -> Iterator[Workplace]:
    """A workplace with a store, which must be as it was afterwards."""
    place.store.parent.mkdir()
    shutil.copy(store, place.store)
    before = place.store.read_bytes()
    yield place
    assert place.store.read_bytes() == before
    assert place.leftovers() == []


def wait_for(found: Callable[[], object]) -> None:
    """Wait until something is there."""
    until = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < until, "what was waited for did not come"
        time.sleep(0.002)


def _listen() -> None:
    """Hear interrupts, as a program does that is started in a terminal: one that is started behind a shell's & ignores them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def catch_building(place: Workplace) -> subprocess.Popen[str]:
    """A run that is caught while it builds the store beside the old one; a run that was too quick is done again."""
    for _ in range(50):
        process = place.start("run", "--no-report", before=_listen)
        while process.poll() is None:
            if any(place.store.parent.glob(".variance.duckdb.*.tmp")):
                process.send_signal(signal.SIGSTOP)
                if any(place.store.parent.glob(".variance.duckdb.*.tmp")):
                    return process
                process.send_signal(signal.SIGCONT)
        process.communicate(timeout=PATIENCE)
    pytest.fail("no run was seen while it built the store")


# --- places that are not what they should be ------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("run", "--raw", "nowhere"), 2, "nowhere"),
        (("run", "--raw", "data/raw/minutes.txt"), 2, "minutes.txt"),
        (("run", "--raw", "empty"), 3, "empty"),
        (("run", "--no-report", "--curated", "data/raw/minutes.txt"), 3, "could not be written"),
        (("run", "--report", "data/raw/minutes.txt"), 3, "data/raw/minutes.txt could not be written"),
        (("run", "--report", "data/raw/minutes.txt/below"), 3, "data/raw/minutes.txt/below could not be written"),
        (("report", "--report", "data/raw/minutes.txt"), 3, "could not be written"),
        (("report", "--municipality", "Aalbrog"), 2, "The nearest is ‘Aalborg’"),
        (("report", "--municipality", "Nixby"), 2, "There are: Aalborg."),
        (("report", "--year", "1999"), 2, "There are: Aalborg 2017 2017-08-30."),
        (("export", "data/raw/minutes.txt"), 3, "could not be written"),
        (("show", "nothing"), 2, "‘nothing’"),
        (("query", "SELECT nothing FROM figure"), 2, "nothing"),
        (("query", "SELECT 1 FROM nothing"), 2, "nothing"),
        (("query", "DROP TABLE figure"), 2, "read-only"),
        (("query", "\udcff"), 2, "cannot be answered"),
    ],
)
def test_one_line_and_the_old_store(built: Workplace, words: tuple[str, ...], code: int, said: str) -> None:
    (built.folder / "empty").mkdir()
    found, err = built.run(*words)
    assert (found, len(err)) == (code, 1)
    assert said in err[0]


@BOUND
@pytest.mark.parametrize(
    ("locked", "words", "code"), [("data/curated", ("--no-report",), 3), ("pages", ("--report", "pages"), 3), ("data/raw", (), 2)]
)
def test_folders_without_permission_are_said(built: Workplace, locked: str, words: tuple[str, ...], code: int) -> None:
    folder = built.folder / locked
    folder.mkdir(exist_ok=True)
    folder.chmod(0o500 if code == 3 else 0)
    try:
        found, err = built.run("run", *words, before=lose_powers)
    finally:
        folder.chmod(0o700)
    assert (found, len(err)) == (code, 1)


@BOUND
def test_a_file_without_permission_is_named_and_the_others_are_read(place: Workplace) -> None:
    locked = place.raw / "locked.txt"
    locked.write_text("Referat", encoding="utf-8")
    locked.chmod(0)
    told = render("reading.no_permission", {"path": "locked.txt"}, "en")
    assert place.run("run", "--no-report", before=lose_powers) == (1, [told])
    assert query_rows(place.store, "SELECT count(*) FROM document")[1] == ((1,),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'lagn = "en"\n', "‘lagn’ (from variance.toml) does not exist. The nearest is ‘lang’"),
        (b"jobs = 0\n", "a whole number from 1 is expected"),
        (b'strict = "maybe"\n', "true or false is expected"),
        (b"raw = 3\n", "a path is expected"),
        (b"[raw]\nx = 1\n", "a path is expected"),
        (b"raw\n", "variance.toml cannot be read as TOML"),
        (b'\xef\xbb\xbfraw = "nowhere"\n', "nowhere"),
        (b'raw = "m\xf8der"\n', "møder"),
        (None, "variance.toml cannot be opened: it is a folder"),
    ],
)
def test_settings_that_are_wrong(built: Workplace, content: bytes | None, said: str) -> None:
    file = built.folder / "variance.toml"
    file.mkdir() if content is None else file.write_bytes(content)
    code, err = built.run("run")
    assert (code, len(err)) == (2, 1)
    assert said in err[0]


@pytest.mark.parametrize(
    ("name", "value", "said"), [("VARIANCE_RWA", "x", "‘raw’"), ("VARIANCE_JOBS", "many", "whole number"), ("VARIANCE_", "x", "‘")]
)
def test_variables_that_are_wrong(built: Workplace, name: str, value: str, said: str) -> None:
    built.environment[name] = value
    code, err = built.run("run")
    assert (code, len(err)) == (2, 1)
    assert said in err[0]


# --- disks that are full --------------------------------------------------------------------------


@POSIX
@pytest.mark.parametrize("kilobytes", [4, 300, 4000])
def test_a_full_disk_keeps_the_old_store(built: Workplace, kilobytes: int) -> None:
    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    code, err = built.run("run", "--no-report", before=limit)
    assert (code, len(err)) == (3, 1)
    assert "variance.duckdb could not be written" in err[0]


@POSIX
def test_an_export_to_a_full_disk_is_said(built: Workplace) -> None:
    import resource

    code, err = built.run("export", "out", before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048)))
    assert (code, len(err)) == (3, 1)
    assert "could not be written" in err[0]
    assert [path.name for path in (built.folder / "out").iterdir() if path.name.endswith(".tmp")] == []


def test_reports_that_cannot_be_written_leave_the_new_store(place: Workplace) -> None:
    (place.folder / "pages" / "index.html").mkdir(parents=True)
    code, err = place.run("run", "--report", "pages")
    assert (code, len(err)) == (1, 1)
    assert "pages/index.html could not be written" in err[0]
    assert query_rows(place.store, "SELECT count(*) FROM document")[1] == ((1,),)
    assert [path.name for path in (place.folder / "pages").iterdir()] == ["index.html"]


# --- others at work -------------------------------------------------------------------------------


@POSIX
def test_a_killed_build_leaves_the_old_store_and_the_next_run_clears_up(place: Workplace, store: Path) -> None:
    place.store.parent.mkdir()
    shutil.copy(store, place.store)
    with catch_building(place) as process:
        before = place.store.read_bytes()
        process.kill()
    assert process.returncode == -signal.SIGKILL
    assert place.store.read_bytes() == before
    assert query_rows(place.store, "SELECT count(*) FROM document")[1] == ((1,),)
    assert place.run("run", "--no-report") == (0, [])
    assert place.leftovers() == []


@POSIX
def test_an_interrupted_build_is_said_and_leaves_nothing(place: Workplace, store: Path) -> None:
    place.store.parent.mkdir()
    shutil.copy(store, place.store)
    with catch_building(place) as process:
        before = place.store.read_bytes()
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGCONT)
        _, err = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in err
    assert (process.returncode, err.splitlines()) == (3, ["Interrupted. The store is the old one or the new one, never a half one."])
    assert place.store.read_bytes() == before
    assert place.leftovers() == []


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds a process's children in /proc")
def test_a_reader_that_is_ended_from_outside_loses_nothing(place: Workplace) -> None:
    (place.raw / "second.txt").write_text(PAPER.replace("Aalborg", "Randers"), encoding="utf-8")

    def find_readers(pid: int) -> list[int]:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [int(child) for child in children if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text()]

    with place.start("run", "--no-report", "--jobs", "2") as process:
        wait_for(lambda: len(find_readers(process.pid)) == 2)  # one that ends before the pool is full is a race of Python's own
        os.kill(find_readers(process.pid)[0], signal.SIGKILL)
        _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")
    assert query_rows(place.store, "SELECT count(*) FROM document")[1] == ((2,),)


def test_two_runs_at_once_publish_one_whole_store(place: Workplace) -> None:
    with place.start("run", "--no-report") as first, place.start("run", "--no-report") as second:
        told = [process.communicate()[1] for process in (first, second)]
    assert ([first.returncode, second.returncode], told) == ([0, 0], ["", ""])
    assert query_rows(place.store, "SELECT count(*) FROM document")[1] == ((1,),)
    assert place.leftovers() == []


@POSIX
def test_a_reader_keeps_what_it_opened_while_a_run_publishes(place: Workplace, store: Path) -> None:
    place.store.parent.mkdir()
    shutil.copy(store, place.store)
    with duckdb.connect(str(place.store), read_only=True) as reader:
        (place.raw / "second.txt").write_text(PAPER.replace("Aalborg", "Randers"), encoding="utf-8")
        assert place.run("run", "--no-report") == (0, [])
        assert reader.execute("SELECT count(*) FROM document").fetchall() == [(1,)]
    assert query_rows(place.store, "SELECT count(*) FROM document")[1] == ((2,),)


@POSIX
def test_a_store_that_another_program_writes_to_is_said(place: Workplace, store: Path) -> None:
    place.store.parent.mkdir()
    shutil.copy(store, place.store)
    with duckdb.connect(str(place.store)) as writer:
        code, err = place.run("query", "SELECT 1")
        assert (code, len(err)) == (2, 1)
        assert "Close other programs" in err[0]
        assert place.run("run", "--no-report") == (0, [])
        writer.execute("SELECT 1")
    assert query_rows(place.store, "SELECT count(*) FROM document")[1] == ((1,),)


# --- our own data ---------------------------------------------------------------------------------


@pytest.fixture
def program(place: Workplace) -> Workplace:
    """A workplace with a copy of the program, whose data may be mended and spoiled."""
    for package in ("pipeline", "schemas", "reports"):
        shutil.copytree(ROOT / package, place.folder / package, ignore=shutil.ignore_patterns("__pycache__", "out"))
    place.environment["PYTHONPATH"] = str(place.folder)
    return place


def test_words_that_a_spreadsheet_saved_are_read(program: Workplace) -> None:
    for path in (program.folder / "schemas" / "vocabulary").glob("*.csv"):
        if '"' not in path.read_text(encoding="utf-8") and ";" not in path.read_text(encoding="utf-8"):
            text = path.read_text(encoding="utf-8").replace(",", ";").replace("\n", "\r\n")
            path.write_bytes(text.encode("windows-1252", "replace"))
    assert program.run("run", "--no-report") == (0, [])
    assert query_rows(program.store, "SELECT count(*) FROM figure")[1] == ((5,),)


def test_a_word_with_an_unknown_meaning_stops_the_run_with_its_line(program: Workplace) -> None:
    with (program.folder / "schemas" / "vocabulary" / "columns.csv").open("a", encoding="utf-8") as file:
        file.write("Nyt,expenditur,,\n")
    code, err = program.run("run")
    assert (code, len(err)) == (2, 1)
    assert "schemas/vocabulary/columns.csv, line " in err[0]
    assert "‘expenditur’" in err[0]
    assert "The nearest is ‘expenditure’" in err[0]
    assert not program.store.exists()
    code, _ = program.run("doctor")
    assert code == 1
