"""What a table is about, told from what its columns and its rows' labels name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from pipeline.danish.amount_words import find_amount_meaning
from pipeline.danish.column_roles import ALL_BUDGETS, GRANT
from pipeline.danish.dates import find_dates
from pipeline.danish.heads import match_column
from pipeline.danish.measures import names_measure, read_statement
from pipeline.danish.scenarios import find_scenario, match_scenario, part_scenario
from pipeline.danish.units import is_unit
from pipeline.danish.vocabulary import find_change_type, list_benefits, match_benefit, match_change_type
from pipeline.danish.words import find_years, normalise
from pipeline.model import Column, TableRow
from pipeline.tables.headers import Header
from pipeline.tables.settled_columns import ANY_DEVIATION, NETS, is_budget_by_year
from pipeline.tables.stacked import STYLES
from schemas.lists import Unit

_DRIVERS = {"recipients", "monthly_benefit", "net_rate", "refund_pct", "own_share_pct"}
_SHARES = {"refund_pct", "own_share_pct"}
_OF_BENEFITS = {*_SHARES, "net_rate"}
"""Anything may be counted and have a price."""
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
_RESULTS = {"expected", "result", "actual_to_date"}
_AMOUNTS = {"expenditure", "income", "net", "amount", "supplementary", "virement", "amount_or_net", "amount_or_budget"}
_CHANGES = ("supplementary", "virement")
_LEVELS = {*NETS, *ALL_BUDGETS, "expected"}
_SCENARIOS = 2
_FEWEST = 2
"""So many rows at least must show what is left of a grant."""
_FEWEST_YEARS = 3
_BUDGETS_OWN = ("level", "compare")
_MISPRINTED = 3
"""So many rows must show it for each that does not."""
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
        ``appropriation`` (amounts of accounts or under change types, changes by side in a whole grid, a column a year of changes, as their
        heads say or in a case about appropriations, or a lone column of a year's changes)
        or ``unknown``.
    """
    roles = {column.role for column in header.columns}
    scenarios = _names_scenarios(rows) or any(column.scenario for column in header.columns)
    if len(roles & _DRIVERS) >= 2 and scenarios and not _is_of_a_service(header.columns, rows, said):
        return "benefit"
    if len(roles & _DRIVERS) >= 2 and find_scenario(said.caption) is not None and _are_benefits(rows):
        return "benefit"
    measured = _row_drivers(rows)
    are_benefits = measured & _OF_BENEFITS or _count_people(rows) or _speak_of_benefits((said.about, *(row.label for row in rows)))
    by_benefit = roles & {"benefit"} or (are_benefits and any(column.scenario for column in header.columns))
    if len(measured) >= 2 and measured - _SHARES and by_benefit:
        return "benefit"
    if _counts_recipients_of(rows, header.columns) or _counts_in_rows(rows, header.columns) or _heads_measures(rows, roles):
        return "benefit"
    if {"effect", "deviation"} <= roles and _are_benefits(rows):
        return "benefit"
    budgets = roles & set(ALL_BUDGETS) if not _goes_from_year_to_year(header.columns) else set()
    if budgets and (roles & _OUTCOMES or len(budgets) > 1):
        return "followup"
    if roles & {GRANT, *_CHANGES} and roles & _RESULTS and roles & ANY_DEVIATION:
        return "followup"
    if GRANT in roles and roles & _RESULTS and _prints_rest(header.columns, rows):
        return "followup"
    years = {column.fiscal_year for column in header.columns if column.fiscal_year}
    in_case = _is_about_appropriations(said.about) and find_amount_meaning(said.caption) not in _BUDGETS_OWN
    about_them = (said.are_changes and said.in_money) or in_case
    changes = said.are_changes or (in_case and _begin_with_numbers(rows))
    by_side = changes and roles >= {"expenditure", "income"} and header.style not in STYLES
    of_years = (len(years) > 1 and about_them) or _are_changes_of_a_year(header.columns, said) or _are_changes_by_year(header.columns)
    if roles & _AMOUNTS and (_names_accounts(rows) or by_side or of_years):
        return "appropriation"
    return "appropriation" if about_them and is_budget_by_year(header.columns) else "unknown"


def are_days(rows: Sequence[TableRow]) -> bool:
    """Whether every row is of a day with its year (``31.12.2030``, ``30.09.2031 (skøn)``), as cash in hand is measured, and no budget.

    Args:
        rows: a table's rows.
    """
    days = [find_dates(row.label)[:1] for row in rows if row.values]
    return len(days) >= _FEWEST and all(day and day[0].year is not None and not day[0].start for day in days)


def _goes_from_year_to_year(columns: Sequence[Column]) -> bool:
    """Whether every column is of another year (``FR 2031``, ``B 2032``, ``BO 2033``): each stands by itself."""
    years = [column.fiscal_year for column in columns]
    return len(years) >= _FEWEST_YEARS and None not in years and len(set(years)) == len(years)


