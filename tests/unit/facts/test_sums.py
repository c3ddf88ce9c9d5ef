"""What a sum covers, from its words and what stands above it; a part is in no sum."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.danish.numbers import parse_number
from pipeline.facts.sums import Covers, Sums, find_covers, role_of, total_is_ahead
from pipeline.model import Cell, TableRow
from schemas.lists import Role
from tests.builders import read_facts


def row(kind: str, label: str = "") -> TableRow:
    return TableRow(1, None, 0, 0, kind, label, ())


def numbers(kind: str, *values: int) -> TableRow:
    cells = tuple((index, Cell(str(value), 0, 0, parse_number(str(value)))) for index, value in enumerate(values))
    return replace(row(kind), values=cells)


TWO = Sums(several=True, sections=("Sektor Skole", "Sektor Idræt"), lines_open=True, open_sections=("Sektor Idræt",))
CLOSED = replace(TWO, lines_open=False, open_sections=())
FIRST = Sums(several=True, sections=("Sektor Skole",), lines_open=True, open_sections=("Sektor Skole",))


@pytest.mark.parametrize(
    ("kind", "label", "section", "account", "sums", "found"),
    [
        ("line", "Løn", "Sektor Skole", None, TWO, None),
        ("of_which", "Heraf i alt", "Sektor Skole", None, TWO, None),
        ("total", "Sektor Skole i alt", "Sektor Skole", None, TWO, ("sector", "Sektor Skole")),
        ("total", "Sektor Skole i alt", "Sektor Idræt", None, TWO, ("sector", "Sektor Skole")),
        ("total", "Skole i alt", "Sektor Skole", None, TWO, ("sector", "Sektor Skole")),
        ("total", "I alt", "Sektor Idræt", None, TWO, ("sector", "Sektor Idræt")),
        ("total", "I alt", "Sektor Idræt", None, CLOSED, ("all", None)),
        ("total", "I alt", "Sektor Skole", None, Sums(sections=("Sektor Skole",), lines_open=True), ("all", None)),
        ("total", "Hjælp i alt", "Sektor Skole", "Hjælp", TWO, ("account", "Hjælp")),
        ("total", "Hjælp i alt", "Sektor Skole", "Hjælp", CLOSED, ("all", None)),
        ("total", "I alt", "Sektor Skole", None, FIRST, ("sector", "Sektor Skole")),
        ("total", "I alt", "Sektor Idræt", None, replace(TWO, open_sections=("Sektor Skole", "Sektor Idræt")), None),
        ("total", "Kommunen i alt", "Sektor Skole", None, TWO, ("all", None)),
        ("net", "Netto", "Sektor Idræt", None, TWO, ("sector", "Sektor Idræt")),
        ("net", "Netto", None, None, Sums(lines_open=True), ("all", None)),
        ("net", "Netto", "Sektor Idræt", None, replace(CLOSED, covers=("sector", "Sektor Skole")), ("sector", "Sektor Skole")),
        ("net", "Netto", "Sektor Idræt", None, replace(CLOSED, covers=("all", None)), ("all", None)),
    ],
)
def test_what_a_row_covers(kind: str, label: str, section: str | None, account: str | None, sums: Sums, found: Covers | None) -> None:
    assert find_covers(row(kind, label), section, account, sums) == found


@pytest.mark.parametrize(
    ("kind", "covers", "role"),
    [
        ("line", None, Role.LINE),
        ("of_which", None, Role.OF_WHICH),
        ("of_which", ("all", None), Role.OF_WHICH),
        ("net", ("all", None), Role.NET),
        ("net", ("sector", "Skole"), Role.NET),
        ("total", ("all", None), Role.TOTAL),
        ("total", None, Role.TOTAL),
        ("total", ("sector", "Skole"), Role.SUBTOTAL),
        ("total", ("account", "Hjælp"), Role.SUBTOTAL),
    ],
)
def test_the_role_of_a_row(kind: str, covers: Covers | None, role: Role) -> None:
    assert role_of(row(kind), covers) == role


def test_a_section_is_known_once_it_is_in_force() -> None:
    sums = Sums().under(None).under("Skole").under("Idræt").under("Skole")
    assert sums.sections == ("Skole", "Idræt")


def test_lines_are_open_until_a_sum_adds_them_up_and_parts_open_nothing() -> None:
    opened = Sums().behind(row("line"), "Skole", None)
    assert opened.lines_open
    assert opened.behind(row("of_which"), "Skole", None).lines_open
    assert not Sums().behind(row("of_which"), "Skole", None).lines_open
    closed = opened.behind(row("total"), "Skole", ("all", None))
    assert (closed.lines_open, closed.covers) == (False, ("all", None))
    assert closed.behind(row("line"), "Skole", None).covers == ("all", None)


@pytest.mark.parametrize(
    ("total", "closed", "found"),
    [
        ((7, 70), False, ("all", None)),
        ((7, 71), False, ("all", None)),  # within what rounding allows
        ((4, 40), False, ("sector", "Idræt")),
        ((4, 40), True, ("sector", "Idræt")),
        ((7, 70), True, ("all", None)),
        ((90, 900), False, None),  # tells nothing, and the section above waits for its sum too
        ((90, 900), True, ("sector", "Idræt")),
        ((90,), False, None),
    ],
)
def test_the_sums_decide_what_a_bare_sum_below_several_sections_covers(total: tuple[int, ...], closed: bool, found: Covers | None) -> None:
    sums = Sums(several=True).under("Skole").behind(numbers("line", 1, 10), "Skole", None).behind(numbers("line", 2, 20), "Skole", None)
    if closed:
        sums = sums.behind(numbers("total", 3, 30), "Skole", ("sector", "Skole"))
    sums = sums.under("Idræt").behind(numbers("line", 4, 40), "Idræt", None)
    assert find_covers(replace(numbers("total", *total), label="I alt"), "Idræt", None, sums) == found


@pytest.mark.parametrize(
    ("section", "ahead", "found"),
    [
        (None, [row("total", "I alt")], False),
        ("Sektor Skole", [row("line", "Løn"), row("total", "Sektor Skole i alt")], True),
        ("Sektor Skole", [row("line", "Sektor Skole i alt")], False),
        ("Sektor Skole", [row("total", "I alt")], False),
        ("Sektor Skole", [row("total", "Sektor Idræt i alt")], False),
        ("Sektor Skole", [], False),
    ],
)
def test_whether_a_section_is_still_to_be_added_up(section: str | None, ahead: list[TableRow], found: bool) -> None:
    assert total_is_ahead(section, ahead) is found


@pytest.mark.parametrize(
    ("line", "total", "found"),
    [
        ("Mindre tilskud fra staten (DUT)", "Forslag i alt", None),
        ("Mindre tilskud fra staten (DUT)", "Ændringer i alt", ("all", None)),
        ("Færre heste", "Forslag i alt", ("all", None)),
    ],
)
def test_a_sum_of_proposals_beside_a_line_that_a_law_brings_leaves_open_what_it_covers(line: str, total: str, found: Covers | None) -> None:
    sums = Sums().behind(row("line", line), None, None)
    assert find_covers(row("total", total), None, None, sums) == found


@pytest.mark.parametrize(
    ("last", "level"),
    [
        pytest.param("Drift i alt\t340\t345", "running", id="every line of the table"),
        pytest.param("Udenfor i alt\t140\t140", "all", id="the lines since the last sum"),
        pytest.param("Drift i alt\t999\t998", "all", id="neither: the lines since the last sum, which it misses"),
    ],
)
def test_a_sum_behind_an_earlier_one_adds_up_what_its_columns_say(last: str, level: str) -> None:
    head = "1.000 kr.\tKorr. budget\tForventet regnskab\nNord\t120\t123\nSyd\t80\t82\nServiceudgifter i alt\t200\t205\nUdenfor\t140\t140\n"
    facts = read_facts(f"{head}{last}").followups
    assert [(fact.label, fact.covers_level) for fact in facts if fact.role is Role.TOTAL] == [
        ("Serviceudgifter i alt", "all"),
        (last.split("\t")[0], level),
    ]


@pytest.mark.parametrize(
    ("net", "found"),
    [
        ((9, 9, 9), ("all", None)),  # it fills the sum's columns with other amounts
        ((5, 4, 3), ("sector", "Sektor Idræt")),
        ((9, 9, 9, 9), ("all", None)),  # some of its columns are enough
        ((9,), ("sector", "Sektor Idræt")),  # expenditure and income above, their net below
    ],
)
def test_a_net_that_cannot_repeat_the_sum_above_it_covers_all(net: tuple[int, ...], found: Covers) -> None:
    sums = replace(CLOSED, covers=("sector", "Sektor Idræt"), last=numbers("total", 5, 4, 3))
    assert find_covers(replace(numbers("net", *net), label="I alt netto"), "Sektor Idræt", None, sums) == found
