"""The fact tables as pandera schemas: types, closed lists, bounds, patterns and NULLs. Keys and arithmetic are not theirs.

Imports pandas and pandera: only validation comes here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

import pandas as pd
import pandera.pandas as pa

from schemas.arrow import to_arrow_type
from schemas.definition import BY_NAME, Column, Table
from schemas.fates import FactTable

FACT_TABLES = ("figure", *(name.value for name in FactTable))
"""The tables whose rows come in as read, and may be refused."""

ANY_OF = "any_of"
"""What the rule is called that a row says at least something; the other checks are called by their kind."""


@cache
def make_frame_schema(name: str) -> pa.DataFrameSchema:
    """The pandera schema of a fact table's columns as they are before anything is assigned to its rows.

    Args:
        name: one of ``FACT_TABLES``.

    Returns:
        a strict schema: a column too many or too few is an error of ours, not a matter of rows.
    """
    table = BY_NAME[name]
    columns = {column.name: _make_column(column) for column in list_columns(table)}
    return pa.DataFrameSchema(columns, checks=_make_row_checks(table), strict=True, name=name)


def list_columns(table: Table) -> tuple[Column, ...]:
    """The columns that a row has when it is read."""
    return tuple(column for column in table.columns if not column.assigned)


def _make_column(column: Column) -> pa.Column:
    checks = []
    if column.values is not None:
        checks.append(pa.Check.isin([value.value for value in column.values], error="in_list"))
    if column.low is not None:
        checks.append(pa.Check.ge(_bound(column, column.low), error="not_below"))
    if column.high is not None:
        checks.append(pa.Check.le(_bound(column, column.high), error="not_above"))
    if column.pattern is not None:
        checks.append(pa.Check(_Pattern(column.pattern), element_wise=True, error="pattern"))
    return pa.Column(pd.ArrowDtype(to_arrow_type(column.kind)), checks, nullable=column.nullable)


def _bound(column: Column, bound: Decimal | int) -> Decimal | int:
    return Decimal(bound) if column.kind.decimals else bound


def _make_row_checks(table: Table) -> list[pa.Check]:
    if not table.any_of:
        return []
    return [pa.Check(lambda frame: frame[list(table.any_of)].notna().any(axis=1), error=ANY_OF)]


class _Pattern:
    """Whether a text, or each text of a list, matches in full."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def __call__(self, value: str | Iterable[str]) -> bool:
        texts = (value,) if isinstance(value, str) else value
        return all(self._pattern.fullmatch(text) is not None for text in texts)
