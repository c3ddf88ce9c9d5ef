"""Numbers that a slip of the hand makes of others."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.proof.intervals import Exact
from pipeline.proof.slips import count_exchanged, is_thousandfold, weigh_exchange

K, M = 1000, 1_000_000


@pytest.mark.parametrize(
    ("printed", "meant", "step", "digits"),
    [
        (312, 321, 1, 3),
        (312, -321, 1, 3),
        (312, 213, 1, 0),  # not neighbours
        (312, 312, 1, 0),
        (312, 322, 1, 0),
        (23, 13, 1, 0),
        (12, 120, 1, 0),
        (570 * K, 750 * K, 1, 2),  # nils at the end of both tell nothing
        (500 * K, 50 * K, 1, 0),
        (Decimal("8.6"), Fraction(80, 1176) * 100, Fraction(1, 10), 2),  # 6,80…
        (Decimal("8.6"), Fraction(86, 1000) * 100, Fraction(1, 10), 0),
        (5_410 * K, 5_140_400, 10 * K, 3),
        (5_413 * K, 5_143 * K, 10 * K, 0),  # printed more finely than the step
        (11, 11, 1, 0),
    ],
)
def test_two_neighbouring_digits_are_exchanged(printed: Exact, meant: Exact, step: Exact, digits: int) -> None:
    assert count_exchanged(printed, meant, step) == digits


@given(st.integers(10, 10**6), st.integers(0, 5))
def test_every_exchange_of_a_number_is_found(number: int, place: int) -> None:
    text = str(number)
    at = place % (len(text) - 1)
    other = f"{text[:at]}{text[at + 1]}{text[at]}{text[at + 2 :]}"
    assume(other != text and not other.startswith("0"))
    assert count_exchanged(number, int(other), 1) == len(text) - min(len(one) - len(one.rstrip("0")) for one in (text, other))


def test_fewer_digits_and_more_numbers_make_chance_likelier() -> None:
    assert weigh_exchange(2, 1) == Fraction(1, 90)
    assert weigh_exchange(3, 1) == Fraction(2, 900)
    assert weigh_exchange(2, 10) == 10 * weigh_exchange(2, 1)


@pytest.mark.parametrize(
    ("printed", "meant", "step", "is_slip"),
    [
        (9_170 * M, 9_170 * K, 10 * M, True),
        (310 * M, -310 * K, M, True),
        (310 * M, 312 * K, M, False),  # two digits bear no rounding
        (Decimal("4.21") * M, Decimal("4213.4") * M, 10 * K, True),
        (Decimal("4.21") * M, Decimal("4216.4") * M, 10 * K, False),
        (9_170 * M, 9_170 * M, 10 * M, False),
        (9_170 * M, 917 * M, 10 * M, False),
        (3 * M, 3 * K, M, False),  # one digit tells nothing
        (250 * K, 0, 1, False),
    ],
)
def test_a_number_in_the_wrong_unit(printed: Exact, meant: Exact, step: Exact, is_slip: bool) -> None:
    assert is_thousandfold(printed, meant, step) is is_slip
