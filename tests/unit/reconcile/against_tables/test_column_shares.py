"""A per cent in prose of what a column of a table of figures comes to."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """Affald efter kvartal

Sted	Papir, ton	Glas, ton	Papirpris, kr.
Nordhavn	40	30	20
Sydhavn	60	70	25
I alt	100	100
"""
HOLDS, FAILS, OPEN = [Outcome.HOLDS], [Outcome.FAILS], [Outcome.NOT_CHECKABLE]


def outcomes(sentence: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Genbrug 2024\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    judged = find_identities(judge(extract_document(make_document(text))), Rule.SHARE)
    return [one.outcome for one in judged if one.printed in (40, 45, 30)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Nordhavn alene står for 40 pct. af papirmængden.", HOLDS),
        ("Nordhavn alene står for 45 pct. af papirmængden.", FAILS),
        ("Det går godt, og Nordhavn udgør 45 pct. af den samlede papirmængde.", FAILS),
        ("Nordhavn alene står for 30 pct. af papirmængden.", OPEN),  # so it is of the glass
        ("Nordhavn alene står for ca. 45 pct. af papirmængden.", []),
        ("Nordhavn alene står for 45 pct. af mængden.", []),  # of which column
        ("Nordhavn alene står for 45 pct. af papirmængden i hele landet.", []),
        ("Sidste år stod Nordhavn for 45 pct. af papirmængden.", []),
        ("Skolerne i Nordhavn står for 45 pct. af papirmængden.", []),
        ("Vesthavn står for 45 pct. af papirmængden.", []),
        ("Nordhavn står ikke for 45 pct. af papirmængden.", []),
        ("Nordhavn er vokset 45 pct. af papirmængden.", []),
    ],
)
def test_a_per_cent_of_a_column_is_held_against_its_line_and_its_total(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence) == found


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("I alt\t100\t100\n", ""),
        ("I alt\t100\t100\n", "I alt\t50\t50\n"),  # an average
        ("Sydhavn\t60", "Sydhavn\tx6O"),
        ("Papir, ton", "Papir, pct."),
    ],
)
def test_where_the_lines_come_to_no_total_nothing_is_compared(printed: str, instead: str) -> None:
    assert outcomes("Nordhavn alene står for 45 pct. af papirmængden.", TABLE.replace(printed, instead)) == []


@pytest.mark.parametrize(
    ("head", "found"),
    [("Udkald", FAILS), ("Udgift, kr.", OPEN), ("Papkasser", FAILS), ("Papircontainere", OPEN), ("Glas, ton", OPEN)],
)
def test_another_column_only_counts_for_the_per_cent_where_it_may_be_meant(head: str, found: list[Outcome]) -> None:
    table = TABLE.replace("Glas, ton", head)
    assert outcomes("Nordhavn alene står for 30 pct. af papirmængden.", table) == found
