"""What a person writes for a printed number: read as Danish minutes print numbers, in the figure's own printed unit, or refused.

``21 %`` · ``449.100`` · ``-23.000`` · with a unit of money of its own ``449,1 mio. kr.``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pipeline.danish.numbers import parse_number
from pipeline.danish.units import find_unit, is_unit
from pipeline.messages import format_number, render
from pipeline.model import Figure, Number
from schemas.definition import BY_NAME, Column
from schemas.lists import SignRule, Unit
from schemas.own_faults import Fault

_MONEY = (Unit.DKK, Unit.DKK_PER_MONTH, Unit.DKK_PER_YEAR)
_SHARES = (Unit.PCT, Unit.PCT_POINT)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number that stands for a printed one: in the printed unit, and as the store keeps it."""

    printed_value: Decimal
    value: Decimal
    resolution: Decimal


def read_new_value(text: str, figure: Figure) -> Printed | Fault:
    """The number that is to stand for a figure's printed one.

    Args:
        text: what somebody wrote.
        figure: the figure as printed.

    Returns:
        the value, or the sentence that says why it is none.
    """
    number = _read_number(text)
    if number is None:
        return Fault("corrections.no_number", {"found": text})
    if number.percent and figure.unit not in _SHARES:
        return Fault("corrections.no_share", {"found": text, "printed": figure.printed_text})
    if number.unit_factor is not None and figure.unit not in _MONEY:
        return Fault("corrections.no_money", {"found": text, "printed": figure.printed_text})
    sign = _find_sign(figure)
    if sign is None:
        return Fault("corrections.sign_unknown", {"printed": figure.printed_text})
    factor = figure.unit_factor if number.unit_factor is None else number.unit_factor
    read = _make(number, factor, sign, figure)
    return read if read is not None else Fault("corrections.does_not_fit", {"found": text, "column": figure.fact_column})


def say_change(new: Printed, figure: Figure) -> Fault:
    """What a correction says in the printed unit: ``21 % i stedet for 201%``."""
    share = " %" if figure.unit in _SHARES else ""
    number = format_number(new.printed_value.normalize()).replace("\u2212", "-") + share
    return Fault("corrections.means", {"new": number, "printed": figure.printed_text})


def spell_change(new: Printed, figure: Figure) -> str:
    """The same as it stands in the file, whatever the language: a spreadsheet leaves a sentence alone."""
    said = say_change(new, figure)
    return " ".join(render(said.key, said.params).split())


def _read_number(text: str) -> Number | None:
    """A number alone, or one with a unit of money behind it."""
    number = parse_number(text)
    if number is not None:
        return number
    parted = re.fullmatch(r"(.*\d[)\-−]?)\s*(\D+)", text.strip())
    unit = find_unit(parted[2]) if parted and is_unit(parted[2]) else None
    amount = parse_number(parted[1]) if parted else None
    if unit is None or amount is None or amount.percent or amount.unit_factor is not None:
        return None
    return Number(text, 0, len(text), amount.value, amount.resolution, percent=False, unit_factor=unit.factor)


def _find_sign(figure: Figure) -> int | None:
    """What the table's sign rule multiplies by; a printed nought does not show it, unless signs are as printed."""
    if figure.sign_rule is SignRule.AS_PRINTED:
        return 1
    product = figure.printed_value * figure.unit_factor
    return None if product == 0 else 1 if (figure.value < 0) == (product < 0) else -1


def _make(number: Number, factor: Decimal, sign: int, figure: Figure) -> Printed | None:
    value, resolution = number.value * factor * sign, number.resolution * factor
    column = BY_NAME[figure.fact_table].by_name[figure.fact_column]
    printed = _divide(number.value * factor, figure.unit_factor)
    if printed is None or not _fits(value, column) or not _fits(resolution, BY_NAME["figure"].by_name["resolution"]):
        return None
    return Printed(printed, value, resolution)


def _divide(value: Decimal, by: Decimal) -> Decimal | None:
    """An exact quotient, or None where there is none with so many decimals as a store keeps."""
    exact = Fraction(value) / Fraction(by)
    quotient = value / by
    return quotient if Fraction(quotient) == exact else None


def _fits(value: Decimal, column: Column) -> bool:
    """Whether a column can hold the value exactly, within its bounds."""
    precision, scale = column.kind.decimals or (0, 0)
    scaled = Fraction(value) * 10**scale
    within = (column.low is None or value >= column.low) and (column.high is None or value <= column.high)
    return scaled.denominator == 1 and abs(scaled) < 10**precision and within
