"""Printed pages: words by their places, whichever way they were printed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.model import Document
from pipeline.readers import read_document

PROSE = "Forvaltningen har gjort status for alle sine områder og venter et merforbrug på fem millioner kroner i dette år".split()


def read(folder: Path, *pages: Callable[[Any], None]) -> Document:
    from reportlab.pdfgen.canvas import Canvas

    path = folder / "a.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    for page in pages:
        canvas.setFont("Helvetica", 10)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return read_document(path)


def lines_of(document: Document) -> list[str]:
    return [line.text for line in document.lines if line.text]


def cells_of(document: Document) -> list[list[str]]:
    return [[document.text[start:end] for start, end in line.cells] for line in document.lines if line.cells]


def test_an_empty_cell_keeps_its_column(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        for row, (label, first, second) in enumerate([("Konto", "Udgifter", "Indtægter"), ("Løn", "1.000", ""), ("Refusion", "", "-25")]):
            canvas.drawString(60, 700 - 15 * row, label)
            canvas.drawRightString(300, 700 - 15 * row, first)
            canvas.drawRightString(400, 700 - 15 * row, second)

    assert cells_of(read(tmp_path, page)) == [["Konto", "Udgifter", "Indtægter"], ["Løn", "1.000", ""], ["Refusion", "", "-25"]]


def test_a_part_of_a_table_with_one_column_filled_keeps_the_whole_tables_columns(tmp_path: Path) -> None:
    def first(canvas: Any) -> None:
        for row, cells in enumerate([("Konto", "Udgifter", "Indtægter"), ("Løn", "1.000", "-10"), ("Varer", "200", "-20")]):
            for x, cell in zip((60, 300, 400), cells, strict=True):
                canvas.drawString(x, 700 - 15 * row, cell)

    def second(canvas: Any) -> None:
        for row in range(3):
            canvas.drawString(60, 700 - 15 * row, "Refusion")
            canvas.drawString(400, 700 - 15 * row, "-25")

    assert cells_of(read(tmp_path, first, second))[3:] == [["Refusion", "", "-25"]] * 3


def test_a_word_alone_above_a_head_of_columns_keeps_its_place(tmp_path: Path) -> None:
    """It is the upper line of one of the heads; below a sentence it would be prose."""

    def page(canvas: Any) -> None:
        canvas.drawString(60, 790, "Tabel 1: Drift 2031")
        canvas.drawRightString(300, 775, "Overført")
        columns = ((200, "Oprindeligt", "budget", "207,6"), (300, "fra 2030", "", "3,1"), (400, "Korrigeret", "budget", "210,7"))
        for x, upper, lower, figure in columns:
            canvas.drawRightString(x, 760, upper)
            canvas.drawRightString(x, 745, lower)
            canvas.drawRightString(x, 730, figure)
            canvas.drawRightString(x, 715, figure)
        canvas.drawString(60, 730, "Skole")
        canvas.drawString(60, 715, "Park")

    lines = lines_of(read(tmp_path, page))
    (alone,) = [line for line in lines if line.strip() == "Overført"]
    (below,) = [line for line in lines if "fra 2030" in line]
    assert abs(alone.index("Overført") - below.index("fra 2030")) <= 2
    assert "Tabel 1: Drift 2031" in lines


@pytest.mark.parametrize(
    ("shift", "heads"),
    [
        (0, ["", "Forbrug 30.6.", "Forventet 2018", "Afvigelse"]),
        (30, ["", "Forbrug 30.6.", "Forventet 2018 Afvigelse", ""]),  # in the middle of both: it may be one head of both
    ],
)
def test_two_heads_that_touch_are_parted_where_they_end_above_their_figures(tmp_path: Path, shift: int, heads: list[str]) -> None:
    def page(canvas: Any) -> None:
        canvas.drawRightString(200, 760, "Forbrug")
        canvas.drawRightString(300, 760, "Forventet")
        canvas.drawRightString(200, 745, "30.6.")
        canvas.drawRightString(345 - shift, 745, "2018 Afvigelse")
        for y, name in ((730, "Skole"), (715, "Park")):
            canvas.drawString(60, y, name)
            for x, figure in ((200, "97.880"), (300, "201.150"), (345, "-2.835")):
                canvas.drawRightString(x, y, figure)

    upper, lower = cells_of(read(tmp_path, page))[:2]
    assert [" ".join(filter(None, pair)) for pair in zip(upper, lower, strict=True)] == heads


def test_a_wrapped_label_is_whole_beside_its_figures(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        base = 700.0
        for label, amount in (
            ("Løn", "1"),
            ("Varer", "2"),
            ("Overførsel til|andre udvalg", "3"),
            ("Hus", "4"),
            ("Politikområde|Forsørgelse", "5"),
        ):
            parts = label.split("|")
            for part in parts:
                canvas.drawString(60, base, part)
                base -= 11.5
            canvas.drawRightString(200, base + 11.5, amount)
            base -= 4

    labels = [cells[0] for cells in cells_of(read(tmp_path, page))]
    assert labels == ["Løn", "Varer", "Overførsel til andre udvalg", "Hus", "Politikområde Forsørgelse"]


def test_heads_in_the_middle_of_their_cells_are_whole(tmp_path: Path) -> None:
    heads = ((60, ["Anlæg"]), (200, ["Samlet", "bevilling"]), (300, ["Rådigheds-", "beløb", "2031"]), (400, ["Afvigelse"]))

    def page(canvas: Any) -> None:
        for x, parts in heads:
            for at, part in enumerate(parts):
                canvas.drawString(x, 745 + 6 * (len(parts) - 1) - 12 * at, part)
        for y, name in ((715, "Skole"), (700, "Park")):
            canvas.drawString(60, y, name)
            for x, figure in ((250, "32.400"), (350, "14.800"), (450, "-900")):
                canvas.drawRightString(x, y, figure)

    assert cells_of(read(tmp_path, page))[0] == ["Anlæg", "Samlet bevilling", "Rådighedsbeløb 2031", "Afvigelse"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_read_as_others(tmp_path: Path, turn: int) -> None:
    def page(canvas: Any) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(297, 421)
        canvas.rotate(turn)
        for row, (label, amount) in enumerate([("Kontanthjælp", "449.100"), ("Fleksjob", "-1.060")]):
            canvas.drawString(-150, -15 * row, label)
            canvas.drawRightString(100, -15 * row, amount)

    assert cells_of(read(tmp_path, page)) == [["Kontanthjælp", "449.100"], ["Fleksjob", "-1.060"]]


def test_two_columns_of_prose_are_read_one_after_the_other(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        canvas.drawString(60, 760, "Sagsfremstilling")
        for row in range(10):
            canvas.drawString(60, 700 - 12 * row, f"venstre {row} " + " ".join(PROSE[row : row + 5])[:34])
            canvas.drawString(310, 700 - 12 * row, f"højre {row} " + " ".join(PROSE[row : row + 5])[:36])

    text = " ".join(lines_of(read(tmp_path, page)))
    places = [text.index(f"{side} {row} ") for side in ("venstre", "højre") for row in range(10)]
    assert places == sorted(places)


def test_running_heads_and_feet_are_said_once(tmp_path: Path) -> None:
    def page(number: int) -> Callable[[Any], None]:
        def draw(canvas: Any) -> None:
            canvas.drawString(60, 810, "Sandager Kommune – Arbejdsmarkedsudvalget")
            canvas.drawString(280, 30, f"Side {number} af 4")
            canvas.drawString(60, 700, f"Indhold {number * 7}")

        return draw

    document = read(tmp_path, *(page(number) for number in range(1, 5)))
    assert lines_of(document) == ["Sandager Kommune – Arbejdsmarkedsudvalget", "Indhold 7", "Indhold 14", "Indhold 21", "Indhold 28"]
    assert [line.page for line in document.lines if line.text.startswith("Indhold")] == [1, 2, 3, 4]
    assert document.page_count == 4


def test_rows_that_only_look_alike_are_no_running_foot(tmp_path: Path) -> None:
    def page(amount: str) -> Callable[[Any], None]:
        def draw(canvas: Any) -> None:
            canvas.drawString(60, 400, "Tekst")
            canvas.drawString(60, 60, "Afvigelse netto")
            canvas.drawRightString(400, 60, amount)

        return draw

    text = read(tmp_path, page("-23.000"), page("-14.000"), page("-5.000")).text
    assert all(amount in text for amount in ("-23.000", "-14.000", "-5.000"))


LEAD = "Forvaltningen indstiller til udvalget,"
AT = "at rammen til området i dette år sættes ned som vist i tabel 3, og at den"
REST = "sker, hvor rammen til området sættes ned som vist i tabel 3, og hvor den er holdt."


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        (["• at rammen nedsættes, og", "• at merudgiften på driften følges op pr. 30. september.", "Beslutning", "Godkendt."], "0 1 2 3"),
        ([f"– {AT} nedsættes med 2 mio.", "kr. og at der gives 3 mio. kr. i dette år.", "Beslutning"], "01 2"),
        ([f"– {AT} nedsættes med 2 mio.", f"kr. {REST}", "Beslutning af udvalget."], "01 2"),
        ([f"- {AT} følges op efter maj.", f"Det {REST}", "Beslutning af udvalget."], "0 1 2"),  # of the same point
        ([f"- {AT} følges op efter maj.", f"det {REST}", "Beslutning af udvalget."], "01 2"),
        ([f"- {AT} følges op, jf. bl.a.", f"Tabel {REST}", "Beslutning af udvalget."], "01 2"),
        ([f"- {AT} følges op i marts af", f"Ungeudvalget {REST}"], "01"),
        ([f"- {AT} følges op efter maj.", f"  Det {REST}", "Beslutning af udvalget."], "01 2"),  # behind the mark
        ([f"- {AT} sættes ned 2 mio. kr.", "Beslutning"], "0 1"),
        ([f"- {AT} sættes ned 2 mio. kr.", "100 gange"], "01"),
        ([f"Der sker det, {AT} følges op.", f"Det {REST}"], "01"),  # no point
        (["- at rammen sættes ned.", f"Der sker det, {AT} følges op.", f"Det {REST}"], "0 12"),  # none any more
    ],
)
def test_a_point_goes_on_to_the_end_of_its_sentence_and_no_further(tmp_path: Path, printed: list[str], parts: str) -> None:
    def page(canvas: Any) -> None:
        for at, line in enumerate((LEAD, *printed)):
            canvas.drawString(60 + 4 * (len(line) - len(line.lstrip())), 740 - 14 * at, line.lstrip())

    wanted = [" ".join(printed[int(at)].lstrip() for at in part) for part in parts.split()]
    assert [line.text for line in read(tmp_path, page).lines if line.text][-len(wanted) :] == wanted


def test_a_paragraph_is_one_line_and_its_hyphens_are_undone(tmp_path: Path) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    def page(canvas: Any) -> None:
        for row, text in enumerate(
            ["Udvalget godkendte indstillingen om at flytte midler fra beskæftigelses-", "indsatsen til sundheds- og", "ældreområdet."]
        ):
            canvas.drawString(60, 700 - 12 * row, text)
        Paragraph(" ".join(PROSE), ParagraphStyle("x", fontSize=10)).wrapOn(canvas, 300, 100)

    assert lines_of(read(tmp_path, page))[0].startswith("Udvalget godkendte indstillingen om at flytte midler fra beskæftigelsesindsatsen")


def test_letters_set_apart_are_words_again(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        text = canvas.beginText(60, 700)
        text.setCharSpace(5)
        text.textLine("147.023")
        canvas.drawText(text)

    assert lines_of(read(tmp_path, page)) == ["147.023"]


def test_a_raised_mark_is_no_digit_of_its_number(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        canvas.drawString(60, 700, "Boliger")
        canvas.drawRightString(200, 700, "350")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(200.5, 704, "1)")

    assert cells_of(read(tmp_path, page)) == [["Boliger", "350 ¹"]]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_a_scanned_page_is_read_and_marked(tmp_path: Path) -> None:
    import pypdfium2

    from pipeline.readers.pdf_pages.ocr import find_tesseract

    if find_tesseract() is None:
        pytest.skip("tesseract knows no Danish here")

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 14)
        canvas.drawString(60, 700, "Kontanthjælp")
        canvas.drawRightString(400, 700, "449.100")

    read(tmp_path, draw)
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
        picture = pdf[0].render(scale=300 / 72).to_pil()
    document = read(tmp_path, lambda canvas: canvas.drawInlineImage(picture, 0, 0, 595, 842))
    assert document.recognised == {1}
    assert "449.100" in document.text
    assert [note.key for note in document.notes] == ["reading.recognised_pages"]


def test_text_laid_under_a_picture_is_marked(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        text = canvas.beginText(60, 700)
        text.setTextRenderMode(3)
        text.textLine("Kontanthjælp 449.100")
        canvas.drawText(text)

    assert read(tmp_path, page).recognised == {1}
