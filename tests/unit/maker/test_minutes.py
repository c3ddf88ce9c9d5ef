"""The setter must be right before anything is measured against it: its sums hold, and each figure stands on its line."""

from __future__ import annotations

import re
from itertools import groupby

import pytest

from tests.maker.grid import ALIGNED, LOST, PIPES, TABS
from tests.maker.minutes import MadeMinutes, make_minutes
from tests.maker.truth import AppropriationTruth

SEEDS = range(200)


def list_digits(text: str) -> set[str]:
    """Every number of a line as bare digits, its points and commas dropped."""
    return {re.sub(r"\D", "", number) for number in re.findall(r"\d[\d.,]*", text)}


def add_up(rows: list[AppropriationTruth], column: str) -> int:
    return sum(getattr(row, column) or 0 for row in rows)


@pytest.mark.parametrize("separator", [None, TABS, ALIGNED, PIPES, LOST])
def test_each_figure_stands_on_its_line(separator: str | None) -> None:
    for seed in SEEDS:
        made = make_minutes(seed, separator=separator)
        lines = made.text.split("\n")
        for row in made.appropriations:
            for value in (row.expenditure_dkk, row.income_dkk, row.net_dkk):
                shown = {digits.lstrip("0") for digits in list_digits(lines[row.line_no - 1])}
                assert value is None or any(
                    str(abs(value)) == (digits + zeros) or not value for digits in shown for zeros in ("", "000")
                ), seed
        for cell in made.benefits:
            shown = list_digits(lines[cell.line_no - 1])
            printed = [cell.recipients, cell.monthly_benefit_dkk, cell.refund_pct, (cell.amount_dkk or 0) // 1000]
            assert all(value is None or str(abs(value)) in shown for value in printed), seed


@pytest.mark.parametrize("seed", SEEDS)
def test_totals_are_the_sums_of_their_lines(seed: int) -> None:
    made = make_minutes(seed)
    lines = [row for row in made.appropriations if row.role == "line"]
    for row in made.appropriations:
        covered = [line for line in lines if row.sector in ("", line.sector)]
        if row.role in ("subtotal", "total"):
            for column in ("expenditure_dkk", "income_dkk"):
                assert getattr(row, column) in (None, add_up(covered, column)), f"seed {seed}: {row}"
        elif row.role == "net":
            assert row.net_dkk == add_up(covered, "expenditure_dkk") + add_up(covered, "income_dkk"), f"seed {seed}: {row}"


@pytest.mark.parametrize("seed", SEEDS)
def test_benefits_follow_from_their_drivers(seed: int) -> None:
    benefits = make_minutes(seed).benefits
    for label, group in groupby(benefits[:-1], key=lambda row: row.label):
        budget, status, deviation = list(group)
        assert (status.amount_dkk or 0) - (budget.amount_dkk or 0) == deviation.amount_dkk, f"seed {seed}: {label}"
        for row in (budget, status):
            if row.recipients is not None and row.monthly_benefit_dkk is not None and row.refund_pct is not None:
                net = 12 * row.recipients * row.monthly_benefit_dkk * (100 - row.refund_pct)
                assert abs(net - (row.amount_dkk or 0) * 100) <= 50_100, f"seed {seed}: {row}"
    assert benefits[-1].amount_dkk == sum(row.amount_dkk or 0 for row in benefits if row.role == "line" and row.scenario == "deviation")


def test_rounded_totals_may_miss_their_lines_by_rounding_only() -> None:
    misses = [miss_of(make_minutes(seed, rounded=True)) for seed in SEEDS]
    assert any(misses)
    assert all(miss <= 60_000 for miss in misses)


def miss_of(made: MadeMinutes) -> int:
    """By how much the first sector's total misses its lines, in kroner."""
    total = next(row for row in made.appropriations if row.role == "subtotal")
    lines = [row for row in made.appropriations if row.role == "line" and row.sector == total.sector]
    return abs((total.expenditure_dkk or 0) - add_up(lines, "expenditure_dkk"))


def test_a_seed_is_a_document() -> None:
    assert make_minutes(7) == make_minutes(7)
    assert len({make_minutes(seed).text for seed in SEEDS}) == len(SEEDS)


def test_every_layout_is_made() -> None:
    texts = [make_minutes(seed).text for seed in SEEDS]
    for sign in ("*Aktuel", "<i>", "|---|", "....", "--\t------", " 1)", "**-", "- - - 1.000 kr. - - -", "mio. kr.", "DRIFT", "/05."):
        assert any(sign in text for text in texts), sign
