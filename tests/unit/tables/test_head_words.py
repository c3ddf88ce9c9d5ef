"""What the words of one head say of its column or of the whole table."""

from __future__ import annotations

import pytest

from pipeline.tables.head_words import is_row_of_years, is_year, match_column_role, names_area, numbers_columns, stands_for_table
from tests.builders import cut


@pytest.mark.parametrize(
    ("line", "found"),
    [("\t(1)\t(2)\t(3)=(2)-(1)", True), ("\t1\t2\t3", True), ("\t2\t3", True), ("\t1\t3", False), ("\t(1)", False),
     ("Løn\t1\t2", False), ("", False)],
)  # fmt: skip
def test_a_line_that_only_numbers_the_columns(line: str, found: bool) -> None:
    assert numbers_columns(cut(line)) is found


@pytest.mark.parametrize(
    ("text", "year", "area", "table"),
    [
        ("BO 2026 [1.000 kr.]", True, False, False),
        ("2026 (t.kr.)", True, False, False),
        ("2026 t.kr.", False, False, False),  # it may be an amount
        ("2024", True, False, False),
        ("B 2024", True, False, False),
        ("Overslagsår 2026", True, False, False),
        ("R2023", True, False, False),
        ("Budget 2024", False, False, False),
        ("DRIFT 2017", False, True, True),
        ("Anlæg", False, True, True),
        ("1.000 kr.", False, False, True),
        ("Netto (1.000 kr.)", False, False, False),
        ("Udgifter", False, False, False),
        ("", False, False, False),
    ],
)
def test_what_a_head_says_of_the_whole_table(text: str, year: bool, area: bool, table: bool) -> None:
    assert (is_year(text), names_area(text), stands_for_table(text)) == (year, area, table)


@pytest.mark.parametrize(
    ("line", "is_row"),
    [
        ("Løn\t1998\t2082", True),
        ("\t31.3.\t31.8.\t2020", False),
        ("\t2019\t2020", False),
        ("Pr. 31.3.\t1998\t2082", True),
        ("Sag\t2021\t2022\t2021\t2022", False),
        ("Sag\t2021\t2022\t2021\t2023", True),
        ("Sag\t2021\t2022\t2021", True),
        ("Sag\t2021\t2021", False),
    ],
)
def test_days_beside_a_year_are_no_row(line: str, is_row: bool) -> None:
    assert is_row_of_years(cut(line)) == is_row


@pytest.mark.parametrize(
    ("head", "role"),
    [("I alt Beløb i t. kr.", "total"), ("I alt i 1.000 kr.", "total"), ("Antal i alt", "recipients"), ("Beløb i t. kr.", "amount")],
)
def test_a_total_with_its_unit_is_a_total(head: str, role: str) -> None:
    assert match_column_role(head) == role


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Årets afvigelse Beløb i mkr.", "deviation"),  # the unit says nothing of what is measured
        ("Årets afvigelse", "deviation"),
        ("Afvigelse Beløb i mkr. netto", "net"),
        ("Skøn 2031 Beløb", "amount"),
    ],
)
def test_a_unit_that_ends_a_head_is_no_measure(head: str, role: str) -> None:
    assert match_column_role(head) == role


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Købte pladser, budget", "unknown"),
        ("Visiterede timer, forventet", "unknown"),
        ("Normerede døgnpladser budget 2031", "unknown"),
        ("Købte ydelser, budget", "budget"),
        ("Pladser til børn, budget", "budget"),  # an area may be called so
        ("Skoler, budget", "budget"),
        ("Købte pladser, 1.000 kr., budget", "budget"),
    ],
)
def test_what_is_bought_or_sold_beside_a_scenario_is_counted(head: str, role: str) -> None:
    assert match_column_role(head) == role
