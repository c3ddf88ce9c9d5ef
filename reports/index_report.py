"""The index: every status with its page, and every file with what it gave.

Run by itself: ``python -m reports.index_report --store data/curated/variance.duckdb --out reports/out``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reports.ask import Record, Store
from reports.cautions import tell_reasons
from reports.names import name_page
from reports.page import find_rounds, list_made_up
from reports.paper_report import find_papers, name_paper
from reports.render import render_template
from reports.script import run_script, write_page
from reports.texts import Texts

_MOST = 200
"""So many refused numbers of a paper are listed."""


def write_index(store: Store, out: Path, lang: str, **filters: object) -> Path:
    """The index of the pages of the statuses that the filters let through; see ``reports.write_reports``."""
    rounds = find_rounds(store, **filters)
    groups = [(years, _count(store, years), name_page(_find_worst(store, years))) for years in _group_years(rounds)]
    papers = [(name_paper(paper), paper) for paper in find_papers(store, **filters)]
    files, notes, refused = store.ask("files"), store.ask("notes"), _list_refused(store)
    names = {document_id: name_page(round_) for round_ in reversed(rounds) for document_id in round_["document_ids"]}
    made_up = list_made_up(notes)
    told: dict[str, object] = {"files": files, "notes": notes, "refused": refused, "lapsed": store.ask("lapsed", round=None)}
    told |= {"groups": groups, "name_page": name_page, "papers": papers, "page_of": names, "made_up_papers": made_up, "most": _MOST}
    html = render_template("index.html.j2", lang, tell_reasons=partial(tell_reasons, texts=Texts(lang)), **told)
    return write_page(out / "index.html", html)


def _group_years(rounds: Sequence[Record]) -> list[list[Record]]:
    """Statuses of the same papers and dates that only their fiscal year tells apart, together: what is applied for over several years."""
    groups: dict[tuple[object, ...], list[Record]] = {}
    for round_ in rounds:
        groups.setdefault((*round_["document_ids"], round_["round_date"], *round_["status_dates"]), []).append(round_)
    return list(groups.values())


def _count(store: Store, rounds: Sequence[Record]) -> Record:
    """What the pages of some statuses hold together: figures read, reconciled and kept out, and findings."""
    return store.ask("counts", rounds=[round_["round_id"] for round_ in rounds])[0]


def _find_worst(store: Store, years: Sequence[Record]) -> Record:
    """The status with the most errors, the first of several."""
    return years[0] if len(years) == 1 else max(years, key=lambda round_: _count(store, [round_])["error_count"])


def _list_refused(store: Store) -> list[tuple[str, list[Record]]]:
    """What was kept out of the papers that no page tells of, by path."""
    told = {document_id for round_ in find_rounds(store) for document_id in round_["document_ids"]}
    paths = {file["document_id"]: file["document_path"] for file in store.ask("files") if file["document_id"] not in told}
    rows: dict[str, list[Record]] = {}
    for row in store.ask("refused_of_papers"):
        if row["document_id"] in paths:
            rows.setdefault(paths[row["document_id"]], []).append(row)
    return sorted(rows.items())


if __name__ == "__main__":
    run_script("The index of all statuses.", write_index)
