"""The columns that a change lies between where a sentence says how far back it began."""

from __future__ import annotations

import pytest

from pipeline.danish.periods import read_periods
from pipeline.reconcile.wording.time_steps import find_step

QUARTERS = ("1. kvt. 2023", "2. kvt. 2023", "3. kvt. 2023", "4. kvt. 2023", "1. kvt. 2024")
MONTHS = ("April 2022", "Oktober 2022", "April 2023")
YEARS = ("2021", "2022", "2023")


@pytest.mark.parametrize(
    ("words", "heads", "found"),
    [
        ("er i det seneste kvartal steget med", QUARTERS, (3, 4)),
        ("er i det sidste halvår steget med", QUARTERS, (2, 4)),
        ("er på et år steget med", QUARTERS, (0, 4)),
        ("timer mere end for et år siden", QUARTERS, (0, 4)),
        ("er i den seneste måned steget med", QUARTERS, None),
        ("er på et år steget med", MONTHS, (0, 2)),
        ("er over det seneste halvår steget med", MONTHS, (1, 2)),
        ("er på et år steget med", YEARS, (1, 2)),
        ("er på to år steget med", YEARS, None),
        ("er steget med", QUARTERS, None),
        ("er i det seneste kvartal, altså på et år, steget med", QUARTERS, None),
        ("er på et år steget med", tuple(reversed(YEARS)), None),
        ("er på et år steget med", ("2022", "Ændring", "2023"), None),
        ("er på et år steget med", ("2023",), None),
        ("er på et år steget med", ("2022", "2022", "2023"), None),
        ("er på et år steget med", ("Maj 2022", "2023"), None),
        ("er på et år steget med", ("Uge 3 2022", "Uge 3 2023"), None),
        ("er på et år steget med", ("Maj 2022 til juni 2022", "Maj 2023 til juni 2023"), None),
        ("er på et år steget med", ("31. maj 2022", "31. maj 2023"), (0, 1)),
    ],
)
def test_a_step_is_counted_back_from_the_last_column(words: str, heads: tuple[str, ...], found: tuple[int, int] | None) -> None:
    assert find_step(words, [read_periods(head)[0] for head in heads]) == found
