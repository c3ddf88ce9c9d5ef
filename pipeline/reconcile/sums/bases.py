"""What the cells of a column may be measured against, where a table prints several budgets: the one that most of its rows fit."""

from __future__ import annotations

from collections.abc import Collection

from schemas.lists import Outcome

BUDGETS = ("corrected_budget_dkk", "original_budget_dkk", "periodised_budget_dkk")
_FEWEST, _TO_ONE = 3, 3


def fits_most(outcomes: Collection[Outcome], fewest: int = _FEWEST) -> bool:
    """Whether enough of what was judged holds to say that it is calculated so: three, and three for each that fails.

    Args:
        outcomes: what came of each row.
        fewest: so many at least, where fewer than three are enough.
    """
    holding = sum(outcome is Outcome.HOLDS for outcome in outcomes)
    return holding >= max(fewest, _TO_ONE * sum(outcome is Outcome.FAILS for outcome in outcomes))
