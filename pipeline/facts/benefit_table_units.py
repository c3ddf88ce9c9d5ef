"""In which units a benefit table prints its amounts and rates, and for which time its rates are: as printed, else by what they come to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median

from pipeline.danish.heads import match_column, means_rate
from pipeline.danish.measures import is_yearly
from pipeline.danish.numbers import is_letter_spaced, parse_number
from pipeline.danish.scenarios import without_scenario
from pipeline.facts.benefit_cells import BenefitCell, Groups
from pipeline.facts.benefit_units import Drivers, find_unit_by_bounds, find_units_by_formula, is_rate_of_a_year
from pipeline.model import Number, Table
from pipeline.proof.model_band import MONTHS
from schemas.lists import Scenario

_RATE = "monthly_benefit_dkk"
_MADE_OF = frozenset(("recipients", _RATE, "amount_dkk"))
_FACTORS = (Decimal(1), Decimal(1000))
_FEWEST = 2
"""So many rows at least must make their amounts."""
_NEAR = Decimal("0.02")
"""So much of an amount may be lost in the rounding of what it is made of."""


@dataclass(frozen=True, slots=True)
class Units:
    """Kroner for one printed amount and one printed monthly benefit, None where unknown, and where they were found."""

    amount: Decimal | None
    benefit: Decimal | None
    amount_source: str
    benefit_source: str
    is_yearly: bool = False  # rates whose head says no period are for a year
    yearly: Decimal | None = None  # kroner for one printed yearly rate
    yearly_source: str = "header"


def find_units(table: Table, groups: Groups) -> Units:
    """The units of a benefit table, and whether rates whose head says no period are for a year.

    Args:
        table: a table of kind ``benefit``.
        groups: its cells, by what they are about and what they measure.
    """
    units = _find_factors(table, groups)
    made = _find_yearly_by_product(groups, units)
    units = replace(units, is_yearly=made is not None or _are_yearly(groups, units))
    rates = [cells["monthly_benefit_dkk"] for cells in groups.values() if "monthly_benefit_dkk" in cells]
    rates = [rate for rate in rates if is_yearly_rate(rate, units)]
    printed = next((rate.unit_factor for rate in rates if rate.unit_factor), None)
    sizes = [abs(rate.cell.number.value) for rate in rates if rate.cell.number]
    if printed is not None or not sizes:
        return replace(units, yearly=printed)
    if made is not None:
        return replace(units, yearly=made, yearly_source="formula")
    return replace(units, yearly=find_unit_by_bounds([median(sizes)], months=MONTHS), yearly_source="bounds")


def is_yearly_rate(cell: BenefitCell, units: Units) -> bool:
    """Whether a rate is for a year: its head says so, or says no period in a table whose rates are."""
    period = _period_of(cell.head)
    return period == "year" or (units.is_yearly and period == "either")


def _period_of(head: str) -> str:
    """For which time a head says that its rates are: a month, a year, or either."""
    if is_yearly(head):
        return "year"
    word = match_column(head)
    if word is None or word.role != "monthly_benefit":
        word = match_column(without_scenario(head))  # the longer word of the two names the scenario (``Årspris, forventet``)
    if means_rate(without_scenario(head)):
        return "either"
    return word.detail if word is not None else ""


def _are_yearly(groups: Groups, units: Units) -> bool:
    """Whether the rates whose head says no period are for a year."""
    found = []
    for cells in groups.values():
        numbers = {name: cell.cell.number.value for name, cell in cells.items() if cell.cell.number}
        rate = cells.get("monthly_benefit_dkk")
        if rate is not None and "monthly_benefit_dkk" in numbers and _period_of(rate.head) == "either":
            amount = numbers.get("amount_dkk", Decimal(0)) * (units.amount or 0)
            found.append((numbers.get("recipients", Decimal(0)), numbers["monthly_benefit_dkk"] * (units.benefit or 1), amount))
    return is_rate_of_a_year(found)


def _find_yearly_by_product(groups: Groups, units: Units) -> Decimal | None:
    """Kroner for one printed rate, where the recipients at it for a year make the amount in most rows; None where they do not."""
    ratios = []
    for subject, cells in groups.items():
        values = {name: cell.cell.number.value for name, cell in cells.items() if cell.cell.number}
        if subject.scenario is Scenario.DEVIATION or not values.keys() >= _MADE_OF or _period_of(cells[_RATE].head) == "month":
            continue
        share = 100 - values["refund_pct"] if "refund_pct" in values else values.get("own_share_pct", Decimal(100))
        made = values["recipients"] * values[_RATE] * share / 100
        if made > 0 and units.amount:
            ratios.append(values["amount_dkk"] * units.amount / made)
    if len(ratios) < _FEWEST:
        return None
    return next((factor for factor in _FACTORS if abs(median(ratios) / factor - 1) <= _NEAR), None)


def _find_factors(table: Table, groups: Groups) -> Units:
    """The printed units; where amounts or rates print none, the formula decides, also against a unit that was declared for other tables.

    Where the formula says nothing, the monthly benefits' bounds tell their own unit.
    """
    amount, benefit = (
        next((cells[name].unit_factor for cells in groups.values() if name in cells and cells[name].unit_factor), None)
        for name in ("amount_dkk", "monthly_benefit_dkk")
    )
    drivers, benefit_source = _drivers(groups), "header" if benefit else "formula"
    declared = amount or table.unit_factor
    agreed = find_units_by_formula(drivers, declared, benefit)
    if agreed is None and (alone := find_units_by_formula(drivers, amount, benefit)):
        return Units(*alone, "header" if amount else "formula", benefit_source)
    if agreed is None and benefit is None:
        return Units(declared, find_unit_by_bounds(_list_rates(groups)), "header" if declared else "formula", "bounds")
    return Units(*(agreed or (declared, benefit)), "header" if declared else "formula", benefit_source)


def _list_rates(groups: Groups) -> list[Decimal]:
    rates = (cells["monthly_benefit_dkk"].cell.number for cells in groups.values() if "monthly_benefit_dkk" in cells)
    return [number.value for number in rates if number]


def _drivers(groups: Groups) -> list[Drivers]:
    found = []
    for cells in groups.values():
        values = {name: number.value for name, cell in cells.items() if (number := _read_apart(cell))}
        share = 100 - values["refund_pct"] if "refund_pct" in values else values.get("own_share_pct")
        if share is not None and {"recipients", "monthly_benefit_dkk", "amount_dkk"} <= values.keys():
            found.append(Drivers(values["recipients"], values["monthly_benefit_dkk"], share, values["amount_dkk"]))
    return found


def _read_apart(cell: BenefitCell) -> Number | None:
    """A cell's number; one whose digits stand apart is none by itself, but whole it may show which unit the formula takes."""
    text = cell.cell.text
    return cell.cell.number or (parse_number(re.sub(r"\s", "", text)) if is_letter_spaced(text.rstrip("% ")) else None)
