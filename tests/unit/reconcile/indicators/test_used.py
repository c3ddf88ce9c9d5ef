"""Per cents of use and rests beside a follow-up."""

from __future__ import annotations

import pytest

from schemas.lists import Outcome, Rule
from tests.unit.reconcile.judging import judge_text

ROWS = [("Skole", 400, 300, "75,0", 100), ("Park", 200, 90, "45,0", 110), ("Vej", 500, 310, "62,0", 190), ("Havn", 250, 100, "40,0", 150)]


def make(wrong: dict[tuple[int, int], object] | None = None, base: str = "Korr. budget") -> str:
    rows = [[*row] for row in ROWS]
    for (row, column), value in (wrong or {}).items():
        rows[row][column] = value
    lines = "\n".join("\t".join(map(str, row)) for row in rows)
    return f"1.000 kr.\t{base}\tForbrug\tForbrug i %\tRestbudget\n{lines}\n"


def failing(text: str) -> list[tuple[str, int]]:
    found = [one for one in judge_text(text).identities if one.outcome is Outcome.FAILS]
    return [(one.rule.value, round(one.computed or 0)) for one in found if one.rule in (Rule.SHARE, Rule.DEVIATION)]


@pytest.mark.parametrize("base", ["Korr. budget", "Opr. budget", "Budget 2031", "Anlægsbevilling i alt"])
def test_what_was_used_of_a_budget_and_what_is_left_of_it_hold(base: str) -> None:
    held = [one for one in judge_text(make(base=base)).identities if one.outcome is Outcome.HOLDS]
    assert len([one for one in held if one.rule is Rule.SHARE]) == 4
    assert len([one for one in held if one.rule is Rule.DEVIATION]) == 4


@pytest.mark.parametrize(
    ("wrong", "told"),
    [({(1, 3): "54,0"}, [("share", 45)]), ({(2, 4): 109}, [("deviation", 190_000)]), ({}, [])],
)
@pytest.mark.parametrize("base", ["Korr. budget", "Bevilling"])
def test_a_misprint_among_them_is_told(wrong: dict[tuple[int, int], object], told: list[tuple[str, int]], base: str) -> None:
    assert failing(make(wrong, base)) == told


def test_nothing_is_judged_where_most_rows_fit_no_budget() -> None:
    assert failing(make({(0, 3): "11,0", (1, 3): "12,0", (0, 4): 7, (1, 4): 8})) == []
