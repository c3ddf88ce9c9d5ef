"""Rests of budgets and grants: what is left of them less what was used, this year and before."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import judge, judge_text

HEAD = ("Projekt", "Anlægsbevilling i alt", "Forbrug før 2031", "Forbrug 2031", "Restbevilling", "Rådighedsbeløb 2031")
ROWS = [
    ("Havn", 38_500, 21_340, 4_215, 12_945, 15_600),
    ("Broer", 6_200, 0, 384, 5_816, 5_900),
    ("Stier", 1_150, 0, 96, 1_054, 1_150),
    ("Veje", 4_800, 3_962, 641, 197, 838),
    ("Torve", 2_950, 0, 0, 2_950, 2_950),
    ("I alt", 53_600, 25_302, 5_336, 22_962, 26_438),
]

UNUSED = {(row, column): 0 for row in range(6) for column in (2, 3)} | {(row, 4): grant for row, (_, grant, *_) in enumerate(ROWS)}


def make(wrong: dict[tuple[int, int], int] | None = None, head: tuple[str, ...] = HEAD) -> str:
    rows = [[*row] for row in ROWS]
    for (row, column), value in (wrong or {}).items():
        rows[row][column] = value
    return "1.000 kr.\n\n" + "\n".join("\t".join(map(str, row)) for row in [head, *rows]) + "\n"


def outcomes(text: str) -> list[Outcome]:
    return [one.outcome for one in judge_text(text).identities if one.rule is Rule.DEVIATION]


def failing(text: str) -> list[int]:
    judged = judge(extract_document(make_document(text)))
    found = [one for one in judged.identities if one.rule is Rule.DEVIATION and one.outcome is Outcome.FAILS]
    return [round(one.computed or 0) for one in found]


@pytest.mark.parametrize("rest", ["Restbevilling", "Rest af bevilling"])
def test_what_is_left_of_a_grant_is_what_no_year_has_used(rest: str) -> None:
    assert outcomes(make(head=(*HEAD[:4], rest, *HEAD[5:]))) == [Outcome.HOLDS] * len(ROWS)


@pytest.mark.parametrize(
    ("wrong", "computed"), [({(5, 1): 52_850}, 22_212_000), ({(0, 4): 12_495}, 12_945_000), ({(1, 3): 348}, 5_852_000)]
)
def test_a_misprint_among_them_is_told(wrong: dict[tuple[int, int], int], computed: int) -> None:
    assert failing(make(wrong)) == [computed]


@pytest.mark.parametrize(
    ("wrong", "head"),
    [
        ({(0, 4): 7, (3, 4): 8}, HEAD),  # the total and the two others that hold are too few
        (UNUSED | {(0, 1): 7}, HEAD),  # of what nobody has used all is left, whatever pays for it
        ({(0, 4): 7}, ("Projekt", "Regnskab 2030", "Forbrug før 2031", "Forbrug 2031", "Restbevilling", "Rådighedsbeløb 2031")),
        ({(0, 4): 7}, ("Projekt", "Anlægsbevilling i alt", "Overført", "Forbrug 2031", "Restbevilling", "Rådighedsbeløb 2031")),
        ({(0, 4): 7}, ("Projekt", "Anlægsbevilling i alt", "Forbrug før 2031", "Forbrug 2031", "Forslag", "Rådighedsbeløb 2031")),
    ],
)
def test_nothing_is_judged_where_no_columns_that_may_be_it_fit_most_rows(wrong: dict[tuple[int, int], int], head: tuple[str, ...]) -> None:
    assert failing(make(wrong, head)) == []
