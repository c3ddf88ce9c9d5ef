"""Pages saved as a single file: the page in them is read as any other."""

from __future__ import annotations

import quopri
from pathlib import Path

import pytest

from pipeline.errors import UnreadableFile
from pipeline.model import Document
from pipeline.readers import html, mhtml, read_document

PAGE = '<html><head><meta charset="{charset}"></head><body><p>Udvalget for bølger godkendte 1.234 kr.</p></body></html>'
TEXT = "Udvalget for bølger godkendte 1.234 kr."
HEAD = (
    "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?B=C3=B8lger?=\r\nMIME-Version: 1.0\r\n"
    'Content-Type: {};\r\n\ttype="text/html"; boundary="==b"\r\n\r\n'
)
PART = "--==b\r\nContent-Type: {}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"


def write(page: bytes, part: str = "text/html", whole: bool = True) -> bytes:
    encoded = quopri.encodestring(page)
    style = (PART.format("text/css") + ".a { width: 44.444px }\r\n").encode()
    return HEAD.format("multipart/related").encode() + style + PART.format(part).encode() + encoded + (b"\r\n--==b--\r\n" if whole else b"")


def read(tmp_path: Path, data: bytes) -> Document:
    path = tmp_path / "referat.html"  # the content tells the format
    path.write_bytes(data)
    return read_document(path)


@pytest.mark.parametrize(
    "data",
    [
        write(PAGE.format(charset="utf-8").encode()),
        write(PAGE.format(charset="utf-8").encode(), 'text/html; charset="utf-8"'),
        write(PAGE.format(charset="windows-1252").encode("cp1252"), "text/html; charset=windows-1252"),
        write(PAGE.format(charset="windows-1252").encode("cp1252")),
        write(PAGE.format(charset="utf-8").encode(), whole=False),
        b"\xef\xbb\xbf" + write(PAGE.format(charset="utf-8").encode()),
        write(PAGE.format(charset="utf-8").encode()).replace(b"\r\n", b"\n"),
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.format(charset="utf-8").encode(),
    ],
)
def test_the_page_in_it_is_read(tmp_path: Path, data: bytes) -> None:
    document = read(tmp_path, data)
    assert [line.text for line in document.lines] == [TEXT]
    assert (document.media_type, document.size_bytes) == (mhtml.MEDIA_TYPE, len(data))


def test_a_page_that_was_cut_is_said(tmp_path: Path) -> None:
    page = b"<html><body><p>Budget</p><table><tr><td>Fleksjob</td><td>1.2"
    assert [note.key for note in read(tmp_path, write(page, whole=False)).notes] == ["reading.page_ends_in_table"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (write(b"\xff\xfe", "text/html; charset=utf-7-x"), "reading.damaged"),
        (write(b"b\xf8lge", "text/html; charset=ascii-8"), "reading.damaged"),
        (write(b"", "text/html"), "reading.no_text"),
        (write(b"<p>x</p>", "text/plain"), "reading.no_text"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "reading.no_text"),
    ],
)
def test_what_holds_no_page_is_refused(tmp_path: Path, data: bytes, key: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, data)
    assert caught.value.key == key


@pytest.mark.parametrize(
    "text", ["Referat: Byrådet\nDato: 3. maj 2023\n\nMIME-Version er ikke nævnt.\n", "MIME-Version: 1.0\n\nnotat\n", PAGE]
)
def test_other_texts_are_no_single_file(text: str) -> None:
    assert not mhtml.recognises(text.encode())


def test_parts_in_parts_without_end(tmp_path: Path) -> None:
    depth = 2_000
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{no}\r\n\r\n--b{no}\r\n" for no in range(depth))
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, b"MIME-Version: 1.0\r\n" + nested.encode() + b"Content-Type: text/html\r\n\r\n<p>x</p>")
    assert caught.value.key in ("reading.damaged", "reading.no_text")


def test_the_same_page_gives_the_same_text_either_way(tmp_path: Path) -> None:
    page = PAGE.format(charset="utf-8").encode()
    assert read(tmp_path, write(page)).text == html.read(Path("a.html"), page).text
