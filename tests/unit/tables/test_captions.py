"""What stands above a table and speaks of it, and the year that it says."""

from __future__ import annotations

import pytest

from pipeline.tables.captions import counts_things, find_caption_year, find_captions
from schemas.lists import Unit
from tests.builders import read_facts, read_table


def test_only_captions_speak_of_a_table() -> None:
    above = ("Tabel 3: Ændringer", "Der er mange ændringer i år, og de er alle nævnt her.", "1.000 kr.")
    assert find_captions(above) == ("Tabel 3: Ændringer", "1.000 kr.")
    assert find_captions(above[:2]) == ("Tabel 3: Ændringer",)
    assert find_captions(("Tabel 2. Tillægsbevillinger til driften i 2019, 1.000 kr.",))  # a unit's point ends no sentence


@pytest.mark.parametrize(
    ("caption", "is_one"),
    [
        ("Konsekvenser for budget 2031-2034, mio. kr.", True),
        ("Der mangler i alt nu 5 mio. kr.", False),  # an amount declares no unit
        ("Tabel 3. Afledt drift og konsekvenser for 2031-2034, beløb i 1.000 kr. i 2031-priser (- = mindreudgift)", True),
        ("Tabel 3 viser alene afvigelser mellem korrigeret budget og regnskab, delt efter pris, antal og refusion i alt.", False),
        ("Udvalget har set på alle de mange ændringer, der er kommet siden sidst, i alle husets afdelinger og hold", False),
    ],
)
def test_a_legend_or_a_unit_behind_a_caption_makes_it_no_sentence(caption: str, is_one: bool) -> None:
    assert bool(find_captions((caption,))) is is_one


@pytest.mark.parametrize(
    ("caption", "counts"),
    [
        ("Tabel 2: Antal børn og elever", True),
        ("Antal fuldtidspersoner på offentlig forsørgelse", True),
        ("Tabel 2: Antal pladser og budget 2031", False),
        ("Tabel 2: Budget og forventet regnskab", False),
        ("Tabel 2. Antal, ydelse og kommunens andel", False),
        ("Tabel 2. Antal personer og refusionsprocent", False),
        ("Tabel 2: Støtte til borgere", False),
    ],
)
def test_what_a_caption_says_is_counted(caption: str, counts: bool) -> None:
    assert counts_things(caption) is counts


COUNTS = "\tBudget 2031\tForventet\tForskel\nDagpleje\t308\t286\t-22\nVuggestue\t342\t368\t26\nBørn pr. gruppe\t11,3\t11,2\t-0,1\n"


def test_counts_below_heads_of_the_budget_are_no_money() -> None:
    facts = read_facts(f"Alle beløb er i mio. kr.\n\nDer er en sætning imellem, og den er lang nok.\n\nTabel 2: Antal børn\n\n{COUNTS}")
    assert not facts.followups
    assert [(figure.printed_text, figure.unit) for figure in facts.figures] == [
        (printed, Unit.PERSONS) for printed in ("308", "286", "-22", "342", "368", "26")
    ]
    assert [(cell.payload, cell.reason) for cell in facts.quarantined] == [
        (printed, "facts.unit_unknown") for printed in ("11,3", "11,2", "-0,1")
    ]


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
