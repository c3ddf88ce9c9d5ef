"""A row's letter and the letters of its terms: only as statements of accounts print them."""

from __future__ import annotations

import pytest

from pipeline.danish.row_letters import read_row_letter, read_row_terms


@pytest.mark.parametrize(
    ("label", "letter", "terms"),
    [
        ("B. Veje", "B", ()),
        ("B) Veje", "B", ()),
        ("B Veje", "B", ()),
        ("4. Renter", "4", ()),
        ("**D. Veje**", "D", ()),
        ("A+B Resultat", None, ("A", "B")),
        ("A + B + C. Kassen", None, ("A", "B", "C")),
        ("C. Resultat (A+B)", "C", ("A", "B")),
        ("C = A+B Resultat", "C", ("A", "B")),
        ("9. Kassen (6+7+8)", "9", ("6", "7", "8")),
        ("Resultat, A+B", None, ("A", "B")),
        ("Veje", None, ()),
        ("Bønder", None, ()),
        ("Klub for 14+15-årige", None, ()),
        ("A+A Resultat", None, ()),
        ("2025+", None, ()),
        ("Pulje 65+", None, ()),
    ],
)
def test_letters(label: str, letter: str | None, terms: tuple[str, ...]) -> None:
    assert (read_row_letter(label), read_row_terms(label)) == (letter, terms)
