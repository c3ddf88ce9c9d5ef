"""The numeric tokens of a text and their classes."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.tokens import find_tokens


def classify(text: str) -> list[tuple[str, str]]:
    return [(text[token.start : token.end], token.token_class) for token in find_tokens(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("§§ 109 og 110", [("§§ 109 og 110", "paragraph")]),
        ("§ 40, stk. 2", [("§ 40, stk. 2", "paragraph")]),
        ("jf. stk. 3", [("3", "paragraph")]),
        ("Pkt. 42 koster 3,5 mio.", [("42", "reference"), ("3,5", "quantity")]),
        ("Kommunens ramme 3.672,9 mio. kr.", [("3.672,9", "quantity")]),
        ("Ramme 41 krydser 3 veje", [("41", "reference"), ("3", "quantity")]),
        ("Sag 2017-037608", [("2017-037608", "case_no")]),
        ("15.20.00-G20-1-18", [("15.20.00-G20-1-18", "case_no")]),
        ("kl. 09.00-10.30 i 2017", [("09.00-10.30", "time"), ("2017", "year")]),
        ("tlf. 99313131", [("99313131", "phone")]),
        ("Side 26", [("26", "page")]),
        ("1. at der gives 1.000 kr.", [("1.", "list_number"), ("1.000", "quantity")]),
        ("362 1) og 35", [("362", "quantity"), ("1)", "footnote"), ("35", "quantity")]),
        ("05.57.73/5.57.76", [("05.57.73", "account_code"), ("5.57.76", "account_code")]),
        ("5.57.71.1 og 05.57.71.002", [("5.57.71.1", "account_code"), ("05.57.71.002", "account_code")]),
        ("2017/2018 og 2019-20", [("2017/2018", "year"), ("2019-20", "year")]),
        ("2.017 kr. i 2017", [("2.017", "quantity"), ("2017", "year")]),
        ("2017 kr.", [("2017", "quantity")]),
        ("2017 pct", [("2017", "quantity")]),
        ("30. august 2017", [("30. august 2017", "date")]),
        ("31.02.2017", [("31.02.2017", "quantity")]),
        ("nr. 7515", [("7515", "reference")]),
        ("snr. 5", [("5", "quantity")]),
        ("afvigelse -23.000", [("23.000", "quantity")]),
        ("0,412-0,731", [("0,412", "quantity"), ("0,731", "quantity")]),
        ("201%", [("201", "quantity")]),
        ("I uge 1 og uge 53", [("1", "time"), ("53", "time")]),
        ("uge 0, uge 54 og uge 4.165", [("0", "quantity"), ("54", "quantity"), ("4.165", "quantity")]),
        ("Der visiteres pr. uge 37 timer.", [("37", "quantity")]),
        ("Hver uge 37 borgere", [("37", "quantity")]),
        ("pr. stk. 12 kr., hver gruppe 8 børn", [("12", "quantity"), ("8", "quantity")]),
        ("ingen tal", []),
    ],
)
def test_each_token_has_its_class(text: str, found: list[tuple[str, str]]) -> None:
    assert classify(text) == found


@given(st.text("0123456789.,-/§%: )abæ\nkl.pktnrg", max_size=40))
def test_every_digit_is_in_just_one_token(text: str) -> None:
    tokens = find_tokens(text)
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    covered = {place for token in tokens for place in range(token.start, token.end)}
    assert {match.start() for match in re.finditer(r"\d", text)} <= covered
