"""The one evaluator of sums of rounded numbers: Σ coefficient · term = 0, graded by what independent roundings do.

Contract § 2 grades a sum of n equally rounded numbers against a printed one. Here every term brings its own resolution, which says the
same where they are equal: roundings spread as √(Σ (c·step)² / 12) and can together reach at most Σ |c|·step / 2. A difference within
three spreads is *plausible*, within reach *possible*, beyond it *impossible*. Compared by squares: no roots, no floats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from pipeline.proof.intervals import Exact, Interval, interval_around
from schemas.lists import Grade

_SPREADS = 3


@dataclass(frozen=True, slots=True)
class Addend:
    """One printed number in a relation: its value, the size of one step of its last digit, how often it counts."""

    value: Exact
    resolution: Exact
    coefficient: int = 1

    @property
    def share(self) -> Fraction:
        """What it adds to the relation's sum."""
        return Fraction(self.value) * self.coefficient

    @property
    def step(self) -> Fraction:
        """How much of the relation's sum one step of its last digit is worth."""
        return Fraction(self.resolution) * abs(self.coefficient)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a printed result meets its parts. ``difference`` is printed − computed; ``tolerance`` the most that rounding can do."""

    computed: Fraction
    difference: Fraction
    tolerance: Fraction
    grade: Grade


def judge_sum(parts: Sequence[Addend], result: Addend) -> Verdict | None:
    """Grade a printed result against the sum of its printed parts.

    Args:
        parts: what is added up, in the result's unit.
        result: the printed result, which counts once.

    Returns:
        The verdict, or None where nothing would be proved: an empty sum, or nothing but zeros.
    """
    if not any(term.value for term in (*parts, result)) or not parts:
        return None
    computed = sum((part.share for part in parts), Fraction())
    difference = Fraction(result.value) - computed
    steps = [term.step for term in (*parts, result)]
    return Verdict(computed, difference, sum(steps, Fraction()) / 2, grade_difference(difference, steps))


def grade_difference(difference: Exact, steps: Sequence[Exact]) -> Grade:
    """Grade a sum's difference by the rounding steps of all its terms, the result among them.

    Args:
        difference: printed less computed.
        steps: for each of the n + 1 terms, the size of one step of its last digit.
    """
    apart = abs(Fraction(difference))
    exact = [Fraction(step) for step in steps]
    if apart == 0:
        return Grade.EXACT
    if 2 * apart > sum(exact):
        return Grade.IMPOSSIBLE
    squares = sum((step * step for step in exact), Fraction())
    return Grade.PLAUSIBLE if 12 * apart * apart <= _SPREADS**2 * squares else Grade.POSSIBLE


def imply_term(terms: Sequence[Addend], index: int) -> Interval:
    """What the other terms say that one term is, where all terms together should sum to zero.

    Args:
        terms: all terms, the result with a coefficient of −1.
        index: which term is asked for.
    """
    others = [term for place, term in enumerate(terms) if place != index]
    coefficient = terms[index].coefficient
    middle = -sum((term.share for term in others), Fraction()) / coefficient
    return interval_around(middle, sum((term.step for term in others), Fraction()) / 2 / abs(coefficient))
