"""Rows that have lost a cell: what may have run together is refused, what a table leaves out at its rows' ends is not."""

from __future__ import annotations

import pytest

from tests.builders import read_table

_HEAD = "1.000 kr.\tUdgifter\tIndtægter\n05.57.73 Hjælp\t\t\n"
_DASHED = f"{_HEAD}Løn\t12\t-\nSalg\t-\t-7\n"
_BLANK = f"{_HEAD}Løn\t12\t\nSalg\t\t-7\n"


@pytest.mark.parametrize(
    ("rows", "last", "found"),
    [
        (_DASHED, "Leje\t-5", [(-1, "-5", False)]),  # a dash and 5, or -5
        (_DASHED, "Leje-\t5", [(-1, "5", True)]),  # the dash ran into the label
        (_DASHED, "Leje\t5", [(0, "5", True)]),
        (_DASHED, "Leje\t-5\t-", [(0, "-5", True)]),
        (_DASHED, "I alt\t-5", [(0, "-5", True)]),
        (_BLANK, "Leje\t-5", [(0, "-5", True)]),
    ],
)
def test_a_minus_may_be_a_dash_that_ran_into_its_figure(rows: str, last: str, found: list[tuple[int, str, bool]]) -> None:
    row = read_table(f"{rows}{last}").rows[-1]
    assert [(index, cell.text, cell.number is not None) for index, cell in row.values] == found


_ALIGNED = (
    "1.000 kr.  Udgifter  Indtægter\n05.57.73 Hjælp\n"
    "Løn              -        12\nLeje             7         -\nSalg             -        -7\n"
)


@pytest.mark.parametrize(
    ("rows", "last", "found"),
    [
        (_ALIGNED, "Lys             -5", [(-1, "-5", False)]),  # a dash and 5, or -5
        (_ALIGNED, "Lys             -5         -", [(0, "-5", True)]),
        (_ALIGNED, "Lys              5", [(0, "5", True)]),
        (_ALIGNED.replace(" -  ", "    ").replace(" -\n", "\n"), "Lys             -5", [(0, "-5", True)]),  # none fills a cell
    ],
)
def test_in_an_aligned_row_too_a_minus_may_be_a_dash(rows: str, last: str, found: list[tuple[int, str, bool]]) -> None:
    row = read_table(f"{rows}{last}").rows[-1]
    assert [(index, cell.text, cell.number is not None) for index, cell in row.values] == found
