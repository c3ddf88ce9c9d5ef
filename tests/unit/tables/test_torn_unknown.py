"""Torn tables under heads that nobody knows."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

LEAD = "Udvalget orienteres om tallene.\n\nSagsfremstilling\n\n"
HEADS = ["Center", "Beboere 2020", "Beboere 2021", "Belægning i pct."]
ROWS = [["Nord", "45", "46", "95,8"], ["Syd", "60", "58", "93,5"], ["Øst", "40", "38", "95,0"], ["I alt", "145", "142", "94,8"]]
TAIL = ["Den 1. oktober boede der 142 personer på centrene mod 145 året før, og belægningen var højest i Nord."]


def tear(heads: list[str], rows: list[list[str]], lead: str = LEAD) -> str:
    """A page with one cell a line, blank lines between."""
    return lead + "\n\n".join([*heads, *(cell for row in rows for cell in row), *TAIL]) + "\n"


@pytest.mark.parametrize("heads", [HEADS, HEADS[1:]], ids=["a head of the labels", "none"])
def test_each_column_has_the_text_that_stands_in_its_place(heads: list[str]) -> None:
    facts = read_facts(tear(heads, ROWS))
    told = [(one.row_label, one.column_label, str(one.value)) for one in facts.indicators]
    expected = [(row[0], head, cell.replace(",", ".")) for row in ROWS for head, cell in zip(HEADS[1:], row[1:], strict=True)]
    assert told == expected
    assert not facts.quarantined


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(tear(HEADS[2:], ROWS), id="a head is lost"),
        pytest.param(tear([*HEADS, "Ventende"], ROWS), id="a column is lost"),
        pytest.param(tear(["Pladser", *HEADS[1:]], [row[:4] for row in ROWS]), id="the first head may be a column's"),
        pytest.param(tear(HEADS, [*ROWS[:2], ["Øst", "40", "38"], ROWS[3]]), id="a row lost a figure"),
        pytest.param(tear(HEADS, ROWS[:2]), id="too few rows"),
        pytest.param(tear(HEADS, ROWS, lead="Sagsfremstilling\n\nBelægning i centrene\n\n"), id="one text too many above"),
    ],
)
def test_figures_whose_columns_are_not_told_are_refused(text: str) -> None:
    facts = read_facts(text)
    assert not facts.indicators
    assert len(facts.quarantined) >= 6


def test_years_below_a_unit_head_the_figures() -> None:
    rows = [["Drift", "240.000", "480.000"], ["Vagter", "1.275.000", "3.060.000"], ["I alt", "1.515.000", "3.540.000"]]
    facts = read_facts(tear(["Hele kr.", "2031", "2032"], rows), "Tillægsbevilling")
    told = [f"{fact.text} {fact.fiscal_year} {fact.net_dkk}" for fact in facts.appropriations[:3]]
    assert told == ["Drift 2031 240000", "Drift 2032 480000", "Vagter 2031 1275000"]
    assert not facts.quarantined


NUMBERED = ["Regnskab sidste år", "Opr. budget", "Difference"]


@pytest.mark.parametrize(
    ("above", "numbers"), [(["Udvalget, 30. april 2031", "hele 1.000 kr."], ["1", "2", "3"]), (["Forår"], ["1", "2", "3=2-1"])]
)
def test_the_numbers_of_columns_are_no_row_below_heads_of_whatever_stands_there(above: list[str], numbers: list[str]) -> None:
    rows = [[name, "10", "12", "2"] for name in ("Nord", "Syd", "Øst", "Vest")]
    facts = read_facts(tear([*above, *NUMBERED, *numbers], rows), "Opfølgning 2031")
    told = {figure.printed_text for figure in facts.figures if figure.fact_table != "claim"} | {cell.payload for cell in facts.quarantined}
    assert told == {"10", "12", "2"}
    assert {fact.original_budget_dkk for fact in facts.followups} <= {12, 12_000}
