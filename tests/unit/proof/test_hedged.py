"""Words that widen or open a printed number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.proof.hedged import interval_of_hedged
from schemas.lists import Qualifier

MIO = 1_000_000


@pytest.mark.parametrize(
    ("printed", "step", "qualifier", "inside", "outside"),
    [
        ("4000000", MIO, None, ["3500000", "4500000"], ["3499999", "4500001"]),
        ("4000000", MIO, Qualifier.ABOUT, ["3000000", "5000000"], ["2999999", "5000001"]),
        ("8000000", MIO, Qualifier.OVER, ["7500000", "9000000"], ["7499999", "9000001"]),
        ("8000000", MIO, Qualifier.UNDER, ["7000000", "8500000"], ["6999999", "8500001"]),
        ("8000000", MIO, Qualifier.UP_TO, ["0", "8500000"], ["-1", "8500001"]),
        ("8000000", MIO, Qualifier.AT_LEAST, ["7500000", "16000000"], ["7499999"]),
        ("-2000000", MIO, Qualifier.OVER, ["-3000000", "-1500000"], ["-3000001", "-1499999"]),
        ("-2000000", MIO, Qualifier.UP_TO, ["-2500000", "0"], ["-2500001", "1"]),
        ("150", 1, Qualifier.ABOUT, ["140", "160"], ["139", "161"]),
        ("0", MIO, Qualifier.ABOUT, ["500000"], ["500001"]),
    ],
)
def test_what_a_hedged_number_may_be(printed: str, step: int, qualifier: Qualifier | None, inside: list[str], outside: list[str]) -> None:
    band = interval_of_hedged(Decimal(printed), step, qualifier)
    assert all(Decimal(value) in band for value in inside)
    assert not any(Decimal(value) in band for value in outside)
