"""Slips of the hand: a number that differs from the one that was meant by a digit, by two neighbouring ones exchanged, or by a thousand."""

from __future__ import annotations

from fractions import Fraction

from pipeline.proof.intervals import Exact

_FEW = 2
_THOUSANDS = (Fraction(1000), Fraction(1, 1000))


def count_exchanged(printed: Exact, meant: Exact, step: Exact) -> int:
    """How many telling digits two numbers have that differ by two neighbouring digits exchanged; nil where they do not.

    Digits that are nil at the end of both tell nothing.

    Args:
        printed: the one number.
        meant: the other, of any sign.
        step: one step of the last digit that both are printed to; the other is rounded to it.
    """
    one, other = (abs(Fraction(value)) / Fraction(step) for value in (printed, meant))
    if one.denominator != 1:
        return 0
    first, second = str(int(one)), str(round(other))
    nils = min(len(text) - len(text.rstrip("0")) for text in (first, second))
    first, second = (text[: len(text) - nils] for text in (first, second))
    return len(first) if _are_exchanged(first, second) else 0


def weigh_exchange(digits: int, numbers: int) -> Fraction:
    """How likely it is that some of so many numbers that nobody meant has a number's digits with two neighbouring ones exchanged.

    Args:
        digits: how many telling digits the number has.
        numbers: with how many different numbers it was compared.
    """
    return Fraction(numbers * (digits - 1), 9 * 10 ** (digits - 1))


def is_thousandfold(printed: Exact, meant: Exact, step: Exact) -> bool:
    """Whether a number is another in the next greater or smaller unit: exactly, or rounded where it has three telling digits or more.

    Args:
        printed: the one number.
        meant: the other, of any sign.
        step: one step of the last printed digit of the one.
    """
    size = abs(Fraction(printed))
    digits = len(str(int(size / Fraction(step))).rstrip("0"))
    apart = ((abs(size * times - abs(Fraction(meant))), Fraction(step) * times) for times in _THOUSANDS)
    return any((digits >= _FEW and not gap) or (digits > _FEW and 2 * gap <= own) for gap, own in apart)


def is_one_digit(gap: Exact, step: Exact) -> bool:
    """Whether two numbers lie apart by so much as one other digit makes.

    Args:
        gap: by how much, of any sign.
        step: one step of the last printed digit of both.
    """
    steps = abs(Fraction(gap)) / Fraction(step)
    return steps.denominator == 1 and len(str(int(steps)).rstrip("0")) == 1


def _are_exchanged(one: str, other: str) -> bool:
    differing = [at for at in range(len(one)) if one[at] != other[at]] if len(one) == len(other) else []
    if len(differing) != _FEW or differing[1] != differing[0] + 1:
        return False
    at = differing[0]
    return one[at : at + 2] == other[at : at + 2][::-1]
