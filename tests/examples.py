"""The examples in README and docs: commands that are run, and the output that they show.

A fenced block ``console`` holds commands behind ``$`` and what they print; a last line ``…`` says that the rest is left out.
``python -m tests.examples`` runs them all and writes what they print now; the tests hold that this changes nothing.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout, suppress
from functools import cache
from io import StringIO
from pathlib import Path

from pipeline.cli import main as run_command

ROOT = Path(__file__).resolve().parent.parent
MORE = "…"
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_REPORT = re.compile(r"^(?:make report(?: ARGS=\"(.*)\")?|python3? tasks\.py report)")

Answer = Callable[[str], str]


def list_pages() -> list[Path]:
    """The pages that people read, in order."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def list_commands(text: str) -> list[str]:
    """The commands that a page runs."""
    return [line[2:] for block in _BLOCK.findall(text) for line in block.splitlines() if line.startswith("$ ")]


def refresh(text: str, answer: Answer) -> str:
    """The page with what its commands print now."""
    return _BLOCK.sub(lambda block: "".join(_refresh_block(block[0], answer)), text)


def _refresh_block(block: str, answer: Answer) -> Iterator[str]:
    for part in filter(None, re.split(r"^(?=\$ )", block, flags=re.MULTILINE)):
        command, *shown = part.splitlines()
        printed = answer(command.removeprefix("$ ")).splitlines()
        if shown and shown[-1] == MORE:
            printed = [*printed[: len(shown) - 1], MORE]
        yield from (f"{line}\n" for line in (command, *printed))


@contextmanager
def open_workspace() -> Iterator[Answer]:
    """A folder like a fresh checkout with the shipped minutes and their store; gives what a command prints there.

    Settings of the environment do not count while it is open.
    """
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(ROOT / "data" / "raw", "data/raw")
        shutil.copytree(ROOT / "docs" / "examples", "docs/examples")
        kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("VARIANCE_")}
        try:
            answer = cache(_answer)
            said = answer("variance run")
            if not Path("data/curated/variance.duckdb").is_file():
                raise RuntimeError(f"the shipped minutes give no store: {said}")
            yield answer
        finally:
            os.environ.update(kept)


def _answer(command: str) -> str:
    program, *words = shlex.split(_REPORT.sub(r"variance run \1", command))
    if program != "variance":
        raise ValueError(f"an example runs variance, or a report by make or tasks.py: {command}")
    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed), suppress(SystemExit):  # help ends with one
        run_command(words)
    return "\n".join(line.rstrip() for line in printed.getvalue().splitlines())


def main() -> None:
    """Write all pages anew."""
    with open_workspace() as answer:
        for page in list_pages():
            page.write_text(refresh(page.read_text(encoding="utf-8"), answer), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
