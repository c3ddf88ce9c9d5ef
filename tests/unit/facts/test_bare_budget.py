"""A bare budget beside figures under a head that nobody knows: it is no corrected budget unless the deviations say so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.lists import Reading
from tests.builders import read_facts

ROWS = ((620, 640, 665, 25), (410, 410, 400, -10), (350, 335, 360, 25), (180, 200, 193, -7), (90, 120, 101, -19))
"""Original budget, corrected budget, expected result, deviation from the corrected one."""
LEGEND = "+ = merforbrug\n\n"


def make(heads: str, rows: tuple[tuple[int, ...], ...], legend: str = LEGEND) -> str:
    lines = ["\t".join((name, *map(str, row))) for name, row in zip("ABCDE", rows, strict=False)]
    return legend + "\n".join((f"mio. kr.\t{heads}", *lines))


def budgets(text: str) -> list[tuple[object, object]]:
    return [(fact.original_budget_dkk, fact.corrected_budget_dkk) for fact in read_facts(text).followups]


NOT_FROM_BUDGET = pytest.mark.parametrize(
    "text",
    [
        pytest.param(make("B2025\tXyzzy\tForbrug", tuple(row[:3] for row in ROWS)), id="no deviation"),
        pytest.param(make("Xyzzy\tBudget 2025\tForbrug", tuple(row[:3] for row in ROWS)), id="unknown first"),
        pytest.param(make("Budget\tTillæg\tXyzzy\tForbrug", tuple((*row[:2], row[1], 90) for row in ROWS)), id="a change between"),
        pytest.param(make("Budget 2025\tXyzzy\tSkøn\tAfvigelse", ROWS[:3]), id="too few rows to prove the other"),
        pytest.param(make("Budget 2025\tXyzzy\tSkøn\tAfvigelse", ROWS[:3], ""), id="nor a legend"),
        pytest.param(make("Budget 2025\tXyzzy\tSkøn\tAfvigelse", (*ROWS[:3], (180, 200, 193, 13))), id="rows say both"),
    ],
)


@NOT_FROM_BUDGET
def test_a_bare_budget_beside_an_unknown_column_is_left_open_and_kept_as_printed(text: str) -> None:
    facts = read_facts(text)
    assert budgets(text) == [(None, None)] * len(facts.followups)
    heads, *rows = (line.split("\t") for line in text.split("\n") if "\t" in line)
    at = next(place for place, head in enumerate(heads) if head.startswith("B"))
    assert [(cell.column_label, cell.value) for cell in facts.indicators] == [(heads[at], 1_000_000 * Decimal(row[at])) for row in rows]
    assert {cell.reason for cell in facts.quarantined} >= {"facts.column_unknown"}


def test_the_unknown_column_that_every_deviation_is_taken_from_is_the_corrected_budget() -> None:
    text = make("Budget 2025\tXyzzy\tSkøn\tAfvigelse", ROWS)
    assert budgets(text) == [(row[0] * 1_000_000, row[1] * 1_000_000) for row in ROWS]
    chosen = {figure.fact_column for figure in read_facts(text).figures if figure.reading is Reading.CHOSEN}
    assert chosen == {"corrected_budget_dkk"}


def test_the_unknown_column_that_is_budget_and_changes_is_the_corrected_budget() -> None:
    text = make("Budget 2025\tTillæg\tXyzzy\tForbrug", tuple((row[0], row[1], row[0] + row[1], row[2]) for row in ROWS))
    assert budgets(text) == [(row[0] * 1_000_000, (row[0] + row[1]) * 1_000_000) for row in ROWS]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(make("B2025\tForbrug", tuple(row[:2] for row in ROWS)), id="alone"),
        pytest.param(make("B2025\tXyzzy\tSkøn\tAfvigelse", tuple((*row[:3], row[2] - row[0]) for row in ROWS)), id="deviations from it"),
        pytest.param(
            make("B2025\tXyzzy\tSkøn\tAfvigelse", (*((*row[:3], row[2] - row[0]) for row in ROWS[:4]), (90, 120, 101, 93))), id="but one"
        ),
        pytest.param(make("B2025\tSkøn\tXyzzy", tuple((row[0], row[2], row[1]) for row in ROWS)), id="behind what came of it"),
        pytest.param(make("B2025\tAntal ansatte\tForbrug", tuple(row[:3] for row in ROWS)), id="a count"),
        pytest.param(make("B2025\tXyzzy\tForbrug", tuple((row[0], f"{row[1]} %", row[2]) for row in ROWS)), id="per cents"),  # type: ignore[misc]
    ],
)
def test_a_bare_budget_that_nothing_rivals_is_the_budget(text: str) -> None:
    assert budgets(text) == [(None, row[0] * 1_000_000) for row in ROWS]


def test_a_years_budget_beside_a_corrected_one_that_names_no_year_is_the_original() -> None:
    heads = "Regnskab 2030\tBudget 2031\tKorr. budget\tForv. regnskab"
    text = make(heads, tuple((row[0] - 5, *row[:3]) for row in ROWS))
    assert budgets(text) == [(row[0] * 10**6, row[1] * 10**6) for row in ROWS]


@pytest.mark.parametrize(("head", "column"), [("Budget januar-juni", "periodised_budget_dkk"), ("Budget", "original_budget_dkk")])
def test_a_bare_budget_of_the_first_part_of_a_year_is_not_the_year_s(head: str, column: str) -> None:
    facts = read_facts(f"1.000 kr.\tKorrigeret budget 2024\t{head}\tForventet regnskab 2024\nSkole\t100\t50\t104\nPark\t200\t90\t199")
    assert {figure.fact_column for figure in facts.figures} == {"corrected_budget_dkk", column, "expected_dkk"}
