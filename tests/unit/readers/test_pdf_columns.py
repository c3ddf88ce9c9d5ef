"""Heads of a PDF's tables: above which column of figures each stands."""

from __future__ import annotations

import pytest

from pipeline.readers.pdf_pages.columns import Columns, find_slots
from pipeline.readers.pdf_pages.group_places import place_groups
from tests.unit.readers.print_lines import make_line

ROWS = "0:Skole  70:100  110:200  150:300"
LOWER = "70:Skøn  110:Rest  140:Ændring"


@pytest.mark.parametrize(
    ("runs", "places"),
    [
        ("0:Skole  50:Budget  102:Afvigelse", (0, 1, 2)),  # nearer to the figures before, but there is one for each column
        ("0:Skole  102:Afvigelse", (0, 1)),
        ("0:Skole  50:Budget  82:Afvigelse", None),  # above the figures of another column
    ],
)
def test_as_many_heads_as_columns_stand_one_above_each(runs: str, places: tuple[int, ...] | None) -> None:
    assert Columns((0.0,), ((70.0, 95.0), (150.0, 170.0))).place(make_line(0, runs)) == places


@pytest.mark.parametrize(
    ("head", "places"),
    [
        ("20:Skoler  50:Mål  90:Skøn  130:Rest", (0, 1, 2, 3)),  # the first stands left of its figures, as the others do
        ("0:Skoler  90:Skøn  130:Rest", (0, 2, 3)),
        ("0:Skoler  110:Skøn  150:Rest  200:Note", (0, 2, 3, 4)),  # one is for a column without figures
    ],
)
def test_a_head_is_a_column_of_its_own_only_where_there_are_too_many(head: str, places: tuple[int, ...]) -> None:
    lines = [make_line(0, head), make_line(15, ROWS), make_line(30, ROWS)]
    assert find_slots(lines)[id(lines[0])].places == places


@pytest.mark.parametrize(
    ("groups", "places"),
    [
        ("86:Forventet status", (1,)),  # in the middle of all three, above two of them
        ("116:Korrigeret", (2,)),  # of the last two
        ("112:Forventet regnskab", None),  # in the middle of none
        ("74:Skøn", None),  # above one
    ],
)
def test_a_head_over_others_stands_above_the_first_of_them(groups: str, places: tuple[int, ...] | None) -> None:
    upper, lower = make_line(0, groups), make_line(14, LOWER)
    assert place_groups([(upper, (3,)), (lower, (1, 2, 3))]).get(id(upper)) == places


@pytest.mark.parametrize(
    ("groups", "places"),
    [
        ("86:Forventede", None),  # it ends where the last head below it does, though it stands in the middle of all
        ("88:Forventede", (0,)),  # it ends elsewhere
        ("82:Forventedes", (1,)),  # in the middle of just those that it covers
    ],
)
def test_a_head_flush_right_over_others_stays_above_the_last_of_them(groups: str, places: tuple[int, ...] | None) -> None:
    upper, lower = make_line(0, groups), make_line(14, "40:Projekt  80:Skøn  110:Rest  130:Rådighedsbeløb")
    assert place_groups([(upper, (2,)), (lower, (0, 1, 2, 3))]).get(id(upper)) == places


def test_heads_of_another_table_are_not_below_a_group() -> None:
    upper, lower = make_line(0, "86:Forventet status"), make_line(60, LOWER)
    assert not place_groups([(upper, (3,)), (lower, (1, 2, 3))])


@pytest.mark.parametrize("unit", ["1.000 kr.", "kr.", "mio. kr."])
def test_a_unit_above_a_head_heads_its_column_and_is_no_figure(unit: str) -> None:
    lines = [
        make_line(0, f"70:Timer  110:Timer  150:{unit}"),
        make_line(14, "0:Skole  70:Budget  110:Skøn  150:Budget"),
        make_line(30, ROWS),
    ]
    assert find_slots(lines)[id(lines[0])].places == (1, 2, 3)
