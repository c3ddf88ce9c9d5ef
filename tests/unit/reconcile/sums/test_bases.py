"""Whether enough rows bear out how a column is calculated."""

from __future__ import annotations

import pytest

from pipeline.reconcile.sums.bases import fits_most
from schemas.lists import Outcome


@pytest.mark.parametrize(
    ("holding", "failing", "fewest", "expected"),
    [
        (3, 0, 3, True),
        (3, 1, 3, True),
        (2, 0, 3, False),  # too few to be more than chance
        (2, 0, 2, True),
        (5, 2, 3, False),
        (6, 2, 3, True),
        (0, 0, 0, True),
    ],
)
def test_three_rows_and_three_for_each_that_fails_bear_it_out(holding: int, failing: int, fewest: int, *, expected: bool) -> None:
    outcomes = [Outcome.HOLDS] * holding + [Outcome.FAILS] * failing + [Outcome.NOT_CHECKABLE] * 5
    assert fits_most(outcomes, fewest) is expected
