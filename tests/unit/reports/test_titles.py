"""Printed titles and labels as a page's own sentences use them."""

from __future__ import annotations

import pytest

from reports.titles import find_table_number, name_row, shorten_title


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Tabel 2. Serviceudgifter pr. udvalg", "Serviceudgifter pr. udvalg"),
        ("Oversigt 1: Drift, status pr. 31. august 2031", "Drift, status pr. 31. august 2031"),
        ("Tabel 1. Forventet regnskab 2031, nettodriftsudgifter i 1.000 kr.", "Forventet regnskab 2031, nettodriftsudgifter"),
        ("Tabel 3: Skattefinansierede anlæg, 1.000 kr.", "Skattefinansierede anlæg"),
        ("Resultatopgørelse 2031 (1.000 kr.), indtægter +, udgifter -", "Resultatopgørelse 2031"),
        ("**Driftsudgifter, netto**", "Driftsudgifter, netto"),
        ("Oversigten viser igangværende projekter på vejområdet.", None),
        ("Tabel 1. Budgetopfølgning. Beløb i 1.000 kr. Plus er merforbrug", None),
        ("Afvigelsen på driften kan deles således:", None),
        ("afrundet hver for sig", None),
        ("1.000 kr., minus i afvigelseskolonnen = merforbrug", None),
        ("Tabel 4. " + "Udgifter til alt muligt " * 4, None),
        ("Tabel 4", None),
        ("Sagsbeskrivelse", None),  # a section of the item, that the table is the first in
        ("", None),
        (None, None),
    ],
)
def test_a_title_is_short_and_no_sentence(printed: str | None, title: str | None) -> None:
    assert shorten_title(printed) == title


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("heraf kontante ydelser", "kontante ydelser"),
        ("- Heraf: Sygedagpenge", "Sygedagpenge"),
        ("Herunder løn", "løn"),
        ("Kontanthjælp", "Kontanthjælp"),
        ("Herafsen & Søn", "Herafsen & Søn"),
        ("Heraf", "Heraf"),
    ],
)
def test_a_part_is_named_without_the_word_that_makes_it_one(label: str, name: str) -> None:
    assert name_row(label) == name


@pytest.mark.parametrize(
    ("printed", "number"),
    [("Tabel 4. Anlæg 2031", 4), ("**Tabel 12: Drift**", 12), ("Anlæg, jf. tabel 4", None), ("Tabel over anlæg", None), (None, None)],
)
def test_a_table_bears_the_number_that_its_title_begins_with(printed: str | None, number: int | None) -> None:
    assert find_table_number(printed) == number
