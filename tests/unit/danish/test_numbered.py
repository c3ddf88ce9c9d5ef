"""How many are spoken of together."""

from __future__ import annotations

import pytest

from pipeline.danish.numbered import count_named, count_some


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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tre udvalg venter tilsammen", 3),
        ("og to af skolerne", 2),
        ("De to ydelser giver tilsammen", 2),
        ("over tre år", None),
        ("en merudgift på", None),
        ("Udvalgene venter tilsammen", None),
    ],
)
def test_how_many_are_spoken_of_whether_named_before_or_not(text: str, count: int | None) -> None:
    assert count_some(text) == count
