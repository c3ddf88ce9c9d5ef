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


@pytest.mark.parametrize(("marks", "is_told"), [(("U", "I"), True), (("U", "x"), False), (("U", ""), False)])
def test_marks_of_fewer_rows_than_half_are_marks_none_the_less(marks: tuple[str, str], is_told: bool) -> None:
    rows = [f"05.57.71.1\tHjælp\t{marks[0]}\t640\t325\t965\n", f"05.57.71.2\tRefusion\t{marks[1]}\t-140\t-25\t-165\n"]
    sums = [f"\t{name}\t\t{way}500\t{way}300\t{way}800\n" for name, way in (("Netto", ""), ("Kassen", "-"), ("Finansiering", "-"))]
    facts = read_facts("Tillægsbevilling i kr.\n\nKonto\tTekst\tU/I\t2031\t2032\tI alt\n" + "".join((*rows, *sums)))
    spent = [fact.expenditure_dkk for fact in facts.appropriations if fact.expenditure_dkk is not None]
    assert spent == ([640, 325, 965] if is_told else [])
    assert bool(facts.quarantined) is not is_told
