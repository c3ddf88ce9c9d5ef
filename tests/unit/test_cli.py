"""The command's edges: exit codes, usage errors, languages and where settings come from. Whole runs are tested elsewhere."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.cli import COMMANDS, main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in an empty folder: its exit code, what it prints and what it says."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("VARIANCE_")]:
        monkeypatch.delenv(name)

    def run_once(*words: str) -> tuple[int, str, str]:
        try:
            code = main(words)
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return run_once


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("--nonsense",),
        ("run", "--nonsense"),
        ("run", "--jobs", "many"),
        ("run", "--jobs", "0"),
        ("run", "--lang", "de"),
        ("run", "--report", "x", "--no-report"),
        ("run", "--raw"),
        ("run", "--raw", "nowhere"),
        ("query",),
        ("query", "SELECT 1"),
        ("query", "SELECT 1", "--format", "xml"),
        ("show",),
        ("show", "nothing"),
        ("findings",),
        ("export", "there"),
        ("export",),
        ("export", "there", "--format", "xlsx"),
        ("report",),
        ("report", "--year", "x"),
        ("report", "--status-date", "30.08.2017"),
    ],
)
def test_wrong_usage_is_said_in_one_line(run: Run, words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "said", "program"),
    [
        (("repot",), "KOMMANDO kan ikke være »repot«. Den nærmeste er »report«. Der kan stå: run, report,", "variance"),
        (("--nonsense",), "»--nonsense« kendes ikke.", "variance"),
        (("run", "--raww", "x"), "»--raww x« kendes ikke. Den nærmeste er »--raw«.", "variance run"),
        (("run", "--raww=x"), "»--raww=x« kendes ikke. Den nærmeste er »--raw«.", "variance run"),
        (("run", "more"), "»more« kendes ikke.", "variance run"),
        (("run", "--re", "x", "--jobs", "many"), "--jobs skal være et helt tal; »many« er det ikke.", "variance run"),
        (("run", "--r", "x"), "»--r« kan være flere tilvalg: --raw, --report.", "variance run"),
        (("run", "--raw"), "der mangler noget efter --raw.", "variance run"),
        (("run", "--strict=3"), "--strict tager ingen værdi; »3« er for meget.", "variance run"),
        (("run", "--report", "x", "--no-report"), "--no-report og --report går ikke sammen.", "variance run"),
        (("query",), "der mangler SQL.", "variance query"),
        (("query", "SELECT 1", "--format", "jsn"), "--format kan ikke være »jsn«. Den nærmeste er »json«. Der kan", "variance query"),
    ],
)  # fmt: skip
def test_wrong_usage_is_said_in_our_own_words(run: Run, words: tuple[str, ...], said: str, program: str) -> None:
    danish, english = run(*words)[2], run(*words, "--lang", "en")[2]
    assert danish.startswith(f"Forkert brug: {said}")
    assert danish.rstrip().endswith(f"Se »{program} --help«.")
    assert english.startswith("Wrong usage: ") or words == ("--nonsense",)
    assert not {"argument", "invalid", "required", "expected", "choose"} & set(english.replace(":", " ").split())


def test_no_command_shows_the_help(run: Run) -> None:
    for words in ((), ("--lang", "da")):
        code, out, err = run(*words)
        assert (code, out) == (2, "")
        assert err.startswith("brug: variance")
        assert "tilvalg:" in err
        assert not {"usage:", "options:", "positional", "exit"} & set(err.split())


def test_the_language_may_stand_before_the_command(run: Run) -> None:
    assert run("--lang", "en", "query")[2].startswith("Wrong usage: SQL is missing.")
    assert run("query", "--lan", "en")[2].startswith("Wrong usage: SQL is missing.")
    assert run("--lang", "en", "settings")[1].splitlines()[3].split() == ["lang", "en", "flag"]


def test_the_version_is_that_of_the_project(run: Run, root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert run("--version") == (0, f"variance {project['version']}\n", "")


def test_an_empty_folder_publishes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    code, out, err = run("run")
    assert (code, out) == (3, "")
    assert "data/raw" in err


@pytest.mark.parametrize("words", [("--help",), *((name, "--help") for name in COMMANDS)])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_help_is_in_the_asked_language(run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], lang: str) -> None:
    monkeypatch.setenv("VARIANCE_LANG", lang)
    code, out, err = run(*words)
    assert (code, err) == (0, "")
    assert (out.startswith("brug: ") and "denne hjælp" in out) == (lang == "da")


@pytest.mark.parametrize(
    ("words", "environment", "file", "danish"),
    [
        (("settings", "--nonsense"), {}, "", True),
        (("settings", "--nonsense", "--lang", "en"), {}, "", False),
        (("settings", "--nonsense", "--lang=en"), {}, "", False),
        (("settings", "--nonsense"), {"VARIANCE_LANG": "en"}, "", False),
        (("settings", "--nonsense"), {}, 'lang = "en"', False),
        (("settings", "--nonsense", "--lang", "da"), {"VARIANCE_LANG": "en"}, "", True),
        (("query", "SELECT 1", "--lang", "en"), {}, "", False),
        (("query", "SELECT 1", "--lan", "en"), {}, "", False),
        (("query", "SELECT 1"), {}, 'lang = "en"', False),
        (("settings", "--nonsense"), {"VARIANCE_LANG": "en", "VARIANCE_JOBS": "0"}, "", False),
        (("settings", "--nonsense"), {"VARIANCE_LANG": "en"}, "no settings", False),
        (("settings", "--nonsense"), {"VARIANCE_LANG": "de"}, 'lang = "en"', False),
        (("settings", "--nonsense"), {"VARIANCE_LANG": "da"}, 'lang = "en"', True),
    ],
)
def test_errors_are_in_the_asked_language(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], environment: dict[str, str], file: str, danish: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "variance.toml").write_text(file, encoding="utf-8")
    code, _, err = run(*words)
    assert code == 2
    assert err.startswith(("Forkert brug", "Der er intet lager", "Lageret")) == danish


def test_the_settings_and_where_they_come_from(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "variance.toml").write_text('raw = "papers"\njobs = 2\n', encoding="utf-8")
    monkeypatch.setenv("VARIANCE_JOBS", "3")
    code, out, _ = run("settings", "--curated", "here")
    assert code == 0
    assert [line.split() for line in out.splitlines()] == [
        ["raw", "papers", "variance.toml"],
        ["curated", "here", "flag"],
        ["report", "reports/out", "default"],
        ["lang", "da", "default"],
        ["jobs", "3", "VARIANCE_*"],
        ["strict", "False", "default"],
        ["data", "data", "default"],
        ["author", "default"],
        ["home", "default"],
    ]


@pytest.mark.parametrize(
    ("environment", "file", "said"),
    [({"VARIANCE_RAWW": "x"}, "", "raw"), ({"VARIANCE_LANG": "de"}, "", "lang"), ({}, "jobs = 0", "jobs"), ({}, "jobs", "variance.toml")],
)
def test_wrong_settings_are_wrong_usage(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], file: str, said: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "variance.toml").write_text(file, encoding="utf-8")
    code, out, err = run("settings")
    assert (code, out) == (2, "")
    assert said in err


PAPER = "Referat\nVejle Kommune\nSocialudvalget\nMødet den 4. april 2019\n\nPunkt 1: Budget\n\nBeslutning\nGodkendt.\n"


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_run_without_figures_says_so(run: Run, tmp_path: Path, lang: str) -> None:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "raw" / "paper.txt").write_text(PAPER, encoding="utf-8")
    code, out, _ = run("run", "--lang", lang)
    assert code == 0
    assert {"da": "rapporten har ingen side om et budget", "en": "the report has no page about a budget"}[lang] in out


@pytest.mark.parametrize(("words", "file"), [(("--home", "Køge"), ""), ((), 'home = "Køge Kommune"\n')])
def test_a_folder_may_be_told_whose_minutes_it_holds(run: Run, tmp_path: Path, words: tuple[str, ...], file: str) -> None:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "raw" / "paper.txt").write_text(PAPER.replace("Vejle Kommune\n", ""), encoding="utf-8")
    (tmp_path / "variance.toml").write_text(file, encoding="utf-8")
    code, out, _ = run("run", "--no-report", *words)
    assert (code, "taget af indstillingen home" in out) == (0, True)
    assert "Køge · Socialudvalget" in run("show", "paper.txt", *words)[1]
    assert run("query", "SELECT municipality, municipality_code FROM document", "--format", "csv")[1].split() == [
        "municipality,municipality_code",
        "Køge,259",
    ]
    assert run("run", "--no-report", "--home", "Kjøge")[0] == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("query", ""), "Der er intet spørgsmål."),
        (("query", " ; "), "Der er intet spørgsmål."),
        (("query", "SELECT 1; SELECT 2"), "Der er flere spørgsmål på én gang. Stil ét ad gangen"),
        (("report", "--municipality", "Vejle"), "Lageret er tomt for statusser: ingen af papirerne gav tal til en side."),
        (("report", "--year", "2019"), "Lageret er tomt for statusser"),
    ],
)
def test_what_an_empty_store_cannot_answer_is_wrong_usage(run: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "raw" / "paper.txt").write_text(PAPER, encoding="utf-8")
    assert run("run", "--no-report")[0] == 0
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith(said)
    assert "–." not in err


def test_the_doctor_does_not_tick_an_empty_store(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "raw" / "paper.txt").write_text(PAPER, encoding="utf-8")
    assert "– store: intet endnu" in run("doctor")[1]
    run("run", "--no-report")
    code, out, _ = run("doctor")
    assert code == 0
    assert "– store: data/curated/variance.duckdb er tomt" in out


def test_a_run_from_another_folder_says_where_to_go(run: Run, tmp_path: Path) -> None:
    code, out, err = run("run")
    assert (code, out) == (2, "")
    assert err.startswith(f"Mappen data/raw findes ikke i {tmp_path}. Skift til programmets mappe")
    assert "--raw" in err
    assert str(tmp_path / "gone") in run("run", "--raw", str(tmp_path / "gone"))[2]


def test_a_file_that_is_no_text_is_said_in_plain_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_bytes(b"Referat\n\x00\x01\x02" * 20)
    code, _, err = run("run", "--raw", ".")
    assert code == 3
    told, ended = err.splitlines()
    assert told.startswith("paper.txt: er ikke en tekstfil: den rummer tegn, som ingen tekst har (første gang i linje 2).")
    assert "styretegn" not in err
    assert "er der et lager fra før, er det urørt" in ended


def test_the_doctor_names_a_row_that_cannot_be_used(run: Run, tmp_path: Path) -> None:
    assert "✓ data: 0 rettelser og 0 accepterede fund" in run("doctor")[1]
    path = tmp_path / "data" / "corrections.csv"
    path.parent.mkdir()
    path.write_text("figure_id;printed;new;reason;author;date\nx;1;2;grund;;2026-01-02\n", encoding="utf-8")
    code, out, _ = run("doctor")
    assert (code, "✗ data: corrections.csv, linje 2" in out) == (1, True)


def test_the_doctor_says_what_is_wrong(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("doctor")
    assert code == 1
    assert "✗ raw:" in out
    (tmp_path / "data" / "raw").mkdir(parents=True)
    code, out, _ = run("doctor")
    assert code == 0
    assert "✗" not in out
