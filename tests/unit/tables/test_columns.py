"""Heads over one line or several: what each column measures, of which year, in which scenario and unit."""

from __future__ import annotations

import pytest

from pipeline.model import Column
from pipeline.tables.columns import is_row_of_years, is_year, join_heads, name_columns, names_area, numbers_columns, stands_for_table
from schemas.lists import Scenario
from tests.builders import cut, cut_all


def name(*heads: str) -> list[Column]:
    return [column for _, column in name_columns(dict(enumerate(heads)))]


@pytest.mark.parametrize(
    ("lines", "heads"),
    [
        ("\tUdgifter\tIndtægter", {1: "Udgifter", 2: "Indtægter"}),
        ("\tAntal\tRefusions-\n\tborgere\tprocent", {1: "Antal borgere", 2: "Refusions- procent"}),
        ("\tBudget 2024\t\tStatus\t\nYdelse\tAntal\tNetto\tAntal\tNetto",
         {0: "Ydelse", 1: "Budget 2024 Antal", 2: "Budget 2024 Netto", 3: "Status Antal", 4: "Status Netto"}),
        ("\t\t1.000 kr.\n\tUdgifter\tIndtægter", {1: "Udgifter", 2: "Indtægter"}),
        ("\tDRIFT 2017\t\n\tUdgifter\tIndtægter", {1: "Udgifter", 2: "Indtægter"}),
        ("\t(1)\t(2)\n\tUdgifter\tIndtægter", {1: "Udgifter", 2: "Indtægter"}),
        ("Udgifter\nIndtægter\n1.000 kr.", {1: "Udgifter", 2: "Indtægter"}),
        ("Område\nUdgifter\nIndtægter", {0: "Område", 1: "Udgifter", 2: "Indtægter"}),
        ("DRIFT 2017\n1.000 kr.", {1: "DRIFT 2017"}),
        ("\tBudget\tGns. ydelse\t\tBudget\nYdelse\tAntal\tpr. md.\tRefusionsprocent\tNetto",
         {0: "Ydelse", 1: "Budget Antal", 2: "Gns. ydelse pr. md.", 3: "Refusionsprocent", 4: "Budget Netto"}),
        ("\tBudget\tRefusions-\t\t\nYdelse\tAntal\tprocent\tNetto\tÅrsværk",
         {0: "Ydelse", 1: "Budget Antal", 2: "Refusions- procent", 3: "Netto", 4: "Årsværk"}),
        ("\tNetto\t\n\tBudget 2024\tRegnskab 2024", {1: "Netto Budget 2024", 2: "Netto Regnskab 2024"}),
        ("\tNetto\t\t\n\t(mio. kr.)\tAntal borgere\tSkøn", {1: "Netto (mio. kr.)", 2: "Antal borgere", 3: "Skøn"}),
        ("\tNettoudgift\t\n\ttusinde kr.\tFuldtidsperso", {1: "Nettoudgift tusinde kr.", 2: "Fuldtidsperso"}),  # cut: nobody knows
    ],
)  # fmt: skip
def test_the_words_above_each_column(lines: str, heads: dict[int, str]) -> None:
    assert join_heads(cut_all(lines), ()) == heads


def test_words_above_aligned_columns_stand_by_their_place() -> None:
    assert join_heads(cut_all("          Budget   Forventet\n          2024     regnskab"), ((10, 16), (19, 28))) == {
        1: "Budget 2024",
        2: "Forventet regnskab",
    }


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
    ("line", "found"),
    [("\t(1)\t(2)\t(3)=(2)-(1)", True), ("\t1\t2\t3", True), ("\t2\t3", True), ("\t1\t3", False), ("\t(1)", False),
     ("Løn\t1\t2", False), ("", False)],
)  # fmt: skip
def test_a_line_that_only_numbers_the_columns(line: str, found: bool) -> None:
    assert numbers_columns(cut(line)) is found


@pytest.mark.parametrize(
    ("text", "year", "area", "table"),
    [
        ("2024", True, False, False),
        ("B 2024", True, False, False),
        ("R2023", True, False, False),
        ("Budget 2024", False, False, False),
        ("DRIFT 2017", False, True, True),
        ("Anlæg", False, True, True),
        ("1.000 kr.", False, False, True),
        ("Netto (1.000 kr.)", False, False, False),
        ("Udgifter", False, False, False),
        ("", False, False, False),
    ],
)
def test_what_a_head_says_of_the_whole_table(text: str, year: bool, area: bool, table: bool) -> None:
    assert (is_year(text), names_area(text), stands_for_table(text)) == (year, area, table)


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        (("Ydelse", "HP KB 2024", "Pris pr. HP KB 2024", "HP FR", "Pris FR"), ["unknown"] * 4),
        (("Område", "Korr. budget", "Pladser korr. budget", "Forventet regnskab"), ["corrected_budget", "unknown", "expected"]),
        (("Område", "Korrigeret budget 2024", "Korrigeret budget 2025", "Forventet"), ["corrected_budget", "corrected_budget", "expected"]),
        (("Område", "Korrigeret budget inkl. overførsler", "Forventet"), ["corrected_budget", "expected"]),
        (("Område", "Forventet", "Skøn"), ["unknown", "unknown"]),
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


@pytest.mark.parametrize(
    ("line", "is_row"),
    [("Løn\t1998\t2082", True), ("\t31.3.\t31.8.\t2020", False), ("\t2019\t2020", False), ("Pr. 31.3.\t1998\t2082", True)],
)
def test_days_beside_a_year_are_no_row(line: str, is_row: bool) -> None:
    assert is_row_of_years(cut(line)) == is_row
