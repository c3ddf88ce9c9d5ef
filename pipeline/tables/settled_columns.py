"""The columns of a table whose kind is known: roles that the columns beside them decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.danish.column_roles import ALL_BUDGETS, EXPECTED, GRANT
from pipeline.danish.dates import find_dates
from pipeline.danish.head_days import find_head_day, names_beginning
from pipeline.danish.heads import names_project
from pipeline.danish.words import find_years, normalise
from pipeline.model import Column
from schemas.lists import Scenario

ANY_DEVIATION = {"deviation", "deviation_original", "more_spent", "less_spent"}
NETS = ("net", "amount_or_net")
_BARE_CHANGES = ("ændring", "ændringer")
_GROSS = ("expenditure", "income")
_NUMBERS = (["mængde"], ["antal"], ["volumen"])
_LAST_DAY = (31, 12)
_OTHER_YEAR = re.compile(r"\b(?:sidste|forrige|foregående|tidligere) års?\b|\båret (?:før|forud|inden)\b")


def settle_columns(kind: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of a table of some kind, with roles that the columns beside them decide.

    Where each year's budget is changed (``Budget 2031``), a column holds that year's amounts. A rest in per cent is the deviation's where
    the deviation is called a rest and no other rest is printed. In the follow-up of a closed year its accounts are the result, and what was
    granted is the budget. A refund among appropriations is income. Beside a benefit's net amount its gross amounts stand aside.
    """
    if kind == "appropriation" and is_budget_by_year(columns):
        whole = [replace(column, role="total") if _is_whole_grant(column) else column for column in columns]
        return tuple(replace(column, role="amount", scenario=None) if column.fiscal_year else column for column in whole)
    if kind == "appropriation":
        return tuple(replace(column, role="income") if _is_refund_in_money(column) else column for column in columns)
    if kind == "benefit":
        return _set_gross_aside(_name_totals(_name_effects(_doubt_changes(_name_changes(columns)))))
    if kind == "followup":
        columns = _settle_budget(_set_projects_aside(_settle_changes(_settle_results(_settle_grant(_settle_days(columns))))))
    rests = {column.role for column in columns if "rest" in normalise(column.header).split()}
    if kind == "followup" and rests == {"deviation", "remaining_pct"}:
        return tuple(replace(column, role="deviation_pct") if column.role == "remaining_pct" else column for column in columns)
    return columns


