"""How many are spoken of together."""

from __future__ import annotations

import pytest

from pipeline.danish.numbered import count_named


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("De to ydelser giver tilsammen", 2),
        ("disse tre udvalg", 3),
        ("giver de tre områder merudgifter", 3),
        ("De øvrige fire områder", 4),
        ("De store ydelser", None),
        ("To ydelser", None),
        ("De 2 ydelser", None),
        ("", None),
    ],
)
def test_a_number_that_is_written_out(text: str, count: int | None) -> None:
    assert count_named(text) == count
