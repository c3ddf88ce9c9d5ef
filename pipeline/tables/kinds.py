"""What a table is about, told from what its columns and its rows' labels name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.danish.head_days import find_head_day
from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario, match_scenario, part_scenario
from pipeline.danish.vocabulary import find_change_type, match_benefit, match_change_type
from pipeline.danish.words import find_years, normalise
from pipeline.model import Column, TableRow
from pipeline.tables.headers import Header
from pipeline.tables.stacked import STYLES

_DRIVERS = {"recipients", "monthly_benefit", "net_rate", "refund_pct", "own_share_pct"}
_BUDGETS = {"budget", "original_budget", "corrected_budget", "corrected_budget_excl", "periodised_budget"}
_OUTCOMES = {
    "actual_to_date",
    "expected",
    "deviation",
    "deviation_original",
    "more_spent",
    "less_spent",
    "supplementary",
    "amount_or_status",
    "outcome",
}
_EXPECTED = {"expected", "amount_or_status"}
_DEVIATIONS = {"deviation", "deviation_original", "more_spent", "less_spent"}
_GRANT = "amount_or_budget"
_RESULTS = {"expected", "result", "actual_to_date"}
_BARE_CHANGES = ("ændring", "ændringer")
_AMOUNTS = {"expenditure", "income", "net", "amount", "supplementary", "virement", "amount_or_net", "amount_or_budget"}
_NETS = ("net", "amount_or_net")
_SCENARIO_AMOUNTS = ("budget", "original_budget", "corrected_budget", "expected")
_GROSS = ("expenditure", "income")
_SCENARIOS = 2
_LAST_DAY = (31, 12)
_PART = 3
"""One row in so many of a transposed table names a driver; a label may speak of persons or a refund in any table."""
_NUMBER = re.compile(r"\d[\d.-]{3,}\d\b")
_CODE = re.compile(r"(?<![\d.])\d{1,2}\.\d{2}\.\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Said:
    """What the words at a table say of it.

    ``about`` are the words above it and its item's title, ``caption`` the nearest of them. ``are_changes`` tells that words say that it
    prints changes, ``in_money`` that a unit of money stands with them; changes by side are of money anyway.
    """

    about: str
    caption: str
    are_changes: bool
    in_money: bool


def name_kind(header: Header, rows: Sequence[TableRow], said: Said) -> str:
    """The kind of a table.

    Args:
        header: its head.
        rows: its rows.
        said: what the words at it say.

    Returns:
        ``benefit`` (drivers on one side, scenarios or benefits on the other), ``followup`` (a budget beside what came or is to come),
        ``appropriation`` (amounts of accounts or under change types, changes by side in a whole grid, or a column a year of changes or in a
        case about appropriations)
        or ``unknown``.
    """
    roles = {column.role for column in header.columns}
    if len(roles & _DRIVERS) >= 2 and (_names_scenarios(rows) or any(column.scenario for column in header.columns)):
        return "benefit"
    if len(roles & _DRIVERS) >= 2 and find_scenario(said.caption) is not None and _are_benefits(rows):
        return "benefit"
    if len(_row_drivers(rows)) >= 2 and (roles & {"benefit"} or any(column.scenario for column in header.columns)):
        return "benefit"
    if _counts_recipients_of(rows, header.columns) or _counts_in_rows(rows, header.columns) or _heads_measures(rows, roles):
        return "benefit"
    if {"effect", "deviation"} <= roles and _are_benefits(rows):
        return "benefit"
    if roles & _BUDGETS and (roles & _OUTCOMES or len(roles & _BUDGETS) > 1):
        return "followup"
    if _GRANT in roles and roles & _RESULTS and roles & _DEVIATIONS:
        return "followup"
    years = {column.fiscal_year for column in header.columns if column.fiscal_year}
    in_case = _is_about_appropriations(said.about)
    about_them = (said.are_changes and said.in_money) or in_case
    changes = said.are_changes or (in_case and _begin_with_numbers(rows))
    by_side = changes and roles >= {"expenditure", "income"} and header.style not in STYLES
    if roles & _AMOUNTS and (_names_accounts(rows) or by_side or (len(years) > 1 and about_them)):
        return "appropriation"
    return "appropriation" if about_them and _is_budget_by_year(header.columns) else "unknown"


def settle_columns(kind: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of a table of some kind, with roles that the columns beside them decide.

    Where each year's budget is changed (``Budget 2031``), a column holds that year's amounts. A rest in per cent is the deviation's where
    the deviation is called a rest and no other rest is printed. In the follow-up of a closed year its accounts are the result, and what was
    granted is the budget. A refund among appropriations is income. Beside a benefit's net amount its gross amounts stand aside.
    """
    if kind == "appropriation" and _is_budget_by_year(columns):
        return tuple(replace(column, role="amount", scenario=None) if column.fiscal_year else column for column in columns)
    if kind == "appropriation":
        return tuple(replace(column, role="income") if _is_refund_in_money(column) else column for column in columns)
    if kind == "benefit":
        return _set_gross_aside(columns)
    if kind == "followup":
        columns = _settle_changes(_settle_results(_settle_grant(_settle_days(columns))))
    rests = {column.role for column in columns if "rest" in normalise(column.header).split()}
    if kind == "followup" and rests == {"deviation", "remaining_pct"}:
        return tuple(replace(column, role="deviation_pct") if column.role == "remaining_pct" else column for column in columns)
    return columns


