"""What is carried over into a follow-up's year is part of its budget; what is carried over out of it stands beside."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

ROWS = ((28_600, 24_350, 4_250), (6_900, 6_900, 0), (5_400, 5_910, -510), (3_850, 2_500, 1_350))
"""Budget, what is expected, what is left."""


@pytest.mark.parametrize(
    ("head", "turned", "kept"),
    [
        ("Genbevilling 2032", 1, False),  # a later year
        ("Genbevilling 2032", -1, False),
        ("Genbevilling", 1, False),  # what is left of the budget in every row
        ("Genbevilling", -1, True),
        ("Genbevilling 2030", -1, True),
    ],
)
def test_the_carry_over_that_leaves_the_year_is_none_of_its_budget(head: str, turned: int, kept: bool) -> None:
    lines = ["\t".join((name, *map(str, row[:2]), str(row[2] * turned))) for name, row in zip("ABCD", ROWS, strict=True)]
    facts = read_facts("\n".join((f"1.000 kr.\tRådighedsbeløb 2031\tForventet 2031\t{head}", *lines)))
    carried = [fact.carry_over_dkk for fact in facts.followups if fact.carry_over_dkk is not None]
    printed = [row[2] * turned * 1000 for row in ROWS]
    assert carried == (printed if kept else [])
    assert [int(cell.value) for cell in facts.indicators] == ([] if kept else printed)
