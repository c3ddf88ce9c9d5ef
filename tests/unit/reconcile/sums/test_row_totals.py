"""What is applied for in several years, or of several kinds of money, against the sum that its row prints."""

from __future__ import annotations

from decimal import Decimal

from pipeline.extract import extract_document
from pipeline.model import Extract
from schemas.lists import Outcome, Role, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge, list_errors

TABLE = (
    "Tillægsbevilling (1.000 kr.)\tÅr\n"
    "Formål\t2021\t2022\t2023\tI alt\n"
    "06.45.53 Konsulenter\t980\t1.310\t1.310\t3.600\n"
    "05.58.83 Ledighedsydelse\t-610\t-1.900\t-2.950\t-5.460\n"
    "I alt\t370\t-590\t-1.640\t-1.860\n"
)


def read(table: str = TABLE) -> Extract:
    text = f"Sandager Kommune\n\nPunkt 1. Tillægsbevilling\n\nSagsfremstilling\n\nBeløb i 1.000 kr.\n{table}"
    return extract_document(make_document(text))


def test_a_rows_sum_over_years_is_no_line_of_any_year() -> None:
    sums = [fact for fact in read().appropriations if fact.covers_level == "years"]
    assert [(fact.role, fact.fiscal_year, fact.net_dkk) for fact in sums] == [
        (Role.TOTAL, None, Decimal(amount * 1000)) for amount in (3600, -5460, -1860)
    ]
    assert {fact.fiscal_year for fact in read().appropriations if fact.role is Role.LINE} == {2021, 2022, 2023}


def test_the_years_add_up_along_their_row() -> None:
    footings = find_identities(judge(read()), Rule.FOOTING)
    assert [(identity.subject, identity.outcome) for identity in footings] == [
        ("06.45.53 Konsulenter", Outcome.HOLDS),
        ("05.58.83 Ledighedsydelse", Outcome.HOLDS),
        ("I alt", Outcome.HOLDS),
    ]


def test_a_wrong_figure_is_singled_out_by_its_row_and_its_column() -> None:
    (error,) = list_errors(judge(read(TABLE.replace("-1.900", "-1.090"))))
    assert (error.printed, error.suggestion) == (Decimal(-1_090_000), Decimal(-1_900_000))


KINDS = (
    "Tabel 2: Tillægsbevillinger 2024 i 1.000 kr.\n"
    "Udvalg\tDrift\t\t\tAnlæg\tI alt\n"
    "\tUdgifter\tIndtægter\tNetto\t\t\n"
    "Børneudvalget\t6.880\t-1.240\t5.640\t-3.200\t2.440\n"
    "Kulturudvalget\t845\t0\t845\t1.600\t2.445\n"
    "Miljøudvalget\t1.760\t-420\t1.340\t\t1.340\n"
    "I alt\t9.485\t-1.660\t7.825\t-1.600\t6.225\n"
)


def test_the_kinds_of_money_add_up_along_their_row_and_down_their_columns() -> None:
    judgement = judge(read(KINDS))
    footings = [(identity.subject, identity.printed) for identity in find_identities(judgement, Rule.FOOTING)]
    assert {identity.outcome for identity in find_identities(judgement, Rule.FOOTING)} == {Outcome.HOLDS}
    assert {("Børneudvalget", 2_440_000), ("Kulturudvalget", 2_445_000), ("I alt", 6_225_000)} <= set(footings)
    assert {("I alt", 7_825_000), ("I alt", -1_600_000)} <= set(footings)


def test_a_row_of_kinds_tells_which_of_them_is_wrong() -> None:
    (error,) = list_errors(judge(read(KINDS.replace("-3.200\t2.440", "-2.300\t2.440"))))
    assert (error.printed, error.suggestion) == (Decimal(-2_300_000), Decimal(-3_200_000))


def test_what_a_row_prints_over_all_kinds_is_counted_in_none_of_them() -> None:
    lines = [fact for fact in read(KINDS).appropriations if fact.role is Role.LINE]
    assert sum((fact.net_dkk or 0 for fact in lines), Decimal(0)) == 6_225_000
    assert {(fact.sector, fact.expenditure_kind.value) for fact in lines} == {("Drift", "unknown"), ("Anlæg", "capital")}
