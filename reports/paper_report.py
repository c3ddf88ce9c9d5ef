"""The papers' own pages: what was read in agenda items that no status tells of, so that nothing that was read is out of sight.

Run by itself: ``python -m reports.paper_report --store data/curated/variance.duckdb --out reports/out``.
"""

from __future__ import annotations

from pathlib import Path

from reports.ask import Record, Store
from reports.cautions import tell_reasons
from reports.names import make_name, name_page
from reports.page import find_rounds, list_made_up
from reports.printed import is_broken, list_grids, list_sentences
from reports.render import render_template
from reports.script import run_script, write_page
from reports.texts import Texts

_ID_LENGTH = 6


def find_papers(store: Store, municipality: object = None, **others: object) -> list[Record]:
    """The papers with figures that no status tells of, in order; none where a year or a status was asked for.

    Args:
        store: an open store.
        municipality: its name or official number; None lets everything through.
        others: ``year``, ``status_date``.
    """
    if any(value is not None for value in others.values()):
        return []
    wanted = str(municipality).lower()
    rows = [row for row in store.ask("papers") if row["text_count"] + row["table_count"]]
    return [row for row in rows if municipality is None or wanted in (str(row["municipality"]).lower(), row["municipality_code"])]


def name_paper(paper: Record) -> str:
    """The file name of a paper's own page."""
    return make_name("papir", paper["municipality"], paper["meeting_date"], paper["document_id"][:_ID_LENGTH])


def write_paper_reports(store: Store, out: Path, lang: str, **filters: object) -> tuple[Path, ...]:
    """The pages of the papers that the filters let through; see ``reports.write_reports``."""
    return tuple(write_page(out / name_paper(paper), _render(store, paper, lang)) for paper in find_papers(store, **filters))


def _render(store: Store, paper: Record, lang: str) -> str:
    document_id, texts = paper["document_id"], Texts(lang)
    notes = [note for note in store.ask("notes") if note["document_id"] == document_id]
    said, cells = (store.ask(question, round=None, document=document_id) for question in ("said", "cells"))
    sentences, grids = list_sentences(said, texts), list_grids(cells)
    told = {sentence.item_no for sentence in sentences} | {grid.item_no for grid in grids}
    return render_template(
        "paper.html.j2",
        lang,
        paper=paper,
        notes=notes,
        made_up=bool(list_made_up(notes)),
        pages=[(name_page(round_), round_) for round_ in find_rounds(store) if document_id in round_["document_ids"]],
        items=[item for item in store.ask("paper_items", document=document_id) if item["item_no"] in told],
        sentences=sentences,
        grids=grids,
        is_broken=is_broken,
        findings=store.ask("paper_findings", document=document_id),
        reasons=tell_reasons(paper["refused_reasons"], texts),
    )


if __name__ == "__main__":
    run_script("A page a paper with figures that no status tells of.", write_paper_reports)
