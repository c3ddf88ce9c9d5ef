"""Reports: questions to the store, rendered. One door: ``write_reports``; and whether it can be gone through, ``check_folder``."""

from __future__ import annotations

from pathlib import Path

from reports.script import check_folder

__all__ = ["check_folder", "write_reports"]


def write_reports(store: Path, out: Path, lang: str, **filters: object) -> tuple[Path, ...]:
    """The index, a self-contained HTML page for each municipality and status, and one for each paper with figures that none of them tells.

    Pages of what is gone are removed.

    Args:
        store: the store to ask.
        out: the folder to write to.
        lang: ``da`` or ``en``.
        filters: ``municipality`` (name or official number), ``year``, ``status_date``; None lets everything through.

    Returns:
        the paths, the index first.

    Raises:
        UserError: there is no store that can be read, or nothing in it is what the filters ask for.
        NotPublished: a page cannot be written or removed.
    """
    from reports.ask import open_store
    from reports.choosing import refuse_no_match
    from reports.index_report import write_index
    from reports.names import name_page
    from reports.page import find_rounds
    from reports.paper_report import find_papers, name_paper, write_paper_reports
    from reports.script import remove_stale
    from reports.variance_report import write_variance_reports

    with open_store(store) as opened:
        refuse_no_match(opened, **filters)
        index, pages = write_index(opened, out, lang, **filters), write_variance_reports(opened, out, lang, **filters)
        papers = write_paper_reports(opened, out, lang, **filters)
        remove_stale(out, {index.name, *map(name_page, find_rounds(opened)), *map(name_paper, find_papers(opened))})
        return index, *pages, *papers
