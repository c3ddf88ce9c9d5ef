"""Parts of a count that repeats a table's total, held against the cells of that column."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]
TABLE = """Antal elever	2022	2023	2024
Almenklasser	4.448	4.391	4.350
Specialklasser	184	199	212
I alt	4.632	4.590	4.562
"""


def outcomes(sentence: str) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Elevtal\n\nSagsfremstilling\n\n{sentence}\n\n{TABLE}"
    judged = judge(extract_document(make_document(text))).identities
    return [one.outcome for one in judged if one.rule is Rule.PROSE_VS_TABLE]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Der går 4.562 elever i skolerne, heraf 212 i specialklasser.", HOLDS),
        ("Der går 4.562 elever i skolerne, heraf 221 i specialklasser.", FAILS),
        ("Der går 4.590 elever i skolerne, heraf 212 i specialklasser.", FAILS),  # the column of 2023
        ("Der går 4.562 elever i skolerne i 2024, heraf 221 i specialklasser.", FAILS),
        ("Der går 4.562 elever i skolerne i 2022, heraf 221 i specialklasser.", []),
        ("Der går 4.700 elever i skolerne, heraf 221 i specialklasser.", []),
        ("Der går 4.562 elever i skolerne, heraf 221 i børnehaveklasser.", []),
        ("Der går 4.562 elever i skolerne, heraf ca. 221 i specialklasser.", []),
        ("Der går 4.562 elever i skolerne, heraf 221 flere i specialklasser.", []),
        ("Der gik 4.562 elever i skolerne i 2021, heraf 221 i specialklasser.", []),
        ("Der går 4.562 elever i skolerne, mens 221 i specialklasser venter.", []),
    ],
)
def test_a_part_stands_in_the_column_of_its_total(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence) == found


PROJECTS = """Anlæg, 1.000 kr.	Korrigeret budget 2024	Forventet regnskab 2024	Overføres til 2025
Cykelsti	5.580	3.900	1.680
Bro, havnen	5.375	2.200	3.175
I alt	10.955	6.100	4.855
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Der overføres 4,855 mio. kr. til 2025, heraf 3,175 mio. kr. til bro i havnen.", HOLDS),
        ("Der overføres 4,855 mio. kr. til 2025, heraf 3,715 mio. kr. til bro i havnen.", FAILS),
        ("Der overføres 4,9 mio. kr. til 2025, heraf 3,7 mio. kr. til bro i havnen.", []),  # so few digits may be others
        ("Der overføres 4,855 mio. kr. til 2026, heraf 3,715 mio. kr. til bro i havnen.", []),
        ("Der overføres 4,855 mio. kr. til 2025, heraf 3,715 mio. kr. til skoler.", []),
    ],
)
def test_a_part_of_an_amount_stands_beside_facts_of_the_budget(sentence: str, found: list[Outcome]) -> None:
    text = f"Sandager Kommune\n\nPunkt 1. Anlæg 2024\n\nSagsfremstilling\n\n{sentence}\n\n{PROJECTS}"
    judged = judge(extract_document(make_document(text))).identities
    assert [one.outcome for one in judged if one.rule is Rule.PROSE_VS_TABLE and "bro" in one.subject.lower()] == found
