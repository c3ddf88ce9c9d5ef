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
        ("Der går 4.562 flere elever i skolerne, heraf 221 i specialklasser.", []),
        ("Der går ca. 4.562 elever i skolerne, heraf 221 i specialklasser.", []),
        ("Der går 4.350 elever i almenklasser, heraf 221 i specialklasser.", []),  # no total
        ("Der gives 4.562 kr. til skolerne, heraf 221 kr. til specialklasser.", []),
        ("På landsplan går der 4.562 elever i skolerne, heraf 221 i specialklasser.", []),
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


def of_projects(sentence: str, table: str) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Anlæg 2024\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    judged = judge(extract_document(make_document(text))).identities
    return [one.outcome for one in judged if one.rule is Rule.PROSE_VS_TABLE and "bro" in one.subject.lower()]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Der overføres 4,855 mio. kr. til 2025, heraf 3,175 mio. kr. til bro i havnen.", HOLDS),
        ("Der overføres 4,855 mio. kr. til 2025, heraf 3,715 mio. kr. til bro i havnen.", FAILS),
        ("Der bruges 6,1 mio. kr. i 2024, heraf 2,9 mio. kr. til bro i havnen.", []),
        ("Der er et merforbrug på 4,855 mio. kr. i 2025, heraf 3,715 mio. kr. til bro i havnen.", []),
        ("Budgettet er på 4,855 mio. kr. i 2025, heraf 3,715 mio. kr. til bro i havnen.", []),
        ("Der overføres 4,855 mio. kr. til 2026, heraf 3,715 mio. kr. til bro i havnen.", []),
        ("Der overføres 4,855 mio. kr. til 2025, heraf 3,715 mio. kr. til skoler.", []),
    ],
)
def test_a_part_of_an_amount_stands_beside_facts_of_the_budget(sentence: str, found: list[Outcome]) -> None:
    assert of_projects(sentence, PROJECTS) == found


def test_an_amount_of_few_digits_may_be_another_than_the_total() -> None:
    round_total = PROJECTS.replace("1.680", "1.725").replace("4.855", "4.900").replace("10.955", "11.000")
    assert of_projects("Der overføres 4,9 mio. kr. til 2025, heraf 3,7 mio. kr. til bro i havnen.", round_total) == []
    assert of_projects("Der overføres 4,900 mio. kr. til 2025, heraf 3,700 mio. kr. til bro i havnen.", round_total) == FAILS
