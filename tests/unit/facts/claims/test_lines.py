"""Lines without a verb that name an amount: claims like the sentences around them; a unit's mark and an unread table's row are none."""

from __future__ import annotations

import pytest

from pipeline.facts import prose_to_claims
from pipeline.tables import item_to_tables
from tests.builders import make_document, make_item, make_meeting

LINES = [
    ("Klubber: merforbrug 2,5 mio. kr.", [("Klubber", 2_500_000, "overspend")]),
    ("Teknisk Udvalg, forventet merudgift 6,400 mio. kr.", [("Teknisk Udvalg", 6_400_000, "more_expenditure")]),
    ("Klima-, Natur- og Vejudvalget, mindreudgift -1,500 mio. kr.", [("Klima-, Natur- og Vejudvalget", -1_500_000, "less_expenditure")]),
    ("Klubber - mindreforbrug 300 t.kr.", [("Klubber", -300_000, "underspend")]),
    ("Klubber: 2,5 mio. kr.", [("Klubber", 2_500_000, None)]),
    ("Klubber: merforbrug 2,5 mio. kr. (3 pct.)", [("Klubber", 2_500_000, "overspend"), ("Klubber", 3, None)]),
]
UNITS = [("Der gives 2,5 mil. kr. til klubber.", [2_500_000]), ("Der gives 250 kr. 1.000 borgere fik dem.", [250, 1000])]
NO_LINES = [
    "Beløb i 1.000 kr.",
    "Klubber 2,5 mio. kr.",
    "Klubber 2019, 1.000 kr.",
    "2,5 mio. kr.",
    "kr. 2.500 kr.",
    "Merforbrug 2,5 mio. kr. 3,5 mio. kr.",  # a row of a table that nobody read
    "Klubber 12 18",
]


def read(text: str) -> list[tuple[str | None, float, str | None]]:
    document = make_document(text)
    item = make_item(document, "Budgetopfølgning", ())
    claims = prose_to_claims(make_meeting(document, item), item, item_to_tables(document, item, ())).claims
    return [(claim.subject, float(claim.value), claim.direction) for claim in claims]


@pytest.mark.parametrize(("line", "claims"), LINES)
def test_a_line_that_names_its_amount_claims_it(line: str, claims: list[tuple[str | None, float, str | None]]) -> None:
    assert read(line) == claims


@pytest.mark.parametrize("line", NO_LINES)
def test_a_line_that_names_none_claims_nothing(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize(("sentence", "values"), UNITS)
def test_what_one_printed_unit_stands_for(sentence: str, values: list[float]) -> None:
    assert [value for _, value, _ in read(sentence)] == values


def test_each_line_of_several_claims_its_own() -> None:
    assert [subject for subject, *_ in read("Klubber, merudgift 5,4 mio. kr.\nVeje, mindreudgift 1,0 mio. kr.")] == ["Klubber", "Veje"]
