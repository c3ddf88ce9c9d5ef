"""The periods that a head or a sentence names."""

from __future__ import annotations

import pytest

from pipeline.danish.periods import names_part_of_year, read_periods


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Maj 2024", {"m5", "2024"}),
        ("Antal personer Juli 2017", {"m7", "2017"}),
        ("Aug. 2020", {"m8", "2020"}),
        ("Okt 2022", {"m10", "2022"}),
        ("1. kvt. 2021", {"q1", "2021"}),
        ("2. kvartal", {"q2"}),
        ("2022K3", {"2022"}),
        ("K3 2022", {"q3", "2022"}),
        ("uge 12", {"w12"}),
        ("1. halvår 2023", {"h1", "2023"}),
        ("pr. 31. august 2017", {"d31", "m8", "2017"}),
        ("31.12.2022", {"d31", "m12", "2022"}),
        ("2016", {"2016"}),
        ("2016-2019", {"2019"}),
        ("Udvikling", set()),
        ("Mål", set()),
        ("marker og aprikoser", set()),
        ("i alt 12 borgere", set()),
    ],
)
def test_periods_are_told_from_other_words_and_numbers(text: str, named: set[str]) -> None:
    assert read_periods(text)[0] == named


def test_what_is_left_holds_no_period() -> None:
    assert read_periods("Ledige i maj 2024 under 30 år")[1].split() == ["Ledige", "i", "under", "30", "år"]


@pytest.mark.parametrize(
    ("head", "is_part"),
    [
        ("Budget januar-juni", True),
        ("Budget jan.-jun.", True),
        ("Budget 1. halvår", True),
        ("Budget 1.-3. kvartal", True),
        ("Budget til og med maj", True),
        ("Budget år til dato", True),
        ("Budget januar-november", True),
        ("Budget januar-december", False),  # the whole year
        ("Budget t.o.m. december", False),
        ("Budget t.o.m. dec. 2024", False),
        ("Budget efter 1. kvartal", False),  # as of then
        ("Korrigeret budget pr. 1. halvår", False),
        ("Budget ved 1. kvartal", False),
        ("Budget per 1. halvår", False),
        ("Skøn fra 1. kvartal", False),
        ("Budget maj", False),
        ("Budget pr. 31. maj", False),
        ("Budget 2. kvartal", False),
        ("Budget 2024", False),
        ("Budget januar", False),
    ],
)
def test_a_head_names_the_first_part_of_a_year(head: str, is_part: bool) -> None:
    assert names_part_of_year(head) is is_part
