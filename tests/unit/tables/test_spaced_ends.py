"""A plain space at the end of a line: what groups thousands elsewhere tells whether it parts two figures."""

from __future__ import annotations

import pytest

from pipeline.tables.spaced_ends import part_spaced_ends
from tests.builders import cut_all, read_table


@pytest.mark.parametrize(
    ("other", "line", "ending"),
    [
        ("Løn\t1.250", "Løn 31 163,9", "163,9"),
        ("Løn\t1.250", "Løn 607 278", "278"),
        ("I 2031 var der 1.210 sager.", "Løn -31 163-", "163-"),
        ("Løn\t1 250", "Løn 31 163,9", "31 163,9"),  # spaces group here
        ("Løn\t1.250\nLeje\t1\u00a0250", "Løn 31 163,9", "31 163,9"),  # both do
        ("Beløb i 1.000 kr.\nLøn\t250", "Løn 31 163,9", "31 163,9"),
        ("Løn\t250", "Løn 31 163,9", "31 163,9"),  # nobody shows it
        ("Konto 05.57.710\t250", "Løn 31 163,9", "31 163,9"),
        ("Løn\t1.250", "Løn 12.450.00067", "12.450.00067"),  # joined, not spaced
    ],
)
def test_a_space_parts_figures_where_points_group_thousands(other: str, line: str, ending: str) -> None:
    *_, last = part_spaced_ends(cut_all(f"{other}\n{line}"))
    assert last.cells[-1].text == ending
    assert (last.cells[-1].number is not None) == (" " not in ending and "67" not in ending)


def test_a_row_that_lost_its_marks_is_read_beside_rows_that_show_the_grouping() -> None:
    head = "|  | Antal borgere | Ydelse pr. md. | Refusionspct. | Udgift i mio. kr. |\n|---|---:|---:|---:|---:|\n"
    kept = "| Sygedagpenge budget 2031 | 1.329 | 14.900 | 31 | 163,96 |\n"
    table = read_table(f"{head}{kept}Kontanthjælp budget 2031 2.015 12.300 29 251,26\n| Fleksjob budget 2031 | 80 | 9.000 | 40 | 5,18 |")
    assert [(index, cell.text) for index, cell in table.rows[1].values] == [(0, "2.015"), (1, "12.300"), (2, "29"), (3, "251,26")]
