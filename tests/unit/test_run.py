"""The composer, the summary of a run, and the answers to questions, over two small papers."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pytest

from pipeline.command.answers import answer_question, list_findings, tell_closed
from pipeline.command.doctor import examine
from pipeline.command.show import show
from pipeline.command.summary import exit_code, summarise
from pipeline.config import Settings
from pipeline.errors import NotPublished, UserError
from pipeline.extract import extract_document
from pipeline.messages import render
from pipeline.model import Curated, Extract, Note, Quarantined, Unread
from pipeline.query import query_rows
from pipeline.readers import read_document
from pipeline.run import NothingRead, RunResult, curate, read_source, run
from schemas import ROOT
from tests import papers

PAPER = papers.PAPER + "\nDer er 23 aktiviteter.\n"


def write_papers(folder: Path, amounts: Sequence[str] = ("300", "400")) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number}.txt" for number in range(len(amounts))]
    for number, (path, amount) in enumerate(zip(paths, amounts, strict=True)):
        path.write_text(PAPER.format(place=("Solby", "Månby", "Stjerneby")[number], amount=amount), encoding="utf-8")
    return paths


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    write_papers(tmp_path / "raw")
    return Settings(tmp_path / "raw", tmp_path / "store", tmp_path / "pages", data=tmp_path)


@pytest.fixture
def result(settings: Settings) -> RunResult:
    return run(settings, with_reports=False)


def test_a_document_gives_all_its_parts(tmp_path: Path) -> None:
    extract = extract_document(read_document(write_papers(tmp_path / "raw")[0]))
    assert [(fact.text, fact.expenditure_dkk) for fact in extract.appropriations] == [
        ("Merudgifter", Decimal(5_000_000)), ("Flere", Decimal(300_000)), ("I alt", Decimal(5_300_000)),
    ]  # fmt: skip
    assert (len(extract.figures), len(extract.tables), extract.quarantined, extract.benefits) == (5, 1, (), ())
    assert {fact.fiscal_year for fact in extract.appropriations} == {2017}
    assert sum(count.tokens for count in extract.tokens if not count.in_table and count.token_class == "quantity") == 1


def test_a_file_is_known_by_its_path_below_the_folder(tmp_path: Path) -> None:
    (path, _) = write_papers(tmp_path / "raw")
    ((name, extract),) = read_source(path, tmp_path)
    assert isinstance(extract, Extract)
    assert (name, extract.meeting.document.path) == ("raw/0.txt", "raw/0.txt")


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert read_source(path, tmp_path) == (("empty.txt", Unread("empty.txt", "reading.empty", {"path": "empty.txt"})),)


def test_the_order_of_the_files_makes_no_difference(tmp_path: Path) -> None:
    paths = write_papers(tmp_path / "raw", ("300", "300", "400"))
    (tmp_path / "raw" / "copy.txt").write_bytes(paths[0].read_bytes())
    (tmp_path / "raw" / "empty.txt").touch()
    every = (*paths, tmp_path / "raw" / "copy.txt", tmp_path / "raw" / "empty.txt")
    read = [one for path in every for one in read_source(path, tmp_path / "raw")]
    made = [curate(order) for order in permutations(read)]
    assert all(each == made[0] for each in made)
    assert [file.path for file in made[0].source_files] == ["0.txt", "1.txt", "2.txt", "copy.txt"]
    assert len(made[0].extracts) == 3
    assert [unread.path for unread in made[0].unread] == ["empty.txt"]


def test_several_readers_read_the_same(settings: Settings, result: RunResult) -> None:
    assert run(settings._replace(jobs=2), with_reports=False).curated == result.curated


def test_progress_is_told_before_each_file(settings: Settings) -> None:
    told: list[tuple[int, int, str]] = []
    run(settings, with_reports=False, progress=lambda *step: told.append(step))
    assert told == [(0, 2, "0.txt"), (1, 2, "1.txt")]


def test_no_files_and_no_readable_files_publish_nothing(settings: Settings) -> None:
    for path in settings.raw.iterdir():
        path.write_bytes(b"")
    with pytest.raises(NothingRead) as caught:
        run(settings)
    assert [unread.path for unread in caught.value.unread] == ["0.txt", "1.txt"]
    for path in settings.raw.iterdir():
        path.unlink()
    with pytest.raises(NotPublished, match=r"run\.no_files"):
        run(settings)
    assert not settings.store.exists()


def test_the_summary_counts_what_was_done(settings: Settings, result: RunResult) -> None:
    lines = tuple(line for line in summarise(result, "en") if not line.startswith(" "))
    assert lines[:2] == tuple(f"{name}: 1 item, 1 table read, 3 rows, 5 figures, 0 in quarantine" for name in ("0.txt", "1.txt"))
    assert lines[2].split(" are ")[0].endswith("of 10 figures")
    assert lines[4].startswith(
        f"{sum(count.tokens for each in result.curated.extracts for count in each.tokens)} numeric tokens: 10 read as figures"
    )
    assert lines[5] == "2 files read, 0 equal copies among them; 0 could not be read."
    assert str(settings.store) in lines[6]
    assert len(lines) == 7
    assert lines[3].startswith("Findings: 1 error, ")
    assert all(english != danish for english, danish in zip(summarise(result, "en"), summarise(result, "da"), strict=True))


def test_the_summary_says_of_each_paper_what_was_noted_and_set_aside(settings: Settings, result: RunResult) -> None:
    first, second = result.curated.extracts
    refused = [
        Quarantined(first.meeting.document.document_id, 1, None, 3, start, start + 1, "facts", f"facts.{reason}", {"label": "x"}, "7")
        for start, reason in enumerate(("unit_unknown", "sign_unknown", "unit_unknown"))
    ]
    notes = (
        Note("reading.windows_1252"),
        *(Note("meeting.decision_unread", {"label": str(number), "text": "?"}, number) for number in (1, 2, 2, 3)),
    )
    told = replace(first, quarantined=tuple(refused), notes=notes)
    lines = summarise(replace(result, curated=replace(result.curated, extracts=(told, second))), "en")
    at = next(number for number, line in enumerate(lines) if line.startswith(first.meeting.document.path))
    assert lines[at].endswith("5 figures, 3 in quarantine")
    assert lines[at + 1 : at + 4] == (
        "    in quarantine: 2 without a known unit, 1 without a known sign",
        f"    note: {render('reading.windows_1252', lang='en')}",
        "    note: The decision on item 1 was not understood: '?'. (And 2 more of the same kind.)",
    )
    assert not lines[at + 4].startswith(" ")


def test_every_reason_has_its_short_name() -> None:
    areas = {area: tomllib.loads((ROOT / "messages" / f"{area}.toml").read_text("utf-8")) for area in ("facts", "validate", "reasons")}
    assert {*areas["facts"], *areas["validate"]} - {"wrong_shape"} == set(areas["reasons"])


def test_a_meeting_in_two_files_has_its_findings_once(tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    (path,) = write_papers(folder, ["400"])
    settings = Settings(folder, tmp_path / "store", tmp_path / "pages", data=tmp_path)
    once = next(line for line in summarise(run(settings, with_reports=False), "da") if line.startswith("Fund: "))
    assert once.startswith("Fund: 1 fejl, ")
    (folder / "again.txt").write_text(path.read_text(encoding="utf-8") + "\nTil orientering.\n", encoding="utf-8")
    result = run(settings, with_reports=False)
    lines = summarise(result, "da")
    assert once in lines
    ((every, opened),) = query_rows(result.store, "SELECT count(*), (SELECT count(*) FROM open_finding) FROM finding")[1]
    assert 0 < every - opened == opened
    assert f"Desuden {opened} i papirer, der ikke tæller, fordi et andet papir fra samme møde gælder." in lines
    assert f"{opened} i papirer, der ikke tæller" in str(tell_closed(result.store, "da"))
    assert len(json.loads(list_findings(result.store, "da", "json"))) == opened
    assert len(json.loads(list_findings(result.store, "da", "json", closed=True))) == every


def test_the_exit_code_of_a_run(result: RunResult) -> None:
    assert {finding.severity.value for finding in result.curated.judgement.findings} >= {"error"}  # 5.000 + 400 is no 5.300

    def code(curated: Curated, strict: bool) -> int:
        return exit_code(replace(result, curated=curated), strict)

    clean = replace(result.curated, judgement=replace(result.curated.judgement, findings=()))
    unread = replace(clean, unread=(Unread("x", "reading.empty", {"path": "x"}),))
    assert [code(each, strict) for each in (result.curated, clean, unread) for strict in (False, True)] == [0, 1, 0, 0, 1, 1]


def test_findings_and_questions_in_every_layout(result: RunResult) -> None:
    (finding,) = [row for row in json.loads(list_findings(result.store, "en", "json")) if row["severity"] == "error"]
    assert finding["path"] == "1.txt"
    assert json.loads(list_findings(result.store, "da", "json"))[0]["message"] != finding["message"]
    sql = "SELECT text, expenditure_dkk FROM appropriation ORDER BY document_id, line_no LIMIT 1"
    assert json.loads(answer_question(result.store, sql, "json")) == [{"text": "Merudgifter", "expenditure_dkk": "5000000.00"}]
    assert list(csv.reader(io.StringIO(answer_question(result.store, sql, "csv")))) == [
        ["text", "expenditure_dkk"],
        ["Merudgifter", "5000000.00"],
    ]
    assert answer_question(result.store, sql, "table").splitlines()[0] == "text         expenditure_dkk"


def test_a_figure_a_fact_and_a_file_are_shown(settings: Settings, result: RunResult) -> None:
    figure = result.curated.extracts[0].figures[0]
    for what in (figure.figure_id, figure.fact_id):
        shown = show(result.store, settings.raw, what, "en")
        assert f"printed_text   {figure.printed_text}" in shown
        assert "holds" in shown or "fails" in shown  # what the identities that reach it say
    for name in ("0.txt", str(settings.raw / "0.txt")):
        looks = show(result.store, settings.raw, name, "en")
        assert "1: expenditure «Udgifter»" in looks
        assert "Merudgifter" in looks
    with pytest.raises(UserError, match=r"run\.nothing_shown"):
        show(result.store, settings.raw, "d.f1", "en")


def test_the_doctor_looks_at_everything(settings: Settings) -> None:
    lines, healthy = examine(settings)
    assert healthy
    assert any("raw: 2 filer" in line for line in lines)
    assert any(line.startswith("✓ schemas:") for line in lines)
    settings.curated.mkdir()
    settings.store.write_bytes(b"no store")
    lines, healthy = examine(settings)
    assert not healthy
    assert [line.split(":")[0] for line in lines if line.startswith("✗")] == ["✗ store"]
    run(settings, with_reports=False)
    assert any("10 tal" in line for line in examine(settings)[0])


def test_each_meeting_of_a_file_is_a_document_of_its_own(tmp_path: Path) -> None:
    """Three committees in one download: three meetings of one file, nothing of it counted twice."""
    raw = ROOT.parent / "data" / "raw"
    papers = [read_document(path).text for path in sorted(raw.glob("2024*.txt"))]
    (tmp_path / "raw").mkdir()
    for name in ("kopi.txt", "samlet.txt"):
        (tmp_path / "raw" / name).write_text("\n".join(papers), encoding="utf-8")
    result = run(Settings(raw=tmp_path / "raw", curated=tmp_path / "out"), with_reports=False)
    files = query_rows(result.store, "SELECT path, meeting_no, document_id FROM source_file ORDER BY ALL")[1]
    assert [(path, no) for path, no, _ in files] == [(name, no) for name in ("kopi.txt", "samlet.txt") for no in (1, 2, 3, 4)]
    assert len({document_id for *_, document_id in files}) == 4
    apart = [extract_document(read_document(path)) for path in sorted(raw.glob("2024*.txt"))]
    assert len(query_rows(result.store, "SELECT figure_id FROM figure")[1]) == sum(len(extract.figures) for extract in apart)
