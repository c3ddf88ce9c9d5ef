"""Reads PDF files with pdfplumber and camelot: run as a script by an interpreter that has them, it needs nothing of ours.

The files' paths come as lines of standard input; on standard output goes JSON: ``versions`` by library, and for each way of reading
``seconds`` and, for each file, the rows of its tables page by page (null where the library failed).
"""

from __future__ import annotations

import json
import logging
import platform
import sys
import warnings
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.metadata import version
from time import perf_counter
from typing import Any

Pages = list[list[list[str | None]]]

TEXT = {"vertical_strategy": "text", "horizontal_strategy": "text"}
FLAVORS = ("lattice", "stream", "network", "hybrid")


def main() -> None:
    """Read every file in every way."""
    warnings.simplefilter("ignore")
    logging.disable()
    paths = sys.stdin.read().splitlines()
    ways = list_ways()
    read = {name: read_files(way, paths) for name, way in ways.items()}
    versions = {"Python": platform.python_version(), **{name: version(name) for name in ("pdfplumber", "camelot-py")}}
    sys.stdout.write(json.dumps({"versions": versions, "ways": read}))


def list_ways() -> dict[str, Callable[[str], Pages]]:
    """The ways to read a file by name; the libraries are imported here, before any time is taken."""
    plumber, camelot = import_module("pdfplumber"), import_module("camelot")
    return {
        "pdfplumber, lines (its default)": partial(read_plumber, plumber, {}),
        "pdfplumber, text": partial(read_plumber, plumber, TEXT),
        **{f"camelot, {flavor}": partial(read_camelot, camelot, flavor) for flavor in FLAVORS},
    }


def read_files(way: Callable[[str], Pages], paths: list[str]) -> dict[str, Any]:
    """The pages of every file, and how long they took together."""
    files: list[Pages | None] = []
    began = perf_counter()
    for path in paths:
        try:
            files.append(way(path))
        except Exception:  # noqa: BLE001 - whatever a library of others raises is a file that it cannot read
            files.append(None)
    return {"seconds": perf_counter() - began, "files": files}


def read_plumber(library: Any, settings: dict[str, str], path: str) -> Pages:
    """The rows of each page's tables by pdfplumber."""
    with library.open(path) as pdf:
        return [[row for table in page.extract_tables(settings) for row in table] for page in pdf.pages]


def read_camelot(library: Any, flavor: str, path: str) -> Pages:
    """The rows of each page's tables by camelot; pages behind the last with a table are left out."""
    tables = library.read_pdf(path, pages="all", flavor=flavor, suppress_stdout=True)
    pages: Pages = [[] for _ in range(max((table.page for table in tables), default=0))]
    for table in tables:
        pages[table.page - 1] += table.df.to_numpy().tolist()
    return pages


if __name__ == "__main__":
    main()
