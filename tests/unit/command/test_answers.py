"""The findings of a store as a table that fits a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.command import answers
from pipeline.command.layout import WIDTH

NAMES = ("severity", "rule", "subject", "message", "path", "item_label", "page", "line_no", "finding_id")
MESSAGE = "»Kontanthjælp«: " + "afvigelsen kan ikke være afrunding, " * 20
PATH = "a/very/" + "long/" * 20 + "name.pdf"
ROW = ("question", "benefit_model", "Kontanthjælp", MESSAGE.strip(), PATH, "1234", 12, 1234567, "0123456789ab.w0123456789ab.1")


@pytest.mark.parametrize(("lang", "severity"), [("da", "spørgsmål"), ("en", "question")])
def test_a_table_of_findings_fits_and_tells_all(monkeypatch: pytest.MonkeyPatch, lang: str, severity: str) -> None:
    monkeypatch.setattr(answers, "query_rows", lambda *_: (NAMES, (ROW, ROW)))
    lines = answers.list_findings(Path("x"), lang, "table").splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert lines[2].startswith(severity)
    assert "0123456789ab.w0123456789ab.1" in lines[2]
    end = lines.index("")
    assert " ".join(line.strip() for line in lines[3:end]) == MESSAGE.strip()
    assert all(line.startswith("    ") for line in lines[3:end])


def test_nothing_found_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "query_rows", lambda *_: (NAMES, ()))
    assert answers.list_findings(Path("x"), "en", "table") == "All that can be checked adds up."
    assert answers.list_findings(Path("x"), "en", "json") == "[]"
