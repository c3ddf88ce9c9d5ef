"""Cells of several lines that are set in the middle of their row."""

from __future__ import annotations

import pytest

from pipeline.readers.pdf_pages.interleaved import join_interleaved
from tests.unit.readers.print_lines import make_line


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (  # two lines of one cell beside a single one of the others
            [(0, "120:Afvigelse fra"), (4, "0:Skole  60:Prognose"), (8, "120:prognose")],
            ["Skole  Prognose  Afvigelse fra prognose"],
        ),
        (  # cells of one, two and three lines
            [(0, "110:Brugt pr."), (4, "60:Overført"), (8, "0:Projekt  116:30."), (12, "60:fra 2030"), (16, "110:september")],
            ["Projekt  Overført fra 2030  Brugt pr. 30. september"],
        ),
        (  # a label in two lines beside its row's figures
            [(0, "0:Resultat af det"), (4, "100:25,2  140:40,1"), (8, "0:hele område")],
            ["Resultat af det hele område  25,2  40,1"],
        ),
        (  # a word broken at the cell's edge
            [(0, "60:Tillægs-"), (4, "0:Skole  120:Afvigelse"), (8, "60:bevilling")],
            ["Skole  Tillægsbevilling  Afvigelse"],
        ),
        (  # a head over two others
            [(0, "60:Forventet regnskab"), (5, "0:Område"), (10, "60:Skøn  100:Ændring")],
            ["Forventet regnskab", "Område", "Skøn  Ændring"],
        ),
        ([(0, "0:Skole  60:100"), (4, "0:Park  60:200"), (8, "0:Havn  60:300")], None),  # rows printed over each other
        ([(0, "0:Skole  60:100"), (8, "0:Park  60:200")], None),  # rows
        ([(0, "120:Afvigelse"), (3, "0:Skole  60:Prognose"), (5, "120:fra")], None),
    ],
    ids=["one beside two", "one, two and three", "a label", "a broken word", "a group", "overprint", "rows", "too close"],
)
def test_lines_that_stand_between_each_other(lines: list[tuple[float, str]], rows: list[str] | None) -> None:
    made = [make_line(base, runs) for base, runs in lines]
    joined = list(join_interleaved(made))
    assert [line.text for line, _ in joined] == (rows or [line.text for line in made])
    assert [line for _, own in joined for line in own] == made


def test_small_print_is_no_line_of_a_cell_in_large() -> None:
    lines = [make_line(0, "120:Afvigelse fra"), make_line(4, "0:Skole", height=4), make_line(8, "120:prognose")]
    assert len(list(join_interleaved(lines))) == 3
