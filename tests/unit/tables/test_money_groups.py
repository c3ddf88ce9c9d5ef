"""Appropriations with a group of columns a kind of money: a table of each kind, and one of the sums along their rows."""

from __future__ import annotations

import pytest

from tests.builders import read_tables

ROWS = "Skole\t5\t-1\t4\t7\t11\nPark\t3\t0\t3\t2\t5\nI alt\t8\t-1\t7\t9\t16\n"


def list_parts(head: str, rows: str = ROWS) -> list[tuple[str, bool, list[str]]]:
    tables = read_tables(f"Tillægsbevillinger 2024 i 1.000 kr.\n{head}\n{rows}")
    return [(table.money, table.adds_across, [column.role for column in table.columns]) for table in tables]


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        (
            "Område\tDrift\t\t\tAnlæg\tI alt\n\tUdgifter\tIndtægter\tNetto\t\t",
            [("Drift", False, ["expenditure", "income", "net"]), ("Anlæg", False, ["amount"]), ("", True, ["net"])],
        ),
        (
            "Område\tDrift udgift\tDrift indtægt\tDrift netto\tAnlæg netto\tNetto i alt",
            [("Drift", False, ["expenditure", "income", "net"]), ("Anlæg", False, ["net"]), ("", True, ["net"])],
        ),
        (  # what pays is a kind as well: nobody knows whether the sum counts it
            "Område\tDrift udgift\tDrift indtægt\tDrift netto\tFinansiering\tI alt",
            [("Drift", False, ["expenditure", "income", "net"]), ("Finansiering", False, ["amount"]), ("", False, ["unknown"])],
        ),
    ],
)
def test_each_kind_is_a_table(head: str, parts: list[tuple[str, bool, list[str]]]) -> None:
    assert list_parts(head) == parts


def test_years_below_each_kind() -> None:
    head = "Sag\tDrift, netto\t\tAnlæg, netto\t\n\t2024\t2025\t2024\t2025"
    tables = read_tables(f"Tillægsbevillinger i 1.000 kr.\n{head}\nSkole\t4\t7\t11\t5\nPark\t3\t2\t5\t1\n")
    assert [(table.money, [column.fiscal_year for column in table.columns]) for table in tables] == [
        ("Drift", [2024, 2025]),
        ("Anlæg", [2024, 2025]),
    ]
    assert [cell.text for row in tables[1].rows for _, cell in row.values] == ["11", "5", "5", "1"]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("Område\tUdgift\tIndtægt\tNetto\tHeraf frigivet\tRest", id="no kind"),
        pytest.param("Område\tDrift udgift\tDrift indtægt\tDrift netto\tDrift netto\tI alt", id="one kind"),
        pytest.param("Område\tDrift udgift\tDrift indtægt\tDrift netto\tAnlæg netto\tBemærkning", id="a column of no kind"),
        pytest.param("Område\tDrift netto\tAnlæg netto\tDrift netto\tAnlæg netto\tI alt", id="a kind's measure twice"),
    ],
)
def test_other_tables_are_left_whole(head: str) -> None:
    assert [(part[0], part[1]) for part in list_parts(head)] == [("", False)]
