"""Units of money: marks, declarations in words, and the amounts that only look like them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.units import find_unit, find_unit_of_corner, find_unit_of_head, find_unit_statement, is_unit, without_unit


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("Tabel 1. Drift (1.000 kr.)", 1000),
        ("Tabel 1. Drift, mio. kr.", 10**6),
        ("Tabel 1. Drift, mio. kr. (2024-priser)", 10**6),
        ("Drift, t.kr. 2024-pl", 1000),
        ("Drift - 1.000 kr.", 1000),
        ("Drift: tkr., netto", 1000),
        ("Note: beløb i kr.", 1),
        ("Opgjort i hele 1.000 kr. netto", 1000),
        ("Alle tal er i millioner kr. og i løbende priser", 10**6),
        ("Ansøgning, 1.000 kr. i årets priser", 1000),
        ("Bilag: Tillægsbevilling 2031-2034 (1.000 kr. netto)", 1000),
        ("mio. kr.", 10**6),
        ("1.000 kr.", 1000),
        ("Hele kroner. Udgifter er plus, indtægter er minus.", 1),
        ("Alle beløb i tabellen er mio. kr. med tre decimaler. Minus er mindreforbrug.", 10**6),
        ("Alle beløb er 1.000 kr.", 1000),
        ("Alle beløb er i kr. 1.000.", 1000),
        ("Beløb i DKK 1.000", 1000),
        ("Beløb i hele kr. 1.000.000", 10**6),
        ("Drift, 1.000 kr. p/l 2031", 1000),
        ("Ændringer 2031, kr.", 1),
        ("Ændringer til huset, kr. i 2031-priser (+ = merudgift)", 1),
        ("Tal for huset (kr., merudgift +):", 1),
    ],
)
def test_a_text_that_declares_a_unit(text: str, factor: int) -> None:
    unit = find_unit_statement(text)
    assert unit is not None
    assert unit.factor == Decimal(factor)


@pytest.mark.parametrize(
    "text",
    [
        "1.000 kr. koster det at være med.",
        "mio. kr. Herefter er der intet tilbage",
        "Der gives, som i fjor, 1.000 kroner. Til huset gives intet.",
        "Der gives, som i fjor, 1.000 kr. til huset.",
        "Det blev 2,5 mio. kr., og det er meget.",
        "Der søges om 1.000 kr. pr. borger",
        "Ydelsen er 1.000 kr. om måneden",
        "Der mangler 21.000 kr.",
        "Gebyret er som i fjor, kr. 1.000.",
        "Der betales i kr. 1.000 pr. måned",
        "Der er 1.000 kroner i kassen",
        "mio. kr. og 1.000 kr.",
        "Beløb i mio. kr., dog i 1.000 kr. for huset",
        "Tallene er i procent",
        "",
    ],
)
def test_a_text_that_declares_none_or_several(text: str) -> None:
    assert find_unit_statement(text) is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Beløb i mio. kr.", True),
        ("Alle tal i 1.000 kr.", True),
        ("1.000 kr. netto", True),
        ("mio. kr., løbende priser", True),
        ("1.000 kr. i årets priser", True),
        ("mio. kr. (faste pl)", True),
        ("1000 kr p/l", True),
        ("kr. 1.000", True),
        ("kr. 1.500", False),
        ("Netto (1.000 kr.)", False),
        ("Netto, mio. kr.", False),
        ("Udgifter i mio. kr.", False),
        ("Budget 2024, mio. kr.", False),
        ("mio. kr. brutto", False),
        ("5 mio. kr.", False),
    ],
)
def test_a_mark_says_nothing_but_the_unit(text: str, mark: bool) -> None:
    assert is_unit(text) is mark


@pytest.mark.parametrize(
    ("words", "left"),
    [("udgifter 1 000 kr", "udgifter"), ("netto mio kr", "netto"), ("mio kr", ""), ("udgifter", "udgifter"), ("krone", "krone")],
)
def test_the_words_beside_a_unit(words: str, left: str) -> None:
    assert without_unit(words) == left


FORMS = (
    *("1.000 kr.", "1000 DKK", "t.kr.", "t kr.", "tkr.", "tusind kr.", "tusinde kr.", "hele 1.000 kr.", "hele 1000 kroner"),
    *("mil. kr.", "mil kroner"),
    *("mio. kr.", "mio. DKK", "mill. kr.", "mill DKK", "millioner kr.", "mkr.", "mia. kr.", "mia. DKK", "hele kr.", "hele kroner"),
)


@pytest.mark.parametrize("form", FORMS)
def test_no_form_of_a_unit_is_taken_for_bare_kroner(form: str) -> None:
    thousands = {"1": 1000, "t": 1000, "m": 10**6}
    factor = 10**9 if form.startswith("mia") else 1 if form in ("hele kr.", "hele kroner") else thousands[form.removeprefix("hele ")[0]]
    for text in (f"Alle beløb er i {form}", f"Drift ({form})", f"Drift, {form}"):
        unit = find_unit_statement(text)
        assert unit is not None
        assert unit.factor == Decimal(factor)


@given(
    st.integers(2, 999_999).filter(lambda number: number != 1000 and not 1950 <= number < 2100),
    st.sampled_from(("mio. kr.", "1.000 kr.", "t.kr.", "kr.", "mia. kr.", "kroner")),
)
def test_a_number_before_a_unit_makes_it_an_amount(number: int, unit: str) -> None:
    assert find_unit(f"{number} {unit}") is None
    assert not is_unit(f"{number} {unit}")
    assert find_unit_statement(f"Det kostede {number} {unit}") is None


@pytest.mark.parametrize("head", ["Budget 2025 1.000 kr.", "Korrigeret budget pr. 31/10 1.000 kr.", "Korrigeret budget pr. 31/10 [t.kr.]"])
def test_a_year_or_day_before_a_heads_unit_makes_it_no_amount(head: str) -> None:
    unit = find_unit_of_head(head)
    assert unit is not None
    assert unit.factor == 1000


@pytest.mark.parametrize(
    ("corner", "factor"),
    [
        ("Udvalg 1.000 kr.", 1000),
        ("Område, netto mio.kr.", 1_000_000),
        ("Område 1000 kr p/l", 1000),
        ("DKK 1.000", 1000),
        ("Serviceudgifter kr. 1.000", 1000),
        ("Tilskud på 1.000 kr.", None),
        ("Gebyr kr. 1.000,50", None),
        ("Udvalg kr.", None),
        ("Udvalg", None),
    ],
)
def test_the_unit_that_ends_what_heads_the_labels(corner: str, factor: int | None) -> None:
    unit = find_unit_of_corner(corner)
    assert (unit.factor if unit else None) == factor