def _is_of_a_service(columns: Sequence[Column], rows: Sequence[TableRow], said: Said) -> bool:
    """Whether only those are counted whom a service is for (``Antal børn``, ``Pladser``), at one price for several scenarios, and no word
    speaks of a benefit or a refund."""
    counted = [column for column in columns if column.role == "recipients"]
    prices = [column for column in columns if column.role == "monthly_benefit"]
    if len(counted) <= len(prices) or not all(names_measure(column.header, "service") for column in counted):
        return False
    return not any(column.role in _OF_BENEFITS for column in columns) and not _speak_of_benefits((said.about, *(row.label for row in rows)))


def _are_changes_of_a_year(columns: Sequence[Column], said: Said) -> bool:
    """Whether a lone column is headed by nothing but a unit of money, and the caption says what it is of: changes of one year."""
    years = find_years(said.caption)
    return len(columns) == 1 == len(years) and is_unit(columns[0].header) and find_amount_meaning(said.caption) == "change"


def _are_changes_by_year(columns: Sequence[Column]) -> bool:
    """Whether every column is a change of a year of its own (``Tillægsbevilling 2031``, ``2032``), and the budget stands beside none."""
    years = {column.fiscal_year for column in columns}
    return len(years) == len(columns) > 1 and None not in years and all(column.role in _CHANGES for column in columns)


def _prints_rest(columns: Sequence[Column], rows: Sequence[TableRow]) -> bool:
    """Whether what stands aside is what a result leaves of a grant (``Bevilling``, ``Forventet``, ``Overføres``) in nearly every row.

    A misprint in one row of many makes no other table of it.
    """
    grants, results, rests = (
        [column.index for column in columns if column.role in roles] for roles in ((GRANT,), _RESULTS, ("aside", "remaining"))
    )
    numbers = [{index: cell.number.value for index, cell in row.values if cell.number} for row in rows if row.values]
    borne = (
        sum({grant, result, rest} <= row.keys() and row[grant] - row[result] == row[rest] for row in numbers)
        for grant, result, rest in product(grants, results, rests)
    )
    return any(count >= max(_FEWEST, _MISPRINTED * (len(numbers) - count)) for count in borne)


def _is_about_appropriations(about: str) -> bool:
    """Whether a case speaks of appropriations or names a change type (virement, law programme)."""
    return "bevilling" in about.lower() or find_change_type(about) is not None


def _row_drivers(rows: Sequence[TableRow]) -> set[str]:
    """The drivers that labels of rows with figures name, if a good part of them do: then the table is transposed."""
    words = [match_column(row.label) for row in rows if row.values]
    named = [word.role for word in words if word is not None and word.role in _DRIVERS]
    return set(named) if _PART * len(named) >= len(words) else set()


def _count_people(rows: Sequence[TableRow]) -> bool:
    statements = (read_statement(row.label) for row in rows if row.values and not names_measure(row.label, "service"))
    return any(counted is not None and counted.unit is Unit.PERSONS for counted in statements)


def _speak_of_benefits(texts: Iterable[str]) -> bool:
    """Whether any text names a known benefit."""
    names = [name for name, _ in list_benefits()]
    return any(f" {name} " in f" {words} " for words in map(normalise, texts) for name in names)


def _counts_recipients_of(rows: Sequence[TableRow], columns: Sequence[Column]) -> bool:
    """Whether recipients of several scenarios stand beside amounts, or net amounts of several, and most rows are benefits: rates need
    not be printed."""
    scenarios, netted = (
        {column.scenario for column in columns if column.role in roles and column.scenario} for roles in (("recipients",), NETS)
    )
    amounts = any(column.role in _LEVELS for column in columns)
    return ((len(scenarios) >= _SCENARIOS and amounts) or len(netted) >= _SCENARIOS) and _are_benefits(rows)


def _are_benefits(rows: Sequence[TableRow]) -> bool:
    lines = [row for row in rows if row.kind == "line"]
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
    return benefits and len(scenarios) >= _SCENARIOS and "recipients" in roles and bool(roles & set(NETS))


def _heads_measures(rows: Sequence[TableRow], roles: set[str]) -> bool:
    """Whether benefits head the columns, and headings of drivers stand above rows of scenarios."""
    headings = {word.role for row in rows if row.kind == "heading" and (word := match_column(row.label)) is not None}
    return "benefit" in roles and len(headings & _DRIVERS) >= 2 and any(match_scenario(row.label) for row in rows)


def _names_scenarios(rows: Sequence[TableRow]) -> bool:
    """Whether a cell of some row is a scenario, or a label ends in one."""
    alone = any(match_scenario(cell.text.rstrip(":")) for row in rows for cell in row.cells)
    return alone or any(match_scenario(row.label) or part_scenario(row.label) for row in rows)


def _begin_with_numbers(rows: Sequence[TableRow]) -> bool:
    """Whether most lines begin with a number of an account, in whatever form a municipality prints it (``55771 Sygedagpenge``)."""
    lines = [row for row in rows if row.kind == "line"]
    return 2 * sum(1 for row in lines if _NUMBER.match(row.label)) > len(lines)


def _names_accounts(rows: Sequence[TableRow]) -> bool:
    return any(_CODE.search(row.label) or match_change_type(row.label) for row in rows)
