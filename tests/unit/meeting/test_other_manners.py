"""Minutes of municipalities that the reader was not made after, and the promise that no row of figures falls between items."""

from __future__ import annotations

import pytest

from pipeline.model import Meeting
from tests.unit.meeting.documents import keys, part, read
from tests.unit.meeting.other_manners import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_other_manners(case: Case) -> None:
    meeting = read(case.text)
    found = [(item.item_label, item.title, item.case_no, str(item.decision)) for item in meeting.items]
    assert found == list(case.items)
    assert meeting.municipality == case.municipality
    assert meeting.committee == case.committee
    assert (str(meeting.meeting_date) if meeting.meeting_date else None) == case.day


TABLE = "Tekst\tBudget\tForbrug\nSygedagpenge\t12.400\t11.900\nFleksjob\t8.150\t8.300\n"
ITEM = "{no}. {title}\n\nSagsnr. 23/10{no}\n\nBeslutning\nGodkendt.\n\n"


def holder(meeting: Meeting, words: str) -> str | None:
    """The label of the item in whose lines some words stand; None where no item has them."""
    no = next(line.no for line in meeting.document.lines if words in line.text)
    return next((item.item_label for item in meeting.items if item.first_line <= no <= item.last_line), None)


def test_figures_before_the_first_item_are_an_item_of_their_own() -> None:
    meeting = read(f"Referat\nVejle Kommune\n\nNøgletal\n\n{TABLE}\n{ITEM.format(no=1, title='Budget')}")
    assert [(item.item_no, item.item_label) for item in meeting.items] == [(0, ""), (1, "1")]
    assert holder(meeting, "Fleksjob") == ""
    assert "meeting.text_outside_items" in keys(meeting)


def test_a_head_without_figures_is_no_item() -> None:
    meeting = read(f"Referat\nVejle Kommune\nMødedato:\t3. maj 2023\tkl. 16.30\nAfbud:\t2\n\n{ITEM.format(no=1, title='Budget')}")
    assert [item.item_label for item in meeting.items] == ["1"]


def test_figures_in_the_contents_are_in_no_item() -> None:
    contents = "Indholdsfortegnelse\n\n1\tBudget\t1\n2\tRegnskab\t4\n\n"
    meeting = read(f"Referat\n\n{contents}{ITEM.format(no=1, title='Budget')}{ITEM.format(no=2, title='Regnskab')}")
    assert [item.item_label for item in meeting.items] == ["1", "2"]


@pytest.mark.parametrize(
    "stray",
    [
        "03.22.01 Folkeskoler    412.385.000   415.120.400\n03.22.05 Fritidsordninger    61.240.000    61.240.000\n",
        "3. Folkeskoler\t412.385\t415.120\n3. Fritid\t61.240\t61.240\n",
        "Pkt. 3 Folkeskoler\t412.385\t415.120\n",
        "2 Folkeskoler  412.385  415.120\n3 Fritid  61.240  61.240\n",
        "2023. Et år med høje priser\n2024. Et år med lavere priser\nFritid\t61.240\t61.240\n",
        "3. Lukkede institutioner\n\nFritid\t61.240\t61.240\n",
    ],
)
def test_rows_and_years_between_two_items_belong_to_the_item_before(stray: str) -> None:
    meeting = read(f"Referat\n\n{ITEM.format(no=1, title='A')}{ITEM.format(no=2, title='B')}{stray}\n{ITEM.format(no=3, title='C')}")
    assert [item.item_label for item in meeting.items if item.case_no] == ["1", "2", "3"]
    last = stray.strip().splitlines()[-1]
    assert holder(meeting, last) is not None


def test_an_item_without_any_section_fills_the_gap_in_the_count() -> None:
    first, last = ITEM.format(no=1, title="A"), ITEM.format(no=3, title="C")
    meeting = read(f"Referat\n\n{first}2. Nyt fra formanden\n\nIntet nyt om busserne.\n\n{last}")
    assert [item.title for item in meeting.items] == ["A", "Nyt fra formanden", "C"]


