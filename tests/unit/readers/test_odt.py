"""OpenDocument texts as printed: what was deleted or hidden is gone, what the program counts itself is there."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from pipeline.errors import UnreadableFile
from pipeline.model import Document
from pipeline.readers import read_document

SPACES = 'xmlns:office="o" xmlns:text="x" xmlns:table="t" xmlns:style="s" xmlns:draw="d"'
STYLES = (
    '<style:style style:name="High"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="Gone"><style:text-properties text:display="none"/></style:style>'
    '<text:list-style style:name="Points"><text:list-level-style-number text:level="1" style:num-prefix="Punkt " style:num-suffix="." '
    'style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/></text:list-style>'
    '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)
SHARED = (
    f'<office:document-styles {SPACES}><office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style></office:styles>'
    "</office:document-styles>"
)


def write(folder: Path, body: str, **parts: str) -> Path:
    content = f"<office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
    path = folder / "a.odt"
    with zipfile.ZipFile(path, "w") as held:
        held.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        held.writestr("content.xml", parts.get("content", f"<office:document-content {SPACES}>{content}</office:document-content>"))
        for name, text in parts.items():
            held.writestr({"manifest": "META-INF/manifest.xml", "styles": "styles.xml"}.get(name, "other"), text)
    return path


def read(folder: Path, body: str, **parts: str) -> Document:
    return read_document(write(folder, body, **parts))


def lines_of(document: Document) -> list[str]:
    return [line.text for line in document.lines if line.text]


def cells_of(document: Document) -> list[list[str]]:
    return [[document.text[start:end] for start, end in line.cells] for line in document.lines if line.cells]


def table(*rows: str) -> str:
    return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"


def cell(text: str, props: str = "") -> str:
    return f"<table:table-cell {props}><text:p>{text}</text:p></table:table-cell>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('<text:span text:style-name="T1">Bud<text:s/>get</text:span><text:s text:c="2"/>5', "Bud get  5"),
        ("a<text:tab/>b", "a\tb"),
        ('500<text:span text:style-name="High">2</text:span>', "500²"),
        (
            "500<text:note><text:note-citation>3</text:note-citation><text:note-body><text:p>9.999</text:p></text:note-body></text:note>",
            "500³",
        ),
        ('synlig<text:span text:style-name="Gone"> 9.999</text:span>', "synlig"),
        ('synlig<text:hidden-text text:string-value="9.999"/>', "synlig"),
        ("a<office:annotation><text:p>9.999</text:p></office:annotation>b", "ab"),
        ('<text:change-start text:change-id="c"/>2.222<text:change-end text:change-id="c"/>', "2.222"),
        ('<text:a href="x">henvisning</text:a>', "henvisning"),
        ("<draw:frame><draw:text-box><text:p>boks</text:p></draw:text-box></draw:frame>", "boks"),
    ],
)
def test_a_paragraph_is_read_as_printed(tmp_path: Path, inner: str, text: str) -> None:
    assert lines_of(read(tmp_path, f"<text:p>{inner}</text:p>")) == [text]


def test_numbers_that_the_program_counts_are_printed(tmp_path: Path) -> None:
    entry = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    below = f"<text:list>{entry.format('b', '')}{entry.format('c', '')}</text:list>"
    points = '<text:list text:style-name="Points"{}>{}</text:list>'
    body = (
        points.format("", entry.format("a", below) + entry.format("d", ""))
        + "<text:p>imellem</text:p>"
        + points.format(' text:continue-numbering="true"', entry.format("e", ""))
        + points.format("", entry.format("f", ""))
        + f'<text:list text:style-name="Dots">{entry.format("g", "")}</text:list>'
    )
    assert lines_of(read(tmp_path, body)) == ["Punkt 1. a", "a) b", "b) c", "Punkt 2. d", "imellem", "Punkt 3. e", "Punkt 1. f", "• g"]


def test_headings_are_numbered_where_the_outline_is(tmp_path: Path) -> None:
    heading = '<text:h text:outline-level="{}">{}</text:h>'
    body = "".join(heading.format(level, text) for level, text in ((1, "A"), (2, "B"), (2, "C"), (1, "D")))
    assert lines_of(read(tmp_path, body, styles=SHARED)) == ["1 A", "1.1 B", "1.2 C", "2 D"]
    assert lines_of(read(tmp_path, body)) == ["A", "B", "C", "D"]


def test_spans_say_their_text_once(tmp_path: Path) -> None:
    covered = "<table:covered-table-cell><text:p>9.999</text:p></table:covered-table-cell>"
    body = table(
        cell("Ydelse", 'table:number-rows-spanned="2"') + cell("Budget", 'table:number-columns-spanned="2"') + covered,
        covered + cell("Antal") + cell("Netto"),
        cell("Fleksjob") + cell("5") + cell("7"),
    )
    assert cells_of(read(tmp_path, body)) == [["Ydelse", "Budget", ""], ["", "Antal", "Netto"], ["Fleksjob", "5", "7"]]


def test_what_is_deleted_or_hidden_is_said(tmp_path: Path) -> None:
    deletion = "<text:changed-region><text:deletion><text:p>1.111</text:p></text:deletion></text:changed-region>"
    changes = f"<text:tracked-changes>{deletion}</text:tracked-changes>"
    section = '<text:section text:display="none"><text:p>Skjult 9.999</text:p></text:section>'
    document = read(tmp_path, f"{changes}<text:p>Synlig</text:p>{section}")
    assert lines_of(document) == ["Synlig"]
    told = [("reading.tracked_changes", {"count": 1, "sample": "1.111"}), ("reading.hidden_figures", {"count": 1, "sample": "9.999"})]
    assert [(note.key, note.params) for note in document.notes] == told


def test_pages_are_those_that_the_program_saw(tmp_path: Path) -> None:
    body = "<text:p>a</text:p><text:soft-page-break/><text:p>b<text:soft-page-break/>b</text:p><text:p>c</text:p>"
    document = read(tmp_path, body)
    assert [(line.text, line.page) for line in document.lines if line.text] == [("a", 1), ("bb", 2), ("c", 3)]
    assert read(tmp_path, "<text:p>a</text:p>").page_count is None


def test_heads_and_feet_of_pages_are_no_content(tmp_path: Path) -> None:
    pages = "<style:master-page><style:header><text:p>Vejle<text:s/>Kommune</text:p></style:header></style:master-page>"
    shared = f"<office:document-styles {SPACES}><office:master-styles>{pages}</office:master-styles></office:document-styles>"
    document = read(tmp_path, "<text:p>a</text:p>", styles=shared)
    assert (lines_of(document), document.margins) == (["a"], ("Vejle Kommune",))


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        ({"content": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "reading.entities"),
        ({"content": "<a><b></a>"}, "reading.damaged_part"),
        ({"content": "<a/>"}, "reading.no_text"),
        ({"manifest": "<encryption-data/>"}, "reading.encrypted"),
        ({"styles": "<a"}, "reading.damaged_part"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, parts: dict[str, str], key: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, "<text:p>a</text:p>", **parts)
    assert caught.value.key == key


@pytest.mark.parametrize(
    "body",
    [
        "<text:section>" * 3000 + "<text:p>dybt</text:p>" + "</text:section>" * 3000,
        "<text:p>" + "<text:span>" * 3000 + "dybt" + "</text:span>" * 3000 + "</text:p>",
        "<table:table><table:table-row><table:table-cell>" * 1000
        + "<text:p>dybt</text:p>"
        + "</table:table-cell></table:table-row></table:table>" * 1000,
        "<text:list><text:list-item>" * 1000 + "<text:p>dybt</text:p>" + "</text:list-item></text:list>" * 1000,
        table('<table:table-cell table:number-columns-repeated="99999999"><text:p>x</text:p></table:table-cell>'),
        f'<table:table><table:table-row table:number-rows-repeated="99999999">{cell("x")}</table:table-row></table:table>',
        '<text:p><text:s text:c="99999999"/>x</text:p>',
    ],
)
def test_depth_and_repetition_are_bounded(tmp_path: Path, body: str) -> None:
    assert len(read(tmp_path, f"<text:p>Referat</text:p>{body}").text) < 10_000
