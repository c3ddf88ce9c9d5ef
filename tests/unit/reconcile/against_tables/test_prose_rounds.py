"""How an estimate has changed since the round before, in prose: what the two estimates of its row differ by."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """Tabel 1. Beløb i mio. kr.

Område	Korr. budget	Skøn maj	Skøn august
Skoler	80,0	84,0	88,5
Dagtilbud	42,0	42,0	41,0
Renter	-3,0	-2,0	-1,0
I alt	119,0	124,0	128,5
"""
HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]


def outcomes(sentence: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    return [one.outcome for one in find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_TABLE)]


@pytest.mark.parametrize(
    ("sentence", "sound", "wrong"),
    [
        ("Siden maj er skønnet for skoler hævet med {} mio. kr.", "4,5", "5,4"),
        ("Siden skønnet i maj er udgiften til dagtilbud faldet med {} mio. kr.", "1,0", "2,0"),
    ],
)
def test_an_estimate_that_changed_is_held_against_both_estimates(sentence: str, sound: str, wrong: str) -> None:
    assert (outcomes(sentence.format(sound)), outcomes(sentence.format(wrong))) == (HOLDS, FAILS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Siden april er skønnet for skoler hævet med 5,4 mio. kr.",  # of no column
        "Siden nytår er skønnet for skoler hævet med 5,4 mio. kr.",
        "Fra maj til august er skønnet for skoler siden hævet med 5,4 mio. kr.",  # two times
        "Siden maj er skønnet for vikarer på skoler hævet med 5,4 mio. kr.",
        "Siden maj er skønnet for havne hævet med 5,4 mio. kr.",
        "Siden maj er skønnet for renter hævet med 5,4 mio. kr.",  # which way an income goes
        "Siden maj er skønnet for skoler hævet med ca. 5,4 mio. kr.",
        "Siden maj er skønnet for skoler ikke hævet med 5,4 mio. kr.",
        "Siden maj er skønnet for skoler hævet med 5,4 mio. kr. i forhold til budgettet.",
        "Siden maj er budgettet til skoler hævet med 5,4 mio. kr.",
    ],
)
def test_what_is_of_other_times_or_rows_is_not_compared(sentence: str) -> None:
    assert Outcome.FAILS not in outcomes(sentence)


@pytest.mark.parametrize(
    ("head", "cell"),
    [("Skøn oktober", "90,0"), ("Skøn oktober", "9O,O5"), ("Forventet regnskab oktober", "90,0")],
)
def test_beside_a_third_estimate_nothing_is_compared(head: str, cell: str) -> None:
    title, _, first, *rest = TABLE.rstrip().split("\n")
    table = "\n".join((title, "", f"{first}\t{head}", *(f"{row}\t{cell}" for row in rest)))
    assert Outcome.FAILS not in outcomes("Siden maj er skønnet for skoler hævet med 5,4 mio. kr.", table)


@pytest.mark.parametrize(
    ("sentence", "is_held"),
    [
        ("Ved opfølgningen pr. 30. april ventedes et merforbrug på skoler på 3,0 mio. kr.", False),
        ("Pr. 31. august ventes et merforbrug på skoler på 3,0 mio. kr.", True),
        ("Der ventes et merforbrug på skoler på 3,0 mio. kr.", True),
    ],
)
def test_what_an_earlier_round_expected_is_not_held_against_this_one(sentence: str, is_held: bool) -> None:
    head = "Tabel 1. Beløb i mio. kr., + = merforbrug\n\nOmråde\tKorr. budget\tSkøn august\tAfvigelse\n"
    table = f"{head}Skoler\t80,0\t88,5\t8,5\nParker\t10\t10\t0\n"
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning pr. 31. august 2024\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    found = find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_TABLE)
    assert [one.outcome for one in found] == (FAILS if is_held else [])
