"""Recipients of a benefit table: they add up to their total where one total shows that they do, and their change is the printed one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.lists import Rule
from tests.unit.reconcile.judging import judge_text

PAPER = """Referat

Punkt 1. Ydelser 2031

Sagsbeskrivelse

Ydelse\tAntal budget\tAntal skøn\tAntal afvigelse\tYdelse pr. md. budget\tYdelse pr. md. skøn\tBudget, 1.000 kr.\tSkøn, 1.000 kr.
Kontanthjælp\t100\t110\t10\t10.000\t10.000\t12.000\t13.200
Sygedagpenge\t50\t48\t-2\t12.000\t12.500\t7.200\t7.200
I alt\t150\t158\t8\t\t\t19.200\t20.400
"""


def test_they_add_up() -> None:
    assert not judge_text(PAPER).findings


@pytest.mark.parametrize(
    ("printed", "wrong", "rules", "values"),
    [
        ("I alt\t150\t158\t8", "I alt\t150\t168\t8", {Rule.GRAND_TOTAL, Rule.DEVIATION}, (168, 158)),
        ("50\t48\t-2", "50\t48\t-3", {Rule.GRAND_TOTAL, Rule.DEVIATION}, (-3, -2)),
    ],
)
def test_a_misprint_is_told_once(printed: str, wrong: str, rules: set[Rule], values: tuple[int, int]) -> None:
    (error,) = judge_text(PAPER.replace(printed, wrong)).findings
    assert error.rule in rules
    assert (error.printed, error.computed) == (Decimal(values[0]), Decimal(values[1]))


def test_people_who_may_be_counted_twice_are_not_added() -> None:
    assert not judge_text(PAPER.replace("I alt\t150\t158\t8", "I alt\t140\t147\t7")).findings
