"""What a printed part of a printed base is in per cent, as a band: each of the three may be any value that rounds to it."""

from __future__ import annotations

from fractions import Fraction

from pipeline.proof.intervals import Interval, interval_of_printed

_WHOLE = interval_of_printed(100, 0)


def share_band(part: Interval, base: Interval) -> Interval | None:
    """All per cents that a part can be of a base's size, or None where the base may be nil.

    Args:
        part: the part, with its sign.
        base: the base; its sign says nothing.
    """
    size = _size_of(base)
    return part * _WHOLE * Interval(1 / size.high, 1 / size.low) if size is not None else None


def part_band(share: Interval, base: Interval) -> Interval | None:
    """All parts that a per cent of a base's size can be."""
    size = _size_of(base)
    return share * size * interval_of_printed(Fraction(1, 100), 0) if size is not None else None


def base_band(part: Interval, share: Interval) -> Interval | None:
    """All bases of either sign whose share a part can be, as one band; None where the share may be nil or speaks against the part.

    Args:
        part: the part, with its sign.
        share: the per cent, with its sign.
    """
    size = _size_of(share)
    if size is None or (part.middle < 0) != (share.middle < 0):
        return None
    most = max(abs(part.low), abs(part.high)) * 100 / size.low
    return Interval(-most, most)


def _size_of(value: Interval) -> Interval | None:
    if value.low > 0:
        return value
    return -value if value.high < 0 else None
