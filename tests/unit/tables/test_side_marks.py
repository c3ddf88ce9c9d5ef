"""Marks that name a row's side of the budget, in cells of their own; a lone letter of a name is none."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

HEAD = "Tillægsbevilling i kr.\n\nKonto\tTekst\tU/I\t2031\t2032\n"


@pytest.mark.parametrize(
    ("marks", "sides"),
    [
        (("U", "U", "I"), ["expenditure", "expenditure", "income"]),
        (("Udg.", "Udg.", "Indt."), ["expenditure", "expenditure", "income"]),
        (("Udgift", "Indtægt", "Indtægt"), ["expenditure", "income", "income"]),
        (("U", "I", ""), ["expenditure", "income", "net"]),
        (("U", "", ""), ["net"] * 3),  # one letter is no column of marks
        (("U", "I", "A"), ["net"] * 3),  # other letters stand there too
        (("", "", ""), ["net"] * 3),
    ],
)
def test_each_row_has_the_side_that_its_mark_names(marks: tuple[str, ...], sides: list[str]) -> None:
    names = (("05.57.71.1", "Sygedagpenge"), ("05.57.71.2", "Hjælp"), ("05.57.73.2", "Refusion"))
    rows = "".join(f"{code}\t{name}\t{mark}\t640.000\t325.000\n" for (code, name), mark in zip(names, marks, strict=True))
    facts = read_facts(HEAD + rows).appropriations
    columns = ("expenditure", "income", "net")
    stored = [[column for column in columns if getattr(fact, f"{column}_dkk") is not None] for fact in facts[::2]]
    assert stored == [[side] for side in sides]
    if "net" not in sides:
        assert [fact.text for fact in facts[::2]] == [f"{code} {name}" for code, name in names]
