"""A sum of one side adds up the lines of that side: the state's refund is income, whatever stands around it."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule, Severity
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """1.000 kr.	Korrigeret budget 2024	Forbrug 2024
Lønudgifter	900	850
{refund}	-200	-190
Driftsudgifter	300	290
Udgifter i alt	{whole}	1.140
Netto	1.000	950
"""


@pytest.mark.parametrize("refund", ["Refusion", "Refusion fra staten", "Statsrefusion", "Indtægter"])
@pytest.mark.parametrize(("whole", "outcome"), [("1.200", Outcome.HOLDS), ("1.250", Outcome.FAILS)])
def test_a_refund_is_no_part_of_a_sum_of_expenditure(refund: str, whole: str, outcome: Outcome) -> None:
    table = TABLE.format(refund=refund, whole=whole)
    judged = judge(extract_document(make_document(f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{table}")))
    assert [one.outcome for one in find_identities(judged, Rule.GRAND_TOTAL)] == [outcome, Outcome.HOLDS]
    errors = [one for one in judged.findings if one.severity is Severity.ERROR]
    assert bool(errors) is (outcome is Outcome.FAILS)


BESIDE = """1.000 kr.\tKorrigeret budget 2024\tForbrug 2024
{first}\t900\t850
{second}\t300\t290
Lønudgifter\t100\t100
Udgifter i alt\t1.300\t1.240
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sygedagpenge med 40 pct. refusion", "Sygedagpenge uden refusion"),
        ("Ydelser før refusion", "Ydelser ekskl. statsrefusion"),
    ],
)
def test_what_is_spent_with_a_refund_or_without_is_expenditure(first: str, second: str) -> None:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{BESIDE.format(first=first, second=second)}"
    assert not [one for one in judge(extract_document(make_document(text))).findings if one.severity is Severity.ERROR]


MARKED = """Kr.\tU/I\tAnlægsbevilling 2024\tForbrug 2024\tAfvigelse
Ny sti ved åen\tU\t4.000.000\t4.200.000\t200.000
Bidrag til stien fra fonden\tI\t-1.000.000\t-1.100.000\t-100.000
Legeplads i parken\tU\t{park}\t600.000\t100.000
Udgifter i alt\tU\t4.500.000\t4.800.000\t300.000
Netto\t\t3.500.000\t3.700.000\t200.000
"""


@pytest.mark.parametrize(("park", "is_wrong"), [("500.000", False), ("530.000", True)])
def test_a_mark_beside_a_row_tells_its_side(park: str, is_wrong: bool) -> None:
    table = MARKED.format(park=park)
    judged = judge(extract_document(make_document(f"Sandager Kommune\n\nPunkt 1. Anlægsregnskaber\n\nSagsfremstilling\n\n{table}")))
    errors = [one for one in judged.findings if one.severity is Severity.ERROR]
    assert {one.rule for one in errors if one.rule is Rule.GRAND_TOTAL} == ({Rule.GRAND_TOTAL} if is_wrong else set())
    held = [one for one in find_identities(judged, Rule.GRAND_TOTAL) if one.outcome is Outcome.HOLDS]
    assert held
