"""The variance report: a page a municipality and status.

Run by itself: ``python -m reports.variance_report --store data/curated/variance.duckdb --out reports/out``.
"""

from __future__ import annotations

import re
from pathlib import Path

from reports.ask import Record, Store
from reports.page import find_rounds, read_page
from reports.render import render_page
from reports.script import run_script, write_page

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def write_variance_reports(store: Store, out: Path, lang: str, **filters: object) -> tuple[Path, ...]:
    """The pages of the statuses that the filters let through; see ``reports.write_reports``."""
    rounds = find_rounds(store, **filters)
    return tuple(write_page(out / name_page(round_), render_page(read_page(store, round_), lang)) for round_ in rounds)


def name_page(round_: Record) -> str:
    """The file name of a status' page: municipality, fiscal year and first date."""
    return make_name(round_["municipality"] or round_["document_ids"][0], round_["fiscal_year"], round_["round_date"])


def make_name(*words: object) -> str:
    """The file name of a page, from the words that tell it from others; None is no word."""
    name = "-".join(str(word) for word in words if word is not None).lower().translate(_LETTERS)
    return f"{re.sub(r'[^a-z0-9]+', '-', name).strip('-')}.html"


if __name__ == "__main__":
    run_script("A page a municipality and status.", write_variance_reports)
