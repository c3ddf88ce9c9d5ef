"""Heads with mere blanks between them: cut where their words tell, and only if the rows have as many figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.tables.loose_heads import part_heads
from tests.builders import cut_all, read_facts

ROWS = "Skole 100,0 101,0 102,0 1,0\nPark 200,0 201,0 199,0 -2,0\nI alt 300,0 302,0 301,0 -1,0\n"


def heads(head: str, rows: str = ROWS) -> list[str] | None:
    """The heads that the first line falls into; None where it is left whole."""
    line = part_heads(cut_all(f"{head}\n{rows}"))[0]
    return [cell.text for cell in line.cells] if line.style == "tab" else None


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (
            "Mio. kr. Opr. budget Korr. budget 2024 Forventet regnskab Afvigelse",
            ["Mio. kr.", "Opr. budget", "Korr. budget 2024", "Forventet regnskab", "Afvigelse"],
        ),
        (
            "Oprindeligt budget 2024 Korrigeret budget 2024 Forbrug pr. 31.8. Afvigelse i %",
            ["", "Oprindeligt budget 2024", "Korrigeret budget 2024", "Forbrug pr. 31.8.", "Afvigelse i %"],
        ),
        ("Område Opr. budget Korr. budget Forbrug Afvigelse", ["Område", "Opr. budget", "Korr. budget", "Forbrug", "Afvigelse"]),
        ("Funktion og formål 2021 2022 2023 Sum", ["Funktion og formål", "2021", "2022", "2023", "Sum"]),
        ("By 4.kv.2019 Maj 2017 September 2017 Ændring", ["By", "4.kv.2019", "Maj 2017", "September 2017", "Ændring"]),
        ("By Maj 2017 September 2017 Ændring", None),  # three heads over four figures
        ("Opr. budget Korr. budget Forventet regnskab", None),  # three heads over four figures
        ("Opr. budget Korr. budget Heste Afvigelse", None),  # a head that nobody knows
        ("Forvaltningen har opgjort budget og regnskab", None),
    ],
)
def test_a_head_falls_into_as_many_heads_as_there_are_figures(head: str, found: list[str] | None) -> None:
    assert heads(head) == found


def test_a_table_set_with_blanks_alone_is_read() -> None:
    facts = read_facts("Mio. kr. Opr. budget Korr. budget Forventet regnskab Afvigelse\n" + ROWS + "+ = merforbrug\n")
    found = [(row.label, row.corrected_budget_dkk, row.deviation_dkk) for row in facts.followups]
    true = {"Skole": (101, 1), "Park": (201, -2), "I alt": (302, -1)}
    assert found == [(label, *(Decimal(1_000_000 * amount) for amount in row)) for label, row in true.items()]


def test_a_label_that_ends_in_a_number_shifts_nothing() -> None:
    rows = ROWS.replace("Skole", "Hus 7")
    facts = read_facts(f"Mio. kr. Opr. budget Korr. budget Forventet regnskab Afvigelse\n{rows}+ = merforbrug\n")
    assert {row.original_budget_dkk for row in facts.followups} <= {100_000_000, 200_000_000, 300_000_000}
