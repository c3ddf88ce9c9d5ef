"""The variance report: a page a municipality and status.

Run by itself: ``python -m reports.variance_report --store data/curated/variance.duckdb --out reports/out``.
"""

from __future__ import annotations

import re
from pathlib import Path

from reports.ask import Record, Store, open_store
from reports.page import find_rounds, read_page
from reports.render import render_page
from reports.script import parse_arguments, write_page

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def write_variance_reports(store: Store, out: Path, lang: str, **filters: object) -> tuple[Path, ...]:
    """The pages of the statuses that the filters let through.

    Args:
        store: an open store.
        out: the folder to write to.
        lang: ``da`` or ``en``.
        filters: ``municipality``, ``year``, ``status_date``.

    Returns:
        the pages' paths.
    """
    rounds = find_rounds(store, **filters)
    return tuple(write_page(out / name_page(round_), render_page(read_page(store, round_), lang)) for round_ in rounds)


def name_page(round_: Record) -> str:
    """The file name of a status' page: municipality, fiscal year and first date."""
    return make_name(round_["municipality"] or round_["document_ids"][0], round_["fiscal_year"], round_["round_date"])


def make_name(*words: object) -> str:
    """The file name of a page, from the words that tell it from others; None is no word."""
    name = "-".join(str(word) for word in words if word is not None).lower().translate(_LETTERS)
    return f"{re.sub(r'[^a-z0-9]+', '-', name).strip('-')}.html"


def main() -> None:
    """Write the pages, as the command line asks."""
    arguments = parse_arguments("A page a municipality and status.")
    with open_store(arguments.store) as store:
        write_variance_reports(store, arguments.out, arguments.lang, **arguments.filters)


if __name__ == "__main__":
    main()
