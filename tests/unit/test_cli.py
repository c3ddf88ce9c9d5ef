"""The command's edges: exit codes, usage errors, languages and where settings come from. Whole runs are tested elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.cli import main

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
        (),
        ("fly",),
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
        ("report",),
        ("report", "--year", "x"),
        ("report", "--status-date", "30.08.2017"),
    ],
)
def test_wrong_usage_is_said_in_one_line(run: Run, words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_an_empty_folder_publishes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    code, out, err = run("run")
    assert (code, out) == (3, "")
    assert "data/raw" in err


@pytest.mark.parametrize("words", [("--help",), ("run", "--help"), ("report", "--help"), ("query", "--help"), ("show", "--help")])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_help_is_in_the_asked_language(run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], lang: str) -> None:
    monkeypatch.setenv("VARIANCE_LANG", lang)
    code, out, err = run(*words)
    assert (code, err) == (0, "")
    assert ("mappen" in out or "spørgsmål" in out or "lageret" in out) == (lang == "da")


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


def test_the_doctor_says_what_is_wrong(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("doctor")
    assert code == 1
    assert "✗ raw:" in out
    (tmp_path / "data" / "raw").mkdir(parents=True)
    code, out, _ = run("doctor")
    assert code == 0
    assert "✗" not in out
