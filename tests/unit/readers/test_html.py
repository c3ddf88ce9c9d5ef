"""Web pages: the minutes are kept, what a portal puts around them is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Document
from pipeline.readers import html

KEPT = "Referat af mødet: udvalget godkendte indstillingen, som den stod i dagsordenen."


def read(page: str | bytes) -> Document:
    return html.read(Path("a.html"), page if isinstance(page, bytes) else page.encode())


def lines_of(page: str | bytes) -> list[str]:
    return [line.text for line in read(page).lines if line.text]


def cells_of(page: str) -> list[list[str]]:
    document = read(page)
    return [[document.text[start:end] for start, end in line.cells] for line in document.lines if line.cells]


@pytest.mark.parametrize(
    "around",
    [
        "<nav>Menu 1.234</nav>",
        '<div role="navigation">Menu 1.234</div>',
        '<div class="cookie-banner">Vi bruger 1.234 cookies</div>',
        '<div id="breadCrumb">Forside</div>',
        '<section class="teaserList"><h3>Budget</h3></section>',
        '<div style="display: none">1.234</div>',
        "<div hidden>1.234</div>",
        "<ul><li><a>Et</a></li><li><a>To</a></li><li><a>Tre</a></li></ul>",
        "<script>var a = '1.234'</script><style>a { width: 1.234px }</style>",
        "<footer>Telefon 12 34 56 78</footer>",
        "<!-- 1.234 -->",
        "<del>1.234</del>",
    ],
)
def test_surroundings_are_dropped(around: str) -> None:
    assert lines_of(f"<html><body>{around}<p>{KEPT}</p></body></html>") == [KEPT]


@pytest.mark.parametrize(
    "page",
    [
        f'<body class="menu-open"><p>{KEPT}</p></body>',
        f'<div class="content navigation-wrapper"><p>{KEPT}</p></div>',
        f'<main><header><h1>{KEPT}</h1></header></main><div class="x">udenfor</div>',
        f"<article><p>{KEPT}</p></article><div>kort</div>",
    ],
)
def test_what_holds_most_of_a_page_is_kept_whatever_it_is_called(page: str) -> None:
    assert KEPT in lines_of(f"<html>{page}</html>")


def test_breaks_lists_and_entities() -> None:
    page = f"<p>a<br>b</p><ol start=3><li>at x</li><li>at <b>y</b></li></ol><p>caf&eacute; &amp;&nbsp;1</p><pre>a  b\nc  d</pre><p>{KEPT}"
    assert lines_of(page) == ["a", "b", "3. at x", "4. at y", "café &\u00a01", "a  b", "c  d", KEPT]


def test_spans_say_their_text_once() -> None:
    page = (
        "<table><thead><tr><th rowspan=2>Ydelse<th colspan=2>Budget 2024</tr><tr><th>Antal<th>Netto</tr></thead>"
        "<tr><td>Kontant&shy;hjælp<td>3.500<td>-23.000</tr></table>"
    )
    assert cells_of(page) == [["Ydelse", "Budget 2024", ""], ["", "Antal", "Netto"], ["Kontanthjælp", "3.500", "-23.000"]]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<html><body><p>bølge".encode("utf-16"), "bølge"),
        ('<html><meta charset="iso-8859-1"><p>bølge – 5 €'.encode("cp1252"), "bølge – 5 €"),
        ('<html><meta charset="iso-8859-15"><p>bølge 5 €'.encode("iso-8859-15"), "bølge 5 €"),
        ('<html><meta charset="iso-8859-1"><p>bølge'.encode(), "bølge"),
        ("<html><p>bølge".encode("cp1252"), "bølge"),
    ],
)
def test_encodings(page: bytes, text: str) -> None:
    assert html.recognises(page)
    assert lines_of(page) == [text]


@pytest.mark.parametrize(
    "page",
    ["<!DOCTYPE html>", "\n<HTML>", "<!-- saved -->\n<html>", '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', "<div>", "<table>"],
)
def test_pages_are_recognised(page: str) -> None:
    assert html.recognises(page.encode())


@pytest.mark.parametrize("text", ["Referat", "# Referat\n<table>", "<i>Aktuel status</i>", "a < b", "<?xml version='1.0'?><feed/>"])
def test_texts_are_no_pages(text: str) -> None:
    assert not html.recognises(text.encode())
