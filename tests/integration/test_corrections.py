"""A printed number corrected and a finding accepted, from the command to the page: written, applied, shown, undone, expired."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli import main
from pipeline.corrections import CORRECTIONS, read_sheet
from pipeline.query import query_rows

pytestmark = pytest.mark.slow
PAPER = "2017-09-26_aalborg_beskaeftigelsesudvalget.txt"
PAGE = Path("reports/out/aalborg-2017-2017-08-30.html")
STORE = Path("data/curated/variance.duckdb")
SIGNED = ("--reason", "Tastefejl", "--author", "En person")
SAME = (
    "appropriation", "benefit_status", "budget_followup", "figure", "identity", "identity_term", "finding", "benefit_effect", "correction",
    "accepted_finding", "claim", "indicator",
)  # fmt: skip
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """The command in a folder that holds one paper: its exit code, what it prints and what it says."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("VARIANCE_")]:
        monkeypatch.delenv(name)
    Path("data/raw").mkdir(parents=True)
    shutil.copy(root / "data" / "raw" / PAPER, "data/raw")

    def run_once(*words: str) -> tuple[int, str, str]:
        code = main(list(words))
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    assert run_once("run")[0] == 0
    yield run_once
    assert Path("data/raw", PAPER).exists()


def ask(sql: str) -> tuple[tuple[Any, ...], ...]:
    return query_rows(STORE, sql)[1]


def find_misprint() -> str:
    ((figure_id,),) = ask("SELECT figure_id FROM figure WHERE printed_text = '201%'")
    return str(figure_id)


def read_store() -> dict[str, tuple[tuple[Any, ...], ...]]:
    return {table: ask(f"SELECT * FROM {table} ORDER BY ALL") for table in SAME}


def test_a_correction_from_the_command_to_the_page_and_back(run: Run) -> None:
    before, page = read_store(), PAGE.read_bytes()
    code, out, _ = run("correct", find_misprint(), "21 %", *SIGNED)
    assert (code, "21 % i stedet for 201%" in out, "variance run" in out) == (0, True, True)
    assert "ikke kørt endnu" in run("correct", "--list")[1]
    assert read_store() == before, "nothing counts before the next run"

    code, out, _ = run("run")
    assert (code, "1 gælder" in out) == (0, True)
    assert ask("SELECT printed_text, printed_value::INT, value::INT FROM figure WHERE printed_text = '201%'") == (("201%", 201, 21),)
    assert ask("SELECT refund_pct::INT FROM benefit_status WHERE benefit = 'revalidering' AND scenario = 'budget'") == ((21,),)
    assert ask("SELECT left_out_da, refund_effect_dkk IS NOT NULL FROM benefit_effect WHERE benefit = 'revalidering'") == ((None, True),)
    assert ask("SELECT status, printed::INT FROM finding WHERE rule = 'range'") == (("corrected", 201),)
    assert ask("SELECT rule, basis, outcome FROM identity WHERE basis = 'printed'") == (("range", "printed", "fails"),)
    assert "Tastefejl" in ask("SELECT message_da FROM finding WHERE status = 'corrected'")[0][0]
    assert ask("SELECT count(*) FROM open_finding WHERE rule = 'range'") == ((0,),)
    assert "gælder" in run("correct", "--list")[1]
    corrected = read_store()
    assert run("run")[0] == 0
    assert read_store() == corrected, "two builds give the same"

    for_readers = PAGE.read_text(encoding="utf-8")
    for said in ("rettet fra 201%", "Rettet: 201% → 21 %", "<td>En person, ", "<td>Tastefejl</td>", "1 trykt tal er rettet"):
        assert said in for_readers
    shown = run("show", find_misprint())[1]
    assert "201% → 21 %, rettet af En person" in shown
    assert "trykte tal" in shown
    _, out, err = run("findings")
    assert ("201 %" in out, "1 rettet" in err) == (False, True)
    assert "rettet " in run("findings", "--all")[1]

    rows = Path("data/corrections.csv").read_text(encoding="utf-8").splitlines()
    Path("data/corrections.csv").write_text(rows[0] + "\n", encoding="utf-8")
    assert run("run")[0] == 0
    assert read_store() == before
    assert PAGE.read_bytes() == page


