"""The words of a count above several columns count in all of them, where the rows show it."""

from __future__ import annotations

import pytest

from tests.builders import read_facts, read_table

HEAD = "1.000 kr.\tBudget\tForventet\t{count} Forskel\tNettopris kr. pr. barn\tVirkning 1.000 kr.\n"
ROWS = "Dagpleje\t318\t303\t-15\t75.200\t-1.128\nVuggestue\t64\t71\t7\t92.500\t648\n"


@pytest.mark.parametrize("count", ["Antal børn", "Antal pladser", "Personer"])
def test_a_budget_and_a_forecast_of_a_count_are_that_count(count: str) -> None:
    columns = read_table(HEAD.format(count=count) + ROWS).columns
    assert [column.role for column in columns[:3]] == ["recipients"] * 3


def test_what_people_count_is_never_kroner() -> None:
    facts = read_facts(HEAD.format(count="Antal børn") + ROWS)
    assert [int(fact.recipients or 0) for fact in facts.benefits] == [318, 303, -15, 64, 71, 7]
    assert {int(cell.value) for cell in facts.indicators} == {75_200, -1_128_000, 92_500, 648_000}
    assert not facts.followups


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD.format(count="Antal børn") + ROWS.replace("-15", "-16"), id="a row that does not bear it out"),
        pytest.param(HEAD.format(count="Antal børn") + ROWS.split("\n")[0], id="one row"),
        pytest.param(HEAD.format(count="Udgift") + ROWS, id="no count"),
    ],
)
def test_without_rows_that_show_it_the_words_stay_above_one(text: str) -> None:
    assert [column.role for column in read_table(text).columns[:2]] == ["budget", "expected"]
