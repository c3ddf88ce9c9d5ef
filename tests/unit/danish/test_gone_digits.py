"""A digit that stands nowhere in a text is gone where chance cannot leave it out, or where a number shows the loss; else it is not."""

from __future__ import annotations

from random import Random

import pytest

from pipeline.danish.gone_digits import find_gone_digits

MONEY = "\t".join(f"{Random(number).randint(10_000, 999_999):,}".replace(",", ".") for number in range(60))
PLAIN = " ".join(str(40_201 + 1_013 * number).replace("9", "8") for number in range(10)) + " 6 7"
"""Numbers without points and without a 9, too few to say so by themselves."""


@pytest.mark.parametrize("digit", "0123456789")
def test_a_digit_gone_from_many_numbers_is_missed(digit: str) -> None:
    text = f"Referat af 14. maj 2019\n{MONEY}"
    assert find_gone_digits(text) == ""
    assert find_gone_digits(text.replace(digit, "")) == digit


@pytest.mark.parametrize(
    "trace",
    [
        "123.45",
        "7.75",
        "1.24.500",
        "12.5.400",
        ".450",
        "2.01,5",
        "1\u00a024\u00a0500",
        "32.06",
        "0.7.73",
        "5.7.7",
        "den 14. maj 218",
        "14.05.218",
        "den 0. juni",
        "20,\t5",
        "20, | 5",
        "**20,** | 5",
        "0.860-",
        "  -4\u00a040,5",
        "06.5.53",
        "05.2.20",
        "05.48./05.48.8",
        "05.4.66/05.4.6",
        "05.48.66/05.4.68",
        "05.57.73 og 5.57.71",
        "§§ 02 og 0",
        "sag 201-004512",
        "sag 2017-04512 og 2017-037608",
        "Budget 2017  Budget 201",
        "godt 00.",
        "  - 014",
        "kl. 10.3",
        "\n) Eventuelt",
        "\n1,\n",
        "\t12.0\t13",
        "Udgift 23,2 333,68 16,18\nUdgift 228,70 375,2 15,1",
        "Udgift\t0,03\nLeje\t0,0\nLys\t0,04\nVand\t0,12\nVarme\t0,71",
    ],
)
def test_in_few_numbers_a_broken_one_shows_it(trace: str) -> None:
    assert find_gone_digits(f"2018: {PLAIN} {trace}") == "9"
    assert find_gone_digits(f"2019: {PLAIN} {trace}") == ""


@pytest.mark.parametrize(("last", "gone"), [("81,03", "9"), ("81,034", "")])
def test_a_lone_decimal_of_a_row_falls_short_of_its_column(last: str, gone: str) -> None:
    rows = "\n".join(f"Budget\t1.271\t7\t{figure}" for figure in ("54,120", "61,533", "70,241", last))
    assert find_gone_digits(f"2018: {PLAIN}\n{rows}") == gone


@pytest.mark.parametrize(
    "whole",
    [
        "12.450",
        "1.240.500",
        "1.240,5",
        "1240,5",
        "0,45",
        "1\u00a0240\u00a0500",
        "05.57.73",
        "5.57.73",
        "05.57.73/05.57.72",
        "14.05.2018",
        "14.5.18",
        "31.3.",
        "kl. 15.30 og 12.45",
        "00.22.02-P35-18-17",
        "2.1 Status",
        "i 2017, 2018 og",
        "den 10. juni 2018",
        "-4\u00a0240,5",
        "05.5.2018",
        "15.05.2018",
        "05.48.68/05.48.66",
        "5.57.73 og 5.57.71",
        "sag 2017-004512 og 2017-037608",
        "sag 17/4512 og 17/37608",
        "Budget 2017  Budget 2018",
        "kl. 10.30.",
        "\t31.03\t30.06",
        "0,00",
        "Udgift 23,24 333,68 16,18\nUdgift 228,7 375,2 15,1",
        "Udgift 23,24 333,6 0,18\nUdgift 228,71 375,2 0,12",
        "",
    ],
)
def test_in_few_numbers_a_digit_may_be_absent(whole: str) -> None:
    assert find_gone_digits(f"2018: {PLAIN} {whole}") == ""


@pytest.mark.parametrize("digit", "02")
def test_minutes_that_name_no_year_of_this_century_have_lost_its_digits(digit: str) -> None:
    text = " ".join(f"{number} sager i 2018" for number in range(411, 900, 17))
    assert find_gone_digits(text) == ""
    assert find_gone_digits(text.replace(digit, "")) == digit


def test_noughts_and_repetitions_prove_nothing() -> None:
    tens = [f"{first}{second}" for first in range(1, 8) for second in range(1, 8)]
    assert find_gone_digits("2017 " + " ".join(f"{number}000000" for number in tens)) == ""
    assert find_gone_digits("2017 " + " ".join(f"{number}000000" for number in (*tens, 8, 9))) == ""
    assert find_gone_digits("2017 " + " ".join(f"{number}{number}71" for number in tens)) == "89"
    assert find_gone_digits("2017 1234567 " * 100) == ""


@pytest.mark.parametrize("text", ["", "Ingen tal", "2018", "Punkt 1. 2. 3."])
def test_a_text_without_figures_has_lost_none(text: str) -> None:
    assert find_gone_digits(text) == ""


DECIMALS = "Skole 8,{a} 2,45 7,11\nPark 1,52 3,48 7,22\nLeje 2,88 4,15 6,24\nLøn 5,55 6,66 7,71\nEl 4,18 8,43 5,67"


@pytest.mark.parametrize(("decimals", "found"), [("5", "9"), ("54", "")])
def test_decimals_short_in_their_column_show_it(decimals: str, found: str) -> None:
    assert find_gone_digits(f"2018 {DECIMALS.format(a=decimals)}") == found
    assert find_gone_digits(f"2019 {DECIMALS.format(a=decimals)}") == ""


RATES = "Sats 17,0 17,0 17,0\nJord 6,20 6,24 6,51\nGrund {a} 21,40 21,45\nBolig 5,75 5,81 5,52\nVand 4,48 4,41 4,16\nLys 3,18 3,44 3,27"


@pytest.mark.parametrize(("rates", "found"), [("21,3", "9"), ("21,34", "")])
def test_a_row_that_prints_fewer_decimals_throughout_has_another_precision(rates: str, found: str) -> None:
    assert find_gone_digits(f"2018 {PLAIN}\n{RATES.format(a=rates)}") == found


@pytest.mark.parametrize(("more", "found"), [("", ""), (PLAIN, "9")])
def test_decimals_fall_short_in_many_different_numbers_only(more: str, found: str) -> None:
    rows = "Sats\t17,0\nJord\t6,20\nGrund\t21,34\nBolig\t5,75\nVand\t4,48\n2021 2022 2023\nSag 38-04126"
    assert find_gone_digits(f"2018 {more}\n{rows}") == found
