#!/usr/bin/env python3
"""One command from a fresh checkout: make .venv from the lock when it is not there or not right, then run.

    python3 tasks.py report [ARGS]    read data/raw, publish the store, write the reports (``variance run ARGS``)
    python3 tasks.py test [ARGS]      the tests (``pytest ARGS``)
    python3 tasks.py lint             ruff and mypy
    python3 tasks.py install [--dev]  only make .venv
    python3 tasks.py lock             resolve the dependencies anew (keeps what still fits; --upgrade does not)

Uses the standard library only, and syntax that Pythons from 3.7 on can read, so that they can be told that they are too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOG = VENV / "install.log"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
OLDEST = (3, 11)
INSTALLER_LOCK = "requirements-installer.lock"
LOCKS = {"runtime": "requirements.lock", "dev": "requirements-dev.lock"}
"""What each level needs; the dev lock holds every line of the runtime lock."""

FAILED = 3
"""The exit code of a failed installation: nothing was read and nothing published."""

CAUSES = [
    ("No space left|Errno 28", "disken er fuld", "the disk is full"),
    (
        "hash mismatch|DO NOT MATCH THE HASHES",
        "en pakke er ikke den, som låsefilen kender",
        "a package is not the one that the lock knows",
    ),
    ("certificate", "nettets certifikat blev afvist", "the network's certificate was refused"),
    (
        "dns error|name resolution|Name or service|error sending request|Connect(ion|Timeout)|timed out|Max retries|ProxyError|tunnel",
        "pakkeindekset kan ikke nås",
        "the package index cannot be reached",
    ),
    (
        "no matching distribution|no usable wheel|no wheels with a matching",
        "en pakke findes ikke til denne Python og maskine",
        "a package does not exist for this Python and machine",
    ),
]
"""Words in an installer's log, and what they mean in Danish and English; the first that fits is told."""


class Stopped(Exception):
    """Something the user must hear, in Danish and in English."""

    def __init__(self, danish: str, english: str) -> None:
        super().__init__(f"{danish}\n{english}")


# --- pure --------------------------------------------------------------------------------------


def explain_old_python(version: tuple[int, ...]) -> str | None:
    """Why this Python will not do, or None when it will."""
    if version >= OLDEST:
        return None
    have, want = ".".join(map(str, version[:3])), ".".join(map(str, OLDEST))
    return f"Der skal Python {want} eller nyere til; dette er {have}.\nPython {want} or newer is needed; this is {have}."


def fingerprint(lock: bytes, python: str, machine: str, root: str) -> str:
    """What an installation depends on, as one digest: when it differs, the installation is made anew.

    Args:
        lock: the lock file's bytes.
        python: the interpreter's full version.
        machine: operating system and processor.
        root: where the checkout lies; an installation does not survive being moved.
    """
    parts = [lock, python.encode(), machine.encode(), root.encode()]
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def explain_log(log: str) -> tuple[str, str]:
    """The likeliest cause that an installer's log tells, in Danish and in English."""
    for words, danish, english in CAUSES:
        if re.search(words, log, re.IGNORECASE):
            return danish, english
    return "installationsprogrammet gav op", "the installer gave up"


# --- the installation ----------------------------------------------------------------------------


def find_stamp(level: str) -> Path:
    """The file that says which lock a finished installation was made from."""
    return VENV / f".{level}.sha256"


def remove_stamp(stamp: Path) -> None:
    """Take a stamp away, so that the installation counts as unfinished.

    Raises:
        Stopped: the folder belongs to somebody else.
    """
    try:
        stamp.unlink(missing_ok=True)
    except OSError as error:
        raise Stopped(
            f"Mappen .venv kan ikke ændres: {error}. Hent projektet i en mappe, som du selv ejer.",
            f"The folder .venv cannot be changed: {error}. Fetch the project into a folder of your own.",
        ) from error


def compute_stamp(level: str) -> str:
    """The fingerprint that an installation made now would have."""
    machine = f"{platform.system()} {platform.machine()}"
    return fingerprint((ROOT / LOCKS[level]).read_bytes(), sys.version, machine, str(ROOT))


def is_installed(level: str) -> bool:
    """Whether ``.venv`` is a finished installation of just this lock, Python, machine and place."""
    stamp = find_stamp(level)
    return stamp.is_file() and stamp.read_text(encoding="ascii") == compute_stamp(level)


def install(level: str) -> None:
    """Make ``.venv`` right for a level; nothing is done when it is.

    The stamps go first and come last, so that an interrupted installation is seen and made anew.

    Raises:
        Stopped: no virtual environment or no packages could be had.
    """
    if is_installed(level):
        return
    print("Installerer pakkerne i .venv (omkring et halvt minut) · Installing the packages in .venv", file=sys.stderr, flush=True)
    keep = is_installed("runtime")
    for each in LOCKS:
        remove_stamp(find_stamp(each))
    if not keep:
        create_environment()
    LOG.write_text("", encoding="utf-8")
    install_lock(LOCKS[level])
    for each in LOCKS if level == "dev" else [level]:
        find_stamp(each).write_text(compute_stamp(each), encoding="ascii")


