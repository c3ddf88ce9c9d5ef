"""The index: every status with its page, and every file with what it gave.

Run by itself: ``python -m reports.index_report --store data/curated/variance.duckdb --out reports/out``.
"""

from __future__ import annotations

from pathlib import Path

from reports.ask import Store, open_store
from reports.page import find_rounds
from reports.render import render_template
from reports.script import parse_arguments, write_page
from reports.variance_report import name_page


def write_index(store: Store, out: Path, lang: str, **filters: object) -> Path:
    """The index of the pages of the statuses that the filters let through.

    Args:
        store: an open store.
        out: the folder to write to.
        lang: ``da`` or ``en``.
        filters: ``municipality``, ``year``, ``status_date``.

    Returns:
        the index' path.
    """
    pages = [(name_page(round_), round_) for round_ in find_rounds(store, **filters)]
    return write_page(out / "index.html", render_template("index.html.j2", lang, pages=pages, files=store.ask("files")))


def main() -> None:
    """Write the index, as the command line asks."""
    arguments = parse_arguments("The index of all statuses.")
    with open_store(arguments.store) as store:
        write_index(store, arguments.out, arguments.lang, **arguments.filters)


if __name__ == "__main__":
    main()
