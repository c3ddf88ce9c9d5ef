"""Words compared as people compare them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.words import find_years, normalise, strip_markup, without_years


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("  Aktuel\tStatus: ", "aktuel status"),
        ("Refusions-\nprocent", "refusionsprocent"),
        ("Refusions- procent", "refusionsprocent"),
        ("Lov- og cirkulæreprogram", "lov og cirkulæreprogram"),
        ("for- eller efterår", "for eller efterår"),
        ("under\u00adstøttelse", "understøttelse"),
        ("**Sektor** <b>Skole</b>", "sektor skole"),
        ("# Overskrift", "overskrift"),
        ("Gns. pr. mdr.", "gns pr mdr"),
        ("20 % / § 5 + 1", "20 % / § 5 + 1"),
        ("KONTANTHJÆLP", "kontanthjælp"),
        ("---", ""),
        ("Ydelse pr. måned²", "ydelse pr måned"),
        ("Skøn 2020 4)", "skøn 2020"),
        ("Hjælp (servicelovens § 99) 4)", "hjælp servicelovens § 99"),
        ("Hjælp (jf. bilag 4)", "hjælp jf bilag 4"),
        ("4)", "4"),
        ("Afvi\u00ad gelse", "afvigelse"),
    ],
)
def test_a_key_for_comparing(text: str, key: str) -> None:
    assert normalise(text) == key


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(("text", "bare"), [("**-31**", "-31"), ("<i>Løn</i>", "Løn"), ("a_b", "a_b"), ("__a__", "a"), ("`a`", "a")])
def test_markup_is_no_text(text: str, bare: str) -> None:
    assert strip_markup(text) == bare


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Budget 2017", (2017,)),
        ("2018 og 2017 og 2018", (2018, 2017)),
        ("DRIFT 1950-2099", (1950, 2099)),
        ("12017 20177 1949 2100", ()),
        ("Afvigelse 2021¹", (2021,)),
        ("", ()),
    ],
)
def test_years_in_printed_order_each_once(text: str, years: tuple[int, ...]) -> None:
    assert find_years(text) == years


def test_years_are_taken_out() -> None:
    assert without_years("Budget 2017 og 2018 i alt") == "Budget og i alt"
