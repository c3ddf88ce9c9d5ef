"""Rows that break at a minus: the row goes on, and the number behind the break is refused aloud."""

from __future__ import annotations

import pytest

from pipeline.tables.broken_minus import join_at_minus
from pipeline.tables.stacked import REFUSED
from tests.builders import cut_all, read_table

_ROWS = "| Løn | 4 | 7 |\n| Leje | 3 | 2 |\n"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (f"{_ROWS}| Varme | 5 | -\n12 |", [("Varme", False), ("5", True), ("12", False)]),
        (f"{_ROWS}| Varme | -\n1.200 | 5 |", [("Varme", False), ("1.200", False), ("5", True)]),
        ("Løn\t4\t7\nLeje\t3\t2\nVarme\t-\n12\t5", [("Varme", False), ("12", False), ("5", True)]),
        ("Løn      4\nVarme    -\n12", [("Varme", False), ("12", False)]),
        ("Løn      4    7\nVarme    5    -\n12", [("", False), ("12", False)]),
        ("Løn\t4\t7\nLeje\t3\t2\nVarme\t5\t-\n12", [("Varme", False), ("5", True), ("12", False)]),
    ],
)
def test_the_number_behind_the_break_is_none(text: str, cells: list[tuple[str, bool]]) -> None:
    *_, last = join_at_minus(cut_all(text))
    assert [(cell.text, cell.number is not None) for cell in last.cells] == cells


@pytest.mark.parametrize(
    "text",
    [
        f"{_ROWS}| Varme | 5 | - |\n| Vand | 3 | 2 |",
        "Løn\t4\t7\nLeje\t3\t-\n5713\t3\t2",  # a row that its account opens
        "Løn\t4\t7\nLeje\t3\t-\n2031",
        "Løn\t4\t7\nLeje\t3\t-\nVand\t3\t2",
        "Løn      4    7\nVarme    5    -\n05.57.71   5    3",
    ],
)
def test_other_lines_stay(text: str) -> None:
    lines = cut_all(text)
    assert join_at_minus(lines) == lines


def test_a_table_goes_on_behind_the_break() -> None:
    head = "| Tekst | Udgifter | Indtægter |\n|---|---:|---:|\n"
    table = read_table(f"{head}| Løn | 4 | 7 |\n| Leje | 3 | -\n9 |\n| Vand | 3 | 2 |\n| Lys | 3 | 2 |")
    assert [(row.label, [(at, cell.text, cell.number is not None) for at, cell in row.values]) for row in table.rows][1:3] == [
        ("Leje", [(0, "3", True), (1, "9", False)]),
        ("Vand", [(0, "3", True), (1, "2", True)]),
    ]


@pytest.mark.parametrize(
    ("rest", "refused"), [("91,6      4,4", True), ("  91,6    4,4", False), ("5713    4,4    7,0", False), ("5713    Vand", False)]
)
def test_figures_at_the_margin_below_an_aligned_row_show_no_column(rest: str, refused: bool) -> None:
    *_, last = join_at_minus(cut_all(f"Løn      1,6      4,4      7,0\nLeje     2,4      -\n{rest}"))
    assert (last.style == REFUSED) is refused
