"""A file shown as it was read, in plain words of either language."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from pipeline.command.show import name_value, show_file
from schemas.csv_files import COLUMN_ROLES
from schemas.lists import Decision, DocumentKind, ItemKind, Role, Severity

PAPER = """\
Referat
Solby Kommune
Beskæftigelsesudvalget
Mødet den 26.09.2017

Punkt 2.

Status 2017

Beslutning:

Godkendt.

\tDRIFT 2017\t
\tUdgifter\tIndtægter
\t1.000 kr.\t
Aktuel status
05.57.73 Kontanthjælp
Merudgifter\t5.000\t-7.000
I alt\t5.000\t-7.000

Beløb i 1.000 kr.

Forløb\tPladser\tHold
A\t12\t3
B\t14\t2
"""
SORTS: dict[str, Iterable[str]] = {
    "document": DocumentKind,
    "item": ItemKind,
    "decision": Decision,
    "severity": Severity,
    "row": [role for role in Role if role != Role.SUBTOTAL] + ["heading", "subtotal"],
    "role": [*COLUMN_ROLES, "benefit", "total", "unknown"],
    "kind": ["appropriation", "benefit", "followup", "other", "unknown"],
}


@pytest.mark.parametrize(("sort", "code"), [(sort, code) for sort, codes in SORTS.items() for code in codes])
def test_every_code_has_plain_words_in_both_languages(sort: str, code: str) -> None:
    danish, english = name_value(sort, code, "da"), name_value(sort, code, "en")
    assert "_" not in danish + english
    assert danish != code or english == code or code == "benefit"


def test_a_code_without_words_is_shown_as_it_is() -> None:
    assert name_value("role", "new_role", "da") == "new_role"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("da", ["referat: ", "26. september 2017", "bevillingstabel, linje ", "1: udgifter «", " i alt ", "i karantæne:"]),
        ("en", ["minutes: ", "26 September 2017", "appropriation table, lines ", "1: expenditure «", " total ", "in quarantine:"]),
    ],
)  # fmt: skip
def test_a_file_is_shown_in_the_asked_language(tmp_path: Path, lang: str, said: list[str]) -> None:
    path = tmp_path / "paper.txt"
    path.write_bytes(PAPER.encode("windows-1252"))
    shown = show_file(path, lang)
    assert [text for text in said if text not in shown] == []
    assert "Windows-1252" in shown
    assert "Merudgifter" in shown
    other = {"da": ["minutes", "expenditure", "approved"], "en": ["referat:", "udgifter «", "godkendt"]}[lang]
    assert [word for word in other if word in shown] == []
