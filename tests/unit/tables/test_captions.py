"""What stands above a table and speaks of it, and the year that it says."""

from __future__ import annotations

import pytest

from pipeline.tables.captions import find_caption_year, find_captions
from tests.builders import read_table


def test_only_captions_speak_of_a_table() -> None:
    above = ("Tabel 3: Ændringer", "Der er mange ændringer i år, og de er alle nævnt her.", "1.000 kr.")
    assert find_captions(above) == ("Tabel 3: Ændringer", "1.000 kr.")
    assert find_captions(above[:2]) == ("Tabel 3: Ændringer",)
    assert find_captions(("Tabel 2. Tillægsbevillinger til driften i 2019, 1.000 kr.",))  # a unit's point ends no sentence


@pytest.mark.parametrize(
    ("above", "year"),
    [
        (("Bilag 4 til punkt 12: Skøn, 2. runde 2031", "Beløb i 1.000 kr., netto."), 2031),
        (("Tabel 1: Forventet regnskab 2031 (2029-priser)",), 2031),
        (("Tabel 1: Forbrug i pl 2029",), None),
        (("Tabel 1: Regnskab 2030 og budget 2031",), None),
        (("Tabel 1: Udvikling siden 2015",), None),
        (("Budget 2031",), None),  # no numbered caption: it may be a heading of anything
        (("Bilag 2 viser, at der i 2031 er mange heste i huset.",), None),
        (("Skema A. Forventninger til ydelser 2031",), 2031),
        (("Budget 2031 i mio. kr.",), 2031),
        (("Skema over udgifter 2031",), None),
        ((), None),
    ],
)
def test_the_year_of_a_numbered_caption(above: tuple[str, ...], year: int | None) -> None:
    assert find_caption_year(above) == year


@pytest.mark.parametrize(
    ("head", "year"),
    [("Korr. budget\tForventet regnskab", 2031), ("Korr. budget 2032\tForventet regnskab 2032", 2032)],
)
def test_the_heads_own_year_comes_first(head: str, year: int) -> None:
    assert read_table(f"Tabel 5: Skøn 2031\n\nOmråde\t{head}\nSkole\t5,1\t6,2\nIdræt\t2,1\t3,2\n").fiscal_year == year
