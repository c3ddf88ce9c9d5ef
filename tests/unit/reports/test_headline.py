"""Which tables may be summed up in one sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reports.headline import applies_for_else, tells_any, tells_benefits, tells_followup

FOLLOWUP = {"budget_dkk": 100, "expected_dkk": 104, "deviation_dkk": 4, "adds_up": True, "is_broken": False}
BENEFITS = {"budget_dkk": 100, "status_dkk": 104, "deviation_dkk": 4, "total_dkk": None, "tolerance_dkk": 1, "broken_count": 0}


@pytest.mark.parametrize(
    ("change", "tells"),
    [
        ({}, True),
        ({"adds_up": False}, False),
        ({"adds_up": None}, False),
        ({"is_broken": True}, False),
        ({"deviation_dkk": None}, False),
        ({"expected_dkk": None}, False),
    ],
)
def test_a_follow_up_is_told_where_it_is_arithmetic_and_undisputed(change: dict[str, object], tells: bool) -> None:
    assert tells_followup(FOLLOWUP | change) is tells


@pytest.mark.parametrize(
    ("change", "tells"),
    [
        ({}, True),
        ({"deviation_dkk": 5}, True),
        ({"deviation_dkk": 6}, False),
        ({"total_dkk": 4, "deviation_dkk": 9}, True),
        ({"total_dkk": -4}, False),
        ({"broken_count": 1}, False),
        ({"deviation_dkk": None}, False),
        ({"tolerance_dkk": None}, False),
    ],
)
def test_benefits_are_told_where_what_is_written_is_arithmetic_and_undisputed(change: dict[str, object], tells: bool) -> None:
    assert tells_benefits(BENEFITS | change) is tells


@pytest.mark.parametrize(
    ("totals", "block", "change", "tells"),
    [
        ([4], "transfer", 5, True),
        ([4], "transfer", 4, False),
        ([4], "transfer", "4.04", False),  # both are written 4.0
        ([4, 3], "unknown", 7, False),
        ([4], "unknown", -4, True),
        ([4], "service", 50, False),  # no benefits are of that kind
        ([None], "transfer", 5, False),
        ([4], "transfer", None, False),
    ],
)
def test_an_application_is_told_beside_another_deviation(totals: list[int | None], block: str, change: object, tells: bool) -> None:
    million = 1_000_000
    rows = [{"total_dkk": None if each is None else Decimal(each * million), "deviation_dkk": None} for each in totals]
    row = {"block": block, "change_dkk": None if change is None else Decimal(str(change)) * million}
    assert applies_for_else(rows, row) is tells


@pytest.mark.parametrize(
    ("changes", "tells"),
    [([{}], True), ([{"broken_count": 1}], False), ([{"broken_count": 1}, {}], True), ([{"status_dkk": None}], False), ([], False)],
)
def test_whether_any_benefits_are_told(changes: list[dict[str, object]], tells: bool) -> None:
    assert tells_any([BENEFITS | change for change in changes]) is tells
