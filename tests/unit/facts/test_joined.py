"""Cells that ran together: every way to part them that fills the columns, and none when there are too many or none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.numbers import parse_number
from pipeline.facts.joined import list_row_readings
from pipeline.model import Cell, TableRow


def make_row(label: str, *cells: str) -> TableRow:
    """A row whose cells stand one tab apart; a cell holds the number it unmistakably is."""
    made: list[Cell] = []
    start = 0
    for text in (label, *cells):
        made.append(Cell(text, start, start + len(text), parse_number(text, start)))
        start += len(text) + 1
    return TableRow(1, None, 0, start, "line", label, (made[0],), tuple((-1, cell) for cell in made[1:]))


def texts(row: TableRow, columns: int) -> list[tuple[str, ...]]:
    return [tuple(number.text for number in reading) for reading in list_row_readings(row, columns)]


@pytest.mark.parametrize(
    ("label", "cells", "columns", "found"),
    [
        ("Løn", ("0,412-0,731",), 2, [("0,412", "-0,731")]),
        ("Løn", ("1.234-1.234",), 2, [("1.234", "-1.234")]),
        ("Løn", ("10,0", "2,0"), 2, [("10,0", "2,0")]),
        ("Løn", ("10,0", "2,0"), 3, []),
        ("Løn", ("10,0", "2,0"), 1, []),
        ("Løn", ("ca. 5", "7"), 2, []),
        ("I alt10,0", ("2,0",), 2, [("10,0", "2,0"), ("0,0", "2,0")]),
        ("I alt 10,0", ("2,0",), 2, [("10,0", "2,0"), ("0,0", "2,0")]),
        ("I alt10,0**", ("2,0",), 2, [("10,0", "2,0"), ("0,0", "2,0")]),
        ("Løn", ("9" * 61,), 2, []),
    ],
)
def test_the_ways_to_read_a_row(label: str, cells: Sequence[str], columns: int, found: list[tuple[str, ...]]) -> None:
    assert set(found) <= set(texts(make_row(label, *cells), columns))
    assert bool(found) == bool(texts(make_row(label, *cells), columns))
    assert not [number for reading in texts(make_row(label, *cells), columns) for number in reading[:-1] if number.endswith("-")]


def test_no_more_than_three_numbers_stand_in_one_cell() -> None:
    assert texts(make_row("Løn", "1,0-2,0-3,0"), 3) != []
    assert texts(make_row("Løn", "1,0-2,0-3,0-4,0"), 4) == []


def test_so_many_readings_that_chance_would_choose_are_none() -> None:
    assert len(texts(make_row("Løn", "1234567890123-1234567890123"), 3)) == 24
    assert texts(make_row("Løn", "1234567890123-12345678901234"), 3) == []


def test_a_cell_that_is_one_number_is_not_parted() -> None:
    assert texts(make_row("Løn", "123456789"), 2) == []


numbers = st.integers(-99_999, 99_999).map(lambda tenths: f"{'-' if tenths < 0 else ''}{abs(tenths) // 10},{abs(tenths) % 10}")


@given(st.lists(numbers, min_size=2, max_size=3))
def test_the_true_reading_is_among_them_and_each_number_stands_where_it_says(parts: list[str]) -> None:
    row = make_row("Løn", "".join(parts))
    text = f"Løn\t{''.join(parts)}"
    readings = list_row_readings(row, len(parts))
    if readings:
        assert tuple(parts) in [tuple(number.text for number in reading) for reading in readings]
    for reading in readings:
        assert [text[number.start : number.end] for number in reading] == [number.text for number in reading]
        assert all(parse_number(number.text) is not None for number in reading)
        assert "".join(number.text for number in reading) == "".join(parts)
    assert len({tuple(number.start for number in reading) + tuple(n.text for n in reading) for reading in readings}) == len(readings)
