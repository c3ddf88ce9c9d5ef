"""What all report scripts share: their arguments, and how a page is put on disk."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.errors import NotPublished
from pipeline.messages import LANGUAGES
from reports.ask import open_store
from schemas.system_faults import explain_failure

_MARK = '<meta name="generator" content="budget-variance: {name}">'
"""What each page bears that is written here, with its own name: a page that somebody renamed or made bears it not."""
_MARK_WITHIN = 500
"""So many characters into a page the mark stands."""


@dataclass(frozen=True, slots=True)
class _Arguments:
    """What a report script was asked for."""

    store: Path
    out: Path
    lang: str
    filters: dict[str, object]


def run_script(description: str, write: Callable[..., object]) -> None:
    """Write a script's pages, as the command line asks.

    Args:
        description: what the script writes.
        write: writes them, from an open store to a folder, in a language, through filters.
    """
    arguments = _parse_arguments(description)
    with open_store(arguments.store) as store:
        write(store, arguments.out, arguments.lang, **arguments.filters)


def _parse_arguments(description: str) -> _Arguments:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--store", type=Path, default=Path("data/curated/variance.duckdb"), help="the store to ask")
    parser.add_argument("--out", type=Path, default=Path("reports/out"), help="the folder to write to")
    parser.add_argument("--lang", choices=LANGUAGES, default="da")
    parser.add_argument("--municipality", help="only this municipality, by name or official number")
    parser.add_argument("--year", type=int, help="only this fiscal year")
    parser.add_argument("--status-date", type=date.fromisoformat, help="only the status of this date (YYYY-MM-DD)")
    found = parser.parse_args()
    filters = {"municipality": found.municipality, "year": found.year, "status_date": found.status_date}
    return _Arguments(found.store, found.out, found.lang, filters)


def write_page(path: Path, html: str) -> Path:
    """Put a page in place at once, with our mark in it, so that a reader never sees half of it.

    Raises:
        NotPublished: it cannot be written; the page that was there stands.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(html.replace("<head>", f"<head>\n{_MARK.format(name=path.name)}", 1), encoding="utf-8", newline="\n")
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink()
        raise NotPublished("run.not_written", path=path, **explain_failure(error)) from error
    return path


def remove_stale(out: Path, kept: Collection[str]) -> None:
    """Remove the pages of earlier runs that nothing stands for any more; what was not written here is left alone.

    Args:
        out: the folder of the pages.
        kept: the names of the pages that still stand for something.

    Raises:
        NotPublished: a page cannot be removed.
    """
    for path in sorted(out.glob("*.html")):
        if path.name in kept or path.is_symlink() or not path.is_file():
            continue
        try:
            with path.open(encoding="utf-8", errors="replace") as file:
                if _MARK.format(name=path.name) in file.read(_MARK_WITHIN):
                    path.unlink()
        except OSError as error:
            raise NotPublished("run.not_removed", path=path, **explain_failure(error)) from error


def check_folder(out: Path) -> None:
    """See that pages can be written to a folder; it is made when absent.

    Raises:
        NotPublished: they cannot.
    """
    try:
        write_page(out / ".trial", "").unlink(missing_ok=True)
    except NotPublished as error:
        raise NotPublished("run.not_written", **{**error.params, "path": out}) from error
