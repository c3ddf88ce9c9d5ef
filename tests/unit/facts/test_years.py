"""A column a year is a fact a year: in appropriations and follow-ups, each year's figures by themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.lists import Role, SignRule, Unit
from tests.builders import read_facts
from tests.fates import assert_nothing_is_lost

YEARS = "1.000 kr.\t2024\t2025\t2026\nAktuel status\n05.57.73 Hjælp\nLøn\t5\t-7\t3\nLeje\t2\t\t4\nI alt\t7\t-7\t7"
GROUPED = (
    "\t2024\t\t2025\t\n1.000 kr.\tUdgifter\tIndtægter\tUdgifter\tIndtægter\nAktuel status\n05.57.73 Hjælp\n"
    "Løn\t5\t-7\t3\t-1\nLeje\t2\t\t4\t\nI alt\t7\t-7\t7\t-1\nNetto\t0\t\t6\t"
)


def whole(*values: Decimal | None) -> tuple[int | None, ...]:
    return tuple(None if value is None else int(value) for value in values)


def by_year(text: str, title: str = "Tillægsbevilling") -> list[tuple[object, ...]]:
    facts = read_facts(text, title).appropriations
    return [(f.text, f.fiscal_year, f.role, *whole(f.expenditure_dkk, f.income_dkk, f.net_dkk)) for f in facts]


def test_a_year_a_column_is_a_net_of_that_year_and_an_empty_cell_no_fact() -> None:
    assert by_year(YEARS) == [
        ("Løn", 2024, Role.LINE, None, None, 5000),
        ("Løn", 2025, Role.LINE, None, None, -7000),
        ("Løn", 2026, Role.LINE, None, None, 3000),
        ("Leje", 2024, Role.LINE, None, None, 2000),
        ("Leje", 2026, Role.LINE, None, None, 4000),
        ("I alt", 2024, Role.TOTAL, None, None, 7000),
        ("I alt", 2025, Role.TOTAL, None, None, -7000),
        ("I alt", 2026, Role.TOTAL, None, None, 7000),
    ]
    assert len(assert_nothing_is_lost(YEARS, 8)) == 8


def test_years_above_expenditure_and_income() -> None:
    assert by_year(GROUPED) == [
        ("Løn", 2024, Role.LINE, 5000, -7000, None),
        ("Løn", 2025, Role.LINE, 3000, -1000, None),
        ("Leje", 2024, Role.LINE, 2000, None, None),
        ("Leje", 2025, Role.LINE, 4000, None, None),
        ("I alt", 2024, Role.TOTAL, 7000, -7000, None),
        ("I alt", 2025, Role.TOTAL, 7000, -1000, None),
        ("Netto", 2024, Role.NET, None, None, 0),
        ("Netto", 2025, Role.NET, None, None, 6000),
    ]
    assert_nothing_is_lost(GROUPED, 12)


def test_each_year_of_a_row_is_a_fact_of_its_own() -> None:
    facts = read_facts(YEARS, "Tillægsbevilling").appropriations
    assert len({fact.fact_id for fact in facts}) == len(facts)
    assert [fact.row_no for fact in facts if fact.text == "Løn"] == [0, 0, 0]
    assert all(fact.fact_id.endswith(f".{fact.fiscal_year}") for fact in facts)


@pytest.mark.parametrize(("title", "found"), [("Tillægsbevilling til skoler", 4), ("Orientering", 0)])
def test_years_without_accounts_are_appropriations_only_in_a_case_about_them(title: str, found: int) -> None:
    text = "1.000 kr.\t2024\t2025\nSkoler\t5\t7\nVeje\t2\t4"
    facts = read_facts(text, title)
    assert (len(facts.appropriations), len(facts.indicators)) == (found, 4 - found)
    assert {(cell.unit, cell.fiscal_year) for cell in facts.indicators} <= {(Unit.DKK, 2024), (Unit.DKK, 2025)}
    assert not facts.quarantined


def test_a_second_figure_of_the_same_year_and_measure_is_refused() -> None:
    text = "1.000 kr.\tUdgifter 2024\tUdgift 2024\tUdgifter 2025\nAktuel status\n05.57.73 Hjælp\nLøn\t5\t9\t3"
    assert [(row[1], row[3]) for row in by_year(text)] == [(2024, 5000), (2025, 3000)]
    assert [(cell.payload, cell.reason) for cell in read_facts(text).quarantined] == [("9", "facts.column_twice")]


def test_a_net_row_that_prints_its_year_is_no_expenditure() -> None:
    head = "1.000 kr.\tUdgifter 2024\tIndtægter 2024\tNetto 2025"
    text = f"{head}\nAktuel status\n05.57.73 Hjælp\nLøn\t9\t-2\t5\nI alt\t9\t-2\t5\nNetto 2024\t7\t\t\n"
    assert by_year(text)[-1] == ("Netto 2024", 2024, Role.NET, None, None, 7000)


def test_words_give_signs_in_every_year() -> None:
    text = "1.000 kr.\tUdgifter 2024\tUdgifter 2025\nAktuel status\n05.57.73 Hjælp\nMerudgifter\t5\t7\nMindreudgifter\t2\t4"
    assert [(label, year, spent) for label, year, _, spent, _, _ in by_year(text)] == [
        ("Merudgifter", 2024, 5000), ("Merudgifter", 2025, 7000), ("Mindreudgifter", 2024, -2000), ("Mindreudgifter", 2025, -4000),
    ]  # fmt: skip
    assert {figure.sign_rule for figure in read_facts(text).figures} == {SignRule.BY_WORDING}


def test_a_joined_cell_is_parted_where_every_year_adds_up_and_refused_where_one_does_not() -> None:
    joined = GROUPED.replace("Løn\t5\t-7\t3\t-1", "Løn\t5-7\t3\t-1")
    assert by_year(joined) == by_year(GROUPED)
    wrong = joined.replace("I alt\t7\t-7\t7\t-1", "I alt\t7\t-7\t9\t-1")
    assert [row for row in by_year(wrong) if row[0] == "Løn"] == []
    assert {cell.payload for cell in read_facts(wrong).quarantined} == {"5-7", "3", "-1"}


FOLLOWED = (
    "1.000 kr.\tKorr. budget 2024\tForv. regnskab 2024\tAfvigelse 2024\tKorr. budget 2025\tForv. regnskab 2025\tAfvigelse 2025\n"
    "Skole\t50\t70\t20\t80\t90\t10\nVeje\t20\t40\t20\t30\t25\t-5"
)


def followups(text: str) -> list[tuple[object, ...]]:
    return [(f.label, f.fiscal_year, *whole(f.corrected_budget_dkk, f.expected_dkk, f.deviation_dkk)) for f in read_facts(text).followups]


def test_every_year_of_a_follow_up_keeps_its_deviation() -> None:
    assert followups(FOLLOWED) == [
        ("Skole", 2024, 50_000, 70_000, 20_000),
        ("Skole", 2025, 80_000, 90_000, 10_000),
        ("Veje", 2024, 20_000, 40_000, 20_000),
        ("Veje", 2025, 30_000, 25_000, -5_000),
    ]
    assert len(assert_nothing_is_lost(FOLLOWED, 12)) == 12


def test_a_deviation_is_compared_with_the_budget_of_its_own_year() -> None:
    head = "1.000 kr.\tKorr. budget 2025\tKorr. budget 2024\tForv. regnskab 2024\tAfvigelse 2024"
    text = f"{head}\nSkole\t80\t50\t70\t-20\nVeje\t60\t20\t40\t-20"
    assert [(year, deviation) for _, year, _, _, deviation in followups(text) if deviation] == [(2024, 20_000), (2024, 20_000)]


def test_columns_without_a_year_stand_beside_the_only_one() -> None:
    text = "1.000 kr.\tRegnskab 2023\tKorr. budget 2024\tForventet regnskab\tAfvigelse\nSkole\t40\t50\t70\t20\nVeje\t10\t20\t40\t20"
    assert followups(text) == [("Skole", 2024, 50_000, 70_000, 20_000), ("Veje", 2024, 20_000, 40_000, 20_000)]
    aside = [(cell.row_label, cell.fiscal_year, int(cell.value)) for cell in read_facts(text).indicators]
    assert aside == [("Skole", 2023, 40_000), ("Veje", 2023, 10_000)]
    assert not read_facts(text).quarantined


def test_a_joined_cell_of_one_year_is_chosen_only_when_both_years_add_up() -> None:
    joined = FOLLOWED.replace("Skole\t50\t70\t20", "Skole\t50,070,0\t20")
    assert followups(joined)[:2] == [("Skole", 2024, 50_000, 70_000, 20_000), ("Skole", 2025, 80_000, 90_000, 10_000)]
    wrong = joined.replace("90\t10", "90\t13")
    assert [row for row in followups(wrong) if row[0] == "Skole"] == []


@given(st.lists(st.lists(st.integers(-999, 999), min_size=3, max_size=3), min_size=1, max_size=5))
def test_every_cell_of_a_table_of_years_is_one_fact(rows: list[list[int]]) -> None:
    lines = [f"{'Løn'}\t" + "\t".join(map(str, row)) for row in rows]
    text = "1.000 kr.\t2024\t2025\t2026\nAktuel status\n05.57.73 Hjælp\n" + "\n".join(lines)
    facts = read_facts(text).appropriations
    assert [fact.net_dkk for fact in facts] == [Decimal(1000 * number) for row in rows for number in row]
    assert [fact.fiscal_year for fact in facts] == [2024, 2025, 2026] * len(rows)
    assert_nothing_is_lost(text, 3 * len(rows))


@pytest.mark.parametrize("head", ["2031-2033", "I alt 2031-33", "2031 – 2033"])
def test_a_column_of_all_years_is_a_rows_sum(head: str) -> None:
    text = f"Tillægsbevilling, 1.000 kr.\n\nFunktion\t2031\t2032\t2033\t{head}\n05.25.14 Daginstitutioner\t5\t6\t7\t18\n"
    facts = read_facts(text)
    assert not facts.quarantined
    last = facts.appropriations[-1]
    assert (last.fiscal_year, last.covers_level) == (None, "years")
    assert last.net_dkk == 18_000


@pytest.mark.parametrize(
    ("title", "head", "years"),
    [
        ("Status", "Gruppe\tBudget 2031\tForventet\tForskel", [2031, 2031, 2031]),
        ("Status 2031", "Gruppe\tBudget\tForventet\tForskel", [2031, 2031, 2031]),
        ("Status", "Gruppe\tBudget\tForventet\tForskel", [None, None, None]),
        ("Status 2033", "Gruppe\tBudget 2031\tForventet 2032\tForskel", [2031, 2032, None]),
        ("Status 2031", "Gruppe\tMaj\tJuni\tJuli", [None, None, None]),  # months may be of any year
    ],
)
def test_counts_that_are_budgeted_for_are_of_the_budgets_year(title: str, head: str, years: list[int | None]) -> None:
    facts = read_facts(f"Antal børn og unge\n\n{head}\nBørn\t308\t286\t-22\nUnge\t342\t368\t26\n", title)
    assert [one.fiscal_year for one in facts.indicators[:3]] == years
