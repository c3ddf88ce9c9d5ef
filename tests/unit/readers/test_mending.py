"""Every reader's document is looked through: letters put back in text and lines alike, and a note of what was lost."""

from __future__ import annotations

from pathlib import Path

from pipeline.model import Document
from pipeline.readers import read_document


def read(text: str, folder: Path) -> Document:
    path = folder / "paper.txt"
    path.write_text(text, encoding="utf-8")
    return read_document(path)


def test_letters_are_put_back_in_text_and_lines(tmp_path: Path) -> None:
    document = read("Udgift\tIndt?gt\n12\t-4\nKunstgr?sbane\n", tmp_path)
    assert document.text.startswith("Udgift\tIndtægt\n")
    assert [line.text for line in document.lines][:3] == ["Udgift\tIndtægt", "12\t-4", "Kunstgr?sbane"]
    assert {note.key: dict(note.params) for note in document.notes} == {
        "reading.letters_mended": {"count": 1},
        "reading.letters_lost": {"count": 1, "sample": "Kunstgr?sbane"},
    }


def test_a_sound_document_has_no_note(tmp_path: Path) -> None:
    document = read("Udgift\tIndtægt\n12\t-4\nHvad er en indtægt?\n", tmp_path)
    assert document.notes == ()
