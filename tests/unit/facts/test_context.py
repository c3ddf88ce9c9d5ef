"""What an item's words say of its tables: year, status date, budget, block of money, cover."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.facts.context import ItemContext, read_context
from pipeline.model import Span
from schemas.lists import BudgetBasis, ExpenditureKind
from tests.builders import make_document, make_item, make_meeting


def context(
    text: str, title: str = "Noget", years: tuple[int, ...] = (), meeting_date: date | None = date(2017, 9, 26), recommends: bool = False
) -> ItemContext:
    document = make_document(text)
    item = make_item(document, title, [Span("recommendation", 0, len(text))] if recommends else [])
    return read_context(make_meeting(document, item, meeting_date), item, years)


@pytest.mark.parametrize(
    ("title", "years", "found"),
    [
        ("Status 2017", (), 2017),
        ("Status 2017 og 2018", (), None),
        ("Status 2017 og 2018", (2018,), 2018),
        ("Status 2017", (2018, 2018), 2018),
        ("Status 2017", (2018, 2019), None),
        ("Status", (), None),
    ],
)
def test_the_fiscal_year_is_the_only_one_printed(title: str, years: tuple[int, ...], found: int | None) -> None:
    assert context("", title, years).fiscal_year == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der er gjort status pr. 30. august 2017.", date(2017, 8, 30)),
        ("BUDGETOPFØLGNING PR. 30. AUGUST 2017\nOmrådet er uændret.", date(2017, 8, 30)),
        ("Tertialrapport pr. 30. august 2017", date(2017, 8, 30)),
        ("Der er gjort status pr. 30. august.", date(2017, 8, 30)),
        ("Opfølgningen bygger på forbruget pr. 30. august 2017 og skøn.", date(2017, 8, 30)),
        ("Budgetopfølgning ultimo 31.05.2017 viser det.", date(2017, 5, 31)),
        ("Siden opfølgningen pr. 30. juni 2017 er skønnet hævet.", None),
        ("I forhold til sidste budgetopfølgning pr. 31. maj 2017 er det 2 mio. kr. mere.", None),
        ("Opfølgningen pr. 30. juni 2017 er den bedste siden 2012.", date(2017, 6, 30)),
        ("Huset åbner pr. 1. maj 2017.", None),
        ("Status den 30. august 2017.", None),
        ("Der er gjort status. Huset åbner pr. 1. maj 2017.", None),
        ("Huset åbner pr. 1. maj 2017. Der er gjort status pr. 30. august 2017.", date(2017, 8, 30)),
        ("", None),
    ],
)
def test_the_status_date(text: str, found: date | None) -> None:
    assert context(text).status_date == found


def test_a_status_date_without_any_year_is_not_guessed() -> None:
    assert context("Status pr. 30. august.", meeting_date=None).status_date is None
    assert context("Status pr. 30. august.", years=(2016,)).status_date == date(2016, 8, 30)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("set mod det korrigerede budget", BudgetBasis.CORRECTED),
        ("set mod korrigeret budget", BudgetBasis.CORRECTED),
        ("set mod korr. budget", BudgetBasis.CORRECTED),
        ("set mod det oprindelige budget", BudgetBasis.ORIGINAL),
        ("set mod det vedtagne budget", BudgetBasis.ORIGINAL),
        ("set mod vedtaget budget", BudgetBasis.ORIGINAL),
        ("korrigeret budget og oprindeligt budget", BudgetBasis.UNKNOWN),
        ("set mod budgettet", BudgetBasis.UNKNOWN),
    ],
)
def test_which_budget_the_words_compare_with(text: str, basis: BudgetBasis) -> None:
    read = context(text)
    assert read.budget_basis == basis
    assert (read.budget_basis_source is None) == (basis == BudgetBasis.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "recommends", "covered"),
    [
        ("at bevillingen finansieres af kassebeholdningen", True, True),
        ("at udgiften dækkes af puljen", True, True),
        ("Tillægsbevillingen finansieres af kassebeholdningen.", False, True),
        ("Udgiften finansieres af kassebeholdningen.", False, False),
        ("Bevillingen finansieres ikke af kassebeholdningen.", True, False),
        ("at der gives en bevilling", True, False),
    ],
)
def test_how_it_is_paid_for(text: str, recommends: bool, covered: bool) -> None:
    assert [financing.text for financing in context(text, recommends=recommends).financing] == ([text] if covered else [])


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Serviceudgifter 2017", ExpenditureKind.SERVICE), ("Status på det budgetgaranterede område", ExpenditureKind.BUDGET_GUARANTEED),
     ("Status", ExpenditureKind.UNKNOWN)],
)  # fmt: skip
def test_the_block_of_money_that_a_title_names(title: str, kind: ExpenditureKind) -> None:
    assert context("", title).expenditure_kind == kind