def _name_changes(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A bare change behind the budget and the forecast of a measure is its deviation (``Antal budget``, ``forventet``, ``ændring``)."""
    settled = list(columns)
    for place, (budget, status, change) in enumerate(zip(columns, columns[1:], columns[2:], strict=False), start=2):
        levels = budget.scenario is Scenario.BUDGET and status.scenario is Scenario.STATUS and budget.role == status.role
        words = normalise(change.header).split()
        is_same = words[:-1] == [word for word in normalise(budget.header).split() if word in words] and change.scenario is None
        if levels and is_same and words and words[-1] in _BARE_CHANGES:
            settled[place] = replace(change, role=budget.role, scenario=Scenario.DEVIATION)
    return tuple(settled)


def _doubt_changes(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A bare change that is still right behind a number of somebody may be one of them, and is no amount."""
    doubtful = {
        right.index
        for left, right in pairwise(columns)
        if left.role == "recipients" and right.role == "deviation" and normalise(right.header) in _BARE_CHANGES and not right.unit_factor
    }
    return tuple(replace(column, role="unknown") if column.index in doubtful else column for column in columns)


def _name_effects(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A part of a deviation in kroner that is called a number's (``Mængde`` below ``Afvigelse, kr.``) is an effect, and the price's too."""
    parts = [column for column in columns if column.scenario is Scenario.DEVIATION and column.unit_factor is not None]
    numbers = [column for column in parts if normalise(column.header).split()[-1:] in _NUMBERS]
    if not numbers:
        return columns
    causes = {column.index for column in parts if column in numbers or column.role == "monthly_benefit"}
    return tuple(replace(column, role="effect") if column.index in causes else column for column in columns)


def _name_totals(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A benefit's total in kroner beside its number and its price (``Antal``, ``Enhedspris``, ``I alt, 1.000 kr.``) is its amount."""
    if not {"recipients", "monthly_benefit"} <= {column.role for column in columns} or any(column.role in NETS for column in columns):
        return columns
    amounts = [column for column in columns if column.role == "total" and column.unit_factor is not None]
    return tuple(replace(column, role="amount") if column in amounts else column for column in columns)


def _set_gross_aside(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Beside a net amount, what it is made of in kroner (gross expenditure, the state's refund of it) stands aside."""
    if not any(column.role in NETS for column in columns):
        return columns
    return tuple(replace(column, role="aside") if column.role in _GROSS else column for column in columns)


def _is_refund_in_money(column: Column) -> bool:
    """Whether a table of amounts calls the state's refund of its expenditure so: it is income."""
    return column.role == "refund_pct" and "%" not in normalise(column.header).split()


def _settle_days(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Accounts up to a day before the year's end (``Regnskab 2031 pr. 30. juni``), or of its first part, are what was used to date."""
    accounts = [column for column in columns if column.role == "result"]
    used = {one.index for one in accounts if _names_day(one.header) or names_beginning(one.header)}
    return tuple(replace(column, role="actual_to_date") if column.index in used else column for column in columns)


def _names_day(head: str) -> bool:
    """Whether a head prints a day before the year's end, with its year or without."""
    days = {(found.day, found.month) for found in find_dates(head)} | {find_head_day(head)}
    return bool(days - {None, _LAST_DAY})


def _settle_grant(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """What was granted is the budget that the result is held against, where no other budget is printed.

    Beside nothing but what was spent so far (``Bevilget``, ``Forbrugt``, ``Rest``) it may be a project's, for all the years that it takes:
    only a year of its own says that it is not. Of several for one year (``Første bevilling``, ``Bevilling i alt``) nobody knows which.
    """
    grants = [column for column in columns if column.role == GRANT]
    if any(column.role in ALL_BUDGETS for column in columns) or len({find_years(column.header) for column in grants}) < len(grants):
        return columns
    held = any(column.role in (*EXPECTED, *ANY_DEVIATION, "result", "outcome") for column in columns)
    granted = {column.index for column in grants if held or find_years(column.header)}
    return tuple(replace(column, role="budget") if column.index in granted else column for column in columns)


def _settle_changes(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A bare change between the budget that it changes and the changed one (``Budget``, ``Ændring``, ``Nyt budget``) is no deviation."""
    settled = list(columns)
    for place, (left, column, right) in enumerate(zip(columns, columns[1:], columns[2:], strict=False), start=1):
        bare = column.role == "deviation" and normalise(column.header) in _BARE_CHANGES
        if bare and left.role in ("budget", "original_budget") and right.role == "corrected_budget":
            settled[place] = replace(column, role="supplementary", scenario=None)
    return tuple(settled)


def _settle_results(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The accounts of the budgets' own year are what came of them; what is merely called a result is that, or the deviation from it.

    A whole project's accounts are what it used.
    """
    roles = [column.role for column in columns]
    years = {year for column in columns if column.role in ALL_BUDGETS for year in find_years(column.header)}
    accounts = [column for column in columns if column.role == "result" and _is_of_years(column.header, years)]
    meant: dict[str, str] = {}
    if len(accounts) == roles.count("result") == 1 and not set(EXPECTED) & set(roles):
        meant["result"] = "actual_to_date" if _are_of_project(columns) else "expected"
    if roles.count("outcome") == 1:
        known = {meant.get(role, role) for role in roles}
        open_roles = [role for role, taken in (("expected", EXPECTED), ("deviation", ANY_DEVIATION)) if not known & set(taken)]
        meant["outcome"] = open_roles[0] if len(open_roles) == 1 else "unknown"
    return tuple(replace(column, role=meant.get(column.role, column.role)) for column in columns)


def _are_of_project(columns: Sequence[Column]) -> bool:
    """Whether some of what was granted is a whole project's, none of it a year's, and no other use of it is printed."""
    granted = [column.header for column in columns if column.role in (*ALL_BUDGETS, GRANT)]
    is_by_year = any(find_years(column.header) or column.role == "actual_to_date" for column in columns)
    return any(map(names_project, granted)) and not is_by_year


def _set_projects_aside(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """What was first granted to a whole project is not the original one of a year's budget beside it (``Rådighedsbeløb``)."""
    projects = {column.index for column in columns if column.role == "original_budget" and names_project(column.header)}
    if not any(column.role in ALL_BUDGETS and not names_project(column.header) for column in columns):
        return columns
    return tuple(replace(column, role=GRANT) if column.index in projects else column for column in columns)


def _settle_budget(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """What is merely called a budget behind the original one is the one in force, where no other budget is printed, and no day of it."""
    budgets = [column for column in columns if column.role in ALL_BUDGETS]
    if [column.role for column in budgets] != ["original_budget", "budget"] or _names_day(budgets[1].header):
        return columns
    original, other = budgets
    years = {*find_years(original.header), other.fiscal_year}
    same = original.fiscal_year == other.fiscal_year and set(find_years(other.header)) <= years
    return tuple(replace(column, role="corrected_budget") if same and column is other else column for column in columns)


def _is_of_years(head: str, years: set[int]) -> bool:
    """Whether accounts may be those of some years: their head names no other one, in a number or in words (``Regnskab sidste år``)."""
    return set(find_years(head)) <= years and _OTHER_YEAR.search(normalise(head)) is None


def _is_whole_grant(column: Column) -> bool:
    return column.role == GRANT and column.fiscal_year is None and names_project(column.header)


def is_budget_by_year(columns: Sequence[Column]) -> bool:
    """Whether every column is the budget of a year of its own, beside a total over them; the first of them may say so for all.

    What is granted to a project (``Anlægsbevilling``) is what its yearly budgets (``Rådighedsbeløb 2031``) come to.
    """
    own = [column for column in columns if column.role != "total" and not _is_whole_grant(column)]
    years = {column.fiscal_year for column in own}
    roles = [column.role for column in own]
    same = roles[:1] in (["budget"], ["original_budget"]) and set(roles[1:]) in ({roles[0]}, {"amount"})
    return same and len(years) == len(own) > 1 and None not in years
