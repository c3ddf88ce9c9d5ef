"""Headings are parted and named for what they are; totals find the section that they name."""

from __future__ import annotations

import pytest

from pipeline.facts.headings import find_sections, match_total, read_account, read_headings
from tests.builders import read_table


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sektor Skole", [("section", "Sektor Skole")]),
        ("Aktuel status", [("change_type", "Aktuel status")]),
        ("Budgetgaranterede udgifter", [("expenditure_kind", "Budgetgaranterede udgifter")]),
        ("05.57.73 – Hjælp", [("account", "Hjælp")]),
        ("**Sektor Skole**", [("section", "Sektor Skole")]),
        ("A*Aktuel status***05.57.72 – Støtte**", [("section", "A"), ("change_type", "Aktuel status"), ("account", "Støtte")]),
        ("Sektor SkoleTekniske ændringer", [("section", "Sektor Skole"), ("change_type", "Tekniske ændringer")]),
        ("Aktuel status05.57.73 Hjælp", [("change_type", "Aktuel status"), ("account", "Hjælp")]),
        ("Sektor McSkole", [("section", "Sektor McSkole")]),
        ("- 1.000 kr. -", [("head", "1.000 kr")]),
        ("I alt", [("head", "I alt")]),
        ("Mindreudgifter til løn", [("head", "Mindreudgifter til løn")]),  # a line that lost its figure
        ("I alt Skole", [("section", "I alt Skole")]),
        ("05.25.10 - 05.25.19 Dagtilbud", [("section", "05.25.10 - 05.25.19 Dagtilbud")]),  # a range is no account
        ("05.25.10-19 Dagtilbud", [("section", "05.25.10-19 Dagtilbud")]),
        ("Dagtilbud 05.25.10-19", [("section", "Dagtilbud 05.25.10-19")]),
        ("---", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_heading_is_parted_and_named(text: str, found: list[tuple[str, str]]) -> None:
    read = [(heading.kind, heading.text) for heading in read_headings(text)]
    assert [(kind, name.strip(" -.")) for kind, name in read] == found


@pytest.mark.parametrize(
    ("label", "codes", "printed", "name"),
    [
        ("05.57.73 Hjælp", ("05.57.73",), "05.57.73", "Hjælp"),
        ("5.57.73 – Hjælp", ("05.57.73",), "5.57.73", "Hjælp"),
        ("05.57.76/05.57.77 Hjælp", ("05.57.76", "05.57.77"), "05.57.76/05.57.77", "Hjælp"),
        ("05.57.76 + 05.57.77: Hjælp", ("05.57.76", "05.57.77"), "05.57.76 + 05.57.77", "Hjælp"),
        ("- 05.57.73 Hjælp", ("05.57.73",), "05.57.73", "Hjælp"),
        ("Hjælp (05.57.73/05.57.74)", ("05.57.73", "05.57.74"), "05.57.73/05.57.74", "Hjælp"),
        ("Hjælp efter 05.57.73", (), None, "Hjælp efter 05.57.73"),
        ("00.22.02-P35-19-17", (), None, "00.22.02-P35-19-17"),
        ("05.57.73.001 Hjælp", ("05.57.73",), "05.57.73.001", "Hjælp"),  # the grouping of a function
        ("5.57.73.1 Hjælp", ("05.57.73",), "5.57.73.1", "Hjælp"),
        ("05.57.73.1.2 Hjælp", (), None, "05.57.73.1.2 Hjælp"),
        ("05.57.73.0012 Hjælp", (), None, "05.57.73.0012 Hjælp"),
        ("26.09.2017 Hjælp", (), None, "26.09.2017 Hjælp"),
        ("Hjælp", (), None, "Hjælp"),
    ],
)
def test_the_account_that_opens_a_label(label: str, codes: tuple[str, ...], printed: str | None, name: str) -> None:
    assert read_account(label) == (codes, printed, name)


@pytest.mark.parametrize(
    ("total", "sections", "found"),
    [
        ("sektor skole", ("sektor skole", "sektor idræt"), "sektor skole"),
        ("skole", ("sektor skole", "sektor idræt"), "sektor skole"),
        ("sektor skole i byen", ("sektor skole", "sektor idræt"), "sektor skole"),
        ("sektor", ("sektor skole", "sektor idræt"), None),
        ("kultur", ("sektor skole", "sektor idræt"), None),
        ("", ("sektor skole",), None),
    ],
)
def test_a_total_finds_the_section_that_it_names(total: str, sections: tuple[str, ...], found: str | None) -> None:
    assert match_total(total, sections) == found


def test_only_what_a_total_names_is_a_section() -> None:
    table = read_table("\tUdgifter\tIndtægter\nSektor Skole\nAktuel status\nLærere\n05.57.73 Hjælp\nLøn\t5\t7\nSektor Skole i alt\t5\t7")
    assert find_sections(table.rows) == {"sektor skole"}
