"""Columns behind a deviation that are its parts are kept beside, whatever one of their heads may be taken for."""

from __future__ import annotations

import pytest

from schemas.lists import Unit
from tests.builders import read_facts

HEAD = "1.000 kr.\tKorrigeret budget 2024\tForventet regnskab 2024\tAfvigelse\tHeraf service\tOverførsler\n"
ROWS = "Skole\t100\t105\t5\t5\t0\nPension\t200\t194\t-6\t1\t-7\nDagpenge\t80\t83\t3\t-2\t5\nI alt\t380\t382\t2\t4\t-2"


def beside(text: str) -> list[int]:
    return [int(fact.value) for fact in read_facts(text).indicators if fact.unit is Unit.DKK]


@pytest.mark.parametrize(
    ("rows", "parts", "carried"),
    [
        (ROWS, [5000, 0, 1000, -7000, -2000, 5000, 4000, -2000], 0),
        (ROWS.replace("\t5\t0\n", "\t5\t1\n"), [5000, 1000, 1000, -7000, -2000, 5000, 4000, -2000], 0),  # one may hold a misprint
        (ROWS.replace("\t5\t0\n", "\t5\t9\n").replace("\t1\t-7", "\t1\t7"), [], 4),  # two of four say that they are no parts
        ("\n".join(ROWS.splitlines()[:2]), [], 2),  # too few to tell
    ],
)
def test_what_a_deviation_is_made_of_is_no_budget_that_was_carried_over(rows: str, parts: list[int], carried: int) -> None:
    assert beside(HEAD + rows) == parts
    assert sum(fact.carry_over_dkk is not None for fact in read_facts(HEAD + rows).followups) == carried


def test_parts_under_heads_of_their_own_are_none() -> None:
    """What is known to be another measure stays it, though the sum may fit."""
    head = HEAD.replace("Heraf service\tOverførsler", "Tillægsbevilling\tVirement")
    assert beside(head + ROWS) == []
