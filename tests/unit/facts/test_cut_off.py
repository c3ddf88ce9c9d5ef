"""A file that may be cut off gives no number from the cell it ends in."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import extract_document
from pipeline.readers import read_document

PAPER = "Referat\n\nPunkt 2.\n\nStatus\n\nSagsbeskrivelse\n\n1.000 kr.\n"
HEAD = PAPER + "Område\tKorrigeret budget\tForventet regnskab\nSkole\t61.000\t62.500\n"


@pytest.mark.parametrize(
    ("last_row", "amounts", "refused"),
    [
        ("Hjem\t41.000\t42.500\n", 4, []),
        ("Hjem\t41.000\t42.500", 3, ["42.500"]),
        ("Hjem\t41.000\t42", 3, ["42"]),
        ("Hjem\t41", 2, ["41"]),
        ("Hjem\t41.000\t", 3, []),
        ("Hjem", 2, []),
    ],
)
def test_the_last_number_of_a_cut_file_is_refused(tmp_path: Path, last_row: str, amounts: int, refused: list[str]) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(HEAD + last_row, encoding="utf-8")
    extract = extract_document(read_document(path))
    assert len(extract.figures) == amounts
    assert [cell.payload for cell in extract.quarantined] == refused
