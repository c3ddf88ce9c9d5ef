"""Lines under a heading that is a side of the budget are of that side, up to the net of both."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

TABLE = (
    "Tillægsbevilling, 1.000 kr.\t2031\t2032\n{first}\nLøn\t300\t320\nLeje\t100\t120\n{second}\nForældrebetaling\t-40\t-50\n"
    "Nettoudgift\t360\t390\nFinansiering\nKassen\t-360\t-390\n"
)


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        ("Udgifter", "Indtægter", {"Løn": "expenditure", "Forældrebetaling": "income", "Kassen": "net"}),
        ("Personale", "Betaling", {"Løn": "net", "Forældrebetaling": "net", "Kassen": "net"}),
        ("Udgifter til børn", "Indtægter fra børn", {"Løn": "net", "Forældrebetaling": "net", "Kassen": "net"}),
    ],
)
def test_the_side_that_a_heading_names(first: str, second: str, sides: dict[str, str]) -> None:
    facts = read_facts(TABLE.format(first=first, second=second)).appropriations
    found = {
        fact.text: next(side for side in ("expenditure", "income", "net") if getattr(fact, f"{side}_dkk") is not None)
        for fact in facts
        if fact.fiscal_year == 2031
    }
    assert {name: found[name] for name in sides} == sides
