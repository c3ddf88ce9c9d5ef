"""Rows whose blank cells left no trace: their figures are set where sums say so in one way only; else all of them are refused."""

from __future__ import annotations

import pytest

from schemas.lists import Reading
from tests.builders import read_facts
from tests.fates import assert_nothing_is_lost

NET = "Konto\nUdgift\nIndtægt\nNetto\n1.000 kr.\nAktuel status\n05.57.73 Hjælp"
CHANGED = "Område\nOpr. budget\nTillægsbevilling\nKorr. budget\nForbrug\nForventet regnskab\nAfvigelse\n1.000 kr."
CORRECTED = {"original_budget_dkk": "310", "corrected_budget_dkk": "310", "actual_to_date_dkk": "150"}
OPEN = ("Vej", "310", "310", "150", "330", "20")


def rows(head: str, *body: tuple[str, ...]) -> str:
    return "\n".join((head, *("\n".join(row) for row in body)))


def read_row(text: str, label: str) -> dict[str, tuple[str, Reading]]:
    """The figures of a row by their column, with how they were read."""
    facts = read_facts(text)
    ids = {fact.fact_id for fact in facts.appropriations if fact.text == label}
    ids |= {fact.fact_id for fact in facts.followups if fact.label == label}
    return {figure.fact_column: (figure.printed_text, figure.reading) for figure in facts.figures if figure.fact_id in ids}


def chosen(**printed: str) -> dict[str, tuple[str, Reading]]:
    return {column: (text, Reading.CHOSEN) for column, text in printed.items()}


FULL = (("Skole", "400", "-150", "250"), ("Park", "90", "-20", "70"))
TOTAL = ("I alt", "490", "-230", "260")


def test_a_total_tells_expenditure_from_income() -> None:
    text = rows(NET, *FULL, ("Havn", "-60", "-60"), TOTAL)
    assert read_row(text, "Havn") == chosen(income_dkk="-60", net_dkk="-60")
    assert_nothing_is_lost(text, 11)


def test_several_rows_above_a_total_are_set_together() -> None:
    text = rows(NET, *FULL, ("Havn", "-60", "-60"), ("Bro", "35", "35"), ("I alt", "525", "-230", "295"))
    assert read_row(text, "Havn") == chosen(income_dkk="-60", net_dkk="-60")
    assert read_row(text, "Bro") == chosen(expenditure_dkk="35", net_dkk="35")


@pytest.mark.parametrize(
    "body",
    [
        (*FULL, ("Havn", "-60", "-60")),  # no total
        (*FULL, ("Havn", "-60", "-60"), ("I alt", "480", "-220", "260")),  # neither column foots
        (*FULL, ("Havn", "-60", "-60"), ("Bro", "60", "60"), ("I alt", "490", "-170", "320")),  # set in either column the two foot
        (*FULL, ("Havn", "-60", "-61"), ("I alt", "490", "-230", "259")),  # no net of what is printed
        (*FULL, ("Havn", "0", "0"), ("I alt", "490", "-170", "320")),  # nought stands anywhere
    ],
)
def test_what_foots_in_no_way_or_in_several_is_refused(body: tuple[tuple[str, ...], ...]) -> None:
    text = rows(NET, *body)
    assert read_row(text, "Havn") == {}
    assert_nothing_is_lost(text, sum(len(row) - 1 for row in body))


ALSO = (("Skole", "500", "40", "540", "260", "560", "20"), ("Park", "80", "-10", "70", "30", "65", "-5"))


def sums(*texts: str) -> tuple[str, ...]:
    return ("I alt", *texts)


def test_the_sums_of_the_columns_choose_between_two_ways_that_both_suit_the_row() -> None:
    text = rows(CHANGED, *ALSO, OPEN, sums("890", "30", "920", "440", "955", "35"))
    assert read_row(text, "Vej") == chosen(**CORRECTED, expected_dkk="330", deviation_dkk="20")
    grown = rows(CHANGED, *ALSO, OPEN, sums("580", "340", "920", "440", "955", "35"))
    assert read_row(grown, "Vej")["supplementary_dkk"] == ("310", Reading.CHOSEN)


def test_an_error_in_another_row_leaves_the_choice_to_the_columns_that_foot() -> None:
    wrong = (ALSO[0], ("Park", "80", "-10", "170", "30", "65", "-5"))
    text = rows(CHANGED, *wrong, OPEN, sums("890", "30", "920", "440", "955", "35"))
    assert read_row(text, "Vej") == chosen(**CORRECTED, expected_dkk="330", deviation_dkk="20")


def test_a_single_row_goes_on_the_total_above_it() -> None:
    total = sums("580", "30", "610", "290", "625", "15")
    text = rows(CHANGED, *ALSO, total, OPEN, ("Drift i alt", "890", "30", "920", "440", "955", "35"))
    assert read_row(text, "Vej") == chosen(**CORRECTED, expected_dkk="330", deviation_dkk="20")
    assert read_row(rows(CHANGED, *ALSO, total, OPEN), "Vej") == {}


YEARS = "Projekt\n2024\n2025\nI alt\n1.000 kr."
WELLS = (("Rør", "300", "70", "370"), ("Brønd", "20", "45", "65"), ("Ventil", "15", "15"))


def list_years(total: str) -> list[tuple[int | None, str, Reading]]:
    """The figures of the short row, by their year."""
    facts = read_facts(rows(YEARS, *WELLS, ("I alt", "320", "130", total)), "Anlægsbevilling til kloakken")
    years = {fact.fact_id: fact.fiscal_year for fact in facts.appropriations if fact.text == "Ventil"}
    found = [figure for figure in facts.figures if figure.fact_id in years]
    return [(years[figure.fact_id], figure.printed_text, figure.reading) for figure in found]


def test_a_row_without_sums_of_its_own_is_set_only_where_every_open_column_foots() -> None:
    assert list_years("450") == [(2025, "15", Reading.CHOSEN), (None, "15", Reading.CHOSEN)]
    assert list_years("460") == []
