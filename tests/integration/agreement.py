"""What the pipeline read, in the columns of the truth, and where the two disagree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields, replace
from decimal import Decimal

from pipeline.model import Appropriation, BenefitStatus, Extract
from tests.maker.truth import AppropriationTruth, BenefitTruth

_FOOTNOTE = re.compile(r"\s+\d\)$")
Row = AppropriationTruth | BenefitTruth


def list_appropriations(extract: Extract) -> tuple[AppropriationTruth, ...]:
    """The appropriations that were read, in printed order."""
    return tuple(_appropriation_to_truth(fact) for fact in extract.appropriations)


def list_benefits(extract: Extract) -> tuple[BenefitTruth, ...]:
    """The benefit rows that were read, in printed order."""
    return tuple(_benefit_to_truth(fact) for fact in extract.benefits)


def describe_disagreement(true: Iterable[Row], read: Iterable[Row]) -> str:
    """Where truth and reading differ, one line a difference; empty when they agree.

    Rows are matched by item and line; a row on one side only is missing or invented.
    """
    expected, found = Counter(map(simplify, true)), Counter(map(simplify, read))
    by_place = {(row.item_no, row.line_no): row for row in (found - expected)}
    lines = []
    for row in sorted(expected - found, key=_place):
        other = by_place.pop((row.item_no, row.line_no), None)
        lines.append(f"missing  {row}" if other is None else f"differs  {_name_differences(row, other)}")
    lines += [f"invented {row}" for row in sorted(by_place.values(), key=_place)]
    return "\n".join(lines)


def simplify(row: Row) -> Row:
    """The row without what is no part of its words: leaders, footnote marks, the label of a table's total."""
    if isinstance(row, BenefitTruth):
        return replace(row, label="" if row.role == "total" else row.label)
    return replace(row, text=_FOOTNOTE.sub("", row.text.rstrip(" .")).rstrip(" ."))


def forget_place(row: Row) -> Row:
    """The row without its line, for comparing two documents that print the same."""
    return replace(simplify(row), line_no=0)


def _place(row: Row) -> tuple[int, int]:
    return row.item_no, row.line_no


def _name_differences(true: Row, read: Row) -> str:
    names = [field.name for field in fields(true)]
    changed = [
        f"{name}: true {getattr(true, name)!r}, read {getattr(read, name)!r}"
        for name in names
        if getattr(true, name) != getattr(read, name)
    ]
    return f"item {true.item_no} line {true.line_no}: " + "; ".join(changed)


def _appropriation_to_truth(fact: Appropriation) -> AppropriationTruth:
    is_line = fact.role == "line"
    return AppropriationTruth(
        item_no=fact.item_no,
        line_no=fact.line_no,
        role=str(fact.role),
        sector=(fact.sector if is_line else fact.covers) or "",
        change_type=fact.change_type or "" if is_line else "",
        change_kind=str(fact.change_kind) if is_line else "",
        account_codes="/".join(fact.account_codes) if is_line else "",
        account_name=fact.account_name or "" if is_line else "",
        text=fact.text,
        expenditure_dkk=_as_int(fact.expenditure_dkk),
        income_dkk=_as_int(fact.income_dkk),
        net_dkk=_as_int(fact.net_dkk),
    )


def _benefit_to_truth(fact: BenefitStatus) -> BenefitTruth:
    return BenefitTruth(
        item_no=fact.item_no,
        line_no=fact.line_no,
        role=str(fact.role),
        label=fact.label.rstrip(": "),
        benefit=fact.benefit or "",
        scenario=str(fact.scenario),
        recipients=_as_int(fact.recipients),
        monthly_benefit_dkk=_as_int(fact.monthly_benefit_dkk),
        refund_pct=_as_int(fact.refund_pct),
        amount_dkk=_as_int(fact.amount_dkk),
    )


def _as_int(value: Decimal | None) -> int | None:
    if value is None:
        return None
    if value != value.to_integral_value():
        raise AssertionError(f"{value} is no whole number, and every true figure is")
    return int(value)
