"""A label that breaks inside its unit is one label, and the unit's number is no figure."""

from __future__ import annotations

import pytest

from pipeline.tables.broken_units import join_broken_units
from tests.builders import cut_all, read_table


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Udgift netto 1.000\nkr.             141         5", ["141", "5"]),
        ("Udgift netto 1.000\n\nkr.......       141         5", ["141", "5"]),
        ("Udgift netto 1.000\nkr.\t141\t5", ["141", "5"]),
        ("Udgift netto 1.200\nkr.             141         5", ["1.200", "141", "5"]),
        ("Udgift netto 1.000\nLeje            141         5", ["1.000", "141", "5"]),
        ("Udgift netto 1.000\nkr. til huset", ["1.000"]),
    ],
)
def test_the_number_of_a_broken_unit(text: str, numbers: list[str]) -> None:
    assert [cell.text for line in join_broken_units(cut_all(text)) for cell in line.cells if cell.number] == numbers


def test_the_row_below_has_the_whole_label() -> None:
    head = "                    Fleksjob    Seniorjob\nBudget 2031\n\nAntal                     12           14\n\n"
    rows = "Udgift netto 1.000\n\nkr.                  141.362        5.721\n\nPris pr. md.            1.000       1.200"
    table = read_table(head + rows)
    assert [row.label.replace(" ", "") for row in table.rows][1:3] == ["Antal", "Udgiftnetto1.000kr."]


@pytest.mark.parametrize(
    ("text", "uppers", "lowers"),
    [
        ("Tilbud\t(1.000\tAntal\nNavn\tkr.)\tbørn", ["Tilbud", "", "Antal"], ["Navn", "(1.000 kr.)", "børn"]),
        ("Tilbud\tNetto, 1.000\tAntal\nNavn\tkr.\tbørn", ["Tilbud", "Netto,", "Antal"], ["Navn", "1.000 kr.", "børn"]),
        ("Tilbud\t75 % 1.000\tAntal\nNavn\tkr.\tbørn", ["Tilbud", "", "Antal"], ["Navn", "75 % 1.000 kr.", "børn"]),
        ("Tilbud\t1.000\t250\nNavn\tkr.\tbørn", ["Tilbud", "1.000", "250"], ["Navn", "kr.", "børn"]),  # another figure: a row
        ("Tilbud\t1.000\tAntal\nNavn\tkr.\t250", ["Tilbud", "1.000", "Antal"], ["Navn", "kr.", "250"]),
        ("Tilbud\t21.000\tAntal\nNavn\tkr.\tbørn", ["Tilbud", "21.000", "Antal"], ["Navn", "kr.", "børn"]),
    ],
)
def test_a_unit_broken_over_the_lines_of_a_head_is_whole_in_the_lower(text: str, uppers: list[str], lowers: list[str]) -> None:
    upper, lower = join_broken_units(cut_all(text))
    assert [[cell.text for cell in line.cells] for line in (upper, lower)] == [uppers, lowers]
