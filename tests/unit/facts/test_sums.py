"""What a sum covers, from its words and what stands above it; a part is in no sum."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.facts.sums import Covers, Sums, find_covers, role_of, total_is_ahead
from pipeline.model import TableRow
from schemas.lists import Role


def row(kind: str, label: str = "") -> TableRow:
    return TableRow(1, None, 0, 0, kind, label, ())


TWO = Sums(several=True, sections=("Sektor Skole", "Sektor Idræt"), lines_open=True)
CLOSED = replace(TWO, lines_open=False)


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
        ("total", "I alt", "Sektor Skole", None, replace(TWO, sections=("Sektor Skole",)), ("sector", "Sektor Skole")),
        ("total", "Kommunen i alt", "Sektor Skole", None, TWO, ("all", None)),
        ("net", "Netto", "Sektor Skole", None, TWO, ("sector", "Sektor Skole")),
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
    opened = Sums().behind(row("line"), None)
    assert opened.lines_open
    assert opened.behind(row("of_which"), None).lines_open
    assert not Sums().behind(row("of_which"), None).lines_open
    closed = opened.behind(row("total"), ("all", None))
    assert (closed.lines_open, closed.covers) == (False, ("all", None))
    assert closed.behind(row("line"), None).covers == ("all", None)


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
