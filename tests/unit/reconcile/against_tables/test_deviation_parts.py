"""A per cent in prose of what a table deviates by in all, and the row that makes it."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """Tabel 1. Beløb i mio. kr., + = merforbrug

Område	Korr. budget	Forventet regnskab	Afvigelse
Botilbud (§ 108)	84,0	92,0	8,0
Støtte	42,0	45,0	3,0
Klubber	20,0	19,0	-1,0
I alt	146,0	156,0	10,0
"""
HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]


def outcomes(sentence: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    judged = find_identities(judge(extract_document(make_document(text))), Rule.SHARE)
    return [one.outcome for one in judged if one.printed in (80, 70, -10)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Botilbud står for 80 pct. af det samlede merforbrug på 10,0 mio. kr.", HOLDS),
        ("Botilbud står for 70 pct. af det samlede merforbrug på 10,0 mio. kr.", FAILS),
        ("Der er mangel, og botilbud udgør 70 pct. af merforbruget på 10,0 mio. kr. på området.", FAILS),
        ("Botilbud står for 70 pct. af merforbruget på 9,0 mio. kr.", []),  # no total of the table
        ("Botilbud står for ca. 70 pct. af det samlede merforbrug på 10,0 mio. kr.", []),
        ("Botilbud i byen står for 70 pct. af det samlede merforbrug på 10,0 mio. kr.", []),
        ("Botilbud står for 70 pct. af det samlede budget på 10,0 mio. kr.", []),
        ("Botilbud er vokset 70 pct. af det samlede merforbrug på 10,0 mio. kr.", []),
        ("Klubber står for 70 pct. af det samlede merforbrug på 10,0 mio. kr.", []),  # it goes the other way
        ("Veje står for 70 pct. af det samlede merforbrug på 10,0 mio. kr.", []),
    ],
)
def test_a_per_cent_of_a_deviation_is_held_against_the_row_that_makes_it(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence) == found


def test_of_two_rows_of_a_name_and_of_a_row_that_is_not_all_read_nothing_is_said() -> None:
    sentence = "Botilbud står for 70 pct. af det samlede merforbrug på 10,0 mio. kr."
    assert outcomes(sentence, TABLE.replace("Støtte", "Botilbud (§ 107)")) == []
    assert outcomes(sentence, TABLE.replace("92,0\t8,0", "9x2,0\t8,0")) == []
    assert outcomes(sentence, TABLE.replace("I alt\t146,0\t156,0\t10,0", "Renter\t1,0\t1,0\t0,0")) == []
