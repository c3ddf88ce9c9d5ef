"""The variance report: a page a municipality and status.

Run by itself: ``python -m reports.variance_report --store data/curated/variance.duckdb --out reports/out``.
"""

from __future__ import annotations

from pathlib import Path

from reports.ask import Store
from reports.names import name_page
from reports.page import find_rounds, read_page
from reports.render import render_page
from reports.script import run_script, write_page


def write_variance_reports(store: Store, out: Path, lang: str, **filters: object) -> tuple[Path, ...]:
    """The pages of the statuses that the filters let through; see ``reports.write_reports``."""
    rounds = find_rounds(store, **filters)
    return tuple(write_page(out / name_page(round_), render_page(read_page(store, round_, rounds), lang)) for round_ in rounds)


if __name__ == "__main__":
    run_script("A page a municipality and status.", write_variance_reports)
