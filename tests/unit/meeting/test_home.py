"""A folder may be told whose minutes it holds; a paper that says so itself is believed before the folder."""

from __future__ import annotations

import pytest

from pipeline.errors import UserError
from pipeline.meeting import document_to_meetings, find_home
from pipeline.model import Meeting
from tests.unit.meeting.documents import keys, make_document

PAPER = "Referat\n{head}Socialudvalget\nMødet den 4. april 2019\n\nPunkt 1: Budget\n\nBeslutning\nGodkendt.\n"


def read(head: str, home: str) -> Meeting:
    (meeting,) = document_to_meetings(make_document(PAPER.format(head=head)), find_home(home))
    return meeting


@pytest.mark.parametrize("said", ["Køge", "køge kommune", " KØGE ", "259"])
def test_a_silent_paper_is_the_homes(said: str) -> None:
    meeting = read("", said)
    assert (meeting.municipality, meeting.municipality_code, meeting.meeting_id) == ("Køge", "259", "259.socialudvalget.2019-04-04")
    assert "meeting.municipality_of_home" in keys(meeting)
    assert "meeting.no_municipality" not in keys(meeting)


@pytest.mark.parametrize(
    ("head", "municipality"),
    [("Vejle Kommune\n", "Vejle"), ("Nørrevig Kommune\n", "Nørrevig"), ("Vejle Kommune\nOdense Kommune\n", None)],
)
def test_a_paper_that_speaks_is_believed(head: str, municipality: str | None) -> None:
    meeting = read(head, "Køge")
    assert meeting.municipality == municipality
    assert "meeting.municipality_of_home" not in keys(meeting)


def test_without_a_home_a_silent_paper_is_nobodys() -> None:
    assert read("", "").municipality is None


def test_other_meetings_of_the_file_are_nearer_than_the_home() -> None:
    item = "{0}. Sag {0}\n\nSagsnr. 23/10{0}\n\nSagen.\nBeslutning\nGodkendt.\n\n"
    items = item.format(1) + item.format(2)
    heads = ("Referat fra møde i Socialudvalget den 6. juni 2023\n\n", "Referat fra møde i Økonomiudvalget den 13. juni 2023\n\n")
    text = "Vejle Kommune\n" + "".join(head + items for head in heads)
    meetings = document_to_meetings(make_document(text), find_home("Køge"))
    assert [meeting.municipality for meeting in meetings] == ["Vejle", "Vejle"]


def test_an_unknown_home_names_the_nearest() -> None:
    with pytest.raises(UserError) as raised:
        find_home("Kjøge")
    assert raised.value.params == {"said": "Kjøge", "nearest": "Køge"}
