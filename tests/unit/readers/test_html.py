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
    assert [sorted(line.covered) for line in read(page).lines if line.cells] == [[2], [], []]


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


ROW = "<table><tr><th>Ydelse</th><th>Budget</th><th>Status</th></tr><tr><td>Fleksjob</td>{}</tr></table>"


@pytest.mark.parametrize("way", ['style="display:none"', 'style="visibility: collapse"', "hidden", 'class="skjult"', 'id="x"'])
def test_a_cell_out_of_sight_takes_no_place_and_is_said(way: str) -> None:
    sheet = "<style>/* .a */ @media print { .pris { display: none } } .skjult, td#x { color: red; display:none }</style>"
    row = ROW.format(f"<td>1.234</td><td {way}>9.999</td><td class=pris>5.678</td>")
    page = f"<html><head>{sheet}</head><body><p>{KEPT}</p>{row}</body></html>"
    assert cells_of(page)[1] == ["Fleksjob", "1.234", "5.678"]
    assert [(note.key, note.params) for note in read(page).notes] == [("reading.hidden_figures", {"count": 1, "sample": "9.999"})]


@pytest.mark.parametrize("way", ["visibility:hidden", "opacity: 0", "font-size:0"])
def test_a_cell_that_is_only_blank_keeps_its_place(way: str) -> None:
    page = f"<body><p>{KEPT}</p>{ROW.format(f'<td style={way!r}>9.999</td><td>5.678</td>')}</body>"
    assert cells_of(page)[1] == ["Fleksjob", "", "5.678"]


@pytest.mark.parametrize("way", ["aria-hidden=true", 'style="opacity: 0.5"', 'style="font-size: 0.9em"', 'style="-x-display:none"'])
def test_what_is_seen_is_read(way: str) -> None:
    page = f"<body><p>{KEPT}</p>{ROW.format(f'<td {way}>9.999</td><td>5.678</td>')}</body>"
    assert (cells_of(page)[1], read(page).notes) == (["Fleksjob", "9.999", "5.678"], ())


@pytest.mark.parametrize(
    "hidden", ["<tr hidden><td>Skjult</td><td>1</td></tr>", "<tbody style='display:none'><tr><td>Skjult<td>1</tr></tbody>"]
)
def test_hidden_rows_are_dropped(hidden: str) -> None:
    page = f"<body><p>{KEPT}</p><table><tr><td>A</td><td>2</td></tr>{hidden}<tbody><tr><td>B</td><td>3</td></tr></tbody></table></body>"
    assert cells_of(page) == [["A", "2"], ["B", "3"]]


def test_minutes_that_a_page_folds_are_read_and_that_is_said() -> None:
    page = f"<body><p>Åbn</p><div hidden><p>{KEPT}</p>{ROW.format('<td>1.234</td><td>5.678</td>')}</div></body>"
    assert KEPT in lines_of(page)
    assert [note.key for note in read(page).notes] == ["reading.hidden_figures_read"]


@pytest.mark.parametrize(("mark", "text"), [("1", "500¹"), ("12", "500¹²"), ("1)", "500 1)"), ("*", "500 *")])
def test_a_raised_mark_is_no_digit_of_its_number(mark: str, text: str) -> None:
    assert cells_of(f"<p>{KEPT}</p><table><tr><td>Boliger</td><td>500<sup>{mark}</sup></td></tr></table>") == [["Boliger", text]]


TABLE = "<p>{kept}</p><table><tr><td>A</td><td>1.000</td></tr><tr><td>B</td>{cut}"


@pytest.mark.parametrize(("cut", "last"), [("<td>2.0", "2.0…"), ("<td>2.000</td>", "2.000"), ("<td>2.000</td></tr>", "2.000")])
@pytest.mark.parametrize(
    "after", ["<p>Teksten går videre.</p>", "<h2>Teksten går videre.</h2><table><tr><td>C</td><td>3</td></tr></table>"]
)
def test_a_table_that_was_cut_ends_where_the_text_goes_on(cut: str, last: str, after: str) -> None:
    page = f"<html><body>{TABLE.format(kept=KEPT, cut=cut)}{after}</body></html>"
    assert cells_of(page)[:2] == [["A", "1.000"], ["B", last]]
    assert "Teksten går videre." in lines_of(page)
    assert [note.key for note in read(page).notes] == ["reading.table_not_closed"]


@pytest.mark.parametrize(
    ("page", "key"),
    [
        (f"<html><body>{TABLE.format(kept=KEPT, cut='<td>2.0')}", "reading.page_ends_in_table"),
        (f"<html><body>{TABLE.format(kept=KEPT, cut='<td><p>2.0')}", "reading.page_ends_in_table"),
        (f"<html><body><p>{KEPT}</p><p>Og så", "reading.page_not_closed"),
        (f"<html><body><p>{KEPT}</p></body></html>", None),
        (f"<html><body><p>{KEPT}</p><!-- <table> --><script>'<table>'</script></body></html>", None),
        (f"<p>{KEPT}</p>", None),
        (f"<html><body><p>{KEPT}</p><table><tr><td><p>A<td><table><tr><td>1</td></tr></table></table></body>", None),
    ],
)
def test_a_page_that_was_cut_is_said(page: str, key: str | None) -> None:
    assert [note.key for note in read(page).notes] == ([key] if key else [])


def test_the_title_of_the_window_is_a_margin_and_no_content() -> None:
    document = read(f"<html><head><title>Jobudvalget | Faxe Kommune</title></head><body><p>{KEPT}</p></body></html>")
    assert (document.margins, KEPT in document.text, "Faxe" in document.text) == (("Jobudvalget | Faxe Kommune",), True, False)


@pytest.mark.parametrize(
    ("edge", "margins"),
    [
        ("<header><div class='logo'>Faxe Kommune</div><nav><a>Vejle Kommune</a></nav></header>", ("Faxe Kommune",)),
        ("<footer><p>Faxe Kommune, Torvet 3, 4690 Haslev</p><ul><li>Vejle Kommune</li></ul></footer>", ("Faxe Kommune",)),
        ("<div role='banner'>Faxe Kommune | Opdateret 3. maj 2023</div>", ("Faxe Kommune",)),  # no day is taken from there
        ("<div class='menu'>Faxe Kommune</div>", ()),
        (f"<footer>{'Faxe Kommune tager forbehold for fejl ' * 3}</footer>", ()),
    ],
)
def test_a_page_s_head_and_foot_are_margins_without_their_menus(edge: str, margins: tuple[str, ...]) -> None:
    document = read(f"<html><body>{edge}<main><p>{KEPT}</p></main></body></html>")
    assert (document.margins, "Faxe" in document.text) == (margins, False)


@pytest.mark.parametrize(
    ("button", "kept"),
    [
        ('<button class="agenda-item__toggle">Låneramme 2024</button>', True),
        ('<button aria-expanded="false">Låneramme 2024</button>', True),
        ('<button data-bs-toggle="collapse">Låneramme 2024</button>', True),
        ("<button>Låneramme 2024</button>", False),
        ('<button aria-expanded="false">Fold alle ud</button>', False),
        ('<button class="toggle"></button>', False),
    ],
)
def test_a_button_that_unfolds_a_case_bears_its_title(button: str, kept: bool) -> None:
    assert lines_of(f"<html><body><div>{button}</div><p>{KEPT}</p></body></html>") == ([*["Låneramme 2024"] * kept, KEPT])
