"""What the rules of sums ask of a row, whichever table it stands in: its name, its section, its columns of money, the side it names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pipeline.danish.sides import find_side
from pipeline.danish.words import normalise
from pipeline.model import Appropriation, BudgetFollowup

Row = Appropriation | BudgetFollowup
"""A row of a table whose columns are added up downwards."""

AnyRow = TypeVar("AnyRow", Appropriation, BudgetFollowup)

FOLLOWUP_MONEY = (
    "original_budget_dkk",
    "supplementary_dkk",
    "virement_dkk",
    "carry_over_dkk",
    "corrected_budget_dkk",
    "periodised_budget_dkk",
    "actual_to_date_dkk",
    "expected_dkk",
    "deviation_dkk",
)
_APPROPRIATION_MONEY = ("expenditure_dkk", "income_dkk", "net_dkk")
OWN_COLUMNS = ("expenditure_dkk", "income_dkk")
"""Columns that hold one side only, whatever a row's words say."""
_NET = "netto"
_MARKED = {"expenditure": "udgift", "income": "indtægt"}
"""The sides that marks name, as words name them."""


def group_tables(rows: Iterable[AnyRow]) -> tuple[tuple[AnyRow, ...], ...]:
    """The rows of each table and fiscal year, in printed order."""
    groups: dict[tuple[int, int, int], list[AnyRow]] = {}
    for row in sorted(rows, key=lambda row: (row.item_no, row.table_no, row.row_no, row.line_no, row.fact_id)):
        groups.setdefault((row.item_no, row.table_no, row.fiscal_year or 0), []).append(row)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def money_of(row: Row) -> tuple[str, ...]:
    """The columns of a row's table that are added up."""
    return FOLLOWUP_MONEY if isinstance(row, BudgetFollowup) else _APPROPRIATION_MONEY


def name_of(row: Row) -> str:
    """What a row is called in its table."""
    return row.label if isinstance(row, BudgetFollowup) else row.text


def section_of(row: Row) -> str | None:
    """The heading that a row stands under."""
    return row.section if isinstance(row, BudgetFollowup) else row.sector


def side_of(row: Row) -> str | None:
    """The side that the mark beside a row names, else its words: expenditure or income, as the state's refund is; None where they name
    neither, both, or a net."""
    marked = row.side if isinstance(row, BudgetFollowup) else None
    return _MARKED.get(marked) if marked else find_side(name_of(row))


def is_net(row: Row) -> bool:
    """Whether a row's words call it a net (``Nettoanlægsudgift``): what the sums of both sides above it come to."""
    return normalise(name_of(row)).startswith(_NET)
