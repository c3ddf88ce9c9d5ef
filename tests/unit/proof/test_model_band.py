"""The band that a table's rounding leaves for what the drivers do not explain."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.proof.intervals import Interval, interval_of_printed
from pipeline.proof.model_band import (
    Drivers,
    implied_refund,
    implied_refund_band,
    model_amount,
    model_amount_band,
    model_change_band,
    printed_deviation_band,
    unexplained_band,
)
from pipeline.proof.steps import find_common_step, find_own_step

# Aalborg 26.09.2017, item 2: recipients, monthly benefit, refund, amount in 1.000 kr., for budget and for status; deviation
AALBORG = {
    "kontanthjælp": ((3500, 12650, 21, 449_100), (3450, 12500, 21, 426_100), -23_000),
    "uddannelseshjælp": ((1900, 7550, 25, 130_000), (1750, 7450, 25, 116_000), -14_000),
    "revalidering": ((215, 17000, 21, 35_000), (200, 17000, 21, 33_000), -2_000),  # 21 for the misprinted 201
    "sygedagpenge": ((2000, 16500, 36, 254_000), (1950, 16500, 36, 249_000), -5_000),
    "ressourceforløb": ((700, 12750, 21, 84_000), (740, 12350, 21, 87_000), 3_000),
    "fleksjob": ((2035, 14400, 56, 140_000), (2050, 14500, 56, 153_000), 13_000),
    "ledighedsydelse": ((390, 14250, 17, 54_000), (450, 13700, 17, 61_000), 7_000),
}
STEPS = tuple(find_common_step([row[i] for b, s, _ in AALBORG.values() for row in (b, s)], 1) for i in range(3))


def drivers(row: tuple[int, int, int, int]) -> Drivers:
    recipients, monthly, refund = (interval_of_printed(value, step) for value, step in zip(row, STEPS, strict=False))
    return Drivers.from_refund(recipients, monthly, refund)


def amount(thousands: int) -> Interval:
    return interval_of_printed(thousands * 1000, find_own_step(thousands * 1000, 1000))


def unexplained(name: str) -> Interval:
    budget, status, deviation = AALBORG[name]
    printed = printed_deviation_band(amount(deviation), amount(budget[3]), amount(status[3]))
    assert printed is not None
    return unexplained_band(printed, drivers(budget), drivers(status))


def in_millions(value: Fraction) -> float:
    return round(float(value / 1_000_000), 1)


def test_steps_of_the_columns() -> None:
    assert list(STEPS) == [5, 50, 1]


@pytest.mark.parametrize(("name", "low", "high"), [("kontanthjælp", -19.7, -4.5), ("fleksjob", 5.8, 15.7)])
def test_two_benefits_do_not_follow_from_their_drivers(name: str, low: float, high: float) -> None:
    band = unexplained(name)
    assert (in_millions(band.low), in_millions(band.high)) == (low, high)
    assert 0 not in band


@pytest.mark.parametrize("name", sorted(set(AALBORG) - {"kontanthjælp", "fleksjob"}))
def test_the_others_may_be_rounding(name: str) -> None:
    assert 0 in unexplained(name)


def test_implied_refund_of_the_misprinted_row() -> None:
    implied = implied_refund(215, 17000, 35_000_000)
    assert implied is not None
    assert round(float(implied), 1) == 20.2
    assert implied_refund(0, 17000, 35_000_000) is None


@given(
    n=st.integers(0, 10_000), p=st.integers(0, 40_000), r=st.integers(0, 100),
    step=st.sampled_from([1, 5, 10, 50]), shift=st.tuples(*[st.fractions(-1, 1)] * 3),
)  # fmt: skip
def test_every_value_that_rounds_to_the_printed_ones_is_in_the_band(
    n: int, p: int, r: int, step: int, shift: tuple[Fraction, Fraction, Fraction]
) -> None:
    intervals = [interval_of_printed(value, step) for value in (n, p, r)]
    true = [max(Fraction(0), value + by * step / 2) for value, by in zip((n, p, r), shift, strict=True)]
    true[2] = min(true[2], Fraction(100))
    assert model_amount(*true) in model_amount_band(Drivers.from_refund(*intervals))


def test_implied_refund_band_holds_what_was_meant_and_no_nil_drivers() -> None:
    amount = interval_of_printed(35_000_000, 1_000_000)
    band = implied_refund_band(interval_of_printed(215, 5), interval_of_printed(17000, 50), amount)
    assert band is not None
    assert 21 in band
    assert 25 not in band
    assert implied_refund_band(interval_of_printed(0, 5), interval_of_printed(17000, 50), amount) is None


def test_own_share_is_the_rest_of_the_refund() -> None:
    recipients, monthly = interval_of_printed(390, 5), interval_of_printed(14250, 50)
    by_refund = Drivers.from_refund(recipients, monthly, interval_of_printed(17, 1))
    assert by_refund == Drivers.from_own_share(recipients, monthly, interval_of_printed(83, 1))


def test_rounding_takes_no_driver_where_none_can_be() -> None:
    band = Drivers.from_refund(interval_of_printed(0, 10), interval_of_printed(0, 100), interval_of_printed(100, 10))
    assert [band.recipients.low, band.monthly_benefit.low, band.own_share.low, band.own_share.high] == [0, 0, 0, 5]
    assert model_amount_band(band).low == 0


def test_unchanged_exact_drivers_explain_nothing() -> None:
    same = Drivers.from_refund(interval_of_printed(100, 0), interval_of_printed(10_000, 0), interval_of_printed(30, 0))
    assert model_change_band(same, same) == Interval(Fraction(0), Fraction(0))


@pytest.mark.parametrize(
    ("deviation", "budget", "status", "expected"),
    [
        (None, None, (5, 6), None),
        ((-1, 1), None, (5, 6), (-1, 1)),
        (None, (1, 2), (5, 6), (3, 5)),
        ((4, 9), (1, 2), (5, 6), (4, 5)),
        ((6, 9), (1, 2), (5, 6), None),  # the printed figures contradict each other
    ],
)
def test_printed_deviation_band(deviation: object, budget: object, status: object, expected: object) -> None:
    def interval(ends: object) -> Interval | None:
        return Interval(*map(Fraction, ends)) if isinstance(ends, tuple) else None

    assert printed_deviation_band(*map(interval, (deviation, budget, status))) == interval(expected)
