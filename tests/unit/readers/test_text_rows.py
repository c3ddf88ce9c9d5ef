"""Cells that lay out text, against cells of tables."""

from __future__ import annotations

import pytest

from pipeline.readers.row import Row
from pipeline.readers.text_rows import part_text_rows

SENTENCE = "Der forventes 1.767 helårspersoner, og det er 79 flere end budgetteret."


@pytest.mark.parametrize(
    ("cells", "lines"),
    [
        (("Beslutning", "Godkendt."), ["Beslutning", "Godkendt."]),
        (("Sagsfremstilling", SENTENCE), ["Sagsfremstilling", SENTENCE]),
        (("Ydelser", SENTENCE), ["Ydelser", SENTENCE]),
        (("", SENTENCE, ""), [SENTENCE]),
        (("", "at der gives en tillægsbevilling på 4,1 mio. kr. i år, og"), ["at der gives en tillægsbevilling på 4,1 mio. kr. i år, og"]),
    ],
)
def test_cells_of_running_text_are_lines(cells: tuple[str, ...], lines: list[str]) -> None:
    rows = list(part_text_rows([Row(cells=cells, page=2)]))
    assert [(row.text, row.cells, row.page) for row in rows] == [(line, None, 2) for line in lines]


@pytest.mark.parametrize(
    "cells",
    [
        ("Økonomi", "1.500"),  # a section's word over a figure is a label
        ("Skole", "1.500", SENTENCE),
        ("12", SENTENCE),
        ("Område", "Budget"),
        ("Skoler", "Forventet regnskab"),
        (SENTENCE, SENTENCE),
        (SENTENCE,),
        ("", "I ALT DRIFT OG ANLÆG FOR HELE UDVALGET SAMLET."),
        ("Fra", "Til"),
        ("", ""),
    ],
)
def test_cells_of_tables_stay_cells(cells: tuple[str, ...]) -> None:
    row = Row(cells=cells)
    assert list(part_text_rows([row])) == [row]
