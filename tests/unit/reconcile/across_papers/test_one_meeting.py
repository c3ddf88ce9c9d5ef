"""Papers of one meeting are held against each other by the places of their figures: item, table, row and column, or sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.decisions import decide_standing
from pipeline.extract import extract_document
from pipeline.messages import render
from pipeline.model import Extract, Finding, Judgement
from pipeline.query import query_rows
from pipeline.reconcile import reconcile
from pipeline.run import curate
from pipeline.store import publish
from schemas.lists import Outcome, Rule, Severity
from tests.unit.meeting.documents import make_document

HEAD = "Vejle Kommune\n{kind}\nMøde i Socialudvalget den 6. juni 2023\n\n"
FIRST = "1. Godkendelse af dagsorden\n\nSagsnr.: 23/100\n\nBeslutning\nGodkendt.\n\n"
TABLE = """\
{no}. Budgetopfølgning{title}

Sagsnr.: 23/101

Sagsfremstilling
Det forventes, at forbruget til integration bliver {prose} mio. kr. i 2023.

1.000 kr.\tOprindeligt budget 2023\tKorrigeret budget 2023\tForventet regnskab 2023\tAfvigelse
Kontanthjælp\t57.300\t58.100\t{cash}\t3.300
Fleksjob\t12.000\t12.000\t{flex}\t400
I alt\t69.300\t70.100\t{total}\t3.700

Beslutning
Anbefales godkendt.
"""


def paper(kind: str = "Referat", no: int = 2, title: str = "", **cells: str) -> Extract:
    given = {"prose": "4,5", "cash": "61.400", "flex": "12.400", "total": "73.800", **cells}
    first = FIRST + ("2. Spørgetid\n\nSagsnr.: 23/99\n\nBeslutning\nIntet.\n\n" if no == 3 else "")
    text = HEAD.format(kind=kind) + first + TABLE.format(no=no, title=title, **given)
    is_agenda = kind == "Dagsorden"
    return extract_document(make_document(re.sub(r"Beslutning\n.*\n", "", text) if is_agenda else text))


def judge(*papers: Extract) -> Judgement:
    standing = decide_standing(papers)
    return reconcile(papers, standing.decision_lines, standing.documents)


def told(*papers: Extract) -> list[Finding]:
    return [finding for finding in judge(*papers).findings if finding.key == "findings.one_meeting"]


def list_named(finding: Finding) -> list[tuple[object, ...]]:
    named = finding.params["figures"]
    assert isinstance(named, tuple)
    return [tuple(one.params.get(name) for name in ("subject", "column", "own", "other")) for one in named]


def test_each_figure_that_differs_is_named_with_both_places() -> None:
    old, new = paper(), paper("Rettet referat", cash="62.400", total="74.800")
    [finding] = told(old, new)
    assert finding.document_id == new.meeting.document.document_id
    assert (finding.severity, finding.params["count"]) == (Severity.WARNING, 2)
    assert list_named(finding) == [("Kontanthjælp", "expected_dkk", "62.400", "61.400"), ("I alt", "expected_dkk", "74.800", "73.800")]
    sentence = render(finding.key, finding.params)
    assert "62.400 her (linje 20) og 61.400 dér (punkt 2, linje 20)" in sentence


def test_a_figure_in_prose_is_known_by_its_sentence() -> None:
    [finding] = told(paper(), paper("Rettet referat", prose="5,5"))
    assert [(own, other) for _, _, own, other in list_named(finding)] == [("5,5", "4,5")]


@pytest.mark.parametrize("change", [{"no": 3}, {"title": " (rettet)"}, {"kind": "Dagsorden"}])
def test_an_item_is_known_by_title_or_case_however_it_is_numbered(change: dict[str, object]) -> None:
    old, new = paper(**change), paper(cash="62.400")  # type: ignore[arg-type]
    assert [finding.params["count"] for finding in told(old, new)] == [1]


def test_equal_papers_say_nothing_and_tie_nothing() -> None:
    judgement = judge(paper(), paper("Rettet referat"))
    assert not [finding for finding in judgement.findings if finding.rule is Rule.RESTATEMENT]
    assert not [one for one in judgement.identities if one.rule is Rule.RESTATEMENT and one.outcome is Outcome.HOLDS]


def test_figures_that_changed_places_are_two_differences_though_the_amounts_are_the_same() -> None:
    [finding] = told(paper(cash="12.400", flex="61.400"), paper("Rettet referat"))
    assert finding.params["count"] == 2


def test_rounding_to_another_step_is_no_difference() -> None:
    assert not told(paper(), paper("Rettet referat", prose="4,50"))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Dagsorden", "Referat", "minutes"),
        ("Referat", "Rettet referat", "revised"),
        ("Referat", "Referat, version 2", "revised"),
        ("Revideret referat, version 2", "Referat, version 3", "revised"),
    ],
)
def test_the_later_paper_counts_and_says_why(old: str, new: str, why: str) -> None:
    former, latter = paper(old), paper(new, cash="62.400")
    assert decide_standing((former, latter)).documents == {latter.meeting.document.document_id}
    [finding] = told(former, latter)
    assert getattr(finding.params["why"], "key", None) == f"words.counts_{why}"


def test_the_paper_with_most_figures_counts_where_nothing_else_is_said() -> None:
    short, full = paper(flex="-"), paper(cash="62.400")
    [finding] = told(short, full)
    assert (finding.document_id, getattr(finding.params["why"], "key", None)) == (full.meeting.document.document_id, "words.counts_most")


def test_sums_are_never_counted_twice(tmp_path: Path) -> None:
    curated = curate([("a.txt", paper()), ("b.txt", paper("Rettet referat", cash="62.400"))])
    publish(tmp_path / "store.duckdb", curated)
    rows = query_rows(tmp_path / "store.duckdb", "SELECT sum(expected_dkk) FROM followup_line WHERE label = 'Fleksjob'")[1]
    assert [str(row[0]) for row in rows] == ["12400000.00"]
