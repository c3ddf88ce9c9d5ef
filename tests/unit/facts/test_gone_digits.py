"""Where a digit is gone from a whole document none of its numbers is let in, its date is not taken, and it is said aloud."""

from __future__ import annotations

from pathlib import Path

from pipeline.extract import extract_document
from pipeline.model import Extract
from pipeline.readers import read_document

ROWS = "".join(f"Område {name}\t{50 + n}.{131 + n * 37}\t{51 + n}.{894 - n * 29}\n" for n, name in enumerate("ABCDEFGH"))
PAPER = (
    "Referat fra mødet i Socialudvalget den 14. marts 2017\n\nPunkt 2.\n\nStatus\n\nSagsbeskrivelse\n\n1.000 kr.\n"
    "Område\tKorrigeret budget\tForventet regnskab\n" + ROWS
)


def extract(text: str, folder: Path) -> Extract:
    path = folder / "paper.txt"
    path.write_text(text, encoding="utf-8")
    return extract_document(read_document(path))


def test_nothing_is_taken_from_a_document_that_lacks_a_digit(tmp_path: Path) -> None:
    sound, harmed = extract(PAPER, tmp_path), extract(PAPER.replace("5", ""), tmp_path)
    assert len(sound.figures) == 16
    assert sound.meeting.meeting_date is not None
    assert not harmed.figures
    assert not harmed.followups
    assert len(harmed.quarantined) == 16
    assert {(cell.reason, cell.params["digits"]) for cell in harmed.quarantined} == {("facts.digit_gone", "5")}
    assert harmed.meeting.meeting_date is None
    assert [note.params for note in harmed.notes if note.key == "reading.digit_gone"] == [{"digits": "5"}]
    assert "reading.digit_gone" not in {note.key for note in sound.notes}
