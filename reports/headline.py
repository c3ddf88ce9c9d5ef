"""Whether a page may say in one sentence what a table comes to: only where the sentence is arithmetic and nothing in it is doubtful."""

from __future__ import annotations

from decimal import Decimal

from reports.ask import Record

_TOLD = ("budget_dkk", "expected_dkk", "deviation_dkk")


def is_complete(total: Record) -> bool:
    """Whether a follow-up table has all that its sentence tells."""
    return all(total[name] is not None for name in _TOLD)


def tells_followup(total: Record) -> bool:
    """Whether a follow-up table's budget, expectation and deviation are known, undisputed and add up."""
    return is_complete(total) and bool(total["adds_up"]) and not total["is_broken"]


def tells_benefits(total: Record) -> bool:
    """Whether a benefit table's budget, status and the deviation told with them are undisputed and add up within rounding."""
    told: Decimal | None = total["deviation_dkk"] if total["total_dkk"] is None else total["total_dkk"]
    if told is None or total["tolerance_dkk"] is None or total["broken_count"]:
        return False
    return bool(abs(total["status_dkk"] - total["budget_dkk"] - told) <= total["tolerance_dkk"])
