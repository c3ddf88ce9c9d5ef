"""A table whose unit makes its amounts larger than any municipality is not read in that unit."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

ROWS = "Skole\t{0}\t{0}\nPark\t5.000\t6.000\n"


@pytest.mark.parametrize(
    ("unit", "amount", "figures"),
    [
        ("1.000 kr.", "443.500", 4),
        ("mio. kr.", "443.500", 0),
        ("1.000 kr.", "443.500.000", 0),
        ("mio. kr.", "99.000", 4),
        ("kr.", "443.500", 4),
    ],
)
def test_amounts_beyond_belief_are_refused_with_their_whole_table(unit: str, amount: str, figures: int) -> None:
    facts = read_facts(f"Beløb i {unit}\nOmråde\tKorrigeret budget\tForventet regnskab\n{ROWS.format(amount)}")
    assert len(facts.figures) == figures
    assert {cell.reason for cell in facts.quarantined} == (set() if figures else {"facts.unit_doubtful"})
    assert len(facts.quarantined) == (0 if figures else 4)
