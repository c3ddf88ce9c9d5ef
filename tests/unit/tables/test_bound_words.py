"""A sentence that names a table by its number, or a caption that numbers it, says nothing of the others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import read_tables

ROWS = "\tTekst\t2031\t2032\n05.57.71\tSygedagpenge\t5\t7\n"
TWO = "Tabel 1. Bevillinger\n{first}" + ROWS + "\n" + "Der er sagt noget her.\n\n" * 9 + "Tabel 2. Flere bevillinger\n" + ROWS


@pytest.mark.parametrize(
    ("prose", "first", "factors"),
    [
        ("I tabel 1 står tallene i 1.000 kr.", "", [1000, None]),
        ("Sådan er det. I tabel 1 står tallene\ni 1.000 kr., og minus er indtægt.", "", [1000, None]),  # over two lines
        ("I tabel 2 står tallene i 1.000 kr.", "", [None, 1000]),
        ("I tabel 1 og 2 står tallene i 1.000 kr.", "", [1000, 1000]),
        ("I tabellerne 1-2 står tallene i 1.000 kr.", "", [1000, 1000]),
        ("I tabel 1 står tallene i 1.000 kr. I tabel 2 står tallene i mio. kr.", "", [1000, 10**6]),
        ("Tallene ses i tabel 1. Alle beløb er i 1.000 kr.", "", [1000, 1000]),  # the next sentence names none
        ("Alle beløb er i 1.000 kr., som i tabel 7.", "", [1000, 1000]),  # no table of this item
        ("Tallene ses i tabel 1.", "(1.000 kr.)", [1000, None]),  # in the head of a table with a number
    ],
)
def test_a_unit_told_of_one_table_is_of_no_other(prose: str, first: str, factors: list[int | None]) -> None:
    found = [table.unit_factor for table in read_tables(f"{prose}\n\n{TWO.format(first=first)}")]
    assert found == [None if factor is None else Decimal(factor) for factor in factors]


def test_a_table_without_a_number_takes_what_is_told_of_the_one_before() -> None:
    first, second = TWO.format(first="(1.000 kr.)").split("Tabel 2. ")
    text = first + second.replace("2031", "2033").replace("2032", "2034")
    assert [table.unit_factor for table in read_tables(text)] == [1000, 1000]


@pytest.mark.parametrize(("number", "is_told"), [(1, True), (2, False)])
def test_a_sentence_that_names_a_table_stands_at_it(number: int, is_told: bool) -> None:
    sentence = f"I tabel {number} er et overskud vist som et positivt tal."
    first, _ = read_tables(f"{sentence}\n\nDer er mere her.\n\nOg her.\n\nOg her også.\n\n{TWO.format(first='')}")
    assert (sentence in first.around) is is_told


HEAD = """\
Tabel 1. Anbragte (1.000 kr.)
{head}\tRegnskab 2030\tBudget 2031\tSkøn 2031
Plejefamilier\t96,4\t92,0\t90,5
Opholdssteder\t24,7\t25,0\t28,4
"""


@pytest.mark.parametrize(
    ("head", "kind"),
    [("Helårspladser", "other"), ("Antal pladser", "other"), ("Område", "followup"), ("Elever", "followup"), ("Sager", "followup")],
)
def test_the_head_of_the_labels_says_what_is_counted(head: str, kind: str) -> None:
    """A mere group there is who or what the rows are."""
    assert [table.kind for table in read_tables(HEAD.format(head=head))] == [kind]
