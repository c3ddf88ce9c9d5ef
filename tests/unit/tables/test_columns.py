"""The columns of a head: what each column measures, of which year, in which scenario and unit."""

from __future__ import annotations

import pytest

from pipeline.model import Column
from pipeline.tables.columns import name_columns
from schemas.lists import Scenario


def name(*heads: str) -> list[Column]:
    return [column for _, column in name_columns(dict(enumerate(heads)))]


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Budget 2024 Antal", "recipients"),
        ("Antal Budget 2024", "recipients"),
        ("Status Netto mio. kr.", "net"),
        ("Budget 2024", "budget"),
        ("Budget 2024, mio. kr.", "budget"),
        ("2024", "amount"),
        ("BO 2026", "amount"),
        ("mio. kr.", "amount"),
        ("Anlæg", "amount"),
        ("Kontanthjælp", "benefit"),
        ("I alt", "total"),
        ("Heste", "unknown"),
        ("Udgifter til heste", "expenditure"),
        ("Afvigelse (- = merforbrug)", "deviation"),
        ("Merforbrug", "more_spent"),
        ("Elever budget", "unknown"),
        ("Forventet regnskab 2024 elever", "unknown"),
        ("Stillinger afvigelse", "unknown"),
        ("Budget elever, 1.000 kr.", "budget"),
        ("Budget til elever", "budget"),
    ],
)
def test_the_role_of_a_head(head: str, role: str) -> None:
    assert [column.role for column in name("Område", head)] == [role]


def test_label_columns_are_left_out_and_the_rest_is_numbered() -> None:
    found = name_columns({0: "Område", 1: "Konto", 2: "Udgifter", 4: "Indtægter"})
    assert [(slot, column.index, column.role) for slot, column in found] == [(2, 0, "expenditure"), (4, 1, "income")]


@pytest.mark.parametrize("first", ["Heste", "1.000 kr.", "Tekst (mio. kr.)", "Kontanthjælp", "Område"])
def test_the_first_slot_heads_the_labels_when_it_names_no_measure(first: str) -> None:
    assert [column.role for column in name(first, "Udgifter")] == ["expenditure"]


def test_a_lone_or_measuring_first_slot_is_a_column() -> None:
    assert [column.role for column in name("Udgifter", "Indtægter")] == ["expenditure", "income"]
    assert [column.role for column in name("Heste")] == ["unknown"]


@pytest.mark.parametrize(
    ("heads", "years"),
    [
        (("Udgifter 2024", "Udgifter 2025"), [2024, 2025]),
        (("Udgifter 2024", "Indtægter 2024"), [None, None]),
        (("Udgifter 2024", "Indtægter"), [None, None]),
        (("Udgifter 2024", "Indtægter 2025", "Netto"), [2024, 2025, None]),
        (("Udgifter 2024-2025", "Indtægter 2025"), [None, None]),
        (("2024", "2025", "BO 2026"), [2024, 2025, 2026]),
    ],
)
def test_years_count_where_columns_differ_by_them(heads: tuple[str, ...], years: list[int | None]) -> None:
    assert [column.fiscal_year for column in name("", *heads)] == years


