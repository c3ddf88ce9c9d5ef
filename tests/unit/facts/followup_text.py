"""A follow-up's truth, and its text with the columns in any order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

HEADS = {
    "original_budget_dkk": "Opr. budget",
    "supplementary_dkk": "Tillægsbevillinger",
    "corrected_budget_dkk": "Korr. budget",
    "actual_to_date_dkk": "Forbrug",
    "expected_dkk": "Forventet regnskab",
    "deviation_dkk": "Afvigelse",
    "deviation_pct": "Afvigelse i pct.",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row in tenths of a million: original budget, change, spent so far, expected result; the rest is made of them."""

    label: str
    original: int
    change: int
    spent: int
    expected: int

    def number(self, measure: str) -> int:
        """A measure in tenths."""
        corrected = self.original + self.change
        deviation = self.expected - corrected
        return {
            "original_budget_dkk": self.original,
            "supplementary_dkk": self.change,
            "corrected_budget_dkk": corrected,
            "actual_to_date_dkk": self.spent,
            "expected_dkk": self.expected,
            "deviation_dkk": deviation,
            "deviation_pct": round(1000 * deviation / corrected) if corrected else 0,
        }[measure]


ROWS = (Row("Skole", 1000, 20, 600, 1070), Row("Idræt", 500, 10, 300, 500), Row("Park", 80, 0, 41, 85))


def print_tenths(number: int) -> str:
    """Tenths as printed, with a comma."""
    return f"{'-' if number < 0 else ''}{abs(number) // 10},{abs(number) % 10}"


def write_followup(rows: Sequence[Row] = ROWS, measures: Sequence[str] = tuple(HEADS), corner: str = "mio. kr.", sign: int = 1) -> str:
    """The table, tabbed; ``sign`` turns the signs of the deviations."""
    lines = [[corner, *(HEADS[measure] for measure in measures)]]
    lines += [[row.label, *(print_tenths(row.number(m) * (sign if "deviation" in m else 1)) for m in measures)] for row in rows]
    return "\n".join(map("\t".join, lines))
