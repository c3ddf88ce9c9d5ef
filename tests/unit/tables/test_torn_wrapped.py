"""Heads of torn tables that break over lines are put together where they are as many as the fullest rows have figures."""

from __future__ import annotations

import pytest

from pipeline.tables.torn_wrapped import read_wrapped_head
from tests.builders import cut_all, read_tables

HEADS = "Opr.\nbudget\n2031\nTillægs-\nbev.\nKorr.\nbudget\nForbrug\n31.5.\nAfvigelse"
FOUND = ("Opr. budget 2031", "Tillægs- bev.", "Korr. budget", "Forbrug 31.5.", "Afvigelse")
ROWS = "\nVej\n310\n20\n330\n140\n5\nPark\n80\n80\n35\n0\nBro\n44\n-4\n40\n19\n-1"


def read(text: str) -> tuple[str, ...]:
    head = read_wrapped_head(cut_all(text), 0)
    return tuple(cell.text for cell in head.cells) if head else ()


@pytest.mark.parametrize("between", ["", "\nTeknik", "\nTeknik\nVeje og alt hvad der hører"])
def test_broken_heads_are_put_together(between: str) -> None:
    assert read(f"{HEADS}{between}{ROWS}") == FOUND
    head = read_wrapped_head(cut_all(f"{HEADS}{between}{ROWS}"), 0)
    assert head is not None
    assert head.behind == 10


def test_what_heads_the_labels_is_no_column() -> None:
    assert read(f"Område\n{HEADS}{ROWS}") == ("Område", *FOUND)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADS}\nForventet regnskab{ROWS}",  # a head too many
        f"{HEADS.replace('Afvigelse', '')}{ROWS}",  # one too few
        f"{HEADS.replace('Afvigelse', 'Solskin')}{ROWS}",  # nobody knows it
        f"Solskin\n{HEADS}{ROWS}",  # nor that, and nothing tells that it heads the labels
        f"1.000 kr.\n{HEADS}{ROWS}",
        f"{HEADS}\nVej\n310\n20\n330\n140\n5",  # a single full row
        f"{HEADS}\nDer blev talt længe om vejene i byen, og det er ikke slut endnu.{ROWS}",
        "Skole\n5",
        "",
    ],
)
def test_what_falls_into_other_heads_or_more_is_none(text: str) -> None:
    assert read(text) == ()


def test_the_table_below_is_read_and_a_row_with_a_blank_cell_stands_in_no_column() -> None:
    (table,) = read_tables(f"Tabel i 1.000 kr.\n{HEADS}{ROWS}")
    roles = [column.role for column in table.columns]
    assert roles == ["original_budget", "supplementary", "corrected_budget", "actual_to_date", "deviation"]
    assert [[at for at, _ in row.values] for row in table.rows] == [[0, 1, 2, 3, 4], [-1] * 4, [0, 1, 2, 3, 4]]


def test_the_same_broken_head_on_the_next_page_heads_the_table_again() -> None:
    tables = read_tables(f"Tabel i 1.000 kr.\n{HEADS}{ROWS}\n{HEADS}{ROWS.replace('Vej', 'Sti')}")
    labels = [row.label for table in tables for row in table.rows if row.values]
    assert labels == ["Vej", "Park", "Bro", "Sti", "Park", "Bro"]
