"""Formats are told by their bytes and named, whatever the file is called."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import UnreadableFile
from pipeline.messages import render
from pipeline.readers import read_document
from pipeline.readers.signatures import name_format


def zipped(*names: str, mimetype: str | None = None) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
FORMATS = [
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
    (b"\xef\xbb\xbf\n%PDF-1.4", "PDF"),
    (zipped("[Content_Types].xml", "word/document.xml"), "DOCX"),
    (zipped("[Content_Types].xml", "xl/workbook.xml"), "XLSX"),
    (zipped("ppt/presentation.xml"), "PPTX"),
    (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"), "ODS"),
    (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "ODT"),
    (zipped("a.txt"), "ZIP"),
    (b"PK\x03\x04broken", "ZIP"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "DOC/XLS/PPT (97-2003)"),
    (OLD + "WordDocument".encode("utf-16-le"), "DOC (Word 97-2003)"),
    (OLD + "PowerPoint Document".encode("utf-16-le"), "PPT (PowerPoint 97-2003)"),
    (b"{\\rtf1\\ansi", "RTF"),
    (b"\xffWPC\x10", "WPD (WordPerfect)"),
    (b"\n<!DOCTYPE html>\n<html>", "HTML"),
    (b"<HTML><body>", "HTML"),
    (b"<?xml version='1.0'?>", "XML"),
]


@pytest.mark.parametrize(("data", "name"), FORMATS, ids=[name for _, name in FORMATS])
def test_a_format_is_named_by_its_bytes(data: bytes, name: str) -> None:
    assert name_format(data) == name


@pytest.mark.parametrize(("data", "name"), [pair for pair in FORMATS if pair[1] in ("PNG", "JPEG", "ZIP") and b"broken" not in pair[0]])
def test_a_format_without_a_reader_is_refused_by_name(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_document(path)
    english, danish = (render(caught.value.key, caught.value.params, lang) for lang in ("en", "da"))
    if name == "ZIP":
        assert caught.value.key == "reading.not_yet"
        assert f"is {name}: not read yet" in english
        assert f"er {name}: læses ikke endnu" in danish
    else:
        assert caught.value.key == "reading.picture"
        assert f"is a picture ({name})" in english
        assert f"er et billede ({name})" in danish


@pytest.mark.parametrize(
    ("whole", "name"),
    [
        (zipped("[Content_Types].xml", "word/document.xml"), "DOCX"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "XLSX"),
        (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"), "ODS"),
        (zipped("a.txt"), "ZIP"),
    ],
)
def test_an_archive_without_its_end_is_damaged_and_to_be_fetched_again(tmp_path: Path, whole: bytes, name: str) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(whole[: whole.index(b"PK\x01\x02")])
    with pytest.raises(UnreadableFile) as caught:
        read_document(path)
    said = render(caught.value.key, caught.value.params, "da")
    assert f"er en beskadiget {name}-fil (måske skåret over)" in said
    assert said.endswith("Hent den igen.")


@pytest.mark.parametrize("data", [b"Referat", b"PK er en forkortelse", b"Se <html> i linje 3", b"BM 12", b""])
def test_text_bears_no_name(data: bytes) -> None:
    assert name_format(data) is None


def test_text_in_a_file_called_pdf_is_read(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_text("Punkt 1.\n", encoding="utf-8")
    assert read_document(path).media_type == "text/plain"


def test_markdown_is_told_by_its_marks(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text("## Punkt 1\n", encoding="utf-8")
    assert read_document(path).media_type == "text/markdown"
    path.write_text("| a | b |\n|---|---:|\n| 1 | 2 |\n", encoding="utf-8")
    assert read_document(path).media_type == "text/markdown"


@pytest.mark.parametrize(("data", "name"), [pair for pair in FORMATS if pair[1].startswith(("DOC (", "RTF", "PPT (", "WPD"))])
def test_a_text_of_an_old_format_is_to_be_saved_anew(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_document(path)
    said = render(caught.value.key, caught.value.params, "da")
    assert name in said
    assert "gem den som DOCX, ODT eller PDF" in said
