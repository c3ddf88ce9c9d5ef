"""Groups of the roles that ``columns.csv`` gives to heads: what several readings ask of a table's columns."""

from __future__ import annotations

GRANT = "amount_or_budget"
"""What was granted: an amount applied for, or a budget, as the columns beside it tell."""
BUDGETS = ("corrected_budget", "budget", "original_budget")
"""A year's budget, the one that stands first."""
WHOLE_BUDGETS = (*BUDGETS, "corrected_budget_excl")
ALL_BUDGETS = (*WHOLE_BUDGETS, "periodised_budget")
CHANGES = ("supplementary", "virement", "carry_over")
"""What makes the original budget the corrected one."""
EXPECTED = ("expected", "amount_or_status")
DEVIATIONS = ("deviation", "deviation_original", "deviation_pct")
YEAR_MARKS = frozenset(("b", "bo", "bf", "r", "år", "overslagsår", "overslag", "budgetoverslag"))
"""What a year may be marked as: a budget, an estimate, accounts."""
