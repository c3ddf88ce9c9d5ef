"""Workbooks: typed cells as they show, each sheet a page, hidden ones named."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from pipeline.messages import render
from pipeline.model import Document
from pipeline.readers import read_document


def write(path: Path, fill: Any) -> Document:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    fill(book)
    book.close()
    return read_document(path)


def cells_of(document: Document) -> list[list[str]]:
    return [[document.text[start:end] for start, end in line.cells] for line in document.lines if line.cells]


def test_typed_cells_are_printed_in_danish(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("Bilag 1")
        row = [("Revalidering", None), (200, "#,##0"), (17000, "#,##0"), (0.21, "0%"), (-2000.4, "#,##0"), (True, None), (2024, None)]
        for column, (value, code) in enumerate(row):
            sheet.write(3, column + 2, value, book.add_format({"num_format": code}) if code else None)

    document = write(tmp_path / "a.xlsx", fill)
    assert cells_of(document) == [["Revalidering", "200", "17.000", "21%", "-2.000", "SAND", "2024"]]
    assert document.lines[0].text == "Bilag 1"
    assert [note.key for note in document.notes] == ["reading.rounded"]


def test_sheets_are_pages_and_hidden_ones_are_named(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        for name in ("Drift", "Mellemregning", "Anlæg"):
            book.add_worksheet(name).write_row(0, 0, [name, 5])
        book.get_worksheet_by_name("Mellemregning").hide()

    document = write(tmp_path / "a.xlsx", fill)
    assert [(line.page, line.text) for line in document.lines if line.text] == [
        (1, "Drift"),
        (1, "Drift\t5"),
        (2, "Anlæg"),
        (2, "Anlæg\t5"),
    ]
    assert document.page_count == 2
    assert "Mellemregning" in render(document.notes[0].key, document.notes[0].params, "da")
    assert "Mellemregning" not in document.text


def test_empty_cells_keep_their_column_and_empty_columns_go(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("A")
        sheet.write_row(0, 1, ["Ydelse", "", "Udgifter", "Indtægter"])
        sheet.write_row(1, 1, ["Fleksjob", "", "", -5])

    assert cells_of(write(tmp_path / "a.xlsx", fill)) == [["Ydelse", "Udgifter", "Indtægter"], ["Fleksjob", "", "-5"]]


def test_formulas_show_what_they_gave(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("A")
        sheet.write(0, 0, "Sum")
        sheet.write_formula(0, 1, "=2+2", None, 4)
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.write_row(1, 0, ["skjult", 7])

    document = write(tmp_path / "a.xlsx", fill)
    assert cells_of(document) == [["Sum", "4"], ["skjult", "7"]]
    assert [note.key for note in document.notes] == ["reading.hidden_rows"]


def test_merged_cells_tell_which_columns_they_cover(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("A")
        sheet.merge_range("C1:D1", "Budget 2031")
        sheet.merge_range("A1:A2", "Ydelse")
        sheet.write_row(1, 2, ["Antal", "Netto"])
        sheet.write_row(2, 0, ["Fleksjob", "", 5, 7])

    document = write(tmp_path / "a.xlsx", fill)
    assert cells_of(document)[0] == ["Ydelse", "Budget 2031", ""]
    assert [sorted(line.covered) for line in document.lines if line.cells] == [[2], [], []]


def test_merged_cells_of_the_older_formats_tell_the_same(tmp_path: Path) -> None:
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("A")
    sheet.write_merge(0, 0, 1, 2, "Budget 2031")
    for at, text in enumerate(("Ydelse", "Antal", "Netto")):
        sheet.write(1, at, text)
    book.save(str(tmp_path / "a.xls"))
    spaces = " ".join(f'xmlns:{name}="{name}"' for name in ("office", "table", "text"))

    def cell(text: str, more: str = "") -> str:
        return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'

    wide = cell("Budget 2031", 'table:number-columns-spanned="2"')
    upper = f"<table:table-cell/>{wide}<table:covered-table-cell/>"
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in (upper, "".join(map(cell, ("Ydelse", "Antal", "Netto")))))
    body = f'<office:body><office:spreadsheet><table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body>'
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as held:
        held.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        held.writestr("content.xml", f"<office:document-content {spaces}>{body}</office:document-content>")
    for name in ("a.xls", "a.ods"):
        document = read_document(tmp_path / name)
        assert cells_of(document)[0] == ["", "Budget 2031", ""]
        assert [sorted(line.covered) for line in document.lines if line.cells] == [[2], []]
