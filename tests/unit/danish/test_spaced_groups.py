"""A paper that parts thousands by spaces is told by all of its numbers; then one such number in its prose can be read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.danish.spaced_groups import groups_by_spaces
from pipeline.extract import extract_document
from tests.builders import make_document

TABLE = "1.000 kr.\tKorr. budget\tForventet\nSkole\t12 500\t13 250\nPark\t2 541,5\t2 549,0\nI alt\t15 041,5\t15 799,0\n"


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("12 500 kr., 7 430 kr., 1 350 kr. og 1 234 567 kr.", True),
        ("12 500 kr., 7 430 kr., 1 350 kr. og 2 541,1 mio. kr.", True),
        ("12 500 kr., 7 430 kr., 1 350 kr. og 4 260 kr.", False),  # each may be two numbers
        ("12 500 kr. og 1 234 567 kr.", False),  # too few
        ("12 500 kr., 7 430 kr., 1 350 kr., 1 234 567 kr. og 12.500 kr.", False),
        ("12.500 kr., 7.430 kr. og 1.234.567 kr.", False),
        ("Mødet den 12 2024 i lokale 1 200, sag 2024 150.", False),
    ],
)
def test_a_paper_tells_how_it_parts_thousands(text: str, spaced: bool) -> None:
    assert groups_by_spaces(text) is spaced


@pytest.mark.parametrize(("table", "values"), [(TABLE, [7430000]), (TABLE.replace(" 5", ".5").replace(" 2", ".2").replace(" 0", ".0"), [])])
def test_prose_is_read_as_its_paper_parts_thousands(table: str, values: list[int]) -> None:
    sentence = "På skolerne ventes et merforbrug på 7 430 t.kr."
    extract = extract_document(make_document(f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{sentence}\n\n{table}"))
    assert [claim.value for claim in extract.claims] == list(map(Decimal, values))
    assert ["7 430" in cell.payload for cell in extract.quarantined] == ([] if values else [True])


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Til skolerne er givet 4 250 t.kr.", [4_250_000]),
        ("Projekt 4 250 t.kr. er givet.", []),  # 250 t.kr. to project 4, perhaps
        ("I uge 12 150 borgere var i forløb.", [150]),
    ],
)
def test_a_number_right_behind_a_name_may_be_two(sentence: str, values: list[int]) -> None:
    extract = extract_document(make_document(f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{sentence}\n\n{TABLE}"))
    assert [claim.value for claim in extract.claims] == list(map(Decimal, values))
