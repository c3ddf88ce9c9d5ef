"""The pure parts of the script that makes the environment, and how it speaks when it cannot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tasks

GIVEN = (b"pandas==3.1.1", "3.11.7 (main)", "Linux x86_64", "/home/a/budget")


@pytest.mark.parametrize(("version", "says"), [((3, 10, 9), "3.10.9"), ((3, 6, 15), "3.6.15"), ((2, 7, 18), "2.7.18")])
def test_an_old_python_is_told_so_in_both_languages(version: tuple[int, ...], says: str) -> None:
    text = tasks.explain_old_python(version)
    assert text is not None
    danish, english = text.splitlines()
    assert says in danish
    assert says in english


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 14, 0), (4, 0, 0)])
def test_a_newer_python_will_do(version: tuple[int, ...]) -> None:
    assert tasks.explain_old_python(version) is None


def test_the_same_circumstances_give_the_same_fingerprint() -> None:
    assert tasks.fingerprint(*GIVEN) == tasks.fingerprint(*GIVEN)


@pytest.mark.parametrize(
    "other",
    [
        (b"pandas==3.1.2", *GIVEN[1:]),
        (GIVEN[0], "3.11.8 (main)", *GIVEN[2:]),
        (*GIVEN[:2], "Darwin arm64", GIVEN[3]),
        (*GIVEN[:3], "/home/b/budget"),
    ],
    ids=["lock", "python", "machine", "place"],
)
def test_every_circumstance_counts(other: tuple[bytes, str, str, str]) -> None:
    assert tasks.fingerprint(*other) != tasks.fingerprint(*GIVEN)


def test_circumstances_do_not_run_together() -> None:
    assert tasks.fingerprint(b"a", "b", "c", "") != tasks.fingerprint(b"a", "", "bc", "")


@pytest.mark.parametrize(
    ("log", "english"),
    [
        ("error: Failed to fetch: dns error: failed to lookup address", "the package index cannot be reached"),
        ("[Errno -3] Temporary failure in name resolution", "the package index cannot be reached"),
        ("HTTPSConnectionPool: Max retries exceeded", "the package index cannot be reached"),
        ("invalid peer certificate: UnknownIssuer; error sending request", "the network's certificate was refused"),
        ("Hash mismatch for `pandas==3.1.1`", "a package is not the one that the lock knows"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "a package is not the one that the lock knows"),
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("ERROR: No matching distribution found for altair==6.3.0", "a package does not exist for this Python and machine"),
        ("Max retries exceeded\nERROR: No matching distribution found", "the package index cannot be reached"),
        ("Segmentation fault", "the installer gave up"),
        ("", "the installer gave up"),
    ],
)
def test_a_log_tells_its_cause(log: str, english: str) -> None:
    assert tasks.explain_log(log)[1] == english


@pytest.fixture
def empty_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with two locks and an environment that nobody finished."""
    (tmp_path / ".venv").mkdir()
    for name in tasks.LOCKS.values():
        (tmp_path / name).write_text("pytz==1\n", encoding="utf-8")
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    monkeypatch.setattr(tasks, "VENV", tmp_path / ".venv")
    return tmp_path


def test_an_unfinished_installation_does_not_count(empty_checkout: Path) -> None:
    assert not tasks.is_installed("runtime")


def test_a_finished_installation_counts_until_its_lock_changes(empty_checkout: Path) -> None:
    tasks.find_stamp("runtime").write_text(tasks.compute_stamp("runtime"), encoding="ascii")
    assert tasks.is_installed("runtime")
    assert not tasks.is_installed("dev")
    (empty_checkout / tasks.LOCKS["runtime"]).write_text("pytz==2\n", encoding="utf-8")
    assert not tasks.is_installed("runtime")


@pytest.mark.parametrize("arguments", [[], ["no-such-task"]])
def test_wrong_usage_shows_the_tasks(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, tasks.__file__, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert all(f"tasks.py {name}" in done.stderr for name in tasks.TASKS)


def test_the_script_takes_nothing_but_the_standard_library() -> None:
    """It must run before anything is installed: ``-I -S`` hides the installed packages."""
    done = subprocess.run([sys.executable, "-I", "-S", tasks.__file__], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
