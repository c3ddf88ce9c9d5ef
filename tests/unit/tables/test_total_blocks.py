"""Sides below the heading of a total are its sums; below any other heading they are lines."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

HEAD = "Beløb i 1.000 kr.\n\nOmråde\tOprindeligt budget\tKorr. budget\n"
SIDES = "Udgifter\t{0}\t{1}\nIndtægter\t-{2}\t-{2}\nNetto\t{3}\t{4}\n"
SCHOOL, PARK, WHOLE = SIDES.format(500, 520, 100, 400, 420), SIDES.format(300, 310, 50, 250, 260), SIDES.format(800, 830, 150, 650, 680)


@pytest.mark.parametrize(
    ("heading", "roles"),
    [("Udvalget i alt", ["total", "total", "net"]), ("Havne", ["line", "line", "net"]), ("I alt", ["total", "total", "net"])],
)
def test_sides_below_the_heading_of_a_total_are_sums(heading: str, roles: list[str]) -> None:
    facts = read_facts(f"{HEAD}Skole\t\t\n{SCHOOL}Park\t\t\n{PARK}{heading}\t\t\n{WHOLE}")
    assert [str(fact.role) for fact in facts.followups] == [*["line", "line", "net"] * 2, *roles]


def test_lines_of_their_own_below_such_a_heading_are_lines() -> None:
    facts = read_facts(f"{HEAD}Samlet drift\t\t\nSkole\t500\t520\nPark\t300\t310\n")
    assert [str(fact.role) for fact in facts.followups] == ["line", "line"]


def test_a_total_by_side_is_counted_in_no_sum_of_lines() -> None:
    sides = "\tUdgift\t500\t600\n\tIndtægt\t-100\t-100\n"
    text = f"Tillægsbevillinger. Hele kroner.\n\nFunktion\tTekst\t2031\t2032\n05.30.26\tPleje\t\t\n{sides}"
    facts = read_facts(f"{text}\tAnsøgning i alt\t\t\n{sides}")
    assert [(str(fact.role), fact.expenditure_dkk, fact.income_dkk) for fact in facts.appropriations if fact.fiscal_year == 2031] == [
        ("line", 500, None),
        ("line", None, -100),
        ("total", 500, None),
        ("total", None, -100),
    ]
