"""Whether a page may say in one sentence what a table comes to: only where the sentence is arithmetic and nothing in it is doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reports.ask import Record

_OF_BENEFITS = ("transfer", "unknown")
_SHOWN = Decimal(50_000)
"""The least amount that is written as more than nil, in millions with one decimal."""
_TOLD = ("budget_dkk", "expected_dkk", "deviation_dkk")


def is_complete(total: Record) -> bool:
    """Whether a follow-up table has all that its sentence tells."""
    return all(total[name] is not None for name in _TOLD)


def tells_followup(total: Record) -> bool:
    """Whether a follow-up table's budget, expectation and deviation are known, undisputed and add up."""
    return is_complete(total) and bool(total["adds_up"]) and not total["is_broken"]


def applies_for_else(totals: Sequence[Record], block: Record) -> bool:
    """Whether what is applied for in transfers is another amount than the benefit tables deviate by, as written in millions.

    A reader would else take the deviation for the application.
    """
    applied: Decimal | None = block["change_dkk"]
    told = [deviation for total in totals if (deviation := _tell_deviation(total)) is not None]
    if block["block"] not in _OF_BENEFITS or applied is None or len(told) < len(totals):
        return False
    return abs(applied - sum(told)) >= _SHOWN


def tells_benefits(total: Record) -> bool:
    """Whether a benefit table's budget, status and the deviation told with them are undisputed and add up within rounding."""
    told = _tell_deviation(total)
    if told is None or total["tolerance_dkk"] is None or total["broken_count"]:
        return False
    return bool(abs(total["status_dkk"] - total["budget_dkk"] - told) <= total["tolerance_dkk"])


def tells_any(totals: Sequence[Record]) -> bool:
    """Whether one of several benefit tables is told."""
    return any(None not in (total["status_dkk"], total["budget_dkk"]) and tells_benefits(total) for total in totals)


def _tell_deviation(total: Record) -> Decimal | None:
    """A benefit table's deviation: printed, else computed."""
    told: Decimal | None = total["deviation_dkk"] if total["total_dkk"] is None else total["total_dkk"]
    return told
