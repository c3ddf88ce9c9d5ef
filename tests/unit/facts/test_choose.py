"""Arithmetic chooses a reading of a joined row only when exactly one fits and no other comes near; else nothing is let in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.lists import Reading
from tests.builders import read_facts
from tests.fates import assert_nothing_is_lost

CHANGED = "mio. kr.\tOpr. budget\tTillægsbevillinger\tKorr. budget\nPark\t10,0\t2,0\t12,0\n"
COMPARED = "mio. kr.\tKorr. budget\tForventet regnskab\tAfvigelse\nPark\t10,0\t12,0\t2,0\n"
NETTED = "1.000 kr.\tUdgifter\tIndtægter\tNetto\nAktuel status\n05.57.73 Hjælp\nLeje\t10\t-2\t8\n"


def last_row(text: str) -> list[tuple[str, str, Reading]]:
    """The figures of the last line: column, text, reading."""
    facts = read_facts(text)
    last = text.count("\n") + 1
    return [(figure.fact_column, figure.printed_text, figure.reading) for figure in facts.figures if figure.line_no == last]


def chosen(*parts: tuple[str, str]) -> list[tuple[str, str, Reading]]:
    return [(column, printed, Reading.CHOSEN) for column, printed in parts]


@pytest.mark.parametrize(
    "row",
    ["Skole\t100,02,0\t102,0", "Skole\t100,0\t2,0102,0", "Skole\t100,02,0102,0", "Skole100,0\t2,0\t102,0", "Skole 100,0\t2,0\t102,0"],
)
def test_the_one_reading_that_adds_up_is_chosen(row: str) -> None:
    assert last_row(CHANGED + row) == chosen(
        ("original_budget_dkk", "100,0"), ("supplementary_dkk", "2,0"), ("corrected_budget_dkk", "102,0")
    )
    assert read_facts(CHANGED + row).quarantined == ()
    assert read_facts(CHANGED + row).followups[-1].label == "Skole"
    assert len(assert_nothing_is_lost(CHANGED + row, 6)) == 6


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        ("Skole\t100,0107,0\t7,0", ("100,0", "107,0", "7,0")),
        ("Skole\t100,093,0-7,0", ("100,0", "93,0", "-7,0")),
        ("Skole\t100,0\t93,0-7,0", ("100,0", "93,0", "-7,0")),
    ],
)
def test_a_deviation_chooses_too_in_the_sign_convention_of_its_table(row: str, parts: tuple[str, ...]) -> None:
    columns = ("corrected_budget_dkk", "expected_dkk", "deviation_dkk")
    assert last_row(COMPARED + row) == chosen(*zip(columns, parts, strict=True))
    turned = COMPARED.replace("\t2,0", "\t-2,0") + row.replace("-7,0", "7,0").replace("107,0\t7,0", "107,0\t-7,0")
    if "-7,0" in turned:
        assert [part[0] for part in last_row(turned)] == list(columns)


def test_the_net_of_a_row_chooses_between_expenditure_and_income() -> None:
    assert last_row(f"{NETTED}Løn\t0,412-0,731\t-0,319") == chosen(
        ("expenditure_dkk", "0,412"), ("income_dkk", "-0,731"), ("net_dkk", "-0,319")
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{CHANGED}Skole\t100,02,0\t103,0",  # none adds up
        f"{CHANGED}Skole\t100,02,0\t102,2",  # the true one misses by two steps
        f"{CHANGED}Skole\t0,00,00,0",  # several add up
        f"{CHANGED}Skole\t48,61,2\t50",  # 48,6 + 1,2 adds up, but 48,61 + ,2 misses by little more than rounding does
        f"{CHANGED}Skole\t11112\t1,0-1",  # too few columns whichever way
        f"{NETTED}Løn\t0,412-0,731\t0,319",  # the sign is wrong
        f"{COMPARED.replace('12,0', '11,9')}Skole\t100,0107,0\t8,0",
        "mio. kr.\tKorr. budget\tForbrug\tForventet regnskab\nPark\t10,0\t4,0\t12,0\nSkole\t100,060,0\t107,0",  # no identity at all
    ],
)
def test_when_none_or_several_fit_nothing_of_the_joined_cell_is_let_in(text: str) -> None:
    assert not [part for part in last_row(text) if part[2] is Reading.CHOSEN]
    joined = [cell for cell in read_facts(text).quarantined if cell.line_no == text.count("\n") + 1]
    assert "facts.not_a_number" in {cell.reason for cell in joined}


SUMMED = "1.000 kr.\tUdgifter\tIndtægter\nAktuel status\n05.57.73 Hjælp\nLøn\t50,0-70,0\nLeje\t{}\nI alt\t62,0\t-75,0"


def test_the_sums_of_the_columns_choose_where_a_row_tells_nothing_itself() -> None:
    text = SUMMED.format("12,0\t-5,0")
    lines = [(fact.text, fact.expenditure_dkk, fact.income_dkk) for fact in read_facts(text).appropriations]
    assert lines[0] == ("Løn", Decimal(50_000), Decimal(-70_000))
    assert {figure.printed_text for figure in read_facts(text).figures if figure.reading is Reading.CHOSEN} == {"50,0", "-70,0"}


@pytest.mark.parametrize(("other", "total"), [("12,0\t-6,0", "62,0\t-75,0"), ("0,0-0,0", "50,0\t-70,0"), ("12,0\t-5,0", "62,0\t")])
def test_sums_that_miss_or_hold_two_doubtful_rows_or_no_total_choose_nothing(other: str, total: str) -> None:
    text = SUMMED.format(other).replace("62,0\t-75,0", total)
    assert not [figure for figure in read_facts(text).figures if figure.reading is Reading.CHOSEN]
    assert "50,0-70,0" in {cell.payload for cell in read_facts(text).quarantined}


@pytest.mark.parametrize("row", ["Skole\t100,02,0\t103,0", "Skole 100,0\t2,0\t103,0", "Skole100,0\t2,0\t103,0"])
def test_what_stands_behind_a_joined_cell_of_a_short_row_is_in_no_column(row: str) -> None:
    text = CHANGED + row
    assert last_row(text) == []
    assert "103,0" in {cell.payload for cell in read_facts(text).quarantined}


def test_what_stands_before_a_joined_cell_keeps_its_column() -> None:
    assert last_row(f"{CHANGED}Skole\t100,0\t2,0103,0") == [("original_budget_dkk", "100,0", Reading.PLAIN)]


def test_a_row_that_is_not_in_doubt_is_never_chosen_though_it_does_not_add_up() -> None:
    assert [part[2] for part in last_row(f"{CHANGED}Skole\t100,0\t2,0\t150,0")] == [Reading.PLAIN] * 3


def test_a_name_that_ends_in_a_number_is_no_figure_in_a_row_with_all_its_cells() -> None:
    text = f"{CHANGED}Takst 7,5\t100,0\t2,0\t102,0"
    assert [part[1:] for part in last_row(text)] == [(each, Reading.PLAIN) for each in ("100,0", "2,0", "102,0")]


tenths = st.integers(1, 9_999)


def printed(number: int) -> str:
    return f"{'-' if number < 0 else ''}{abs(number) // 10},{abs(number) % 10}"


@given(tenths, st.integers(-9_999, 9_999).filter(bool), st.integers(0, 1), st.integers(2, 50))
def test_a_joined_row_gives_its_truth_or_nothing(original: int, change: int, joint: int, off: int) -> None:
    parts = [printed(original), printed(change), printed(original + change)]
    row = f"Skole\t{parts[0]}{parts[1]}\t{parts[2]}" if joint == 0 else f"Skole\t{parts[0]}\t{parts[1]}{parts[2]}"
    found = [part for part in last_row(CHANGED + row) if part[2] is Reading.CHOSEN]
    assert found == [] or [part[1] for part in found] == parts
    missed = row.removesuffix(parts[2]) + printed(original + change + off)
    near = [part[1] for part in last_row(CHANGED + missed) if part[2] is Reading.CHOSEN]
    assert near == [] or Decimal(near[0].replace(",", ".")) + Decimal(near[1].replace(",", ".")) == Decimal(near[2].replace(",", "."))
