"""The words of a recommendation around an amount: the budget that is changed, its side, and lists of years."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from pipeline.reconcile.wording.given_words import equals_deviation, find_adjusted, goes_on_list, names_side, read_given_side
from schemas.lists import Outcome
from tests.builders import make_document
from tests.unit.reconcile.judging import judge


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


@pytest.mark.parametrize(
    ("behind", "equals"),
    [
        (" kr. fra busser til færger, svarende til merforbruget hos færgerne.", True),
        (" mio. kr., svarende til det forventede mindreforbrug.", True),
        (" kr. til færger. Det svarer til merforbruget.", False),
        (" kr. til færger, svarende til merforbruget på 2 mio. kr.", False),
        (" kr. til færger, svarende til halvdelen af merforbruget.", False),
    ],
)
def test_an_amount_may_be_said_to_be_what_its_row_is_over(behind: str, equals: bool) -> None:
    assert equals_deviation(behind) is equals


@pytest.mark.parametrize(
    ("sentence", "failing"),
    [
        ("Der omplaceres 2.235.000 kr. fra Busser til Færger, svarende til merforbruget hos færgerne.", 0),
        ("Der omplaceres 2.325.000 kr. fra Busser til Færger, svarende til merforbruget hos færgerne.", 1),
        ("Der omplaceres 2.325.000 kr. fra busser til færger.", 0),
        ("Forvaltningen foreslår, at der gives en tillægsbevilling på 2.325.000 kr. til havnen.", 0),
    ],
)
def test_such_an_amount_is_held_against_its_rows_deviation(sentence: str, failing: int) -> None:
    table = "1.000 kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse\nBusser\t9.000\t6.455\t-2.545\nFærger\t32.940\t35.175\t2.235\n"
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2022\n\nSagsfremstilling\n\n{table}\n{sentence}\n"
    judged = judge(extract_document(make_document(text))).identities
    assert sum(one.outcome is Outcome.FAILS for one in judged) == failing