def test_units_and_scenarios_are_read_beside_the_role() -> None:
    found = name("", "Korr. budget (1.000 kr.)", "Forventet regnskab, mio. kr.", "Antal")
    assert [column.unit_factor for column in found] == [1000, 10**6, None]
    assert [column.scenario for column in found] == [Scenario.BUDGET, Scenario.STATUS, None]


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        (("Ydelse", "HP KB 2024", "Pris pr. HP KB 2024", "HP FR", "Pris FR"), ["unknown", "monthly_benefit", "unknown", "monthly_benefit"]),
        (("Pladstype", "Anretninger 2024 Budget", "Nettopris pr. plads i kr."), ["unknown", "net_rate"]),
        (("Område", "Korr. budget", "Senge korr. budget", "Forventet regnskab"), ["corrected_budget", "unknown", "expected"]),
        (("Område", "Korrigeret budget 2024", "Korrigeret budget 2025", "Forventet"), ["corrected_budget", "corrected_budget", "expected"]),
        (("Område", "Korrigeret budget inkl. overførsler", "Forventet"), ["corrected_budget", "expected"]),
        (("Område", "Forventet", "Skøn"), ["unknown", "unknown"]),
        (("Område", "Anretninger budget", "Nettoudgift budget"), ["unknown", "amount_or_net"]),
        (("Område", "Anretninger budget", "Nettoudgift forventet"), ["budget", "amount_or_net"]),
        (("Område", "Budget", "Nettoudgift budget"), ["budget", "amount_or_net"]),
        (("Ydelse", "Gennemsnitlig pr. md.", "Gennemsnit pr. md., kr.", "Refusion, kr."), ["recipients", "monthly_benefit", "income"]),
        (
            ("Trin", "Budget 2031 Antal personer", "Budget 2031 Ydelse kr.", "Skøn 2031 Antal personer", "Skøn 2031 Ydelse kr."),
            ["recipients", "monthly_benefit", "recipients", "monthly_benefit"],
        ),
        (("Trin", "Budget 2031 Ydelse kr.", "Skøn 2031 Ydelse kr."), ["budget", "expected"]),  # no persons beside them
        (("Område", "Opr. budget", "Budget 2031 Xyzzy", "Korr. budget"), ["original_budget", "unknown", "corrected_budget"]),
        (("Område", "Opr. budget", "Budget 2031 Xyzzy", "Forventet"), ["original_budget", "budget", "expected"]),
        (("Område", "Opr. budget 2031", "Korr. budget 2031", "Budget 2032 Xyzzy"), ["original_budget", "corrected_budget", "budget"]),
        (
            ("Ydelse", "Budget 2031 Antal", "Budget 2031 Pris", "Budget 2031 Budget i kr."),
            ["recipients", "monthly_benefit", "budget"],  # its group says it once more
        ),
    ],
)
def test_columns_that_unknown_words_tell_apart_are_not_both_what_they_share(heads: tuple[str, ...], roles: list[str]) -> None:
    assert [column.role for column in name(*heads)] == roles


@pytest.mark.parametrize(
    ("heads", "years"),
    [
        (("Overført fra 2013", "Korr. budget 2014", "Forbrug 2014"), [None, None, None]),
        (("Overført fra år 2013", "Budget 2014", "Budget 2015"), [None, 2014, 2015]),
        (("Budget 2015", "Budget 2014"), [2015, 2014]),
    ],
)
def test_the_year_that_money_comes_from_is_not_its_own(heads: tuple[str, ...], years: list[int | None]) -> None:
    assert [column.fiscal_year for column in name(*heads)] == years


def test_a_unit_at_the_end_of_a_broken_head_heads_the_labels() -> None:
    assert [column.role for _, column in name_columns({0: "kr.)", 1: "Indt.", 2: "Udg."})] == ["income", "expenditure"]


def test_the_very_same_head_above_several_columns_names_none_of_them() -> None:
    columns = name_columns({0: "Ydelse", 1: "Budget", 2: "Forbrug", 3: "Budget", 4: "Afvigelse"})
    assert [column.role for _, column in columns] == ["unknown", "actual_to_date", "unknown", "deviation"]


@pytest.mark.parametrize(
    ("first", "years"),
    [
        ("Vedtaget budget 08.10.2030", [None, None]),  # the day on which it was adopted
        ("Vedtaget budget 2030", [2030, 2031]),
        ("Korrigeret budget 31.12.2030", [2030, 2031]),
    ],
)
def test_the_day_of_a_budgets_adoption_tells_no_fiscal_year(first: str, years: list[int | None]) -> None:
    assert [column.fiscal_year for column in name("Område", first, "Forventet regnskab 2031")] == years
