"""What all report scripts share: their arguments, and how a page is put on disk."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.messages import LANGUAGES


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a report script was asked for."""

    store: Path
    out: Path
    lang: str
    filters: dict[str, object]


def parse_arguments(description: str) -> Arguments:
    """The command line of a report script."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--store", type=Path, default=Path("data/curated/variance.duckdb"), help="the store to ask")
    parser.add_argument("--out", type=Path, default=Path("reports/out"), help="the folder to write to")
    parser.add_argument("--lang", choices=LANGUAGES, default="da")
    parser.add_argument("--municipality", help="only this municipality, by name or official number")
    parser.add_argument("--year", type=int, help="only this fiscal year")
    parser.add_argument("--status-date", type=date.fromisoformat, help="only the status of this date (YYYY-MM-DD)")
    found = parser.parse_args()
    filters = {"municipality": found.municipality, "year": found.year, "status_date": found.status_date}
    return Arguments(found.store, found.out, found.lang, filters)


def write_page(path: Path, html: str) -> Path:
    """Put a page in place at once, so that a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    aside.write_text(html, encoding="utf-8", newline="\n")
    aside.replace(path)
    return path