def test_a_label_that_no_case_supports_must_fit_the_count() -> None:
    text = "Punkt {no} {title}\n\nBeslutning\nGodkendt.\n\n"
    stray = "Punkt 52 Ankeafgørelse om sygedagpenge\n\nKommunen fik medhold.\n\n"
    meeting = read(text.format(no=3, title="A") + stray + text.format(no=4, title="B"))
    assert [item.title for item in meeting.items] == ["A", "B"]
    assert "medhold" in part(meeting, meeting.items[0], "decision")


def test_the_date_is_not_taken_from_an_earlier_committees_decision() -> None:
    head = "Bornholms Regionskommune\nKommunalbestyrelsen\n20-06-2019 kl. 16:00\n\n"
    meeting = read(f"{head}Tilskud\n\nResumé\n\nØkonomiudvalget, den 12. juni 2019:\nAnbefales.\n\nMødet den 12. juni 2019\n")
    assert (meeting.committee, str(meeting.meeting_date)) == ("Kommunalbestyrelsen", "2019-06-20")


def test_the_municipality_is_taken_from_case_numbers_only_where_all_agree() -> None:
    items = "1. A\n\nSagsnr.: 330-2023-88\n\nBeslutning\nGodkendt.\n\n2. B\n\nSagsnr.: {}\n\nBeslutning\nGodkendt.\n"
    meeting = read("Referat\n\n" + items.format("330-2023-10572"))
    assert (meeting.municipality, meeting.municipality_code) == ("Slagelse", "330")
    assert "meeting.municipality_by_case" in keys(meeting)
    assert read("Referat\n\n" + items.format("306-2023-10572")).municipality is None


def test_several_meetings_in_a_file_are_said() -> None:
    case = next(case for case in CASES if case.committee is None and len(case.items) == 4)
    meeting = read(case.text)
    assert "meeting.several_meetings" in keys(meeting)
    assert len({item.item_no for item in meeting.items}) == 4


def test_a_reference_to_another_meeting_is_no_other_meeting() -> None:
    head = "Vejle Kommune\nSocialudvalget\nMødet den 6. juni 2023\n\n"
    attached = "Bilag\nReferat fra møde i Økonomiudvalget den 30. maj 2023\n\n"
    meeting = read(f"{head}{ITEM.format(no=1, title='A')}{attached}{ITEM.format(no=2, title='B')}")
    assert (meeting.committee, str(meeting.meeting_date)) == ("Socialudvalget", "2023-06-06")


def test_a_table_below_the_attachments_is_no_attachment() -> None:
    meeting = read(f"Punkt 1: A\n\nBeslutning\nGodkendt.\n\nBilag\nNotat.pdf\n\n{TABLE}\nPunkt 2: B\n\nBeslutning\nUdsat.\n")
    assert part(meeting, meeting.items[0], "attachments") == "Bilag Notat.pdf"
    assert "Fleksjob" in part(meeting, meeting.items[0], "body")


def test_a_table_under_a_contents_word_is_no_contents() -> None:
    text = "Punkt 1: A\n\nBeslutning\nGodkendt.\n\nIndhold\n\nUdgifter\t18\t20\nIndtægter\t19\t21\n\nPunkt 2: B\n\nBeslutning\nUdsat.\n"
    assert holder(read(text), "Indtægter") == "1"


@pytest.mark.parametrize(
    ("first", "second", "items"),
    [
        ("_____\n", "_____\n", ["30", "31", "32"]),
        ("_____\n", "", ["30", "31"]),  # a list that counts on in the decision
        ("", "_____\n", ["30", "31"]),  # not as the others
    ],
)
def test_what_a_rule_parts_as_all_items_is_one_though_nothing_is_decided(first: str, second: str, items: list[str]) -> None:
    cases = "".join(f"{first}{number}. {title}\n\nBeslutning\nGodkendt.\n\n" for number, title in ((30, "Takster"), (31, "Regnskab")))
    last = f"{second}32. Nyt fra bestyrelserne\n\nDer er søgt om støj.\n"
    meeting = read(f"Vejle Kommune\nSocialudvalget\nMødet den 6. juni 2023\n\n{cases}{last}")
    assert [str(item.item_no) for item in meeting.items] == items
