"""Which rows of a benefit table belong together: a status row, its budget row, and its deviation row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.model import BenefitStatus
from schemas.lists import Role, Scenario


@dataclass(frozen=True, slots=True)
class Pair:
    """One benefit's budget and status in one table, with the printed deviation where there is one."""

    budget: BenefitStatus
    status: BenefitStatus
    deviation: BenefitStatus | None


def pair_scenarios(rows: Iterable[BenefitStatus]) -> tuple[Pair, ...]:
    """The status rows that have one budget row beside them: same table, same label, same fiscal year.

    A label that has several budget rows is left alone, since nothing says which of them is meant; a deviation row is taken only
    where it is the only one of an only status.
    """
    groups: dict[tuple[object, ...], dict[Scenario, list[BenefitStatus]]] = {}
    for row in rows:
        if row.role is Role.LINE:
            key = (row.document_id, row.item_no, row.table_no, row.label, row.fiscal_year)
            groups.setdefault(key, {}).setdefault(row.scenario, []).append(row)
    return tuple(pair for group in groups.values() for pair in _pair_group(group))


def _pair_group(group: dict[Scenario, list[BenefitStatus]]) -> list[Pair]:
    budgets, statuses, deviations = (group.get(scenario, []) for scenario in (Scenario.BUDGET, Scenario.STATUS, Scenario.DEVIATION))
    if len(budgets) != 1:
        return []
    deviation = deviations[0] if len(statuses) == len(deviations) == 1 else None
    return [Pair(budgets[0], status, deviation) for status in statuses]