def test_a_wrong_correction_is_found_by_the_sums(run: Run) -> None:
    """What the corrected number contradicts is an open finding that says so, and a figure that nobody sums."""
    ((figure_id,),) = ask("SELECT figure_id FROM figure WHERE printed_text = '-23.000'")
    code, out, _ = run("correct", str(figure_id), "-1.234.567", *SIGNED)
    assert (code, "−1.234.567.000 kr. i stedet for −23.000.000 kr." in out) == (0, True)
    assert run("run")[0] == 0
    assert run("run", "--strict")[0] == 1
    findings = ask("SELECT message_da FROM open_finding WHERE severity = 'error' AND printed = -1234567000")
    assert len(findings) == 1
    assert "ikke de trykte: -23.000 → -1.234.567" in findings[0][0]
    page = PAGE.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    assert "går ikke op med det rettede (-23.000 → -1.234.567): »" in page
    assert "af trykte tal går ikke op" not in page


def test_an_accepted_error_is_closed_until_it_changes(run: Run) -> None:
    assert run("run", "--strict", "--no-report")[0] == 1
    ((finding_id,),) = ask("SELECT finding_id FROM open_finding WHERE rule = 'range'")
    code, out, _ = run("accept", str(finding_id), *SIGNED)
    assert (code, "201 %" in out) == (0, True)
    code, out, _ = run("run", "--strict")
    assert (code, "Accepterede fund: 1" in out, "0 fejl" in out) == (0, True, True)
    assert ask("SELECT status FROM finding WHERE rule = 'range'") == (("accepted",),)
    assert ask("SELECT left_out_da IS NULL FROM benefit_effect WHERE benefit = 'revalidering'") == ((False,),), "still not used"
    page = PAGE.read_text(encoding="utf-8")
    assert "Accepteret af En person" in page
    assert '<span class="severity error">' not in page
    assert run("accept", str(finding_id), *SIGNED)[0] == 2, "it is no longer open"

    path = Path("data/accepted_findings.csv")
    path.write_text(path.read_text(encoding="utf-8").replace("trykt 201;", "trykt 202;"), encoding="utf-8")
    code, out, _ = run("run")
    assert (code, "accepted_findings.csv, linje 2" in out, "1 fejl" in out) == (1, True, True)
    assert "Udløbet" in PAGE.read_text(encoding="utf-8")


def test_a_correction_expires_aloud_when_the_source_changes_or_is_gone(run: Run) -> None:
    run("correct", find_misprint(), "21 %", *SIGNED)
    path = Path("data/raw", PAPER)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"201%", b"202%"))
    code, out, _ = run("run")
    assert (code, "1 er udløbet" in out, f"{PAPER} har et andet indhold" in out) == (1, True, True)
    assert ask("SELECT value::INT, state FROM figure WHERE printed_text = '202%'") == ((202, "not_reconciled"),)
    assert "Udløbet" in Path("reports/out/index.html").read_text(encoding="utf-8")
    path.rename(path.with_name("omdøbt.txt"))
    path.with_name("omdøbt.txt").write_bytes(data)
    assert (run("run")[0], ask("SELECT status FROM correction")) == (0, (("applied",),)), "a new name is no new document"
    path.with_name("omdøbt.txt").rename(path)


def test_a_correction_of_a_paper_that_is_not_read_is_told_and_is_no_fault_of_the_run(run: Run) -> None:
    run("correct", find_misprint(), "21 %", *SIGNED)
    other = Path("andre")
    other.mkdir()
    other.joinpath("andet.txt").write_text("Referat\n\nPunkt 1. Orientering\n\nDer var intet.\n", encoding="utf-8")
    code, out, _ = run("run", "--raw", "andre")
    assert (code, "1 er udløbet" in out, f"Dokumentet er ikke blandt de læste ({PAPER})" in out) == (0, True, True)
    assert "Udløbet" in Path("reports/out/index.html").read_text(encoding="utf-8")


