"""What is applied for in several years against the sum that its row prints."""

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
