"""A finding names amounts in the sign that its table prints, where a reader looks them up and corrects them."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Severity
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

TABLE = """1.000 kr.	Korr. budget 2024	Forventet regnskab 2024	{column}
Skole	1.000	1.050	{sign}50
Park	400	430	{park}
Kultur	310	335	{sign}25
I alt	1.710	1.815	{whole}
"""


@pytest.mark.parametrize(
    ("column", "sign", "park", "whole", "told"),
    [
        ("Afvigelse (+ = merforbrug)", "", "30", "150", {"printed": 150, "meant": 105}),
        ("Afvigelse (- = merforbrug)", "-", "-30", "-150", {"printed": -150, "meant": -105}),
        ("Afvigelse (+ = merforbrug)", "", "-30", "105", {"printed": -30, "meant": 30}),
        ("Afvigelse (- = merforbrug)", "-", "30", "-105", {"printed": 30, "meant": -30}),
    ],
)
def test_amounts_are_told_in_the_sign_of_their_table(column: str, sign: str, park: str, whole: str, told: dict[str, int]) -> None:
    table = TABLE.format(column=column, sign=sign, park=park, whole=whole)
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{table}"
    (finding,) = [one for one in judge(extract_document(make_document(text))).findings if one.severity is Severity.ERROR]
    meant = finding.params.get("suggestion", finding.params.get("computed"))
    assert {"printed": finding.params["printed"], "meant": meant} == {name: value * 1000 for name, value in told.items()}
