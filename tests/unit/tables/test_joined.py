"""Digits that stand ungrouped where others as long are grouped may be two numbers; what stands beside them may have left its column."""

from __future__ import annotations

import pytest

from pipeline.tables.broken_units import join_broken_units
from pipeline.tables.joined import doubt_joined_numbers
from tests.builders import cut_all, read_table


def kept(text: str) -> list[str]:
    return [cell.text for line in doubt_joined_numbers(cut_all(text)) for cell in line.cells if cell.number]


@pytest.mark.parametrize(
    ("row", "numbers"),
    [
        ("12.345\t144131", ["12.345"]),
        ("12.345\t-144131", ["12.345"]),
        ("12\u00a0345\t144131,5", ["12\u00a0345"]),
        ("12.345\t1441", ["12.345", "1441"]),  # four digits are often printed without a point
        ("1.234\t1441", ["1.234"]),
        ("1.234\t144\t0,1441", ["1.234", "144", "0,1441"]),
        ("144131\t151515", ["144131", "151515"]),
        ("12345,6\t1\t2", ["12345,6", "1", "2"]),
        ("84,59748\t7,25", ["7,25"]),
        ("84,59748\t7,25\t3,12345", ["84,59748", "7,25", "3,12345"]),
        ("84,597\t7,25", ["84,597", "7,25"]),
        ("1.000\t12345", ["1.000", "12345"]),  # it may go on as ``kr.`` below
        ("1.000 kr.\t12345", ["1.000 kr.", "12345"]),  # a unit says nothing of how numbers are printed
    ],
)
def test_ungrouped_digits_among_grouped_ones(row: str, numbers: list[str]) -> None:
    assert kept(f"Skole\t{row}") == numbers


HEAD = f"{'Område':<16}{'Opr. budget':>14}{'Korr. budget':>14}{'Forventet regnskab':>20}"


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        (f"{'Idræt':<16}{'614':>14}{'593':>14}{'570':>20}", [0, 1, 2]),
        (f"{'Idræt614':<16}{'':>11}{'593':>14}{'570':>20}", [-1, -1]),
        (f"{'Idræt....614':<16}{'':>11}{'593':>14}{'570':>20}", [-1, -1]),
        (f"{'Skole 7':<16}{'614':>14}{'593':>14}{'':>20}", [0, 1]),
        (f"{'Klub7':<16}{'614':>14}{'593':>14}{'570':>20}", [0, 1, 2]),
        (f"{'Idræt':<16}{'0,4-0,7':>14}{'570':>14}", [0, -1]),
        (f"{'Idræt':<16}{'6.3 3 4':>14}{'570':>14}", [0, 1]),
        (f"{'Idræt':<16}{'6¤4':>14}{'570':>14}", [0, 1]),
    ],
)
def test_a_row_that_ran_together_leaves_its_columns_open(row: str, columns: list[int]) -> None:
    others = [f"{name:<16}{'5.614':>14}{'5.593':>14}{'5.570':>20}" for name in ("Skole", "Park")]
    table = read_table("\n".join((HEAD, *others, row)))
    assert [index for index, _ in table.rows[-1].values] == columns


@pytest.mark.parametrize(("last", "columns"), [("570", {0, 1, 2}), ("", {-1})])
def test_a_page_mark_inside_an_aligned_row_leaves_its_columns_to_their_count(last: str, columns: set[int]) -> None:
    others = [f"{name:<16}{'Status':<10}{'5.614':>14}{'5.593':>14}{'5.570':>20}" for name in ("Skole", "Park")]
    row = f"{'Idræt':<16}{'Status':<10}{'Side 6 af 14 614':>26}{'593':>14}{last:>20}"
    table = read_table(
        "\n".join((f"{'Område':<16}{'Type':<10}{'Opr. budget':>14}{'Korr. budget':>14}{'Forventet regnskab':>20}", *others, row))
    )
    assert {index for index, _ in table.rows[-1].values} == columns
    assert {cell.text for _, cell in table.rows[-1].values} == {"614", "593", *filter(None, [last])}
    assert {index for index, _ in table.rows[0].values} == {0, 1, 2}


@pytest.mark.parametrize(("below", "kept"), [("kr.", ["250", "1.450"]), ("kg", ["250", "1.450"])])
def test_the_upper_half_of_a_unit_is_no_joined_number(below: str, kept: list[str]) -> None:
    lines = join_broken_units(cut_all(f"            1000       Antal\n            {below:<11}sager\nLøn          250       1.450"))
    assert [cell.text for line in doubt_joined_numbers(lines) for cell in line.cells if cell.number] == kept
    units = [cell.text for line in lines for cell in line.cells if cell.text.startswith("1000")]
    assert units == (["1000 kr."] if below == "kr." else ["1000"])