def test_a_spreadsheet_and_a_person_between_two_runs(run: Run) -> None:
    """Saved as Danish Excel does, with a column more and rows that cannot be used: the good row counts, the others are named by line."""
    run("correct", find_misprint(), "21 %", *SIGNED)
    path = Path("data/corrections.csv")
    head, row = path.read_text(encoding="utf-8-sig").splitlines()
    today = row.rsplit(";", 1)[1]
    danish = "-".join(reversed(today.split("-")))
    rows = [f"{head};Vores note", f"{row.replace(today, danish)};spørg Økonomi", row.replace("21 %", "x"), row.replace("En person", " ")]
    path.write_bytes("\r\n".join([*rows, f"slet mig{';' * row.count(';')}", ""]).encode("windows-1252"))
    code, out, _ = run("run", "--lang", "en")
    assert (code, "1 applied, 0 expired, 3 cannot be used" in out) == (1, True)
    assert re.findall(r"corrections.csv, line (\d)", out) == ["3", "4", "5"]
    assert ask("SELECT value::INT FROM figure WHERE printed_text = '201%'") == ((21,),)

    before = path.read_bytes()
    ((other,),) = ask("SELECT figure_id FROM figure WHERE printed_text = '-23.000'")
    assert run("correct", str(other), "-24.000", "--reason", "Ærgerligt", "--author", "Ås")[0] == 0
    assert path.read_bytes().startswith(before)
    assert read_sheet(path, CORRECTIONS)[-1].cells["reason"] == "Ærgerligt"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("correct", "FIGURE", "21 %"), "--reason"),
        (("correct", "FIGURE", "21 %", "--reason", " "), "--reason"),
        (("correct", "FIGURE", "201 %", *SIGNED), "samme"),
        (("correct", "FIGURE", "en halv", *SIGNED), "ikke et tal"),
        (("correct", "FIGURE", "21 mio. kr.", *SIGNED), "kroner"),
        (("correct", "c06cd1277dda.f1", "21 %", *SIGNED), "id"),
        (("correct", "FIGURE", *SIGNED), "NYT"),
        (("correct", *SIGNED), "FIGURE_ID"),
        (("accept", *SIGNED), "FINDING_ID"),
        (("accept", "FIGURE", *SIGNED), "fund"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is_written(run: Run, words: tuple[str, ...], said: str) -> None:
    code, out, err = run(*(find_misprint() if word == "FIGURE" else word for word in words))
    assert (code, out) == (2, "")
    assert said in err
    assert not list(Path("data").glob("*.csv"))


def test_a_figure_is_corrected_once(run: Run) -> None:
    assert run("correct", find_misprint(), "21 %", *SIGNED)[0] == 0
    code, _, err = run("correct", find_misprint(), "22 %", *SIGNED)
    assert (code, "linje 2, skrevet af En person" in err) == (2, True)


def test_the_folder_is_a_setting(run: Run) -> None:
    Path("variance.toml").write_text('data = "vores"\nauthor = "Os"\n', encoding="utf-8")
    assert run("correct", find_misprint(), "21 %", "--reason", "Tastefejl")[0] == 0
    assert read_sheet(Path("vores/corrections.csv"), CORRECTIONS)[0].cells["author"] == "Os"
    assert run("run", "--no-report")[0] == 0
    assert ask("SELECT author FROM correction") == (("Os",),)
    assert "Der er ingen rækker" in run("correct", "--list", "--data", "andre")[1]
    Path("vores/corrections.csv").write_text("a;b\n", encoding="utf-8")
    code, _, err = run("run")
    assert (code, "figure_id" in err) == (3, True)
    assert ask("SELECT author FROM correction") == (("Os",),), "the old store stands"
