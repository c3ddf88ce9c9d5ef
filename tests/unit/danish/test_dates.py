"""Dates as minutes print them, and the look-alikes that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.dates import MONTHS, find_dates


@pytest.mark.parametrize(
    ("text", "printed", "found"),
    [
        ("den 26.09.2017", "26.09.2017", date(2017, 9, 26)),
        ("27-02-2018", "27-02-2018", date(2018, 2, 27)),
        ("pr. 22.09.17", "22.09.17", date(2017, 9, 22)),
        ("2018-02-27", "2018-02-27", date(2018, 2, 27)),
        ("1/2-2017", "1/2-2017", date(2017, 2, 1)),
        ("30. august 2017", "30. august 2017", date(2017, 8, 30)),
        ("30.august 2017", "30.august 2017", date(2017, 8, 30)),
        ("30 Aug. 2017", "30 Aug. 2017", date(2017, 8, 30)),
        ("5. sept. 2017", "5. sept. 2017", date(2017, 9, 5)),
        ("Onsdag, Marts 20, 2019 - 08:20", "Marts 20, 2019", date(2019, 3, 20)),
        ("29.02.2016", "29.02.2016", date(2016, 2, 29)),
    ],
)
def test_a_printed_date(text: str, printed: str, found: date) -> None:
    (only,) = find_dates(text)
    assert (text[only.start : only.end], only.in_year(None)) == (printed, found)


@pytest.mark.parametrize(
    "text",
    ["31.02.2017", "29.02.2017", "2017-02-30", "05.57.73", "2017-037608", "15.20.00-G20-1-18", "00.22.02-P35-19-17", "kl. 09.30", "12.345",
     "1.2.17-3", "1. majoritet", "26.9.1949", "13.13.2017", "0. maj", "1.234.567", "marts 20, 2.019"],
)  # fmt: skip
def test_what_only_looks_like_a_date(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_without_a_year_takes_the_one_given() -> None:
    (found,) = find_dates("status pr. 29. februar i året")
    assert (found.year, found.in_year(2016), found.in_year(2017), found.in_year(None)) == (None, date(2016, 2, 29), None, None)


def test_a_printed_year_is_not_replaced() -> None:
    (found,) = find_dates("30. august 2016")
    assert found.in_year(2017) == date(2016, 8, 30)


def test_dates_come_in_printed_order_each_once() -> None:
    found = find_dates("27-02-2018, 1. maj og 2017-03-04")
    assert [(each.day, each.month) for each in found] == [(27, 2), (1, 5), (4, 3)]


shapes = st.sampled_from(
    (
        lambda day: f"{day:%d.%m.%Y}",
        lambda day: f"{day.day}.{day.month}.{day.year}",
        lambda day: f"{day:%d-%m-%Y}",
        lambda day: day.isoformat(),
        lambda day: f"{day.day}. {MONTHS[day.month - 1]} {day.year}",
        lambda day: f"{day.day}/{day.month}-{day.year}",
    )
)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), shapes)
def test_every_day_is_read_back(day: date, shape: object) -> None:
    assert callable(shape)
    text = f"pr. {shape(day)} er"
    (found,) = find_dates(text)
    assert (found.in_year(None), text[found.start : found.end]) == (day, shape(day))
