"""A benefit's amount is what its drivers come to, whether its rate is printed for a month or for a year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.lists import Outcome, Rule
from tests.unit.reconcile.judging import find_identities, judge_text

HEAD = "1.000 kr.\tAntal helårspersoner\t{rate}\tRefusionsprocent\tNettoudgift\nSygedagpenge\n"
ROWS = "Budget 2031\t500\t{budget}\t40\t{amount}\nStatus\t520\t{status}\t38\t67.704\n"


@pytest.mark.parametrize(
    ("rate", "printed"), [("Gns. ydelse pr. md.", "17.500"), ("Pris pr. helårsperson", "210.000"), ("Gns. ydelse pr. år, kr.", "210.000")]
)
@pytest.mark.parametrize(("amount", "outcome"), [("63.000", Outcome.HOLDS), ("93.000", Outcome.FAILS)])
def test_a_years_amount_is_held_against_its_drivers(rate: str, printed: str, amount: str, outcome: Outcome) -> None:
    judged = judge_text(HEAD.format(rate=rate) + ROWS.format(budget=printed, status=printed, amount=amount))
    of_budget = [one for one in find_identities(judged, Rule.BENEFIT_MODEL) if one.printed == int(amount.replace(".", "")) * 1000]
    assert [(one.outcome, one.computed) for one in of_budget] == [(outcome, Decimal(63_000_000))]
    assert bool(judged.findings) is (outcome is Outcome.FAILS)


@pytest.mark.parametrize(("rate", "printed"), [("Gns. ydelse pr. md., kr.", "17.500"), ("Pris pr. helårsperson", "210.000")])
def test_a_negative_rate_is_impossible(rate: str, printed: str) -> None:
    judged = judge_text(HEAD.format(rate=rate) + ROWS.format(budget=f"-{printed}", status=printed, amount="63.000"))
    assert Rule.RANGE in {finding.rule for finding in judged.findings}
