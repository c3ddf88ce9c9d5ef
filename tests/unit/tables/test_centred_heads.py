"""Heads that stand in the middle above several columns: places tell above which, and where they do not, nothing is said."""

from __future__ import annotations

import pytest

from pipeline.tables.align import find_value_columns
from pipeline.tables.centred_heads import place_columns, spread_centred
from tests.builders import cut_all, read_table

GROUPS = """\
                        Forbrug                 Rådighedsbeløb                   Samlet
Projekt                Før 2031      2031      2032      2033      2034      anlægssum
Asfaltslidlag                 0     6.200     6.450     6.450     6.450          25.550
Rønde, fordelingsvej      2.140     3.860     4.550     8.200     1.250          20.000
Havnen                      815     1.285     3.400     2.600         0           8.100
"""


def heads(text: str) -> list[str]:
    return [column.header for column in read_table(text).columns]


def test_words_in_the_middle_stand_above_all_columns_around_them() -> None:
    years = [f"Rådighedsbeløb {year}" for year in (2031, 2032, 2033, 2034)]
    assert heads(GROUPS) == ["Forbrug Før 2031", *years, "Samlet anlægssum"]


@pytest.mark.parametrize(("moved", "found"), [(0, True), (-2, True), (3, False), (-6, False)])
def test_words_beside_the_middle_say_nothing(moved: int, found: bool) -> None:
    word, blank = "Rådighedsbeløb", " " * 8
    text = GROUPS.replace(f"{blank}{word}{blank}", f"{' ' * (8 + moved)}{word}{' ' * (8 - moved)}")
    upper, lower, *rows = cut_all(text)
    extents = find_value_columns(rows, [lower])
    places = place_columns([upper, lower], rows, extents)
    assert bool(spread_centred(upper, places, extents, dict.fromkeys(places, "2031"))) is found


def test_the_first_half_of_a_head_stands_above_no_other_column() -> None:
    text = """\
                 Opr.                      Korr.
Område         budget     Forbrug         budget     Afvigelse
Skole           5.000       4.000          5.500         1.500
Idræt             500         400            550           150
Park              700         600            770           170
"""
    assert heads(text) == ["Opr. budget", "Forbrug", "Korr. budget", "Afvigelse"]


def test_words_that_end_where_their_columns_do_stand_above_these_alone() -> None:
    text = """\
                    Budget,  Forventet             Pris pr.
                      antal      antal              udkald,  Merudgift
Opgave               udkald     udkald  Forskel         kr.      i kr.
Saltning                 92        104      +12      38.500    462.000
Snerydning               14         17       +3     121.000    363.000
"""
    assert heads(text)[:2] == ["Budget, antal udkald", "Forventet antal udkald"]


def set_out(*cells: tuple[int, str]) -> str:
    line = ""
    for start, text in cells:
        line = f"{line:<{start}}{text}"
    return line


@pytest.mark.parametrize(("first", "second", "found"), [(33, 77, False), (45, 89, True)])
def test_words_above_the_first_columns_of_their_groups_may_go_on_to_the_right(first: int, second: int, found: bool) -> None:
    lower = set_out((0, "Ydelse"), (35, "Udgift netto"), (56, "Antal personer"), (76, "Andel i pct."), (97, "Udgift brutto"))
    rows = [set_out((0, name), (41, "72.126"), (67, "591"), (86, "72"), (104, "67.511")) for name in ("Ledighedsydelse", "Sygedagpenge")]
    upper, lower_line, *body = cut_all("\n".join((set_out((first, "Korr. budget 31"), (second, "Prognose")), lower, *rows)))
    extents = find_value_columns(body, [lower_line])
    places = place_columns([upper, lower_line], body, extents)
    assert bool(spread_centred(upper, places, extents, dict.fromkeys(places, "2031"))) is found
