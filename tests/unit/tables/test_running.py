"""Running heads are skipped inside a table; a committee's name that is a row or a section is not."""

from __future__ import annotations

import pytest

from pipeline.danish.data import read_table as read_own
from pipeline.danish.words import normalise
from pipeline.tables.running import is_running_head
from tests.builders import cut_all, read_table

COMMITTEE = next(row["name_da"] for row in read_own("reference", "committees"))
HEADS = frozenset(map(normalise, ("Udvalget", "Sandager", "Sandager Kommune")))
TABLE = "\tUdgifter\tIndtægter\n\t1.000 kr.\t\nAktuel status\n05.57.73 Hjælp\nLøn\t5\t7"


@pytest.mark.parametrize(
    "line",
    [
        "Udvalget 26-09-2017",
        "Udvalget, 26. september 2017",
        "Udvalget    Side 3",
        "Udvalget\tSide 3 af 10",
        "Sandager Kommune | Udvalget | 26.09.2017",
        f"{COMMITTEE} 26-09-2017",
        "26-09-2017 Udvalget Side 4",
        "26-09-2017",
        "Side 3",
        "Bro- og Vandudvalget, 30. april 2023",
        "Side 3 af 14",
        "side 3/14",
        "- 3 -",
        "– 13 –",
        "3/14",
        "kl. 15.00 Side 6 af 14",
        "Udvalget kl. 15.00    Side 6 af 14",
        "Sandager Kommune - Udvalget        Referat",
        f"SANDAGER KOMMUNE        {COMMITTEE}",
        "Referat    Udvalget, 26. september 2017",
        "Beslutningsprotokol    Side 3",
        "Udvalget, 31. janua",  # a page's edge cut the day
    ],
)
def test_a_name_with_a_date_or_page_heads_a_page(line: str) -> None:
    assert is_running_head(cut_all(line), 0, HEADS)


@pytest.mark.parametrize("line", ["Udvalget", COMMITTEE, "Sandager Kommune"])
@pytest.mark.parametrize(
    ("below", "found"), [("\tUdgifter\tIndtægter", True), ("\n\n\tUdgifter\tIndtægter", True), ("Løn\t5\t7", False), ("", False)]
)
def test_a_bare_name_heads_a_page_only_above_a_repeated_head(line: str, below: str, found: bool) -> None:
    assert is_running_head(cut_all(f"{line}\n{below}"), 0, HEADS) is found


@pytest.mark.parametrize(
    "line",
    [
        "Udvalget\t5\t7",
        "Skole 26-09-2017",
        "Løn Side 3",
        "Udvalget for huset 26-09-2017",
        f"Udvalget    {COMMITTEE}",  # columns by committee
        "Sandager Kommune    Hele landet",
        "Referat    Budget",
        "Sandager Kommune    Udvalget    5.000",
        "Løn",
        "Udvalget\t5.000\t-",
        "-3",
        "Løn - 3 -",
        "Bro- og Vandudvalget",
        "Tilskud til udvalget, 30. april 2023, mere",
        "3/14 af budgettet",
        "Løn kl. 15.00 Side 6 af 14",
    ],
)
def test_what_heads_no_page(line: str) -> None:
    assert not is_running_head(cut_all(f"{line}\nLøn\t5\t7"), 0, HEADS)


@pytest.mark.parametrize("running", ["Udvalget 26-09-2017", "Udvalget    Side 3 af 10", "Udvalget\n\tUdgifter\tIndtægter"])
def test_a_running_head_is_no_row_and_no_heading_of_the_table(running: str) -> None:
    table = read_table(f"{TABLE}\n{running}\nLeje\t2\t3")
    assert [row.label for row in table.rows if row.values] == ["Løn", "Leje"]
    assert not [row.label for row in table.rows if "Udvalget" in row.label]


def test_a_committee_that_is_a_row_keeps_its_figures() -> None:
    table = read_table(f"{TABLE}\nUdvalget\t2\t3\nUdvalget\nLeje\t2\t3")
    assert [(row.kind, row.label) for row in table.rows[3:]] == [("line", "Udvalget"), ("heading", "Udvalget"), ("line", "Leje")]


@pytest.mark.parametrize("running", ["- 3 -", "Side 3 af 14\n\nUdvalget", "3/14\n\nSandager Kommune", "Sandager Kommune\n\nSide 3"])
def test_a_page_mark_and_the_name_beside_it_are_no_heading(running: str) -> None:
    lines = cut_all(f"Løn\t5\t7\n\n{running}\n\nLeje\t2\t3")
    assert all(is_running_head(lines, at, HEADS) for at in range(1, len(lines) - 1) if not lines[at].is_blank)


def test_a_name_beside_a_page_mark_that_is_added_up_is_a_section() -> None:
    lines = cut_all("- 3 -\n\nUdvalget\nLeje\t2\t3\nUdvalget i alt\t2\t3")
    assert not is_running_head(lines, 2, HEADS)


