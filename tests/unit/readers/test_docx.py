"""Word documents as printed: what was deleted or hidden is gone, what Word counts itself is there."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from pipeline.model import Document
from pipeline.readers import read_document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Punkt %1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Punkt"><w:basedOn w:val="Base"/></w:style>'
)


def read_body(folder: Path, body: str) -> Document:
    path = folder / "a.docx"
    with zipfile.ZipFile(path, "w") as parts:
        for name, inner in (("document", f"<w:body>{body}</w:body>"), ("numbering", NUMBERING), ("styles", STYLES)):
            parts.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{WORD}" xmlns:mc="m">{inner}</w:{name}>')
    return read_document(path)


def run(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, props: str = "") -> str:
    return f"<w:p><w:pPr>{props}</w:pPr>{run(text)}</w:p>"


def cell(text: str, props: str = "") -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def cells_of(document: Document) -> list[list[str]]:
    return [[document.text[start:end] for start, end in line.cells] for line in document.lines if line.cells]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("Budget ") + f"<w:del>{run('1.111')}</w:del><w:ins>{run('2.222')}</w:ins>", "Budget 2.222"),
        (f"<w:moveFrom>{run('væk')}</w:moveFrom>{run('her')}", "her"),
        (run("synlig") + run(" skjult 99", "<w:vanish/>"), "synlig"),
        (run("kom") + "<w:r><w:softHyphen/></w:r>" + run("mune"), "kommune"),
        (run("a") + "<w:r><w:noBreakHyphen/></w:r>" + run("b"), "a-b"),
        (run("a") + "<w:r><w:tab/></w:r>" + run("b"), "a\tb"),
        ("<w:r><w:instrText>PAGE 17</w:instrText></w:r>" + run("side"), "side"),
        (f"<mc:AlternateContent><mc:Choice>{run('én')}</mc:Choice><mc:Fallback>{run('to')}</mc:Fallback></mc:AlternateContent>", "én"),
        (f"<w:hyperlink>{run('henvisning')}</w:hyperlink>", "henvisning"),
    ],
)
def test_a_paragraph_is_read_as_printed(tmp_path: Path, inner: str, text: str) -> None:
    assert read_body(tmp_path, f"<w:p>{inner}</w:p>").text == f"{text}\n"


def test_a_line_break_ends_a_line(tmp_path: Path) -> None:
    assert read_body(tmp_path, f"<w:p>{run('a')}<w:r><w:br/></w:r>{run('b')}</w:p>").text == "a\nb\n"


def test_numbers_that_word_counts_are_printed(tmp_path: Path) -> None:
    first = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    second = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = "".join(paragraph("x", props) for props in (first, second, second, '<w:pStyle w:val="Punkt"/>', second, bullet, none))
    lines = [line.text for line in read_body(tmp_path, body).lines if line.text]
    assert lines == ["Punkt 1. x", "1.a) x", "1.b) x", "Punkt 2. x", "2.a) x", "• x", "x"]


def test_merged_cells_say_their_text_once(tmp_path: Path) -> None:
    wide, starts, goes_on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        cell("Ydelse") + cell("Budget 2024", wide),
        cell("Kontanthjælp", starts) + cell("1.000") + cell("2.000"),
        cell("skjult", goes_on) + cell("3.000") + cell(""),
    )
    assert cells_of(read_body(tmp_path, body)) == [
        ["Ydelse", "Budget 2024", ""],
        ["Kontanthjælp", "1.000", "2.000"],
        ["", "3.000", ""],
    ]


def test_a_deleted_row_is_gone(tmp_path: Path) -> None:
    body = table(cell("a") + cell("1"), "<w:trPr><w:del/></w:trPr>" + cell("b") + cell("2"), cell("c") + cell("3"))
    assert cells_of(read_body(tmp_path, body)) == [["a", "1"], ["c", "3"]]


def test_cells_of_as_many_paragraphs_are_rows(tmp_path: Path) -> None:
    stacked = "<w:tc>" + paragraph("Løn") + paragraph("Varer") + "</w:tc><w:tc>" + paragraph("10") + paragraph("20") + "</w:tc>"
    assert cells_of(read_body(tmp_path, table(stacked))) == [["Løn", "10"], ["Varer", "20"]]


def test_a_table_that_lays_out_a_page_is_taken_apart(tmp_path: Path) -> None:
    inner = table(cell("Kontanthjælp") + cell("5"))
    document = read_body(tmp_path, table(f"<w:tc>{paragraph('Punkt 1.')}{inner}</w:tc>" + cell("Sagsnr. 7")))
    assert cells_of(document) == [["Kontanthjælp", "5"]]
    assert [line.text for line in document.lines if line.text] == ["Punkt 1.", "Kontanthjælp\t5", "Sagsnr. 7"]


def test_pages_are_those_that_word_saw(tmp_path: Path) -> None:
    seen = "<w:r><w:lastRenderedPageBreak/></w:r>"
    document = read_body(tmp_path, f"{paragraph('a')}<w:p>{seen}{run('b')}</w:p><w:p>{run('c')}{seen}{run('d')}</w:p>{paragraph('e')}")
    assert [(line.text, line.page) for line in document.lines if line.text] == [("a", 1), ("b", 2), ("cd", 2), ("e", 3)]
    assert document.page_count == 3
    assert read_body(tmp_path, paragraph("a")).page_count is None


def test_a_raised_mark_is_no_digit_of_its_number(tmp_path: Path) -> None:
    high = '<w:vertAlign w:val="superscript"/>'
    cells = [f"<w:tc><w:p>{run('500')}{run(mark, high)}{run(',5')}</w:p></w:tc>" for mark in ("2", "2)")]
    document = read_body(tmp_path, table(f"{cell('Boliger')}{''.join(cells)}"))
    assert cells_of(document) == [["Boliger", "500²,5", "500 2),5"]]


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        (run("Budget ") + f"<w:del>{run('1.111')}</w:del><w:ins>{run('2.222')}</w:ins>", [("reading.tracked_changes", 2, "1.111")]),
        (run("Budget 5") + f"<w:ins>{run(' i alt')}</w:ins>", []),
        (run("synlig") + run(" skjult 99", "<w:vanish/>"), [("reading.hidden_figures", 1, "99")]),
        (run("synlig 99", '<w:vanish w:val="0"/>'), []),
    ],
)
def test_open_changes_and_hidden_numbers_are_said(tmp_path: Path, inner: str, told: list[tuple[str, int, str]]) -> None:
    notes = read_body(tmp_path, f"<w:p>{inner}</w:p>").notes
    assert [(note.key, note.params["count"], note.params["sample"]) for note in notes] == told


def test_heads_and_feet_of_pages_are_margins_and_no_content(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as parts:
        for name, inner in (("document", f"<w:body>{paragraph('Referat')}</w:body>"), ("header1", paragraph("Faxe Kommune"))):
            parts.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{WORD}">{inner}</w:{name}>')
    document = read_document(path)
    assert (document.text, document.margins) == ("Referat\n", ("Faxe Kommune",))
