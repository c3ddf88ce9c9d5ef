"""Which budget a benefit's status is held against, where a table prints several."""

from __future__ import annotations

import pytest

from pipeline.analyse.pairs import pair_scenarios
from schemas.lists import BudgetBasis
from tests.unit.reconcile.makers import benefit_row

ORIGINAL, CORRECTED, UNKNOWN = BudgetBasis.ORIGINAL, BudgetBasis.CORRECTED, BudgetBasis.UNKNOWN


@pytest.mark.parametrize(
    ("bases", "deviation", "chosen"),
    [
        ((CORRECTED,), "Afvigelse", CORRECTED),
        ((UNKNOWN,), "Afvigelse", UNKNOWN),
        ((ORIGINAL, CORRECTED), "Afvigelse", CORRECTED),
        ((ORIGINAL, CORRECTED), "Afvigelse (forventet regnskab minus korrigeret budget)", CORRECTED),
        ((ORIGINAL, CORRECTED), "Afvigelse fra opr. budget", ORIGINAL),
        ((ORIGINAL, CORRECTED), None, CORRECTED),
        ((ORIGINAL, UNKNOWN), "Afvigelse", None),
        ((CORRECTED, CORRECTED), "Afvigelse", None),
        ((), "Afvigelse", None),
    ],
)
def test_a_status_is_held_against_the_budget_that_is_meant(
    bases: tuple[BudgetBasis, ...], deviation: str | None, chosen: BudgetBasis | None
) -> None:
    rows = [benefit_row(no, "Kontanthjælp", "budget", 100 + no, budget_basis=basis) for no, basis in enumerate(bases)]
    rows.append(benefit_row(8, "Kontanthjælp", "status", 110))
    rows += [benefit_row(9, "Kontanthjælp", "deviation", 5, scenario_label=deviation)] if deviation else []
    found = [pair.budget.budget_basis for pair in pair_scenarios(rows)]
    assert found == ([] if chosen is None else [chosen])
