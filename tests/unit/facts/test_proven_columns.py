"""A head that nobody knows over a column that only one measure explains."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.lists import Reading
from tests.builders import read_facts

ROWS = ((100, 3, 103, 110, 7), (50, -2, 48, 45, -3), (80, 5, 85, 90, 5), (20, 1, 21, 25, 4), (30, 2, 32, 30, -2))
HEADS = ("Opr. budget", "Tillægsbevilling", "Korr. budget", "Forventet regnskab", "Afvigelse")
COLUMNS = ("original_budget_dkk", "supplementary_dkk", "corrected_budget_dkk", "expected_dkk", "deviation_dkk")


def make(unknown: int, rows: tuple[tuple[int, ...], ...] = ROWS, head: str = "Xyzzy") -> str:
    heads = [head if place == unknown else each for place, each in enumerate(HEADS)]
    lines = ["\t".join((name, *map(str, row))) for name, row in zip("ABCDE", rows, strict=False)]
    return "\n".join(("+ = merforbrug\n", "\t".join(("1.000 kr.", *heads)), *lines))


@pytest.mark.parametrize("unknown", [1, 2, 3, 4])
def test_a_column_that_every_row_bears_out_is_named_and_marked_as_chosen(unknown: int) -> None:
    facts = read_facts(make(unknown))
    assert not facts.quarantined
    assert [getattr(fact, COLUMNS[unknown]) for fact in facts.followups] == [row[unknown] * 1000 for row in ROWS]
    readings = {figure.reading for figure in facts.figures if figure.fact_column == COLUMNS[unknown]}
    assert readings == {Reading.CHOSEN}
    assert {figure.reading for figure in facts.figures if figure.fact_column != COLUMNS[unknown]} == {Reading.PLAIN}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(make(4, (*ROWS[:4], (30, 2, 32, 30, -9))), id="one row says otherwise"),
        pytest.param(make(4, ROWS[:3]), id="too few rows to tell"),
        pytest.param(make(4, tuple((*row[:3], row[2], 0) for row in ROWS)), id="nothing but noughts tells nothing"),
        pytest.param(make(1).replace("Forventet regnskab", "Afvigelse").replace("Korr. budget", "Forventet regnskab"), id="nothing to be"),
    ],
)
def test_a_column_that_is_not_told_stays_unknown(text: str) -> None:
    facts = read_facts(text)
    assert {cell.reason for cell in facts.quarantined} & {"facts.column_unknown", "facts.head_lacks_cell", "facts.table_not_recognised"}
    assert not any(figure.reading is Reading.CHOSEN for figure in facts.figures)


def test_one_proven_column_may_prove_the_next() -> None:
    heads = "1.000 kr.\tOpr. budget\tTillægsbevilling\tBevilling\tRegnskab 2031\tAfvigelse"
    rows = ["\t".join((name, *map(str, row))) for name, row in zip("ABCDE", ROWS, strict=True)]
    facts = read_facts("\n".join((heads, *rows)))
    found = [(fact.corrected_budget_dkk, fact.expected_dkk, fact.deviation_dkk) for fact in facts.followups]
    assert found == [tuple(Decimal(row[at] * 1000) for at in (2, 3, 4)) for row in ROWS]
    assert not facts.quarantined


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        ("Oprindelig anlægsbevilling", "Bevilling i alt", ("original_budget_dkk", "corrected_budget_dkk")),
        ("Første anlægsbevilling", "Bevilling i alt", (None, None)),  # nobody knows what the first of them is
    ],
)
def test_of_several_grants_none_is_the_budget_unless_words_or_rows_tell(first: str, last: str, kept: tuple[str | None, ...]) -> None:
    heads = f"+ = merforbrug\n\n1.000 kr.\t{first}\tTillægsbevilling\t{last}\tForventet\tAfvigelse"
    rows = ["\t".join((name, *map(str, row))) for name, row in zip("ABCDE", ROWS, strict=True)]
    facts = read_facts("\n".join((heads, *rows)))
    columns = {figure.printed_text: figure.fact_column for figure in facts.figures if figure.fact_table == "budget_followup"}
    assert (columns.get("100"), columns.get("103")) == kept
    assert {fact.supplementary_dkk for fact in facts.followups} == {row[1] * 1000 for row in ROWS}


def test_a_total_beside_a_bare_budget_and_what_was_carried_over_is_the_corrected_budget() -> None:
    heads = "1.000 kr.\tBudget\tOverført fra 2030\tI alt\tForventet"
    rows = ["\t".join((name, *map(str, row[:4]))) for name, row in zip("ABCDE", ROWS, strict=True)]
    facts = read_facts("\n".join((heads, *rows)))
    found = [(fact.original_budget_dkk, fact.carry_over_dkk, fact.corrected_budget_dkk) for fact in facts.followups]
    assert found == [tuple(Decimal(row[at] * 1000) for at in range(3)) for row in ROWS]


LEGEND = "Et negativt beløb i sidste kolonne er en overskridelse.\n\n"
RESTS = ((85, 40, 79, 6), (41, 40, 41, 0), (18, 6, 13, 5), (97, 73, 98, -1), (26, 12, 24, 2))


@pytest.mark.parametrize(
    ("legend", "rests", "is_told"),
    [
        (LEGEND, RESTS, True),
        ("", RESTS, False),  # no word says that a rest is a deviation
        (LEGEND, tuple((*row[:3], row[0] - row[1]) for row in RESTS), False),  # what the use to date leaves
        (LEGEND, tuple((row[0], row[2], row[2], row[3]) for row in RESTS), False),  # it may be either
        (LEGEND, (*RESTS[:4], (26, 12, 24, 9)), False),  # one row says otherwise
    ],
)
def test_a_rest_that_words_and_rows_tell_is_a_deviation(legend: str, rests: tuple[tuple[int, ...], ...], is_told: bool) -> None:
    rows = ["\t".join((name, *map(str, row))) for name, row in zip("ABCDE", rests, strict=True)]
    facts = read_facts("\n".join((f"{legend}1.000 kr.\tRådighed 2031\tForbrug 30.09.2031\tForventet 2031\tRest 2031", *rows)))
    found = [fact.deviation_dkk for fact in facts.followups]
    assert found == [-row[3] * 1000 if is_told else None for row in rests]
    assert bool(facts.indicators) is not is_told