def test_a_name_beside_a_page_mark_is_no_section_where_that_has_a_row_of_its_own() -> None:
    lines = cut_all("- 3 -\n\nUdvalget\n\nLeje\t2\t3\nUdvalget\t\t\nVand\t2\t3\nUdvalget i alt\t2\t3")
    assert is_running_head(lines, 2, HEADS)
    assert not is_running_head(lines, 5, HEADS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Løn\t5\t7\nHus\t5\t7\n\n\nSandager Kommune\n\nLeje\t2\t3\nEl\t1\t1", True),
        ("Løn\t5\t7\n\nHus\t5\t7\n\nSandager Kommune\n\nLeje\t2\t3\n\nEl\t1\t1", False),
        ("Løn\t5\t7\nHus\t5\t7\nSandager Kommune\nLeje\t2\t3\nEl\t1\t1", False),
        ("Løn\t5\t7\nHus\t5\t7\n\nUdvalget\n\nLeje\t2\t3\nEl\t1\t1", False),
    ],
)
def test_a_municipality_apart_from_rows_that_stand_close_heads_a_page(text: str, found: bool) -> None:
    lines = cut_all(text)
    at = next(number for number, line in enumerate(lines) if line.line.text in ("Sandager Kommune", "Udvalget"))
    assert is_running_head(lines, at, HEADS) is found


@pytest.mark.parametrize(("row", "found"), [("Udvalget\t5\t7", True), ("Udvalget i alt\t5\t7", False), ("I alt Udvalget\t5\t7", False)])
def test_a_name_beside_a_page_mark_is_a_section_only_where_a_sum_names_it(row: str, found: bool) -> None:
    assert is_running_head(cut_all(f"Side 3\n\nUdvalget\n\nLøn\t5\t7\n{row}"), 2, HEADS) is found


def test_a_municipality_between_more_blank_lines_than_the_rows_have_heads_a_page() -> None:
    text = "\tUdgifter\tIndtægter\n\nLøn\t5\t7\n\nLeje\t5\t7\n\n\n\n{name}\n\nHuse\t5\t7\n\nVeje\t5\t7"
    assert is_running_head(cut_all(text.format(name="Sandager Kommune")), 8, HEADS)
    assert not is_running_head(cut_all(text.format(name="Sandager Kommune").replace("\n\n\n\n", "\n\n")), 6, HEADS)


def test_the_beginning_of_a_name_at_a_cut_edge_heads_a_page() -> None:
    assert is_running_head(cut_all("Sandager Kom\n\tUdgifter\tIndtægter"), 0, HEADS)
    assert not is_running_head(cut_all("Sanda\n\tUdgifter\tIndtægter"), 0, HEADS)


def test_a_committee_close_below_a_row_heads_what_goes_on_behind_the_page() -> None:
    head = "\tUdgifter\tIndtægter"
    lines = cut_all(f"{head}\nLøn\t5\t7\n{COMMITTEE}\n\nUdvalget, 30. april 2023\n\n{head}\nHuse\t5\t7")
    assert [is_running_head(lines, at, HEADS) for at in (2, 4)] == [False, True]
    apart = cut_all(f"{head}\nLøn\t5\t7\n\n{COMMITTEE}\n\n{head}\nHuse\t5\t7")
    assert is_running_head(apart, 3, HEADS)


@pytest.mark.parametrize(("first", "found"), [(f"{COMMITTEE}\n", True), ("", False)])
def test_a_section_is_headed_once(first: str, found: bool) -> None:
    lines = cut_all(f"{TABLE}\n{first}Leje\t5\t7\n{COMMITTEE} i alt\t5\t7\nSalg\t3\t3\n\n- 3 -\n\n{COMMITTEE}\n\nHuse\t1\t2")
    at = max(place for place, line in enumerate(lines) if line.line.text == COMMITTEE)
    assert is_running_head(lines, at, HEADS) is found


@pytest.mark.parametrize("line", ["31. janua", "Udvalget, 31. plads", "Skoler, 31. janua", "31. janua, Udvalget"])
def test_what_only_looks_like_a_cut_day_heads_no_page(line: str) -> None:
    assert not is_running_head(cut_all(line), 0, HEADS)


@pytest.mark.parametrize(("total", "found"), [(f"I alt {COMMITTEE}", False), ("I alt", True)])
def test_a_section_above_a_running_head_whose_page_mark_is_gone_is_none_itself(total: str, found: bool) -> None:
    lines = cut_all(f"{TABLE}\nLeje\t5\t7\n{COMMITTEE}\n\nSandager Kommune\nUdvalget\n26-09-2017\nHuse\t1\t2\n{total}\t1\t2")
    at = next(place for place, line in enumerate(lines) if line.line.text == COMMITTEE)
    lines = (*lines[:at], lines[at + 1], *lines[at:])  # apart from the row above it
    assert is_running_head(lines, at + 1, HEADS) is found
