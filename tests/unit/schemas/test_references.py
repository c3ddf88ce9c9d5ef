"""The reference facts as rows of the store."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from schemas.definition.facts import ACCOUNT_CODE
from schemas.references import load_references

ROWS = load_references()


def test_every_reference_has_rows() -> None:
    assert {name: len(rows) for name, rows in ROWS.items() if name != "committee"} == {"account": 316, "benefit": 45, "municipality": 98}
    assert len(ROWS["committee"]) > 50


def test_every_code_has_the_leading_zero() -> None:
    codes = [row["code"] for row in ROWS["account"]]
    for row in (*ROWS["account"], *ROWS["benefit"]):
        listed = row.get("successors", row.get("account_codes"))
        assert isinstance(listed, list)
        codes += listed
    assert [code for code in codes if not re.fullmatch(ACCOUNT_CODE, str(code))] == []


def test_a_benefit_has_its_bounds_and_spellings() -> None:
    (row,) = (row for row in ROWS["benefit"] if row["key"] == "uddannelseshjaelp")
    assert (row["refund_min_pct"], row["refund_max_pct"]) == (Decimal(20), Decimal(80))
    assert (row["valid_from"], row["valid_to"]) == (date(2014, 1, 1), date(2025, 6, 30))
    assert row["account_codes"] == ["05.57.73"]
    assert "uddannelseshjælp" in list(row["synonyms"])  # type: ignore[call-overload]


def test_an_empty_cell_is_unknown() -> None:
    accounts = {row["code"]: row for row in ROWS["account"]}
    assert accounts["00.22.01"]["valid_from"] is None
    assert any(isinstance(row["valid_to"], int) for row in ROWS["account"])