def create_environment() -> None:
    """An empty ``.venv`` with pip, in place of whatever was there."""
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        raise Stopped(
            "Denne Python kan ikke lave virtuelle miljøer. På Debian og Ubuntu: apt install python3-venv",
            "This Python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv",
        )
    import venv

    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(VENV)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Stopped(f"Mappen .venv kunne ikke laves: {error}", f"The folder .venv could not be made: {error}") from error


def install_lock(lock: str) -> None:
    """The packages of a lock and the project itself: with uv, and with pip where uv cannot.

    Only files whose hash the lock knows are let in. uv must be told to compile: without it every start costs seconds.
    """
    python = str(BIN / "python")
    borrow_index(python)
    pip = [python, "-m", "pip", "install", "--disable-pip-version-check", "--retries", "2"]
    uv = [python, "-m", "uv", "pip", "install", "--python", python, "--compile-bytecode"]
    project = ["--no-deps", "--no-build-isolation", "--editable", "."]
    has_uv = run_logged([*pip, "--require-hashes", "-r", INSTALLER_LOCK])
    if has_uv and run_logged([*uv, "--require-hashes", "-r", lock]) and run_logged([*uv, *project]):
        return
    if run_logged([*pip, "--require-hashes", "-r", lock]) and run_logged([*pip, *project]):
        return
    danish, english = explain_log(LOG.read_text(encoding="utf-8", errors="replace"))
    raise Stopped(
        f"Pakkerne kunne ikke installeres: {danish}. Enkelthederne står i .venv/{LOG.name}",
        f"The packages could not be installed: {english}. The details are in .venv/{LOG.name}",
    )


def borrow_index(python: str) -> None:
    """Let uv, which does not read pip's settings, ask the package index that pip was told to ask."""
    asked = subprocess.run([python, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True, check=False)
    index = os.environ.get("PIP_INDEX_URL") or asked.stdout.strip()
    if index:
        os.environ.setdefault("UV_DEFAULT_INDEX", index)


def run_logged(command: list[str]) -> bool:
    """Run a command with its output in the log; whether it went well."""
    with LOG.open("a", encoding="utf-8") as log:
        print("$", *command, file=log, flush=True)
        return subprocess.run(command, cwd=ROOT, stdout=log, stderr=log, check=False).returncode == 0


# --- the tasks -----------------------------------------------------------------------------------


def report(arguments: list[str]) -> int:
    """``variance run``, in the folder where it was asked for."""
    install("runtime")
    return run([str(BIN / "variance"), "run", *arguments], Path.cwd())


def test(arguments: list[str]) -> int:
    """All tests on all cores, or what the arguments say."""
    install("dev")
    return run([str(BIN / "python"), "-m", "pytest", *(arguments or ["-n", "auto", "--dist", "worksteal"])], ROOT)


def lint(arguments: list[str]) -> int:
    """ruff and mypy over everything; both speak before either stops us."""
    install("dev")
    python = str(BIN / "python")
    codes = [run([python, "-m", "ruff", "check", *(arguments or ["."])], ROOT), run([python, "-m", "mypy"], ROOT)]
    return int(any(codes))


def only_install(arguments: list[str]) -> int:
    """``.venv`` and nothing more."""
    install("dev" if "--dev" in arguments else "runtime")
    return 0


def lock(arguments: list[str]) -> int:
    """The three locks: names, versions, markers and hashes for every platform; never the address of an index."""
    install("runtime")
    compile_ = [str(BIN / "python"), "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", ".".join(map(str, OLDEST))]
    compile_ += ["--generate-hashes", "--no-header", "--no-annotate", *arguments]
    build = ["pyproject.toml", "--group", "build"]
    return (
        run([*compile_, *build, "--group", "dev", "-o", LOCKS["dev"]], ROOT)
        or run([*compile_, *build, "-c", LOCKS["dev"], "-o", LOCKS["runtime"]], ROOT)
        or run([*compile_, "--group", "installer", "-o", INSTALLER_LOCK], ROOT)
    )


def run(command: list[str], folder: Path) -> int:
    """Run a command before the user's eyes and give its exit code."""
    return subprocess.run(command, cwd=folder, check=False).returncode


TASKS = {"report": report, "test": test, "lint": lint, "install": only_install, "lock": lock}


def main(arguments: list[str]) -> int:
    """Run one task; its exit code, 2 for wrong usage, 3 when the packages are not to be had."""
    too_old = explain_old_python(sys.version_info[:3])
    if too_old:
        print(too_old, file=sys.stderr)
        return FAILED
    if not arguments or arguments[0] not in TASKS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return TASKS[arguments[0]](arguments[1:])
    except Stopped as stop:
        print(stop, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
