"""What holds between the locks, the project file and the script that installs them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import tasks

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted(ROOT.glob("*.lock"))
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def read_pins(lock: Path) -> dict[tuple[str, str], frozenset[str]]:
    """The hashes of each pinned name and version."""
    blocks = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    pins = {}
    for block in blocks:
        found = PINNED.match(block)
        assert found, f"{lock.name}: {block.splitlines()[0]}"
        pins[found[1], found[2]] = frozenset(re.findall(r"--hash=(sha256:[0-9a-f]{64})", block))
    return pins


def test_all_locks_are_there() -> None:
    assert {path.name for path in LOCKS} == {tasks.INSTALLER_LOCK, *tasks.LOCKS.values()}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_no_address(lock: Path) -> None:
    """A lock holds for everybody: which index answers is the machine's matter."""
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--index-url|--extra-index-url|--find-links|--trusted-host)\b", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_pin_has_its_hashes(lock: Path) -> None:
    assert [pin for pin, hashes in read_pins(lock).items() if not hashes] == []


def test_the_dev_lock_holds_the_runtime_lock() -> None:
    """So that an environment for the tests is one for running too, with the very same files."""
    runtime, dev = (read_pins(ROOT / tasks.LOCKS[level]) for level in ("runtime", "dev"))
    assert {pin: hashes for pin, hashes in runtime.items() if dev.get(pin) != hashes} == {}


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = read_project()
    groups = project["dependency-groups"]
    asked = {
        "runtime": [*project["project"]["dependencies"], *groups["build"]],
        "dev": [*project["project"]["dependencies"], *groups["build"], *groups["dev"]],
    }
    for level, requirements in asked.items():
        names = {name.lower().replace("_", "-") for name, _ in read_pins(ROOT / tasks.LOCKS[level])}
        assert {re.split(r"[\[<>=!~ ;]", line)[0] for line in requirements} - names == set()


def test_the_script_and_the_project_agree_on_the_oldest_python() -> None:
    assert read_project()["project"]["requires-python"] == ">=" + ".".join(map(str, tasks.OLDEST))


def read_project() -> dict[str, Any]:
    """``pyproject.toml``."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
