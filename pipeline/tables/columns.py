"""The columns of a head: what its words say of every figure that stands under them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.danish.dates import find_dates
from pipeline.danish.head_days import find_head_day, find_head_month
from pipeline.danish.heads import match_column, means_rate
from pipeline.danish.scenarios import find_scenario, without_scenario
from pipeline.danish.units import find_unit_of_head, find_unit_statement, is_unit, without_unit
from pipeline.danish.words import find_years, normalise
from pipeline.model import Column
from pipeline.tables.head_words import match_column_role

_FROM_YEAR = re.compile(r"\b(?:fra|til)\s+(?:år(?:et)?\s+)?(?:19|20)\d{2}\b", re.IGNORECASE)
_AVERAGE = re.compile(r"(?:gennemsnit\w*|gns) pr (?:md|mdr|måned)$")
_NETS = ("net", "amount_or_net")
_RATES = ("monthly_benefit", "net_rate")
_DRIVERS = frozenset({"recipients", "refund_pct", "own_share_pct"})
_ONCE = frozenset({"original_budget", "corrected_budget", "budget", "actual_to_date", "expected"})
"""What a table prints once for a year, or else says how the two differ."""


def name_columns(heads: Mapping[int, str]) -> tuple[tuple[int, Column], ...]:
    """What each slot's head says. A head of nothing but a year is an amount of that year; units and scenarios are read beside the role.

    Returns:
        (slot, column) from left to right, label columns left out; ``fiscal_year`` and ``scenario`` only where columns differ by them.
    """
    years = {slot: _only_year(without_adoption(head)) for slot, head in heads.items()}
    scenarios = {slot: found[0] if (found := find_scenario(head)) else None for slot, head in heads.items()}
    by_year = len({year for year in years.values() if year}) > 1
    roles = _settle_labels({slot: match_column_role(head) for slot, head in heads.items()}, heads)
    named = [(slot, heads[slot]) for slot in sorted(heads) if roles[slot] != "label" and not _heads_labels(slot, roles, heads)]
    columns = tuple(
        (
            slot,
            Column(
                number,
                roles[slot],
                head,
                unit_factor=unit.factor if (unit := find_unit_of_head(head)) else None,
                fiscal_year=years[slot] if by_year else None,
                scenario=scenarios[slot],
            ),
        )
        for number, (slot, head) in enumerate(named)
    )
    return unname_twins([(slot, _settle_money(column)) for slot, column in columns])


def _settle_money(column: Column) -> Column:
    """A refund whose head prints a unit of money is no share: it is what the state pays; an average a month in money is a rate."""
    if column.unit_factor is None:
        return column
    if column.role == "refund_pct":
        return replace(column, role="income")
    is_average = _AVERAGE.match(without_unit(normalise(without_scenario(column.header)))) is not None
    return replace(column, role="monthly_benefit") if is_average and column.role in ("recipients", "unknown") else column


def _settle_labels(roles: Mapping[int, str], heads: Mapping[int, str]) -> dict[int, str]:
    """The roles; another head of labels behind the first, or one beside a scenario, among drivers, means what it does over figures.

    ``Ydelse`` is the monthly one there, and ``Budget 2031 Ydelse kr.`` heads no labels.
    """
    if not _DRIVERS & set(roles.values()):
        return dict(roles)
    labels = [slot for slot in sorted(roles) if roles[slot] == "label"]
    beside = [slot for slot in roles if find_scenario(heads[slot]) is not None]
    rates = {slot for slot in (*labels[1:], *beside) if means_rate(without_scenario(heads[slot]))}
    return {slot: "monthly_benefit" if slot in rates else role for slot, role in roles.items()}


def unname_twins(columns: Sequence[tuple[int, Column]]) -> tuple[tuple[int, Column], ...]:
    """Columns of one year and scenario that other words tell apart (``Pladser KB``, ``Udgift KB``) are not all what one word of them names.

    The one whose head holds no other words keeps its role; without such a one, all are left unnamed: the words that nobody knows may
    say that they count something else. Beside a rate (``HP KB`` beside ``Pris KB``), or the net amount of the same, they always may. So
    may those of another budget beside the original and the corrected one (``Budget 2031 Teknisk korrektion``): it may lie between them.
    """
    has_rate = any(column.role in _RATES for _, column in columns)
    netted = {column.scenario for _, column in columns if column.role in _NETS} - {None}
    twins: dict[tuple[object, ...], list[Column]] = {}
    for _, column in columns:
        if column.role in _ONCE:
            when = find_head_day(column.header) or find_head_month(column.header)
            twins.setdefault((column.role, find_years(column.header), when, column.scenario), []).append(column)
    unnamed = {
        column.index
        for alike in twins.values()
        if has_rate or alike[0].scenario in netted or len({_words_of(column) for column in alike}) > 1 or _are_repeated(alike)
        for column in alike
        if not _is_whole(column) or sum(map(_is_whole, alike)) > 1
    }
    between = {column.index for _, column in columns if _lies_between(column, columns)}
    return tuple((slot, replace(column, role="unknown") if column.index in unnamed | between else column) for slot, column in columns)


def _lies_between(budget: Column, columns: Sequence[tuple[int, Column]]) -> bool:
    """Whether a budget is known by one of its words only, and the original and the corrected one of its year are columns too."""
    years = {None, budget.fiscal_year} if budget.fiscal_year else {column.fiscal_year for _, column in columns}
    beside = {column.role for _, column in columns if column.fiscal_year in years}
    return budget.role == "budget" and not _is_whole(budget) and {"original_budget", "corrected_budget"} <= beside


def _are_repeated(alike: Sequence[Column]) -> bool:
    """Whether columns have the very same head: what stood above them and told them apart is lost, and the first may be any of them."""
    return len(alike) > 1 and len({normalise(column.header) for column in alike}) == 1


def _words_of(column: Column) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", normalise(column.header)))


def _is_whole(column: Column) -> bool:
    """Whether no other word stands in a head; a group's may stand twice in it (``Budget 2031`` above ``Budget i kr.``)."""
    word = match_column(" ".join(dict.fromkeys(column.header.split())))
    return word is not None and word.exact


def _heads_labels(slot: int, roles: Mapping[int, str], heads: Mapping[int, str]) -> bool:
    """The first slot heads the labels when its words name no measure: nothing known, the table's unit, a benefit, what is granted."""
    named = roles[slot] in ("unknown", "benefit", "amount_or_budget")
    return slot == 0 and len(heads) > 1 and (named or is_unit(heads[slot]) or find_unit_statement(heads[slot]) is not None)


def _only_year(head: str) -> int | None:
    """The year of a head that names one; that which money comes from or goes to (``Overført fra 2013``) is not the one it is counted in."""
    years = find_years(head)
    return years[0] if len(years) == 1 and not names_origin(head) else None


def without_adoption(head: str) -> str:
    """A head less the day on which its budget was adopted (``Vedtaget budget 08.10.2030``): it lies before the budget's year."""
    word = match_column(head)
    days = find_dates(head) if word is not None and word.role == "original_budget" else ()
    for day in reversed(days):
        head = f"{head[: day.start]} {head[day.end :]}"
    return head


def names_origin(head: str) -> bool:
    """Whether a head says from which year its money comes, or to which it goes (``Overført fra 2013``, ``Overføres til 2015``)."""
    return _FROM_YEAR.search(head) is not None
