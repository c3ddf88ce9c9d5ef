"""What holds of every document, however odd: items in order, apart, with their parts inside them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.meeting import document_to_meeting
from pipeline.meeting.figures import is_table_row
from pipeline.meeting.layout import lay_out
from tests.unit.meeting.documents import make_document

PIECES = st.sampled_from(
    [
        "Referat", "Dagsorden", "Notat", "Faxe Kommune", "Socialudvalget", "Byrådet", "Mødet den 3. maj 2019", "Dato: 31.02.2019",
        "Punkt 1.", "Punkt 2: Budget", "Punkt 2 Budget", "Punkt 12: Lukket", "Pkt. 4 Regnskab", "Sag nr. 7", "### 5. Status", "3. Status",
        "1. at A godkendes", "2. at B drøftes", "at C", "2017-037608", "Sagsnr.: 19/1234", "15.20.00-G20-1-18",
        "Beslutning", "Beslutning:", "Beslutning: Godkendt. Udsat.", "Indstilling", "Sagsfremstilling", "Bilag:", "Økonomi", "Godkendt.",
        "Forvaltningen indstiller, at udvalget godkender", "Indholdsfortegnelse", "1\tBudget\t1", "Lukket", "Budget.....\t3",
        "Læs mere", "Relaterede dokumenter", "Transkript:", "Side 2 af 3", "a 2/3", "b 3/3", "kl. 09.00 Side 12 af 344", "\f", "",
        "Kontanthjælp\t3.500\t12.650", "Der er tale om 3 mio. kr. " * 12,
        "Punkt 3. Status 2017-037608 Forvaltningen indstiller Beslutning: Godkendt. " * 3,
        "**", "#", "* ", "\t", "(", "Punkt 99999999", "Punkt 3.1.4: x", "\u00a0",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30), st.sampled_from(["\n", "\n\n"]))
def test_items_are_apart_and_in_order(pieces: list[str], between: str) -> None:
    meeting = document_to_meeting(make_document(between.join(pieces)))
    document = meeting.document
    filled = [line.no for line in document.lines if line.text.strip()]
    numbers = [item.item_no for item in meeting.items]
    assert len(set(numbers)) == len(numbers)
    last = 0
    for item in meeting.items:
        assert last < item.first_line <= item.last_line
        last = item.last_line
        assert {item.first_line, item.last_line} <= set(filled)
        start, end = document.lines[item.first_line - 1].start, document.lines[item.last_line - 1].end
        place = start
        for span in item.spans:
            assert place <= span.start < span.end <= end
            assert not any(mark.start < span.end and span.start < mark.end for mark in document.page_marks)
            assert document.text[span.start : span.end].strip() == document.text[span.start : span.end]
            place = span.end
        assert all(item.first_line <= each.first_line <= item.last_line for each in item.recommendations)
        assert len(item.recommendations) != 1
        assert item.title == item.title.strip()


@given(st.lists(PIECES, max_size=30))
def test_all_of_an_items_text_is_in_its_parts(pieces: list[str]) -> None:
    meeting = document_to_meeting(make_document("\n".join(pieces)))
    document = meeting.document
    for item in meeting.items:
        start, end = document.lines[item.first_line - 1].start, document.lines[item.last_line - 1].end
        spans = sorted([*item.spans, *(mark for mark in document.page_marks if start <= mark.start < end)], key=lambda span: span.start)
        place = start
        for span in spans:
            assert not document.text[place : span.start].strip()
            place = span.end
        assert not document.text[place:end].strip()


@given(st.lists(PIECES, max_size=30))
def test_no_row_of_figures_falls_between_items(pieces: list[str]) -> None:
    document = make_document("\n".join(pieces))
    layout = lay_out(document)
    inside = [(item.first_line, item.last_line) for item in document_to_meeting(document).items]
    for line, kind in zip(document.lines, layout.kinds, strict=True):
        if kind is None and is_table_row(line.text):
            assert any(first <= line.no <= last for first, last in inside)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    meeting = document_to_meeting(make_document(text))
    assert meeting.document.text is not None


def test_the_same_text_gives_the_same_meeting() -> None:
    text = "Faxe Kommune\n\nPunkt 1: Budget\n\nBeslutning\nGodkendt.\n"
    assert document_to_meeting(make_document(text)) == document_to_meeting(make_document(text))
