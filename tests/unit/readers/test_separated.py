"""Rows parted by semicolons, bars or commas are rows of cells; sentences that hold such signs are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import extract_document
from pipeline.model import Document
from pipeline.readers import read_document, text

ROWS = (
    ("Ydelse", "Budget 2024", "Status 2024"),
    ("Kontanthjælp", "57.300", "58.100"),
    ("Fleksjob", "-", "-1.250,5"),
    ("I alt", "57.300", "56.850"),
)
UNGROUPED = tuple(tuple(cell.replace(".", "").replace(",5", "") for cell in row) for row in ROWS)


def read(printed: str) -> Document:
    return text.read(Path("a.csv"), printed.encode())


def cells_of(printed: str) -> list[list[str]]:
    document = read(printed)
    return [[document.text[start:end] for start, end in line.cells] for line in document.lines if line.cells]


def write(rows: tuple[tuple[str, ...], ...], sign: str, quote: str = "", between: str = "\n") -> str:
    return between.join(sign.join(f"{quote}{cell}{quote}" for cell in row) for row in rows) + "\n"


@pytest.mark.parametrize(
    "printed",
    [
        write(ROWS, ";"),
        write(ROWS, "; "),
        write(ROWS, " | "),
        write(ROWS, "|"),
        write(ROWS, ";", '"'),
        write(ROWS, ",", '"'),
        write(ROWS, ";", between="\n\n"),
        write((("1.000 kr.", "Oprindeligt budget for hele året 2024", "Korrigeret budget for hele året 2024"), *ROWS[1:]), " | "),
        "En sætning, der er lang nok til at være prosa; den står lige over tabellen og hører ikke til den.\n" + write(ROWS, ";"),
    ],
)
def test_separated_rows_are_cells(printed: str) -> None:
    assert [cells[-1] for cells in cells_of(printed)][1:] == [row[-1] for row in ROWS][1:]
    assert [len(cells) for cells in cells_of(printed)] == [3, 3, 3, 3]
    assert read(printed).notes == ()


def test_commas_between_whole_numbers_part_cells() -> None:
    assert cells_of(write(UNGROUPED, ",")) == [list(row) for row in UNGROUPED]


def test_empty_cells_and_closing_signs_keep_their_place() -> None:
    assert cells_of("a;b;c;\nx;;5;\ny;4;;\nz;3;2;\n")[1:] == [["x", "", "5", ""], ["y", "4", "", ""], ["z", "3", "2", ""]]


@pytest.mark.parametrize(
    "printed",
    [
        write(ROWS, ","),  # a comma may stand in a number
        write((*ROWS, ("Tilskud", "1", "2", "3", "4")), ";"),  # more cells than the head
    ],
)
def test_rows_whose_cells_cannot_be_told_are_said(printed: str) -> None:
    assert cells_of(printed) == []
    assert [note.key for note in read(printed).notes] == ["reading.separated_unread"]


@pytest.mark.parametrize(
    "printed",
    [
        "Udvalget drøftede sagen; den blev udsat.\nSagen kom igen; den blev vedtaget.\nDen slutter; 5 stemte for.\n",
        "Der mangler 1,5 mio. kr.\nDer mangler 2,5 mio. kr.\nDer mangler 3,5 mio. kr.\n",
        "Afbud: A, B, C\nTil stede: D, E, F\nGæster: G, H, I\n",
        "| a | 1 |\n|---|---|\n| b | 2 |\n| c | 3 |\n",
        "a;1\tb\nc;2\td\ne;3\tf\n",
    ],
)
def test_other_lines_stay_as_they_are(printed: str) -> None:
    assert cells_of(printed) == []
    assert not [note for note in read(printed).notes if note.key == "reading.separated_unread"]


@given(st.text(alphabet='ab1.,;|" \n', max_size=200).filter(str.strip))
def test_cells_lie_in_their_lines(printed: str) -> None:
    for line in read(printed).lines:
        assert all(line.start <= start <= end <= line.end for start, end in line.cells or ())


def test_a_csv_file_gives_the_facts_of_the_same_table_with_tabs(tmp_path: Path) -> None:
    head = "Faxe Kommune\nReferat\nSocialudvalget\nMødedato: 10. september 2024\n\n1. Budgetopfølgning\n\nSagsfremstilling\n1.000 kr.\n\n"
    rows = (
        ("Område", "Korrigeret budget 2024", "Forventet regnskab 2024", "Afvigelse"),
        ("Skoler", "57.300", "61.400", "4.100"),
        ("I alt", "57.300", "61.400", "4.100"),
    )
    found = []
    for name, sign in (("a.txt", "\t"), ("b.csv", ";"), ("c.txt", " | ")):
        (tmp_path / name).write_text(head + write(rows, sign), encoding="utf-8")
        extract = extract_document(read_document(tmp_path / name))
        found.append([(figure.printed_text, figure.value, figure.fact_column) for figure in extract.figures])
    assert found[0] == found[1] == found[2]
    assert len(found[0]) == 6
