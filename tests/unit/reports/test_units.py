"""A table's own unit, and how finely it prints."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reports.texts import Texts
from reports.units import find_places, find_unit, name_unit


@pytest.mark.parametrize(
    ("factor", "resolution", "unit", "places", "said"),
    [
        (1, 1, 1, 0, "Kr. som trykt"),
        (1, 100, 1, 0, "Kr. som trykt"),
        (1, "0.01", 1, 2, "Kr. som trykt"),
        (1_000, 1_000, 1_000, 0, "1.000 kr. som trykt"),
        (1_000_000, 100_000, 1_000_000, 1, "Mio. kr. som trykt"),
        (1_000_000, 1_000, 1_000_000, 3, "Mio. kr. som trykt"),
        (None, 1_000, 1_000_000, 3, "Mio. kr.; tabellen trykker flere enheder"),
        (None, None, 1_000_000, 0, "Mio. kr.; tabellen trykker flere enheder"),
    ],
)
def test_a_table_is_shown_in_its_own_unit(factor: int | None, resolution: object, unit: int, places: int, said: str) -> None:
    step = None if resolution is None else Decimal(str(resolution))
    row = {"unit_factor": None if factor is None else Decimal(factor), "resolution": step}
    assert (find_unit(row), find_places(row)) == (Decimal(unit), places)
    assert name_unit(Texts("da"), [row]) == said
