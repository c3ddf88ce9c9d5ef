"""Heads of a series: each means what the first of them says whole."""

from __future__ import annotations

import pytest

from pipeline.tables.head_series import spell_series


@pytest.mark.parametrize(
    ("heads", "spelled"),
    [
        (["Forventet regnskab ØKV1", "ØKV2", "ØKV3"], ["Forventet regnskab ØKV1", "Forventet regnskab ØKV2", "Forventet regnskab ØKV3"]),
        (["Skøn 1. runde", "2. runde"], ["Skøn 1. runde", "Skøn 2. runde"]),
        (["Forventet regnskab ØKV1", "Afvigelse"], ["Forventet regnskab ØKV1", "Afvigelse"]),
        (["Forventet regnskab ØKV1", "Budget", "ØKV2"], ["Forventet regnskab ØKV1", "Budget", "ØKV2"]),  # another head between them
        (["Budget 2031", "2032"], ["Budget 2031", "2032"]),  # no word is repeated
        (["Budget 2031", "Regnskab 2032"], ["Budget 2031", "Regnskab 2032"]),
        (["ØKV1", "ØKV2"], ["ØKV1", "ØKV2"]),
    ],
)
def test_a_head_that_repeats_the_end_of_the_one_before_it(heads: list[str], spelled: list[str]) -> None:
    assert list(spell_series(dict(enumerate(heads))).values()) == spelled
