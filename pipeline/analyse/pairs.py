"""Which rows of a benefit table belong together: a status row, its budget row, and its deviation row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.danish.scenarios import list_named_bases
from pipeline.model import BenefitStatus
from schemas.lists import BudgetBasis, Role, Scenario


@dataclass(frozen=True, slots=True)
class Pair:
    """One benefit's budget and status in one table, with the printed deviation where there is one."""

    budget: BenefitStatus
    status: BenefitStatus
    deviation: BenefitStatus | None


def pair_scenarios(rows: Iterable[BenefitStatus]) -> tuple[Pair, ...]:
    """The status rows that have one budget row beside them: same table, same label, same fiscal year.

    Of an original and a corrected budget the status is held against the corrected one, unless the deviation's words name the other. A
    label that has several budget rows of one kind, or of unknown ones, is left alone, since nothing says which of them is meant; a
    deviation row is taken only where it is the only one of an only status.
    """
    groups: dict[tuple[object, ...], dict[Scenario, list[BenefitStatus]]] = {}
    for row in rows:
        if row.role is Role.LINE:
            key = (row.document_id, row.item_no, row.table_no, row.label, row.fiscal_year)
            groups.setdefault(key, {}).setdefault(row.scenario, []).append(row)
    return tuple(pair for group in groups.values() for pair in _pair_group(group))


def _pair_group(group: dict[Scenario, list[BenefitStatus]]) -> list[Pair]:
    budgets, statuses, deviations = (group.get(scenario, []) for scenario in (Scenario.BUDGET, Scenario.STATUS, Scenario.DEVIATION))
    deviation = deviations[0] if len(statuses) == len(deviations) == 1 else None
    budget = _choose_budget(budgets, deviation)
    return [Pair(budget, status, deviation) for status in statuses] if budget else []


def _choose_budget(budgets: Sequence[BenefitStatus], deviation: BenefitStatus | None) -> BenefitStatus | None:
    by_basis = {budget.budget_basis: budget for budget in budgets}
    if len(budgets) < 2 or len(by_basis) < len(budgets) or BudgetBasis.UNKNOWN in by_basis:
        return budgets[0] if len(budgets) == 1 else None
    named = list_named_bases(deviation.scenario_label) if deviation else frozenset()
    return by_basis.get(BudgetBasis.ORIGINAL if named == {BudgetBasis.ORIGINAL} else BudgetBasis.CORRECTED)
