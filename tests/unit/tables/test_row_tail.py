"""Rows that lost their column marks: a number that ends a name is no figure."""

from __future__ import annotations

import pytest

from pipeline.tables.row_tail import split_tail
from tests.builders import cut


@pytest.mark.parametrize(
    ("line", "label", "columns"),
    [
        ("Merudgifter 5 12", "Merudgifter", [0, 1]),
        ("Mentorordning, fase 2 24", "Mentorordning, fase 2", [-1]),
        ("Plejecenter, etape 2 5 12", "Plejecenter, etape 2", [0, 1]),
        ("Indsats 3 8,468", "Indsats", [-1, -1]),  # beside decimals the 3 may end the name
        ("Indsats 0 8,468", "Indsats", [0, 1]),
    ],
)
def test_a_number_that_ends_a_name_is_no_figure(line: str, label: str, columns: list[int]) -> None:
    labels, values = split_tail(cut(line), 2)
    assert ([cell.text for cell in labels], [index for index, _ in values]) == ([label], columns)
