"""Which rows of a table fail, and why: no good row goes along with a bad one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from pipeline.errors import BrokenStructure
from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, Figure
from pipeline.validate.failures import find_failures, find_frame_failures
from schemas.arrow import to_arrow_schema
from schemas.definition import BY_NAME
from schemas.frames import FACT_TABLES, list_columns, make_frame_schema
from schemas.lists import Scenario
from tests.unit.store.samples import make_extract

EXTRACT = make_extract()
ROWS: dict[str, tuple[Figure, ...] | tuple[Appropriation, ...] | tuple[BenefitStatus, ...] | tuple[BudgetFollowup, ...]] = {
    "figure": EXTRACT.figures,
    "appropriation": EXTRACT.appropriations,
    "benefit_status": EXTRACT.benefits,
    "budget_followup": EXTRACT.followups,
}

BAD: list[tuple[str, str, Any, str]] = [
    ("appropriation", "fiscal_year", 3017, "out_of_bounds"),
    ("appropriation", "fiscal_year", 201, "out_of_bounds"),
    ("appropriation", "fiscal_year", 2017.5, "wrong_type"),
    ("appropriation", "fiscal_year", "2017", "wrong_type"),
    ("appropriation", "fiscal_year", True, "wrong_type"),
    ("appropriation", "fiscal_year", 10**12, "wrong_type"),
    ("appropriation", "account_codes", ("5.57.73",), "bad_pattern"),
    ("appropriation", "account_codes", ("05.57.73", "05.57.7"), "bad_pattern"),
    ("appropriation", "account_codes", "05.57.73", "wrong_type"),
    ("appropriation", "account_codes", (5,), "wrong_type"),
    ("appropriation", "account_codes", None, "missing"),
    ("appropriation", "change_kind", "mistyped", "not_in_list"),
    ("appropriation", "role", None, "missing"),
    ("appropriation", "expenditure_dkk", Decimal("1.005"), "wrong_type"),
    ("appropriation", "expenditure_dkk", Decimal("NaN"), "wrong_type"),
    ("appropriation", "expenditure_dkk", 11000.0, "wrong_type"),
    ("appropriation", "expenditure_dkk", Decimal(10**12) + Decimal("0.01"), "out_of_bounds"),
    ("appropriation", "text", 7, "wrong_type"),
    ("appropriation", "status_date", "2017-08-30", "wrong_type"),
    ("appropriation", "status_date", datetime(2017, 8, 30, 9, tzinfo=UTC), "wrong_type"),
    ("appropriation", "line_no", 0, "out_of_bounds"),
    ("appropriation", "document_id", "not a hash", "bad_pattern"),
    ("benefit_status", "recipients", Decimal(-(10**8)), "out_of_bounds"),
    ("benefit_status", "refund_pct", Decimal("20.12345"), "wrong_type"),
    ("benefit_status", "scenario", "hope", "not_in_list"),
    ("benefit_status", "label", None, "missing"),
    ("budget_followup", "expected_dkk", 1, "wrong_type"),
    ("budget_followup", "deviation_pct", Decimal(10**5 - 1), "out_of_bounds"),
    ("figure", "unit", "EUR", "not_in_list"),
    ("figure", "char_start", -1, "out_of_bounds"),
    ("figure", "printed_value", None, "missing"),
    ("figure", "fact_table", "no_table", "not_in_list"),
    ("figure", "resolution", Decimal(-1), "out_of_bounds"),
]

GOOD: list[tuple[str, str, Any]] = [
    ("appropriation", "fiscal_year", None),
    ("appropriation", "account_codes", ()),
    ("appropriation", "expenditure_dkk", Decimal(10**12)),
    ("appropriation", "expenditure_dkk", Decimal("-0.01")),
    ("appropriation", "income_dkk", None),
    ("benefit_status", "refund_pct", Decimal(201)),
    ("benefit_status", "recipients", Decimal("-12.5")),
    ("benefit_status", "status_date", date(2017, 8, 31)),
    ("benefit_status", "scenario", Scenario.DEVIATION),
]


def change(row: Any, column: str, value: object) -> Any:
    """The row with one cell changed, whatever its type."""
    return replace(row, **{column: value})


@pytest.mark.parametrize(("table", "column", "value", "reason"), BAD, ids=[f"{n}-{case[1]}-{case[3]}" for n, case in enumerate(BAD)])
def test_a_bad_cell_fails_its_row_alone(table: str, column: str, value: object, reason: str) -> None:
    """One bad cell among hundreds of good ones, which a frame coerced as a whole would all have lost."""
    good = ROWS[table] * 100
    rows = [*good[:150], change(good[0], column, value), *good[150:]]
    failures = find_failures(BY_NAME[table], rows)
    assert list(failures) == [150]
    assert (failures[150].key, failures[150].column) == (f"validate.{reason}", column)


@pytest.mark.parametrize(("table", "column", "value"), GOOD)
def test_a_rare_but_possible_cell_is_good(table: str, column: str, value: object) -> None:
    """What a municipality printed wrong is a finding, not a refusal: 201 % is read as 201 %."""
    rows = [change(row, column, value) for row in ROWS[table][:1]]
    assert find_failures(BY_NAME[table], rows) == {}


def test_every_bad_row_goes_once_with_its_first_reason() -> None:
    good = EXTRACT.appropriations[0]
    rows = [
        replace(good, change_kind="odd", fiscal_year=3017, account_codes=("x",)),  # type: ignore[arg-type]
        good,
        replace(good, fiscal_year="2017", change_kind="odd"),  # type: ignore[arg-type]
        replace(good, expenditure_dkk=None, income_dkk=None),
        replace(good, expenditure_dkk=None, income_dkk=None, fiscal_year=3017),
        good,
    ]
    failures = find_failures(BY_NAME["appropriation"], rows)
    assert {n: (why.key, why.column) for n, why in failures.items()} == {
        0: ("validate.not_in_list", "change_kind"),
        2: ("validate.wrong_type", "fiscal_year"),
        3: ("validate.says_nothing", None),
        4: ("validate.out_of_bounds", "fiscal_year"),
    }


def test_the_reason_names_the_value_as_it_was() -> None:
    rows = [replace(EXTRACT.appropriations[0], account_codes=("05.57.73", "5.5"))]
    assert find_failures(BY_NAME["appropriation"], rows)[0].params == {"column": "account_codes", "value": "05.57.73, 5.5"}


def test_nothing_to_validate_is_good() -> None:
    assert find_failures(BY_NAME["appropriation"], []) == {}


def make_empty(name: str) -> pd.DataFrame:
    table = BY_NAME[name]
    empty = to_arrow_schema(table).empty_table().select([column.name for column in list_columns(table)])
    frame: pd.DataFrame = empty.to_pandas(types_mapper=pd.ArrowDtype)
    return frame


@pytest.mark.parametrize("name", FACT_TABLES)
def test_a_wrong_shape_is_no_matter_of_rows(name: str) -> None:
    good = make_empty(name)
    first, second, *_ = good.columns
    assert find_frame_failures(BY_NAME[name], good) == {}
    for wrong in (good.drop(columns=first), good.assign(more=good[first]), good.assign(**{second: good[second].astype(object)})):
        with pytest.raises(BrokenStructure) as refused:
            find_frame_failures(BY_NAME[name], wrong)
        assert refused.value.key == "validate.wrong_shape"


def test_what_is_assigned_later_is_not_asked_for() -> None:
    assert {"decision_line_id", "stage", "is_current"}.isdisjoint(make_frame_schema("appropriation").columns)
    assert "state" not in make_frame_schema("figure").columns