def _set_gross_aside(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Beside a net amount, what it is made of in kroner (gross expenditure, the state's refund of it) stands aside."""
    if not any(column.role in _NETS for column in columns):
        return columns
    return tuple(replace(column, role="aside") if column.role in _GROSS else column for column in columns)


def _is_refund_in_money(column: Column) -> bool:
    """Whether a table of amounts calls the state's refund of its expenditure so: it is income."""
    return column.role == "refund_pct" and "%" not in normalise(column.header).split()


def _settle_days(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Accounts up to a day before the year's end (``Regnskab 2031 pr. 30. juni``) are what was used to date."""
    days = {column.index: find_head_day(column.header) for column in columns if column.role == "result"}
    used = {index for index, day in days.items() if day not in (None, _LAST_DAY)}
    return tuple(replace(column, role="actual_to_date") if column.index in used else column for column in columns)


def _settle_grant(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """What was granted is the budget that the result is held against, where no other budget is printed."""
    if any(column.role in _BUDGETS for column in columns):
        return columns
    return tuple(replace(column, role="budget") if column.role == _GRANT else column for column in columns)


def _settle_changes(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A bare change between the budget that it changes and the changed one (``Budget``, ``Ændring``, ``Nyt budget``) is no deviation."""
    settled = list(columns)
    for place, (left, column, right) in enumerate(zip(columns, columns[1:], columns[2:], strict=False), start=1):
        bare = column.role == "deviation" and normalise(column.header) in _BARE_CHANGES
        if bare and left.role in ("budget", "original_budget") and right.role == "corrected_budget":
            settled[place] = replace(column, role="supplementary", scenario=None)
    return tuple(settled)


def _settle_results(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The accounts of the budgets' own year are what came of them; what is merely called a result is that, or the deviation from it."""
    roles = [column.role for column in columns]
    years = {year for column in columns if column.role in _BUDGETS for year in find_years(column.header)}
    accounts = [column for column in columns if column.role == "result" and set(find_years(column.header)) <= years]
    meant: dict[str, str] = {}
    if len(accounts) == roles.count("result") == 1 and not _EXPECTED & set(roles):
        meant["result"] = "expected"
    if roles.count("outcome") == 1:
        known = {meant.get(role, role) for role in roles}
        open_roles = [role for role, taken in (("expected", _EXPECTED), ("deviation", _DEVIATIONS)) if not taken & known]
        meant["outcome"] = open_roles[0] if len(open_roles) == 1 else "unknown"
    return tuple(replace(column, role=meant.get(column.role, column.role)) for column in columns)


def _is_budget_by_year(columns: Sequence[Column]) -> bool:
    """Whether every column is the budget of a year of its own, beside a total over them."""
    own = [column for column in columns if column.role != "total"]
    years = {column.fiscal_year for column in own}
    same = {column.role for column in own} in ({"budget"}, {"original_budget"})
    return same and len(years) == len(own) > 1 and None not in years


def _is_about_appropriations(about: str) -> bool:
    """Whether a case speaks of appropriations or names a change type (virement, law programme)."""
    return "bevilling" in about.lower() or find_change_type(about) is not None


def _row_drivers(rows: Sequence[TableRow]) -> set[str]:
    """The drivers that labels of rows with figures name, if a good part of them do: then the table is transposed."""
    words = [match_column(row.label) for row in rows if row.values]
    named = [word.role for word in words if word is not None and word.role in _DRIVERS]
    return set(named) if _PART * len(named) >= len(words) else set()


def _counts_recipients_of(rows: Sequence[TableRow], columns: Sequence[Column]) -> bool:
    """Whether recipients of several scenarios stand beside amounts, and most rows are benefits: rates need not be printed."""
    scenarios = {column.scenario for column in columns if column.role == "recipients"} - {None}
    amounts = any(column.role in _NETS or (column.role in _SCENARIO_AMOUNTS and column.scenario) for column in columns)
    if len(scenarios) < _SCENARIOS or not amounts:
        return False
    return _are_benefits(rows)


def _are_benefits(rows: Sequence[TableRow]) -> bool:
    lines = [row for row in rows if row.kind == "line" and row.values]
    return 2 * sum(1 for row in lines if match_benefit(row.label)) > len(lines)


def _counts_in_rows(rows: Sequence[TableRow], columns: Sequence[Column]) -> bool:
    """Whether rows of recipients and of net amounts stand below benefits, and scenarios head the columns; or below the benefits' heads, and
    the rows name scenarios."""
    lines = [row for row in rows if row.values]
    roles = {word.role for row in lines if (word := match_column(row.label)) is not None}
    if any(column.role == "benefit" for column in columns):
        benefits, scenarios = True, {found[0] for row in lines if (found := find_scenario(row.label)) is not None}
    else:
        benefits = any(row.kind == "heading" and match_benefit(row.label) for row in rows)
        scenarios = {column.scenario for column in columns if column.scenario is not None}
    return benefits and len(scenarios) >= _SCENARIOS and "recipients" in roles and bool(roles & set(_NETS))


def _heads_measures(rows: Sequence[TableRow], roles: set[str]) -> bool:
    """Whether benefits head the columns, and headings of drivers stand above rows of scenarios."""
    headings = {word.role for row in rows if row.kind == "heading" and (word := match_column(row.label)) is not None}
    return "benefit" in roles and len(headings & _DRIVERS) >= 2 and any(match_scenario(row.label) for row in rows if row.values)


def _names_scenarios(rows: Sequence[TableRow]) -> bool:
    """Whether a cell of some row is a scenario, or a label ends in one."""
    alone = any(match_scenario(cell.text.rstrip(":")) for row in rows for cell in row.cells)
    return alone or any(match_scenario(row.label) or part_scenario(row.label) for row in rows)


def _begin_with_numbers(rows: Sequence[TableRow]) -> bool:
    """Whether most lines begin with a number of an account, in whatever form a municipality prints it (``55771 Sygedagpenge``)."""
    lines = [row for row in rows if row.kind == "line" and row.values]
    return 2 * sum(1 for row in lines if _NUMBER.match(row.label)) > len(lines)


def _names_accounts(rows: Sequence[TableRow]) -> bool:
    return any(_CODE.search(row.label) or match_change_type(row.label) for row in rows)
