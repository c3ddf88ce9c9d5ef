"""What the end of a text says of what may be missing behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import extract_document
from pipeline.model import Extract
from pipeline.readers import read_document

HEAD = "Referat\n\nAalborg Kommune\n\nMødet den 26.09.2017\n\nPunkt 2.\n\nStatus 2017\n\nSagsbeskrivelse\n\nStatus pr. 30. august 2017.\n\n"
BENEFITS = (
    "\t\tAntal borgere\tGns. ydelse pr. md.\tRefusionsprocent\t1.000 kr.\n"
    "Kontanthjælp\tBudget 2017\t3.500\t12.650\t21%\t449.100\n\tStatus 2017\t3.450\t12.500\t21%\t426.100\n\tAfvigelse\t\t\t\t-23.000\n"
)
APPROPRIATIONS = (
    "\tUdgifter\tIndtægter\n\t1.000 kr.\t\nSektor A\nAktuel status\n05.57.73 Kontanthjælp\nMerudgifter\t5.000\t\nFlere\t300\t\n"
)
FOLLOWUP = "1.000 kr.\tKorrigeret budget\tForventet regnskab\nSkole\t61.000\t62.500\nHjem\t41.000\t42.500\n"
ALIGNED = "1.000 kr.       Korrigeret budget   Forventet regnskab\nSkole                      61.000               62.500\n"
WITHOUT_TOTAL, IN_TABLE, IN_SENTENCE = "reading.ends_without_total", "reading.ends_in_table", "reading.ends_in_sentence"


def read(folder: Path, text: str, name: str = "paper.txt") -> Extract:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return extract_document(read_document(path))


def endings(extract: Extract) -> list[str]:
    return [note.key for note in extract.notes if note.key.startswith("reading.ends_")]


@pytest.mark.parametrize(
    ("end", "noted"),
    [
        (BENEFITS, [WITHOUT_TOTAL]),
        (BENEFITS.removesuffix("\tAfvigelse\t\t\t\t-23.000\n"), [WITHOUT_TOTAL]),
        (BENEFITS + "\tAfvigelse total\t\t\t\t-23.000\n", []),
        (BENEFITS + "\nPengene søges ikke.\n", []),
        (BENEFITS + "\nBilag:\n\nNotat.pdf\n", []),
        (BENEFITS + "\nPunkt 3.\n\nEventuelt\n\nBeslutning:\n\nIntet.\n", []),
        (APPROPRIATIONS, [WITHOUT_TOTAL]),
        (APPROPRIATIONS + "Sektor A i alt\t5.300\t\n", []),
        (APPROPRIATIONS + "Sektor A i alt\t5.300\t\n\nSektor B\n05.57.71 Sygedagpenge\n", [WITHOUT_TOTAL]),
        (APPROPRIATIONS + "Sektor A i alt\t5.300\t\nSektor B\nAktuel status\n05.57.71 Sygedagpenge\nFærre\t-100\t\n", [WITHOUT_TOTAL]),
        (FOLLOWUP, [WITHOUT_TOTAL]),
        (FOLLOWUP + "I alt\t102.000\t105.000\n", []),
        (FOLLOWUP.replace("Skole", "I alt\t102.000\t105.000\nSkole"), []),
        (FOLLOWUP.rstrip("\n"), [IN_TABLE]),
        (ALIGNED.rstrip("\n"), [IN_TABLE]),
    ],
)
def test_a_table_at_the_end(tmp_path: Path, end: str, noted: list[str]) -> None:
    assert endings(read(tmp_path, HEAD + end)) == noted


@pytest.mark.parametrize(
    ("end", "noted"),
    [
        ("Udgifterne er vokset, fordi der er flere", [IN_SENTENCE]),
        ("Udgifterne er vokset, fordi der er flere,", [IN_SENTENCE]),
        ("Udgifterne er vokset, fordi der er flere\n", []),
        ("Udgifterne er vokset, fordi der er flere.", []),
        ("Borgmesteren sagde: »Der er blevet flere.«", []),
        ("Udgifterne er vokset.\n\nSide 2 af 2", []),
        ("Udgifterne er vokset. kl. 09.00 Side 2 af 2", []),
        ("Udgifterne er vokset.\n\nBilag:\n\nNotat om flere borgere på overførsel", []),
        ("Udgifterne er vokset.\n\nPunkt 3.\n\nOrientering om flere borgere på overførsel", []),
        ("Udgifterne er vokset.\n\nBeslutning:\n\nGodkendt", []),
    ],
)
def test_a_sentence_at_the_end(tmp_path: Path, end: str, noted: list[str]) -> None:
    assert endings(read(tmp_path, HEAD + end)) == noted


def test_the_last_number_of_aligned_columns_may_lack_digits_too(tmp_path: Path) -> None:
    extract = read(tmp_path, HEAD + ALIGNED[:-3])
    assert [figure.printed_text for figure in extract.figures] == ["61.000"]
    assert [cell.payload for cell in extract.quarantined] == ["62.5"]


def test_complete_minutes_are_not_noted(root: Path) -> None:
    for path in sorted((root / "data" / "raw").glob("*.txt")):
        assert endings(extract_document(read_document(path))) == []


def test_real_minutes_are_not_noted(shared_minutes: Path) -> None:
    for path in sorted(shared_minutes.glob("*.txt")):
        assert endings(extract_document(read_document(path))) == []
