"""The words of a recommendation around an amount: the budget that is changed, its side, and lists of years."""

from __future__ import annotations

import pytest

from pipeline.reconcile.given_words import find_adjusted, goes_on_list, names_side, read_given_side


@pytest.mark.parametrize(
    ("lead", "of"),
    [
        ("at budgettet forhøjes med ", " "),
        ("at basisbudgettet ændres med ", " "),
        ("at budgettet til skoler nedsættes med ", " til skoler "),
        ("at prisen forhøjes med ", None),
        ("at budgettet tages til efterretning på ", None),
    ],
)
def test_a_budget_that_is_changed_may_be_of_something(lead: str, of: str | None) -> None:
    assert find_adjusted(lead) == of


@pytest.mark.parametrize(
    ("lead", "behind", "side"),
    [
        ("at der gives en udgiftsbevilling på ", " kr. og", "expenditure"),
        ("at der gives en bevilling på ", " mio. kr. i indtægt,", "income"),
        ("at der til udgifter bevilges ", " kr. i form af lån", "expenditure"),
        ("at der bevilges til udgifter og indtægter ", " kr.", None),
        ("at der gives en bevilling på ", " kr. i 2024", None),
    ],
)
def test_the_side_is_said_before_or_right_behind(lead: str, behind: str, side: str | None) -> None:
    assert read_given_side(lead, behind) == side


def test_only_a_budget_or_a_grant_is_called_after_its_side() -> None:
    assert names_side("at udgiftsbudgettet forhøjes")
    assert not names_side("at merudgiften finansieres")


@pytest.mark.parametrize(
    ("since", "goes_on"),
    [
        (" mio. kr. i 2024 og ", True),
        (" kr. i 2024, ", True),
        (" kr. i 2024, faldende til ", True),
        (" mio. kr. i udgift og ", True),
        (" mio. kr. i merindtægter, netto ", True),
        (" mio. kr. til skoler og ", False),
        (" mio. kr. i 2024 og et merforbrug på ", False),
        (" mio. kr. mod ", False),
    ],
)
def test_only_years_and_sides_stand_in_such_a_list(since: str, goes_on: bool) -> None:
    assert goes_on_list(since) is goes_on
