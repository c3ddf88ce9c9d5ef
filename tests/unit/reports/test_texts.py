"""Numbers and dates as a reader of Danish or English expects them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from reports.texts import Texts

DA, EN = Texts("da"), Texts("en")


@pytest.mark.parametrize(
    ("amount", "places", "signed", "danish", "english"),
    [
        ("1186100000", 1, False, "1.186,1", "1,186.1"),
        ("-24000000", 1, True, "−24,0", "−24.0"),
        ("17000000", 1, True, "+17,0", "+17.0"),
        ("40000", 1, True, "0,0", "0.0"),  # a plus before nought says nothing
        ("-40000", 1, True, "0,0", "0.0"),
        ("50000", 1, True, "+0,1", "+0.1"),
        ("-31000", 3, True, "−0,031", "−0.031"),
        ("0", 1, True, "0,0", "0.0"),
        (None, 1, True, "–", "–"),
    ],
)
def test_millions(amount: str | None, places: int, signed: bool, danish: str, english: str) -> None:
    value = None if amount is None else Decimal(amount)
    assert (DA.write_mio(value, places, signed=signed), EN.write_mio(value, places, signed=signed)) == (danish, english)


@pytest.mark.parametrize(("amount", "text"), [("-312000", "−312"), ("449100000", "449.100"), (None, "–")])
def test_amounts_in_the_unit_of_their_table(amount: str | None, text: str) -> None:
    assert DA.write_in(None if amount is None else Decimal(amount), Decimal(1_000), 0) == text


@pytest.mark.parametrize(
    ("amount", "text"), [("-24312000.00", "−24.312.000\N{NO-BREAK SPACE}kr."), ("0.5", "0,50\N{NO-BREAK SPACE}kr."), (None, "–")]
)
def test_exact_amounts(amount: str | None, text: str) -> None:
    assert DA.write_exact(None if amount is None else Decimal(amount)) == text


@pytest.mark.parametrize(("value", "text"), [("3500.00", "3.500"), ("20.50", "20,5"), ("100", "100"), ("0.00", "0"), (None, "–")])
def test_numbers_show_the_decimals_that_they_have(value: str | None, text: str) -> None:
    assert DA.write_number(None if value is None else Decimal(value)) == text


def test_shares_and_dates() -> None:
    assert DA.write_percent(Decimal("21.0000")) == "21\N{NO-BREAK SPACE}%"
    assert DA.write_date(date(2017, 8, 30)) == "30. august 2017".replace(" ", "\N{NO-BREAK SPACE}")
    assert EN.write_date(date(2017, 8, 30)) == "30 August 2017".replace(" ", "\N{NO-BREAK SPACE}")
    assert DA.write_date(None) == "dato ikke angivet"


@pytest.mark.parametrize(("parts", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")])
def test_lists_in_sentences(parts: list[str], text: str) -> None:
    assert DA.join(parts) == text


def test_a_difference_of_shares_is_in_points() -> None:
    assert (DA.write_points(Decimal("-0.80")), DA.write_points(None)) == ("−0,8\N{NO-BREAK SPACE}pct.point", "–")
