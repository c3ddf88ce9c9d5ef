"""Heads that stand in one text: cut in the one way that their words allow, or not at all."""

from __future__ import annotations

import pytest

from pipeline.model import Cell
from pipeline.tables.cut_heads import cut_heads, join_cut_head
from pipeline.tables.grid import cut_line
from tests.builders import make_document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Refusion Netto 1 000 kr.", ("", "Refusion", "Netto 1 000 kr.")),
        ("Opr. budget Korr. budget", ("", "Opr. budget", "Korr. budget")),
        ("Mio. kr. Budget 2024 Afvigelse i %", ("Mio. kr.", "Budget 2024", "Afvigelse i %")),
        ("Område Udgifter Indtægter", ("Område", "Udgifter", "Indtægter")),
        ("Forventet regnskab", ()),  # one head, though each word is one too
        ("Korr. budget", ()),
        ("Udgifter og indtægter", ()),
        ("Budget", ()),
        ("", ()),
    ],
)
def test_where_a_text_falls_into_heads(text: str, found: tuple[str, ...]) -> None:
    assert tuple(cell.text for cell in cut_heads(Cell(text, 7, 7 + len(text)))) == found


def test_each_head_keeps_its_place() -> None:
    text = "Område  Udgifter  Indtægter"
    assert all(text[cell.start - 7 : cell.end - 7] == cell.text for cell in cut_heads(Cell(text, 7, 7 + len(text))))


@pytest.mark.parametrize(
    ("cells", "joined"),
    [
        (["", "Kommunens", "andel, pct.", "Netto"], ["", "Kommunens andel, pct.", "", "Netto"]),
        (["", "Budget", "Forventet"], ["", "Budget", "Forventet"]),
        (["", "Heste", "andel, pct."], ["", "Heste", "andel, pct."]),
    ],
)
def test_a_head_that_two_cells_hold_is_one(cells: list[str], joined: list[str]) -> None:
    line = cut_line(make_document("\t".join(cells)).lines[0])
    assert [cell.text for cell in join_cut_head(line).cells] == joined
