"""Groups in a column before the labels, with empty cells below them."""

from __future__ import annotations

import pytest

from tests.builders import read_facts, read_table

HEAD = "Mio. kr.\t\tKorrigeret budget\tForventet regnskab\n"
ROWS = (
    "Overførsler\tYdelser\t466,9\t472,6\n\tLøntilskud\t9,5\t8,8\n\tI alt\t476,4\t481,4\n"
    "Service\tKontor\t41,8\t41,3\n\tUnge\t11,7\t11,7\n\tI alt\t53,5\t53,0\n"
    "Udvalget i alt\t\t529,9\t534,4\n"
)


def test_a_group_heads_the_rows_below_it_and_its_sum_is_its_own() -> None:
    facts = read_facts(HEAD + ROWS).followups
    assert [(fact.label, fact.section, fact.covers) for fact in facts] == [
        ("Ydelser", "Overførsler", None),
        ("Løntilskud", "Overførsler", None),
        ("I alt", "Overførsler", "Overførsler"),
        ("Kontor", "Service", None),
        ("Unge", "Service", None),
        ("I alt", "Service", "Service"),
        ("Udvalget i alt", None, None),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(ROWS.replace("\tLøntilskud", "Overførsler\tLøntilskud"), id="a group beside every row"),
        pytest.param(ROWS.replace("Overførsler", "05.57"), id="numbers of accounts"),
        pytest.param("Overførsler\tYdelser\t466,9\t472,6\n\tLøntilskud\t9,5\t8,8\nI alt\t\t476,4\t481,4\n", id="a single row below"),
        pytest.param("\tYdelser\t466,9\t472,6\n\tLøntilskud\t9,5\t8,8\nService\tKontor\t41,8\t41,3\n", id="none below a group"),
    ],
)
def test_other_rows_keep_their_labels(rows: str) -> None:
    assert not any(row.kind == "heading" for row in read_table(HEAD + rows).rows)
