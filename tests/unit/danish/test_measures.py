"""What heads and labels say that figures count."""

from __future__ import annotations

import pytest

from pipeline.danish.measures import read_head, says_only_when


@pytest.mark.parametrize(
    ("head", "is_told"),
    [
        ("Virkning helår", False),  # over which time, not in what
        ("Effekt skoleåret", False),
        ("Effekt i budgetåret", False),
        ("Gennemsnitlig alder i år", True),
        ("Anciennitet år", True),
    ],
)
def test_a_kind_of_year_is_a_time_and_no_unit(head: str, is_told: bool) -> None:
    assert (read_head(head) is not None) is is_told


@pytest.mark.parametrize(("head", "is_time"), [("Helår", True), ("Regnskabsåret", True), ("Helårsplads", False)])
def test_a_kind_of_year_names_only_when(head: str, is_time: bool) -> None:
    assert says_only_when(head) is is_time
