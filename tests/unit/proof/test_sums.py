"""The one evaluator of sums: graded by what independent roundings do, exactly."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.proof.decimals import to_decimal
from pipeline.proof.sums import Addend, grade_difference, imply_term, judge_sum
from schemas.lists import Grade

# n terms against a printed one, all rounded alike: the largest d that is still plausible, and still possible (contract § 2)
BOUNDS = [(1, 1, 1), (2, 1, 1), (3, 1, 2), (4, 1, 2), (6, 2, 3), (10, 2, 5), (11, 3, 6), (21, 4, 11), (47, 6, 24)]


@pytest.mark.parametrize(("n", "plausible", "possible"), BOUNDS)
def test_grades_of_equally_rounded_terms(n: int, plausible: int, possible: int) -> None:
    steps = [1000] * (n + 1)
    assert grade_difference(0, steps) is Grade.EXACT
    assert grade_difference(1000 * plausible, steps) is Grade.PLAUSIBLE
    assert grade_difference(-1000 * possible, steps) is (Grade.POSSIBLE if possible > plausible else Grade.PLAUSIBLE)
    assert grade_difference(1000 * possible + 1000, steps) is Grade.IMPOSSIBLE


@given(n=st.integers(1, 200), d=st.integers(0, 200))
def test_equal_steps_follow_the_contracts_formula(n: int, d: int) -> None:
    plausible, possible = d <= 3 * math.sqrt((n + 1) / 12), 2 * d <= n + 1
    expected = Grade.EXACT if d == 0 else Grade.IMPOSSIBLE if not possible else Grade.PLAUSIBLE if plausible else Grade.POSSIBLE
    assert grade_difference(d, [1] * (n + 1)) is expected


def test_unequal_steps_allow_no_more_than_rounding_can_reach() -> None:
    steps = [1000, 1000, 100_000]  # two lines in 1.000 kr. under a total in 0,1 mio. kr.
    assert grade_difference(51_000, steps) is Grade.PLAUSIBLE
    assert grade_difference(52_000, steps) is Grade.IMPOSSIBLE


@pytest.mark.parametrize(
    ("parts", "result"), [([], 5), ([], 0), ([0, 0], 0)], ids=["empty sum", "empty sum of nothing", "nothing but zeros"]
)
def test_sums_that_prove_nothing(parts: list[int], result: int) -> None:
    assert judge_sum([Addend(part, 1) for part in parts], Addend(result, 1)) is None


def test_verdict_says_printed_less_computed() -> None:
    verdict = judge_sum([Addend(449_100, 100), Addend(426_100, 100, -1)], Addend(-23_000, 1000))
    assert verdict is not None
    assert [verdict.computed, verdict.difference, verdict.tolerance] == [23_000, -46_000, 600]
    assert verdict.grade is Grade.IMPOSSIBLE


exact_terms = st.lists(st.tuples(st.fractions(-(10**9), 10**9), st.sampled_from([1, 1000, 100_000]), st.sampled_from([-1, 1])), min_size=1)


@given(exact_terms, st.sampled_from([1, 1000, 1_000_000]))
def test_no_sum_of_rounded_numbers_is_impossible(terms: list[tuple[Fraction, int, int]], step: int) -> None:
    def printed(value: Fraction, to: int) -> int:
        return round(value / to) * to

    parts = [Addend(printed(value, to), to, sign) for value, to, sign in terms]
    true = sum((value * sign for value, _, sign in terms), Fraction())
    verdict = judge_sum(parts, Addend(printed(true, step), step))
    assert verdict is None or verdict.grade is not Grade.IMPOSSIBLE


@given(exact_terms.filter(lambda terms: len(terms) > 1), st.data())
def test_a_term_is_implied_by_the_others(terms: list[tuple[Fraction, int, int]], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(terms) - 1))
    _, step, sign = terms[index]
    rest = sum((value * by for place, (value, _, by) in enumerate(terms) if place != index), Fraction())
    addends = [Addend(value, to, by) for value, to, by in terms]
    addends[index] = Addend(0, step, sign)  # whatever is printed there does not count
    assert imply_term(addends, index).middle == -rest / sign


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(Fraction(1, 3), 2, "0.33"), (Fraction(-1, 8), 2, "-0.13"), (Fraction(5, 2), 0, "3"), (Fraction(202, 10), 1, "20.2")],
)  # fmt: skip
def test_to_decimal_rounds_halves_away_from_zero(value: Fraction, places: int, text: str) -> None:
    assert str(to_decimal(value, places)) == text
