"""How an amount looks in print: thousands points, decimals and the many minus signs."""

from __future__ import annotations

from dataclasses import dataclass

MINUS_SHAPES = ("-{}", "- {}", "−{}", "–{}", "({})", "{}-")


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """What one printed unit is worth in kroner, how it is said, and how many decimals amounts have."""

    text: str
    factor: int
    decimals: int

    @property
    def step(self) -> int:
        """The last printed digit's worth in kroner."""
        return self.factor // int(10**self.decimals)


def round_to_step(kroner: int, step: int) -> int:
    """Kroner rounded to whole steps, halves away from zero."""
    whole = (abs(kroner) + step // 2) // step * step
    return whole if kroner >= 0 else -whole


def print_amount(kroner: int, unit: PrintedUnit, minus: str = "-{}") -> str:
    """Print an amount in a unit.

    Args:
        kroner: a whole number of the unit's steps.
        unit: the unit that the table is in.
        minus: one of ``MINUS_SHAPES``.

    Returns:
        The amount in Danish print, such as ``-25.800`` or ``(0,412)``.
    """
    steps = abs(kroner) // unit.step
    text = print_count(steps // 10**unit.decimals)
    if unit.decimals:
        text += f",{steps % 10**unit.decimals:0{unit.decimals}d}"
    return minus.format(text) if kroner < 0 else text


def print_count(number: int) -> str:
    """A whole number with points between the thousands."""
    return f"{number:,}".replace(",", ".")
