"""Which tables may be summed up in one sentence."""

from __future__ import annotations

import pytest

from reports.headline import tells_benefits, tells_followup

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
