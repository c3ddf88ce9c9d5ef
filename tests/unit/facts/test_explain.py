"""A refused cell is traced to the head that is unknown or missing; an unknown one names its nearest known one."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.danish.nearest import find_nearest_word
from pipeline.extract import extract_document
from pipeline.messages import render
from pipeline.readers import read_document

PAPER = "Referat\n\nPunkt 2.\n\nStatus\n\nSagsbeskrivelse\n\n{table}\n"
BENEFIT_HEAD = "1.000 kr.\nYdelse\tAntal borgere\tGns. ydelse pr. md.\tRefusionsprocent\tBeløb\n"
BENEFIT_ROWS = (
    "Kontanthjælp\nBudget 2017\t3.500\t12.650\t21%\t449.100\nAktuel status 2017\t3.450\t12.500\t21%\t426.100\nAfvigelse\t\t\t\t-23.000\n"
)


def refuse(folder: Path, table: str, lang: str = "da") -> dict[str, str]:
    """The refused cells of a table: text → sentence, as stored."""
    path = folder / "paper.txt"
    path.write_text(PAPER.format(table=table), encoding="utf-8")
    return {cell.payload: render(cell.reason, cell.params, lang) for cell in extract_document(read_document(path)).quarantined}


def test_unknown_heads_are_named_with_their_nearest(tmp_path: Path) -> None:
    table = "Område\tOpr. budgt\tKuverter\tForvnt. regnskb\nSkole\t1.000\t20\t1.020\nHjem\t2.000\t30\t2.030\n"
    danish = refuse(tmp_path, table)
    assert len(danish) == 6
    assert set(danish.values()) == {
        f"Tallet ved »{label}« står i en tabel, hvis hoved ikke er genkendt:"
        " »Opr. budgt« (nærmest »Opr. budget«), »Kuverter«, »Forvnt. regnskb« (nærmest »Forv. regnskab«)."
        for label in ("Skole", "Hjem")
    }
    assert "‘Opr. budgt’ (nearest ‘Opr. budget’)" in refuse(tmp_path, table, "en")["20"]


def test_a_known_head_of_no_known_table_is_said(tmp_path: Path) -> None:
    told = refuse(tmp_path, "Navn\tUdgifter\tIndtægter\nSkole\t1.000\t20\nHjem\t2.000\t30\n")
    assert told
    why = "hverken er bevillinger, ydelser eller budgetopfølgning. Hovedet er kendt: »Udgifter«, »Indtægter«"
    assert all(why in text for text in told.values())


def test_a_table_without_a_head_is_said(tmp_path: Path) -> None:
    told = refuse(tmp_path, "Skole\t1.000\t20\nHjem\t2.000\t30\n")
    assert set(told.values()) == {f"Tallet ved »{label}« står i en tabel uden hoved." for label in ("Skole", "Hjem")}


def test_an_unknown_column_of_a_known_table_is_named(tmp_path: Path) -> None:
    told = refuse(tmp_path, BENEFIT_HEAD.replace("Gns. ydelse pr. md.", "Gns. ydlese") + BENEFIT_ROWS)
    assert told == {
        payload: f"Tallet ved »{label}« står i en kolonne, hvis overskrift ikke er kendt: »Gns. ydlese« (nærmest »Gns. ydelse«)."
        for payload, label in (("12.650", "Budget 2017"), ("12.500", "Aktuel status 2017"))
    }


def test_an_unknown_scenario_names_its_nearest(tmp_path: Path) -> None:
    told = refuse(tmp_path, BENEFIT_HEAD + BENEFIT_ROWS.replace("Budget", "Budgt"))
    assert set(told) == {"3.500", "12.650", "21%", "449.100"}
    assert {text.rpartition("afvigelse. ")[2] for text in told.values()} == {"Den nærmeste er »Budget«."}


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        pytest.param(BENEFIT_HEAD.replace("\tBeløb", ""), BENEFIT_ROWS.replace("Afvigelse\t\t\t\t-23.000\n", ""), id="last"),
        pytest.param(BENEFIT_HEAD.replace("Gns. ydelse pr. md.", ""), BENEFIT_ROWS, id="inner"),
    ],
)
def test_cells_under_no_head_blame_the_head(tmp_path: Path, head: str, rows: str) -> None:
    """Neither the unit nor the percentage is at fault where the head lacks a cell."""
    told = refuse(tmp_path, head + rows)
    assert told
    assert [text for text in told.values() if "der mangler nok en overskrift" not in text] == []
    assert "»Refusionsprocent«" in next(iter(told.values()))


@pytest.mark.parametrize(
    ("text", "vocabulary", "nearest"),
    [
        ("Korigeret budget 2024", "columns", "Korrigeret budget"),
        ("Forbrg", "columns", "Forbrug"),
        ("Vejrudsigten", "columns", None),
        ("2024", "columns", None),
        ("", "columns", None),
        ("Aktuel staus", "scenarios", "Aktuel status"),
    ],
)
def test_the_nearest_known_word(text: str, vocabulary: str, nearest: str | None) -> None:
    assert find_nearest_word(text, vocabulary) == nearest


def test_a_cell_of_a_row_folded_from_several_lines_is_explained_too(tmp_path: Path) -> None:
    heads = "Udvalg\nOpr. budget\nKorr. budget\nForventet regnskab\nAfvigelse\n"
    rows = [
        ("Skoleudvalget", "10,5", "11,0", "11,5", "0,5"),
        ("Miljøudvalget", "7,5", "8�,�", "-2,4"),
        ("I alt", "18,0", "19,0", "19,5", "0,5"),
    ]
    table = f"Beløb i mio. kr. (+ = merforbrug)\n\n{heads}\n" + "\n\n".join("\n".join(row) for row in rows)
    told = refuse(tmp_path, table)
    assert {"7,5", "-2,4"} <= set(told)
    assert all("Opr. budget" in told[payload] for payload in ("7,5", "-2,4"))


def test_a_head_that_lacks_its_first_cell_lets_nothing_in(tmp_path: Path) -> None:
    rows = BENEFIT_ROWS.replace("p\nB", "p\tB").replace("\nA", "\n\tA")
    assert len(refuse(tmp_path, BENEFIT_HEAD.replace("Ydelse\t", "") + rows)) == 8  # two cells print the same
