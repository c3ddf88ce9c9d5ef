"""Several meetings in one file are each read by themselves; a meeting that quotes another stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import extract_document, extract_meetings
from pipeline.meeting import document_to_meetings
from pipeline.meeting.several import split_meetings
from pipeline.model import Extract, Meeting
from pipeline.readers import read_document
from tests.unit.meeting.documents import keys, make_document

ITEM = "{no}. {title}\n\nSagsnr. 23/10{no}\n\n{text}\nBeslutning\nGodkendt.\n\n"
HEADS = {
    "a title": "Referat fra møde i {committee} den {day}\n\n",
    "kind, committee and day on lines of their own": "REFERAT\n\n{committee}\n\nMødedato: {day}\nMødested: Rådhuset\n\n",
    "municipality, committee and day": "Vejle Kommune\n{committee}\nMødedato: {day}\n\n",
    "a page mark on top": "Side 1 af 2\n{committee}\nTirsdag den {day}\n\n",
    "committee first": "{committee}, {day}\nBeslutningsprotokol\n\nAfbud: Ingen\n\n",
    "an agenda": "Vejle Kommune\nDagsorden\nMøde i {committee} den {day}\n\n",
}
THREE = (("Socialudvalget", "6. juni 2023"), ("Økonomiudvalget", "13. juni 2023"), ("Byrådet", "20. juni 2023"))


def write_items(*titles: str, first: int = 1, text: str = "Sagen kort.\n") -> str:
    return "".join(ITEM.format(no=no, title=title, text=text) for no, title in enumerate(titles, start=first))


def read(text: str) -> tuple[Meeting, ...]:
    return document_to_meetings(make_document(text))


def brief(meetings: tuple[Meeting, ...]) -> list[tuple[str | None, str, list[str]]]:
    return [(each.committee, str(each.meeting_date), [item.title for item in each.items]) for each in meetings]


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_each_meeting_is_read_by_itself(head: str) -> None:
    text = "".join(head.format(committee=name, day=day) + write_items(f"Dagsorden {name}", "Budget") for name, day in THREE)
    meetings = read(f"Vejle Kommune\n\n{text}")
    assert brief(meetings) == [
        ("Socialudvalget", "2023-06-06", ["Dagsorden Socialudvalget", "Budget"]),
        ("Økonomiudvalget", "2023-06-13", ["Dagsorden Økonomiudvalget", "Budget"]),
        ("Byrådet", "2023-06-20", ["Dagsorden Byrådet", "Budget"]),
    ]
    assert {meeting.municipality for meeting in meetings} == {"Vejle"}
    assert len({meeting.meeting_id for meeting in meetings}) == len({meeting.document.document_id for meeting in meetings}) == 3


def test_each_has_the_files_own_lines_and_offsets() -> None:
    text = "".join(HEADS["a title"].format(committee=name, day=day) + write_items("A", "B") for name, day in THREE)
    whole = make_document(text)
    parts = split_meetings(whole)
    assert parts[0].document_id == whole.document_id
    for part in parts:
        lines = [line for line in part.lines if line.text.strip()]
        assert all(line == whole.lines[line.no - 1] for line in lines)
        assert all(part.text[line.start : line.end] == line.text for line in part.lines)
        assert lines[0].no == part.first_line
    filled = [line.no for part in parts for line in part.lines if line.text.strip()]
    assert filled == [line.no for line in whole.lines if line.text.strip()]


def test_minutes_of_two_municipalities_go_apart_whatever_their_numbers() -> None:
    one = "Vejle Kommune\nReferat\nSocialudvalget\nMødedato: 6. juni 2023\n\n" + write_items("A", "B")
    other = "Skive Kommune\nReferat\nSocialudvalget\nMødedato: 8. juni 2023\n\n" + write_items("C", "D", first=14)
    assert [meeting.municipality for meeting in read(one + other)] == ["Vejle", "Skive"]


def test_agenda_and_minutes_of_one_meeting_are_two_papers() -> None:
    paper = "Vejle Kommune\n{kind}\nMøde i Byrådet den 20. juni 2023\n\n"
    meetings = read(paper.format(kind="Dagsorden") + write_items("A", "B") + paper.format(kind="Referat") + write_items("A", "B"))
    assert len(meetings) == 2
    assert len({meeting.meeting_id for meeting in meetings}) == 1


def test_a_silent_head_is_of_no_municipality_where_the_file_has_several() -> None:
    title = HEADS["a title"]
    days = (("Vejle", "1. juni 2023"), ("Skive", "2. juni 2023"))
    papers = [f"{name} Kommune\n" + title.format(committee="Byrådet", day=day) for name, day in days]
    silent = title.format(committee="Byrådet", day="3. juni 2023")
    meetings = read("".join(head + write_items("A", "B") for head in (*papers, silent)))
    assert [meeting.municipality for meeting in meetings] == ["Vejle", "Skive", None]


OWN = "Vejle Kommune\nReferat\nMøde i Byrådet den 20. juni 2023\n\n"
QUOTED = {
    "a decision with its day": "Økonomiudvalget, den 13. juni 2023\n\nAnbefales.\n",
    "a decision with day and item": "Økonomiudvalget, 13. juni 2023, pkt. 1:\nAnbefales.\n",
    "a decision with points": "Beslutning i Økonomiudvalget den 13. juni 2023\n\n1. Anbefales.\n\n2. Anbefales.\n",
    "an attachment": "Bilag\n\nReferat fra møde i Økonomiudvalget den 13. juni 2023\n",
    "a committee's table": "Økonomiudvalget den 13. juni 2023\n\nTekst\tBudget\tForbrug\nHjælp\t12.400\t11.900\nFleksjob\t8.150\t8.300\n",
}


@pytest.mark.parametrize("quoted", QUOTED.values(), ids=QUOTED)
@pytest.mark.parametrize("numbers", [1, 5])
def test_a_quoted_meeting_is_no_meeting(quoted: str, numbers: int) -> None:
    text = OWN + write_items("A", first=numbers) + write_items("B", first=numbers + 1, text=quoted) + write_items("C", first=numbers + 2)
    (meeting,) = read(text)
    assert (meeting.committee, [item.title for item in meeting.items]) == ("Byrådet", ["A", "B", "C"])
    assert not [key for key in keys(meeting) if "several" in key]


def test_a_head_that_comes_back_encloses_what_it_quotes_and_that_is_said() -> None:
    page = "\fByrådet den 20. juni 2023\nReferat\n\n"
    quoted = "\fØkonomiudvalget den 13. juni 2023\nReferat\n\n" + write_items("A", "B")
    (meeting,) = read(OWN + write_items("A") + quoted + page + write_items("C", first=2))
    assert meeting.committee is None
    assert "meeting.several_meetings" in keys(meeting)


def test_items_that_jump_back_to_their_count_leave_the_file_whole_and_are_said() -> None:
    quoted = "Referat fra møde i Økonomiudvalget den 13. juni 2023\n\n" + write_items("A", "B")
    (meeting,) = read(OWN + write_items("A", "B", "C", "D") + quoted + write_items("E", first=5))
    said = [note.key for note in (*meeting.document.notes, *meeting.notes) if "several" in note.key]
    assert said


def test_a_head_without_a_new_count_is_said_and_not_cut() -> None:
    other = "Referat\nMøde i Økonomiudvalget den 13. juni 2023\n\n" + write_items("C", first=9)
    (meeting,) = read(OWN + write_items("A", "B", first=4) + other)
    assert [note.key for note in meeting.document.notes] == ["meeting.maybe_several"]


def test_one_meeting_is_the_document_itself() -> None:
    document = make_document(OWN + write_items("A", "B"))
    assert split_meetings(document) == (document,)


def test_joined_minutes_give_what_they_give_apart(root: Path) -> None:
    papers = [read_document(path).text for path in sorted((root / "data" / "raw").glob("*.txt"))]
    apart = [extract_document(make_document(paper)) for paper in papers]
    joined = extract_meetings(make_document("\n".join(papers)))
    assert [count_facts(extract) for extract in joined] == [count_facts(extract) for extract in apart]
    assert [extract.meeting.meeting_id for extract in joined] == [extract.meeting.meeting_id for extract in apart]


def count_facts(extract: Extract) -> tuple[object, ...]:
    """What was read, without its places."""
    figures = [(figure.item_no, figure.printed_text, figure.value, figure.fact_column) for figure in extract.figures]
    return figures, len(extract.quarantined), [item.title for item in extract.meeting.items]
