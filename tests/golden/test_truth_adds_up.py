"""The shipped made-up year adds up, and its files print what its truth says; nothing here knows the reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.maker.truth import AppropriationTruth, BenefitTruth, read_truth

QUARTERS = ("q1", "q2", "q3", "q4")
FILES = {
    "q1": "2024-05-14_sandager_arbejdsmarkedsudvalget.txt",
    "council": "2024-06-24_sandager_byraadet.txt",
    "q2": "2024-08-20_sandager_arbejdsmarkedsudvalget.txt",
    "q3": "2024-11-12_sandager_arbejdsmarkedsudvalget.txt",
    "q4": "2025-01-21_sandager_arbejdsmarkedsudvalget.txt",
}
ENCODINGS = {"q2": "cp1252"}


def read_appropriations(root: Path, part: str) -> tuple[AppropriationTruth, ...]:
    return read_truth(root / "tests" / "golden" / f"sandager_2024_{part}_appropriations.csv", AppropriationTruth)


def read_benefits(root: Path, part: str) -> tuple[BenefitTruth, ...]:
    return read_truth(root / "tests" / "golden" / f"sandager_2024_{part}_benefits.csv", BenefitTruth)


def net_of(rows: list[AppropriationTruth]) -> int:
    return sum((row.expenditure_dkk or 0) + (row.income_dkk or 0) for row in rows)


def forecast(root: Path, part: str, scenario: str) -> dict[str, tuple[int | None, ...]]:
    rows = [row for row in read_benefits(root, part) if row.scenario == scenario and row.role == "line"]
    return {row.benefit: (row.recipients, row.monthly_benefit_dkk, row.refund_pct, row.amount_dkk) for row in rows}


@pytest.mark.parametrize("part", FILES)
def test_totals_add_up(root: Path, part: str) -> None:
    rows = read_appropriations(root, part)
    for total in (row for row in rows if row.role != "line"):
        lines = [row for row in rows if row.role == "line" and total.sector in ("", row.sector)]
        if total.role == "net":
            assert total.net_dkk == net_of(lines), total
        else:
            assert (total.expenditure_dkk or 0) == sum(row.expenditure_dkk or 0 for row in lines), total
            assert (total.income_dkk or 0) == sum(row.income_dkk or 0 for row in lines), total


@pytest.mark.parametrize("part", QUARTERS)
def test_benefits_follow_from_their_drivers_and_match_what_is_applied_for(root: Path, part: str) -> None:
    rows = read_benefits(root, part)
    for row in rows:
        if row.recipients is not None and row.monthly_benefit_dkk is not None and row.refund_pct is not None:
            net = 12 * row.recipients * row.monthly_benefit_dkk * (100 - row.refund_pct)
            assert abs(net - 100 * (row.amount_dkk or 0)) <= 50_000, row
    deviations = {row.label: row.amount_dkk for row in rows if row.scenario == "deviation" and row.role == "line"}
    budget, status = forecast(root, part, "budget"), forecast(root, part, "status")
    assert list(deviations.values()) == [(status[key][3] or 0) - (budget[key][3] or 0) for key in budget]
    assert rows[-1].role == "total"
    assert rows[-1].amount_dkk == sum(amount or 0 for amount in deviations.values())
    applied = [row for row in read_appropriations(root, part) if row.role == "line" and row.change_kind == "status"]
    assert deviations == {label: net_of([row for row in applied if row.account_name == label]) for label in deviations}


def test_the_corrected_budget_moves_by_the_grant_and_by_nothing_else(root: Path) -> None:
    granted = [row for row in read_appropriations(root, "council") if row.role == "line" and row.change_kind == "status"]
    before, after = forecast(root, "q1", "budget"), forecast(root, "q2", "budget")
    assert sum(after[key][3] or 0 for key in after) - sum(before[key][3] or 0 for key in before) == net_of(granted)
    assert after == forecast(root, "q1", "status")
    assert after == forecast(root, "q3", "budget") == forecast(root, "q4", "budget")


def test_the_council_grants_what_the_committee_recommended(root: Path) -> None:
    parts = (
        [(row.role, row.text, row.account_codes, row.net_dkk or net_of([row])) for row in read_appropriations(root, part)]
        for part in ("q1", "council")
    )
    assert len({tuple(part) for part in parts}) == 1


@pytest.mark.parametrize("part", FILES)
def test_each_figure_stands_on_its_line(root: Path, part: str) -> None:
    lines = (root / "data" / "raw" / FILES[part]).read_text(encoding=ENCODINGS.get(part, "utf-8")).split("\n")
    benefits = read_benefits(root, part) if part in QUARTERS else ()
    amounts = [
        (row.line_no, amount) for row in read_appropriations(root, part) for amount in (row.expenditure_dkk, row.income_dkk, row.net_dkk)
    ]
    amounts += [(row.line_no, row.amount_dkk) for row in benefits]
    for line_no, amount in amounts:
        thousands = [int(re.sub(r"\D", "", number)) for number in re.findall(r"\d[\d.,]*", lines[line_no - 1])]
        assert amount is None or abs(amount) // 1_000 in thousands, lines[line_no - 1]


def test_the_made_up_minutes_say_so_and_names_of_files_say_when(root: Path) -> None:
    for part, name in FILES.items():
        text = (root / "data" / "raw" / name).read_text(encoding=ENCODINGS.get(part, "utf-8"))
        assert text.startswith("Sandager Kommune findes ikke"), name
    assert (root / "data" / "raw" / "2018-02-27_randers_beskaeftigelsesudvalget.txt").read_bytes().startswith(b"\xef\xbb\xbf")
    with pytest.raises(UnicodeDecodeError):
        (root / "data" / "raw" / FILES["q2"]).read_text(encoding="utf-8")
