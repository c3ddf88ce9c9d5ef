"""Files that are locked, damaged, or made to do harm: each gives one clear line, soon."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import UnreadableFile
from pipeline.messages import render
from pipeline.readers import pdf, read_document, sheets
from pipeline.readers.office import archive
from tests.maker.formats.blocks import Grid, Prose
from tests.maker.formats.sheet import write_ods, write_xls, write_xlsx
from tests.maker.formats.word import write_docx, write_odt

BLOCKS = (Prose("Referat"), Grid((("Ydelse", "Beløb"), ("Kontanthjælp", "1.234"))))
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ENTITIES = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'


def refusal(path: Path) -> str:
    """The key of the refusal, once it is seen to be one line in both languages."""
    with pytest.raises(UnreadableFile) as caught:
        read_document(path)
    for lang in ("da", "en"):
        said = render(caught.value.key, caught.value.params, lang)
        assert path.name in said
        assert "\n" not in said
    return caught.value.key


def zip_parts(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held:
        for name, data in parts.items():
            held.writestr(name.replace("__", "/") + ".xml", data)
    return path


def make_pdf(path: Path, pages: int = 1, text: str = "Referat", password: str | None = None) -> Path:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt=StandardEncryption(password) if password else None)
    for _ in range(pages):
        if text:
            canvas.drawString(50, 700, text)
        canvas.showPage()
    canvas.save()
    return path


def test_a_pdf_behind_a_password(tmp_path: Path) -> None:
    assert refusal(make_pdf(tmp_path / "a.pdf", password="hemmelig")) == "reading.encrypted"


def test_a_pdf_that_anybody_may_open_is_read(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "a.pdf"), encrypt=StandardEncryption("", ownerPassword="ejer", canCopy=0))
    canvas.drawString(50, 700, "Referat")
    canvas.save()
    assert "Referat" in read_document(tmp_path / "a.pdf").text


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_pdf_that_was_cut_off(tmp_path: Path, share: float) -> None:
    whole = make_pdf(tmp_path / "whole.pdf", pages=20).read_bytes()
    path = tmp_path / "cut.pdf"
    path.write_bytes(whole[: int(len(whole) * share)])
    assert refusal(path) in ("reading.damaged", "reading.no_text")


def test_a_pdf_of_nothing_but_its_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7\nno more")
    assert refusal(tmp_path / "a.txt") == "reading.damaged"


def test_a_pdf_of_ten_thousand_pages(tmp_path: Path) -> None:
    assert pdf.PAGE_LIMIT < 10_000
    assert refusal(make_pdf(tmp_path / "a.pdf", pages=10_000, text="")) == "reading.too_many_pages"


def test_a_pdf_of_blank_pages(tmp_path: Path) -> None:
    assert refusal(make_pdf(tmp_path / "a.pdf", pages=3, text="")) == "reading.no_text"


def test_a_scanned_pdf_without_a_program_to_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.showPage()
    canvas.save()
    monkeypatch.setattr(pdf, "find_tesseract", lambda: None)
    assert refusal(tmp_path / "a.pdf") == "reading.scanned"


@pytest.mark.parametrize("name", ["word__document", "xl__workbook"])
def test_a_zip_bomb(tmp_path: Path, name: str) -> None:
    size = archive.MEMBER_LIMIT + 1
    path = zip_parts(tmp_path / "a.docx", **{name: b"<a>" + b" " * size})
    assert path.stat().st_size < 200_000
    assert refusal(path) == "reading.bomb"


def test_a_zip_of_very_many_parts(tmp_path: Path) -> None:
    parts = {f"word__{number}": b"" for number in range(archive.MEMBERS_LIMIT)}
    assert refusal(zip_parts(tmp_path / "a.docx", word__document=b"<a/>", **parts)) == "reading.bomb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["word__document", "xl__workbook"])
def test_entities(tmp_path: Path, name: str, encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?>{ENTITIES}<a>&b;&c;</a>'.encode(encoding)
    assert refusal(zip_parts(tmp_path / "a", **{name: data})) == "reading.entities"


def test_entities_in_a_sheet_behind_a_long_comment(tmp_path: Path) -> None:
    write_xlsx(BLOCKS, tmp_path / "good.xlsx")
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(tmp_path / "good.xlsx") as good, zipfile.ZipFile(path, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            is_sheet = name.endswith("sheet1.xml")
            bad.writestr(name, f"<!--{'x' * 9000}-->{ENTITIES}<worksheet/>" if is_sheet else data)
    assert refusal(path) == "reading.entities"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("word__document", b"<w:document"),
        ("word__document", b""),
        ("word__document", b"\x00\x01\x02"),
        ("xl__workbook", b"<a><b></a>"),
    ],
)
def test_damaged_xml(tmp_path: Path, name: str, data: bytes) -> None:
    assert refusal(zip_parts(tmp_path / "a", **{name: data})) in ("reading.damaged_part", "reading.no_text")


def test_tables_in_tables_without_end(tmp_path: Path) -> None:
    depth = 3_000
    body = "<w:tbl><w:tr><w:tc>" * depth + "<w:p><w:r><w:t>1</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * depth
    data = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()
    assert refusal(zip_parts(tmp_path / "a.docx", word__document=data)) == "reading.no_text"


@pytest.mark.parametrize("write", [write_docx, write_xlsx, write_ods, write_odt, write_xls])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_office_files_that_were_cut_off(tmp_path: Path, write, share: float) -> None:  # type: ignore[no-untyped-def]
    write(BLOCKS, tmp_path / "whole")
    whole = (tmp_path / "whole").read_bytes()
    path = tmp_path / "cut"
    path.write_bytes(whole[: int(len(whole) * share)])
    nameless = ("reading.not_yet",) if write is write_xls else ()  # cut, it may be any file of the old Office
    assert refusal(path) in ("reading.damaged", "reading.damaged_part", "reading.no_text", *nameless)


def test_a_locked_office_file(tmp_path: Path) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    (tmp_path / "a.docx").write_bytes(data)
    assert refusal(tmp_path / "a.docx") == "reading.encrypted"


def test_a_locked_zip_part(tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as parts:
        parts.writestr("word/document.xml", "<a/>")
    data = bytearray(held.getvalue())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    (tmp_path / "a.docx").write_bytes(data)
    assert refusal(tmp_path / "a.docx") == "reading.encrypted"


def test_a_sheet_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "CELL_LIMIT", 100)
    write_xlsx((Grid(tuple((f"a{row}", "1", "2") for row in range(40))),), tmp_path / "a.xlsx")
    assert refusal(tmp_path / "a.xlsx") == "reading.too_many_cells"


def test_a_cell_at_the_far_end_of_a_sheet_costs_nothing(tmp_path: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet("Ark")
    sheet.write(0, 0, "Ydelse")
    sheet.write(1_048_575, 16_383, 5)
    book.close()
    document = read_document(tmp_path / "a.xlsx")
    assert len(document.text) < 100
    assert len(document.lines) < 10


def test_an_ods_cell_that_is_repeated_to_the_end(tmp_path: Path) -> None:
    content = (
        '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
        '<table:table table:name="A">'
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as held:
        held.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        held.writestr("content.xml", content)
    document = read_document(tmp_path / "a.ods")
    assert len(document.lines) <= 1_100


def test_a_page_nested_without_end(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html>" + "<div class='nav'>" * 200_000 + "x", encoding="utf-8")
    assert refusal(tmp_path / "a.html") == "reading.too_many_elements"


def test_a_page_of_very_many_elements(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html>" + "<br>" * 1_100_000, encoding="utf-8")
    assert refusal(tmp_path / "a.html") == "reading.too_many_elements"


def test_a_page_without_content(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body><nav>Forside</nav><script>var a = 1.234</script></body></html>", encoding="utf-8")
    assert refusal(tmp_path / "a.html") == "reading.no_text"


@pytest.mark.parametrize("name", ["minutes.pdf", "minutes.xlsx", "minutes.txt", "minutes"])
def test_names_tell_nothing(tmp_path: Path, name: str) -> None:
    write_docx(BLOCKS, tmp_path / name)
    document = read_document(tmp_path / name)
    assert "wordprocessingml" in document.media_type
    assert "Kontanthjælp\t1.234" in document.text
