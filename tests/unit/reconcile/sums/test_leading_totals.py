"""Totals that are printed before their parts: they foot, a misprint in one is told, and none is held against the lines above it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.lists import FigureState, Rule
from tests.unit.reconcile.judging import judge_text

PAPER = """Referat

Punkt 2. Budgetopfølgning

Sagsbeskrivelse

1.000 kr.	Oprindeligt budget	Korrigeret budget	Forventet regnskab
Drift i alt	240	246	260
Decentrale budgetter i alt	110	111	115
Nord Skole	60	60	62
Syd Skole	50	51	53
Centrale budgetter i alt	130	135	145
Fælles	40	45	50
Befordring	90	90	95

Her ender sagens tal, og teksten går videre.
"""


def test_they_foot() -> None:
    judged = judge_text(PAPER)
    assert not judged.findings
    assert set(judged.states.values()) == {FigureState.RECONCILED}


@pytest.mark.parametrize(
    ("printed", "wrong", "rule", "values"),
    [
        ("246", "264", Rule.GRAND_TOTAL, (264_000, 246_000)),
        ("Decentrale budgetter i alt\t110", "Decentrale budgetter i alt\t101", Rule.FOOTING, (101_000, 110_000)),
    ],
)
def test_a_misprinted_one_is_told(printed: str, wrong: str, rule: Rule, values: tuple[int, int]) -> None:
    (error,) = judge_text(PAPER.replace(printed, wrong)).findings
    assert (error.rule, error.printed, error.computed) == (rule, Decimal(values[0]), Decimal(values[1]))
