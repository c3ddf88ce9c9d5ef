"""Roles that the columns beside them decide."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.model import Column
from pipeline.tables.settled_columns import settle_columns


@pytest.mark.parametrize(
    ("left", "header", "factor", "role"),
    [
        ("recipients", "Ændring", None, "unknown"),  # of them, or of what they cost
        ("recipients", "Ændring", Decimal(1000), "deviation"),  # its unit says that it is in kroner
        ("recipients", "Afvigelse", None, "deviation"),
        ("monthly_benefit", "Ændring", None, "deviation"),
    ],
)
def test_a_bare_change_behind_a_number_of_somebody(left: str, header: str, factor: Decimal | None, role: str) -> None:
    columns = (Column(0, left, "Antal"), Column(1, "deviation", header, factor))
    assert settle_columns("benefit", columns)[1].role == role
