"""Remarks behind the figures of a table's rows: prose under the row's name, held against what the row prints."""

from __future__ import annotations

from decimal import Decimal

from pipeline.extract import extract_document
from pipeline.model import Extract
from schemas.lists import Rule, Severity
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

HEAD = "1.000 kr.\tKorr. budget 2031\tForventet regnskab 2031\tAfvigelse\tBemærkninger\n"
ROWS = (
    "Skoler\t58.720\t60.150\t1.430\t11 elever flere end i budgettet giver et merforbrug på 1,4 mio. kr., "
    "svarende til {share} pct. af budgettet.\n"
    "Veje\t17.865\t17.545\t-320\tNy kontrakt fra januar sparer 320.000 kr. i 2031.\n"
    "Park\t7.300\t7.300\t0\n"
    "I alt\t83.885\t84.995\t1.110\n"
)
PAPER = "Sandager Kommune\n\nPunkt 1. Opfølgning\n\nSagsfremstilling\n\nTabel 1. Opfølgning\n\n{table}\n"


def extract(share: str) -> Extract:
    return extract_document(make_document(PAPER.format(table=HEAD + ROWS.format(share=share))))


def test_figures_in_remarks_are_claims_and_no_part_of_a_name() -> None:
    read = extract("2,4")
    assert [row.label for row in read.followups] == ["Skoler", "Veje", "Park", "I alt"]
    assert [abs(claim.value) for claim in read.claims] == [11, 1_400_000, Decimal("2.4"), 320_000]
    assert not read.quarantined


def test_a_remark_is_held_against_its_row() -> None:
    assert not [one for one in judge(extract("2,4")).findings if one.severity is Severity.ERROR]
    (error,) = [one for one in judge(extract("4,2")).findings if one.severity is Severity.ERROR]
    assert (error.rule, error.printed) == (Rule.SHARE, Decimal("4.2"))
