"""What an item's words say of its tables: year, status date, budget, block of money, cover."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.facts.context import ItemContext, read_context
from pipeline.model import Span
from schemas.lists import BudgetBasis, ExpenditureKind
from tests.builders import make_document, make_item, make_meeting, read_facts


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
        ("Bevillingerne 2017 ændres.", 2017),
        ("Pengene findes i budget 2017-2020.", None),
        ("Pengene findes i budget 2017 / 20.", None),
        ("Resten indgår i budgetlægningen for 2018.", None),
        ("Resten indgår i budgetlægningen for 2018, og budget 2017 ændres.", 2017),
    ],
)
def test_the_fiscal_year_is_that_of_a_budget_in_force(text: str, found: int | None) -> None:
    assert context(text).fiscal_year == found


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
        ("Status pr. 31/8.", date(2017, 8, 31)),
        ("Resumé: Opfølgning pr. 31.8. Beløb i 1.000 kr.", date(2017, 8, 31)),
        ("Opfølgningen er pr. den 31. august 2017.", date(2017, 8, 31)),
        ("Status pr. 31/10.", None),  # after the meeting
        ("Status pr. 31/8 2016.", date(2016, 8, 31)),
        ("Årets sidste budgetopfølgning pr. 31. august 2017 viser et merforbrug.", date(2017, 8, 31)),
        ("Den sidste opfølgning pr. 31. august 2017 viser 2 mio. kr. Ved opfølgningen pr. 30. juni 2017 var det 1.", date(2017, 8, 31)),
        ("Opfølgningen pr. 30. juni 2017 viser 1. Opfølgningen pr. 31. august 2017 viser 2.", date(2017, 8, 31)),
        ("Opfølgningen pr. 31. august 2017 er bedre end den sidste opfølgning pr. 30. juni 2017.", date(2017, 8, 31)),
        ("Budgetopfølgningen viser i forhold til budgettet pr. 31. maj 2017 et merforbrug.", date(2017, 5, 31)),
        ("Siden april er der gjort status pr. 31. maj 2017.", date(2017, 5, 31)),
        ("I forhold til budgettet, viser opfølgningen pr. 31. maj 2017 det.", date(2017, 5, 31)),
        ("I forhold til budgettet: Opfølgningen pr. 31. maj 2017 er bedre.", date(2017, 5, 31)),
        ("Opfølgning på tidligere beslutninger pr. 31. maj 2017.", date(2017, 5, 31)),
        ("Opfølgningen pr. 40/7.", None),
        ("Opfølgningen pr. 30. juni 2017 viser det. Der er opgjort renter pr. 31. august 2017.", date(2017, 6, 30)),
        ("Næste opfølgning er pr. 30. september 2017. Forbruget pr. 31. juli 2017 er lavt.", date(2017, 7, 31)),
        ("", None),
    ],
)
def test_the_status_date(text: str, found: date | None) -> None:
    assert context(text).status_date == found


def test_the_status_of_a_title_goes_before_those_of_the_text() -> None:
    text = "Opfølgningen pr. 31. august 2017 kommer senere. Den sidste opfølgning pr. 31. august 2017 var bedre."
    assert context(text, "Budgetopfølgning pr. 30. juni 2017").status_date == date(2017, 6, 30)
    assert context(text, "Takster pr. 1. juni 2017").status_date == date(2017, 8, 31)


HEAD = "{title}\n1.000 kr.\tKorr. budget {year}\t{used}\tForventet regnskab\n"


@pytest.mark.parametrize(
    ("title", "year", "used", "text", "found"),
    [
        ("Ældreområdet pr. 30. juni 2017", "2017", "Forbrug", "", date(2017, 6, 30)),
        ("Ældreområdet pr. 30/6", "2017", "Forbrug", "", date(2017, 6, 30)),
        ("Ældreområdet pr. 31/8 2016", "2017", "Forbrug", "", date(2016, 8, 31)),
        ("Ældreområdet", "2017", "Forbrug 2016 30/6", "", None),  # of another year
        ("Ældreområdet pr. 30/6", "", "Forbrug", "", None),  # of no year that is printed
        ("Ældreområdet den 30. juni 2017", "2017", "Forbrug", "", None),
        ("Ældreområdet pr. 31. december 2017", "2017", "Forbrug", "", None),  # after the meeting
        ("Ældreområdet pr. 30. juni 2017", "2017", "Forbrug", "Status pr. 31. august 2017.\n\n", date(2017, 6, 30)),
        ("Ældreområdet", "2017", "Forbrug pr. 30.06.", "", date(2017, 6, 30)),
        ("Ældreområdet", "2017", "Forbrug 31. aug.", "", date(2017, 8, 31)),
        ("Ældreområdet", "", "Forbrug 31/8", "", None),
        ("Ældreområdet", "", "Forbrug 31.08.2017", "", date(2017, 8, 31)),
        ("Ældreområdet", "2017", "Forbrug 31/8", "Status pr. 30. juni 2017.\n\n", date(2017, 6, 30)),
        ("Ældreområdet", "2017", "Forbrug 31/8\tForbrug 30/6", "", None),
    ],
)
def test_a_table_s_title_or_what_was_used_tells_its_day(title: str, year: str, used: str, text: str, found: date | None) -> None:
    figures = "\t".join("5" * (3 + used.count("\t")))
    facts = read_facts(f"{text}{HEAD.format(title=title, year=year, used=used)}Skole\t{figures}\nPark\t{figures}\n")
    assert {fact.status_date for fact in facts.followups} == {found}


def test_the_day_from_which_appropriations_hold_is_none_of_a_status() -> None:
    facts = read_facts("Tabel 1. Tillægsbevillinger pr. 1. juni 2017\n1.000 kr.\tUdgift 2017\tIndtægt 2017\nLøn\t5\t7\n")
    assert {fact.status_date for fact in facts.appropriations} == {None}


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
