"""Rows that name what the state pays for a project, beside the row of its expenditure."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

HEAD = "Ændring af rådighedsbeløb i kr.\n\nFunktion\tTekst\t2031\t2032\n"
ROWS = "02.28.23\tCykelsti, {spent}\t640.000\t325.000\n02.28.23\t{name}, {paid}\t-90.000\t0\n"


@pytest.mark.parametrize(
    ("spent", "name", "paid", "side"),
    [
        ("udgift", "Cykelsti", "statstilskud", "income"),
        ("udgifter", "Cykelsti", "Statstilskud", "income"),
        ("udgift", "Cykelsti", "grundtilskud", "income"),
        ("udgift", "Cykelsti", "indtægt", "income"),
        ("udgift", "Bro", "statstilskud", "net"),  # of another project
        ("etape 1", "Cykelsti", "statstilskud", "net"),  # nothing says that the other row is expenditure
        ("udgift", "Cykelsti", "tilskud", "net"),  # given or received: the word does not say
        ("udgift", "Cykelsti", "statstilskud og gebyr", "net"),
    ],
)
def test_what_pays_for_a_project_is_income_beside_its_expenditure(spent: str, name: str, paid: str, side: str) -> None:
    facts = read_facts(HEAD + ROWS.format(spent=spent, name=name, paid=paid)).appropriations
    amounts = {column: getattr(facts[2], f"{column}_dkk") for column in ("expenditure", "income", "net")}
    assert {column: amount for column, amount in amounts.items() if amount is not None} == {side: -90_000}
    assert facts[2].text == f"02.28.23 {name}, {paid}"


def test_one_without_a_name_before_it_is_no_counterpart() -> None:
    text = "Tillægsbevilling, kr.\n\t2031\t2032\nUdgift\t640.000\t325.000\nStatstilskud\t-90.000\t-10.000\nNetto\t550.000\t315.000\n"
    facts = read_facts(text).appropriations
    assert [fact.net_dkk for fact in facts[2:4]] == [-90_000, -10_000]
