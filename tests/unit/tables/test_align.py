"""Aligned figures give columns; each cell finds its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tables.align import find_value_columns, part_at_edges, place_cells
from tests.builders import cut, cut_all

TABLE = """\
Løn til lærere        -11.000      7.000
Leje                      200
Tilskud                             -300
I alt                 -10.800      6.700"""


def test_right_aligned_figures_are_columns() -> None:
    assert find_value_columns(cut_all(TABLE)) == ((22, 29), (35, 40))


def test_digits_that_stand_apart_hold_a_columns_place() -> None:
    text = "Løn              5 0 0    4 1\nLeje           2.5 0 0    7 1"
    assert len(find_value_columns(cut_all(text))) == 2


def test_a_lone_figure_finds_its_column() -> None:
    columns = find_value_columns(cut_all(TABLE))
    places = [[slot for slot, cell in place_cells(line, columns) if cell.number] for line in cut_all(TABLE)]
    assert places == [[0, 1], [0], [1], [0, 1]]


def test_a_label_stands_in_no_column() -> None:
    columns = find_value_columns(cut_all(TABLE))
    assert {slot for line in cut_all(TABLE) for slot, cell in place_cells(line, columns) if not cell.number} == {None}


def test_a_figure_beside_a_column_stands_in_it_and_one_far_from_all_in_none() -> None:
    places = [
        [slot for slot, _ in place_cells(cut(line), ((8, 12), (20, 24)))]
        for line in ("Løn          57", "Løn             7", "Løn    7    9")
    ]
    assert places == [[None, 0], [None, None], [None, 0, 0]]


def test_left_aligned_and_centred_figures_are_one_column() -> None:
    assert find_value_columns(cut_all("Løn    11.000   7\nLeje   200      31\nLys     5       412")) == ((7, 13), (16, 19))


def test_figures_set_left_are_columns_though_the_widest_reaches_the_next() -> None:
    rows = ("Løn     7 0", "Leje    -3 4.4 7 5", "Lys     -2 8 1", "Vand    -9", "Olie    2 5 6")
    others = ("El                 8", "Gas                -4 0")
    columns = find_value_columns(cut_all("\n".join((*rows, *others))))
    assert columns == ((8, 18), (19, 23))


def test_a_known_word_above_the_labels_is_no_column() -> None:
    rows = cut_all("    modtagere              1.715           1.697\n    borgere                  100             200")
    heads = cut_all("                          Budget      Forventet      Netto\n    Gns. antal")
    assert len(find_value_columns(rows, heads[1:])) == len(find_value_columns(rows)) == 2
    assert len(find_value_columns(rows, heads[:1])) == 3


def test_no_figures_no_columns() -> None:
    assert find_value_columns(cut_all("Løn    lærere\nLeje    huset")) == ()
    assert [slot for slot, _ in place_cells(cut("Løn    7"), ())] == [None, None]


widths = st.lists(st.integers(1, 9_999_999), min_size=2, max_size=4)


@given(st.lists(widths, min_size=1, max_size=8).filter(lambda rows: len({len(row) for row in rows}) == 1), st.integers(3, 9))
def test_figures_set_flush_right_come_back_in_their_columns(rows: list[list[int]], gap: int) -> None:
    width = max(len(str(number)) for row in rows for number in row) + gap
    lines = cut_all("\n".join("Løn".ljust(12) + "".join(str(number).rjust(width) for number in row) for row in rows))
    columns = find_value_columns(lines)
    read = [[slot for slot, cell in place_cells(line, columns) if cell.number] for line in lines]
    assert read == [list(range(len(row))) for row in rows]


def test_a_caption_at_the_margin_is_no_empty_column() -> None:
    rows, caption = cut_all("                       75\n                    1.075"), cut_all("Tillægsbevilling")
    assert find_value_columns(rows, caption) == ((20, 25),)


def test_rows_that_moved_join_no_columns() -> None:
    rows = [f"{name:<12}{'1.273':<11}{'292':<11}{'172':<11}{'2.081':<11}" for name in ("Antal", "Kr.", "Netto", "Pris")]
    moved = f"{'Udgift':<12}{'1.273':<7}{'292':<8}{'172.081':<11}"
    assert find_value_columns(cut_all("\n".join((*rows, moved)))) == find_value_columns(cut_all("\n".join(rows)))
    assert len(find_value_columns(cut_all("\n".join(rows)))) == 4


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("Ydelse        Kr. pr. skub", ["Ydelse", "Kr. pr. skub"]),  # no head begins with ``pr.``
        ("Ydelse        Mål i pct.  ", ["Ydelse", "Mål i pct."]),
        ("Ydelse        Mål: Tillæg ", ["Ydelse", "Mål:", "Tillæg"]),
    ],
)
def test_a_head_is_parted_at_the_edges_of_its_columns_where_another_may_begin(head: str, parts: list[str]) -> None:
    columns = ((11, 18), (20, 25))
    line = cut(head)
    assert [cell.text for cell in part_at_edges(line, columns).cells if cell.text] == parts


@pytest.mark.parametrize(("joined", "columns"), [("406,772369,087", 3), ("16.40016.550", 3), ("12-13", 4)])
def test_a_row_whose_figures_ran_together_places_no_column(joined: str, columns: int) -> None:
    rows = ["Netto             {joined}                337,080", "Antal             2.985        2.758        2.496"]
    text = "\n".join([rows[0].format(joined=joined), rows[1], rows[1].replace("2.", "1.")])
    assert len(find_value_columns(cut_all(text))) == columns


@pytest.mark.parametrize(("label", "columns"), [("Ydelse pr. md.18.475", 3), ("Ydelse pr. md.", 5)])
def test_a_row_whose_label_runs_into_its_figure_places_none_either(label: str, columns: int) -> None:
    whole = (
        "Antal               2.169               2.052               2.160",
        "Andel                  75                  75                  74",
    )
    moved = f"{label:<30}18.450              18.350"
    assert len(find_value_columns(cut_all("\n".join([whole[0], moved, whole[1]])))) == columns
