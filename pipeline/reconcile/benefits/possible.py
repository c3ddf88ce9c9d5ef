"""What a figure can be at all, whatever benefit it is of."""

from __future__ import annotations

from pipeline.model import Figure
from pipeline.proof.intervals import Interval, interval_of_printed, measure_gap

SHARES = ("refund_pct", "own_share_pct")
_COUNTS = ("recipients", "monthly_benefit_dkk", "yearly_benefit_dkk")
_SHARE = interval_of_printed(50, 100)


def has_limits(figure: Figure) -> bool:
    """Whether anything is known of what the figure can be."""
    return figure.fact_column in (*SHARES, *_COUNTS)


def is_possible(figure: Figure) -> bool:
    """Whether a value that rounds to the printed one can be: a share lies within 0–100 per cent, a count is never below nil."""
    printed = band_of(figure)
    if figure.fact_column in SHARES:
        return measure_gap(printed, _SHARE) == 0
    return figure.fact_column not in _COUNTS or printed.high >= 0


def band_of(figure: Figure) -> Interval:
    """All values that round to the printed one."""
    return interval_of_printed(figure.value, figure.resolution)
