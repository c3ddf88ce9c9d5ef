"""Heads, units, signs and row labels looked up in the words of ``schemas/``."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.data import read_table
from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import match_scenario
from pipeline.danish.units import find_unit, find_unit_statement, is_unit, without_unit
from pipeline.danish.vocabulary import (
    is_committee,
    match_benefit,
    match_change_type,
    match_expenditure_kind,
    match_row_role,
    match_sign,
    monthly_benefit_bounds,
    without_total_words,
)
from pipeline.danish.words import normalise
from schemas.lists import BudgetBasis, ChangeKind, ExpenditureKind, Scenario

COLUMNS = (
    ("Udgifter", "expenditure", ""),
    ("**Udgifter**", "expenditure", ""),
    ("Udgifter 2017 (1.000 kr.)", "expenditure", ""),
    ("Indtægter i mio. kr.", "income", ""),
    ("Netto", "net", ""),
    ("Refusions-\nprocent", "refund_pct", ""),
    ("Refusions- procent", "refund_pct", ""),
    ("Medfinansieringsprocent", "own_share_pct", ""),
    ("Antal borgere", "recipients", "unknown"),
    ("Antal borgere Gns. Pr. Mdr.", "recipients", "monthly_average"),
    ("Helårspersoner 2017", "recipients", "full_time"),
    ("Gns. ydelse pr. md.", "monthly_benefit", "month"),
    ("Forventet regnskab", "expected", ""),
    ("Afvigelse i pct.", "deviation_pct", ""),
)


@pytest.mark.parametrize(("head", "role", "detail"), COLUMNS)
def test_a_columns_role(head: str, role: str, detail: str) -> None:
    word = match_column(head)
    assert word is not None
    assert (word.role, word.detail) == (role, detail)


@pytest.mark.parametrize("head", ["", "1.000 kr.", "2017", "Udgifter/indtægter", "Solsikker"])
def test_a_head_without_a_role(head: str) -> None:
    assert match_column(head) is None


def test_a_head_is_exact_when_it_says_nothing_else() -> None:
    exact, inexact = match_column("Udgifter 2017"), match_column("Udgifter til drift af huset")
    assert exact is not None
    assert inexact is not None
    assert (exact.exact, inexact.exact) == (True, False)


UNITS = (
    ("--- 1.000 kr. ---", 1000),
    ("- - - 1.000 kr. - - -", 1000),
    ("- 1.000 kr. -", 1000),
    ("(1.000 kr.)", 1000),
    ("1 000 kr.", 1000),
    ("1\u00a0000 kr.", 1000),
    ("i 1.000 kr. netto", 1000),
    ("t.kr.", 1000),
    ("tkr.", 1000),
    ("hele kr.", 1),
    ("kroner", 1),
    ("Beløb i mio. kr.", 10**6),
    ("MIO.KR.", 10**6),
    ("mill. kr.", 10**6),
    ("mil. kr.", 10**6),
    ("kr. 1.000", 1000),
    ("DKK 1.000", 1000),
    ("Kr. 1.000.000", 10**6),
    ("1.000.000 kr.", 10**6),
    ("mia. kr.", 10**9),
)


@pytest.mark.parametrize(("text", "factor"), UNITS)
def test_a_unit_mark(text: str, factor: int) -> None:
    unit = find_unit(text)
    assert unit is not None
    assert (unit.factor, is_unit(text)) == (Decimal(factor), True)


@pytest.mark.parametrize(("text", "factor"), [("Udgifter 2017 (1.000 kr.)", 1000), ("Budget 2017 mio. kr.", 10**6), ("kr. pr. måned", 1)])
def test_a_unit_beside_other_words_is_no_mark(text: str, factor: int) -> None:
    unit = find_unit(text)
    assert unit is not None
    assert (unit.factor, is_unit(text)) == (Decimal(factor), False)


@pytest.mark.parametrize("text", ["", "Udgifter", "1.000 borgere", "21.000 kr.", "21 000 kr.", "24,3 mio. kr.", "Der søges om 100.000 kr."])
def test_an_amount_is_no_unit(text: str) -> None:
    assert find_unit(text) is None
    assert not is_unit(text)


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("Alle beløb er i 1.000 kr.", 1000),
        ("Beløb i mio. kr., løbende priser", 10**6),
        ("Tallene er opgjort i hele kr.", 1),
        ("Merforbruget er 12,6 mio. kr.", None),
        ("Der søges om 100.000 kr. til huset.", None),
        ("Udgifter i 1.000 kr. og indtægter i mio. kr.", None),
        ("Ydelsen er 500 kr. pr. måned", None),
        ("", None),
    ],
)
def test_a_sentence_that_declares_a_unit(text: str, factor: int | None) -> None:
    unit = find_unit_statement(text)
    assert (unit.factor if unit else None) == (None if factor is None else Decimal(factor))


def test_a_unit_is_taken_out_of_a_head() -> None:
    assert without_unit("udgifter i mio kr") == "udgifter"
    assert without_unit("udgifter") == "udgifter"


@pytest.mark.parametrize(
    ("label", "role", "rest"),
    [
        ("I alt", "total", ""),
        ("i alt.....", "total", ""),
        ("**I alt**", "total", ""),
        ("Ialt", "total", ""),
        ("Sektor Skole i alt", "total", "sektor skole"),
        ("Sektor Skole i alt:", "total", "sektor skole"),
        ("Afvigelse total", "total", "afvigelse"),
        ("Netto", "net", ""),
        ("Netto i alt", "net", ""),
        ("Løn", None, "løn"),
        ("Samlede udgifter til løn", None, "samlede udgifter til løn"),
        ("Nettotilvækst", None, "nettotilvækst"),
        ("Netto 2031", "net", ""),
        ("I alt 2031", "total", ""),
        ("Generalt", None, "generalt"),
    ],
)
def test_a_rows_role_and_what_it_adds_up(label: str, role: str | None, rest: str) -> None:
    assert (match_row_role(label), without_total_words(label)) == (role, rest)


@pytest.mark.parametrize(
    ("label", "side", "sign"),
    [
        ("Merudgift", "expenditure", 1),
        ("Merudgifter til huset", "expenditure", 1),
        ("MINDREUDGIFTER", "expenditure", -1),
        ("Mindre udgifter", "expenditure", -1),
        ("Mindreforbrug", "expenditure", -1),
        ("Merindtægter", "income", -1),
        ("Mindreindtægter", "income", 1),
        ("Mindre indtægt", "income", 1),
        ("Netto mindreudgifter", "net", -1),
    ],
)
def test_the_sign_that_words_give(label: str, side: str, sign: int) -> None:
    word = match_sign(label)
    assert word is not None
    assert (word.side, word.sign) == (side, sign)


@pytest.mark.parametrize(
    "label", ["Udgift", "Løn", "Mindreudgifter og merindtægter", "Merudgift ved mindreudgift", "Mer-/mindreforbrug", ""]
)
def test_words_that_give_no_sign_or_two(label: str) -> None:
    assert match_sign(label) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Budget 2017", (Scenario.BUDGET, BudgetBasis.UNKNOWN)),
        ("Oprindeligt budget", (Scenario.BUDGET, BudgetBasis.ORIGINAL)),
        ("Korr. budget 2017", (Scenario.BUDGET, BudgetBasis.CORRECTED)),
        ("Aktuel status", (Scenario.STATUS, BudgetBasis.UNKNOWN)),
        ("Afvigelse:", (Scenario.DEVIATION, BudgetBasis.UNKNOWN)),
        ("Kontanthjælp", None),
        ("Budget og status", None),
    ],
)
def test_a_scenario(text: str, found: tuple[Scenario, BudgetBasis] | None) -> None:
    assert match_scenario(text) == found


@pytest.mark.parametrize(
    ("label", "key"),
    [("Kontanthjælp", "kontanthjaelp"), ("kontanthjælp:", "kontanthjaelp"), ("KTH", "kontanthjaelp"), ("Førtdispension", "foertidspension"),
     ("Fleksjob", "fleksjob"), ("Kontanthjælp i alt", None), ("", None)],
)  # fmt: skip
def test_a_benefit_is_its_name_or_synonym(label: str, key: str | None) -> None:
    assert match_benefit(label) == key


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Tekniske ændringer", ChangeKind.TECHNICAL), ("Aktuel Status 2017", ChangeKind.STATUS), ("**DUT**", ChangeKind.LAW_PROGRAMME),
     ("Lov- og cirkulæreprogram", ChangeKind.LAW_PROGRAMME), ("Status på huset", None), ("", None)],
)  # fmt: skip
def test_a_change_type_is_the_whole_heading(text: str, kind: ChangeKind | None) -> None:
    assert match_change_type(text) == kind


@pytest.mark.parametrize(
    ("text", "where", "kind"),
    [
        ("Serviceudgifter", "heading", ExpenditureKind.SERVICE),
        ("Budgetgaranterede områder 2017", "heading", ExpenditureKind.BUDGET_GUARANTEED),
        ("Serviceudgifter til huset", "heading", None),
        ("Status på serviceudgifter pr. 31. maj", "title", ExpenditureKind.SERVICE),
        ("Anlæg", "heading", ExpenditureKind.CAPITAL),
        ("Anlæg", "title", None),
        ("Dagpenge til forsikrede ledige", "account", ExpenditureKind.INSURED_UNEMPLOYED),
        ("Dagpenge til forsikrede ledige", "title", None),
    ],
)
def test_a_block_of_money_counts_only_in_its_place(text: str, where: str, kind: ExpenditureKind | None) -> None:
    assert match_expenditure_kind(text, where) == kind


def test_a_committee_is_the_whole_line() -> None:
    name = next(row["name_da"] for row in read_table("reference", "committees"))
    assert is_committee(f" {name.upper()} ")
    assert not is_committee(f"{name} mødes i morgen")


def test_a_monthly_benefit_has_bounds() -> None:
    low, high = monthly_benefit_bounds()
    assert 0 < low < Decimal(10_000) < high


@given(
    st.sampled_from([row["words"] for row in read_table("vocabulary", "units")]),
    st.sampled_from(("{}", "({})", "--- {} ---", "Beløb i {}")),
)
def test_every_unit_in_the_words_is_found_with_its_factor(words: str, around: str) -> None:
    factors = {normalise(row["words"]): Decimal(row["factor"]) for row in read_table("vocabulary", "units")}
    unit = find_unit(around.format(words))
    assert unit is not None
    assert unit.factor == factors[normalise(words)]
