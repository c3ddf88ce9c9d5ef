"""Which scenario and which measure each column of a benefit table holds, told by its head and by the columns beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from pipeline.danish.head_days import find_head_day
from pipeline.danish.heads import match_column, means_rate
from pipeline.danish.measures import read_head
from pipeline.danish.scenarios import find_scenario, names_only_scenario, without_scenario
from pipeline.danish.units import is_unit, without_unit
from pipeline.danish.vocabulary import without_total_words
from pipeline.danish.words import find_years, normalise
from pipeline.model import Column
from schemas.lists import BudgetBasis, Scenario, Unit

_FOR_SOMEBODY = re.compile(r"(?:(?:gns|gennemsnitlige?|gennemsnits) )?\w+ (?:pr|per) \w+")
"""What somebody costs, whoever is counted (``Gns. udgift pr. elev``)."""
_BRACKETS = re.compile(r"\([^()]*\)")
MEASURE_OF = {
    "recipients": "recipients",
    "monthly_benefit": "monthly_benefit_dkk",
    "refund_pct": "refund_pct",
    "own_share_pct": "own_share_pct",
    "amount": "amount_dkk",
    "amount_or_status": "amount_dkk",
    "amount_or_net": "amount_dkk",
    "net": "amount_dkk",
    "expenditure": "amount_dkk",
}
SHARES = ("refund_pct", "own_share_pct")
NETS, GROSS = ("net", "amount_or_net"), "expenditure"


@dataclass(frozen=True, slots=True)
class Named:
    """A scenario as a head or a row names it; ``day`` is a (day, month) printed without its year."""

    scenario: Scenario
    words: str
    basis: BudgetBasis
    fiscal_year: int | None
    day: tuple[int, int] | None


def name_columns(columns: Sequence[Column]) -> dict[int, Named]:
    """The scenario of each column, by its index, where it can be told.

    A head may name it only at the first and last column of a scenario (``Antal (budget)``, ``Ydelse``, ``Budget 2031``): what stands
    between belongs to it. Heads that name one scenario by more or fewer words are one scenario, unless a measure would stand in it twice.

    Args:
        columns: a table's columns from left to right.
    """
    told = {column.index: name_scenario(_without_measure(column.header)) or _name_difference(column) for column in columns}
    named = _enclose(columns, {index: one for index, one in told.items() if one is not None})
    kinds = {one.scenario for one in named.values()}
    found = {index: one for kind in kinds for index, one in _unify(columns, {i: n for i, n in named.items() if n.scenario is kind}).items()}
    lacking = [column.index for column in columns if column.index not in found and measure_of(column) in SHARES]
    status = find_shared(found.values())
    if len(lacking) != 1 or status is None or _between(lacking[0], named) not in (None, status):
        return found
    return {**found, lacking[0]: status}


def name_column(column: Column) -> Named | None:
    """The scenario that a column's head names by itself, if it names one."""
    return name_scenario(column.header) if column.scenario else _name_difference(column)


def _name_difference(column: Column) -> Named | None:
    """A column that is known as a deviation says so of its scenario, in whatever words (``Mer-/mindreudgift``, ``Antal ændring``)."""
    if column.role != "deviation" and column.scenario is not Scenario.DEVIATION:
        return None
    words = column.header if column.role == "deviation" else column.header.split()[-1]
    return Named(Scenario.DEVIATION, words, BudgetBasis.UNKNOWN, None, None)


def find_shared(named: Collection[Named]) -> Named | None:
    """Where a share is stored that is printed once beside a budget and a status, whose it is both: with the status."""
    by_kind = {kind: {one for one in named if one.scenario is kind} for kind in (Scenario.BUDGET, Scenario.STATUS)}
    return by_kind[Scenario.STATUS].pop() if all(len(names) == 1 for names in by_kind.values()) else None


def _enclose(columns: Sequence[Column], named: Mapping[int, Named]) -> dict[int, Named]:
    """A measure that no head says the scenario of, once between the columns of each of several scenarios, belongs to these."""
    found = dict(named)
    for measure in {measure_of(column) for column in columns} - {None}:
        lacking = [column.index for column in columns if column.index not in named and measure_of(column) == measure]
        between = [_between(index, named) for index in lacking]
        scenarios = {one.scenario for one in between if one is not None}
        if len(scenarios) == len(lacking) > 1:
            found.update((index, one) for index, one in zip(lacking, between, strict=True) if one is not None)
    return found


def _between(index: int, named: Mapping[int, Named]) -> Named | None:
    left = max((at for at in named if at < index), default=None)
    right = min((at for at in named if at > index), default=None)
    if left is None or right is None or named[left].scenario is not named[right].scenario:
        return None
    return named[left]


def _unify(columns: Sequence[Column], named: Mapping[int, Named]) -> dict[int, Named]:
    """The columns of one kind of scenario under the name that says most, where nothing keeps their names apart."""
    names = tuple(dict.fromkeys(named.values()))
    measures = [measure_of(column) for column in columns if column.index in named]
    years, days = {one.fiscal_year for one in names} - {None}, {one.day for one in names} - {None}
    bases = {one.basis for one in names} - {BudgetBasis.UNKNOWN}
    rests = {" ".join(sorted(without_scenario(one.words).split())) for one in names}
    if max(len(years), len(days), len(bases), len(rests)) > 1 or len(set(measures)) < len(measures):
        return dict(named)
    most = max(names, key=lambda one: (one.fiscal_year is not None, one.day is not None, one.basis is not BudgetBasis.UNKNOWN))
    return dict.fromkeys(named, most)


def measure_of(column: Column | None) -> str | None:
    """What a column measures; one that names a scenario and nothing else (``Budget 2024, mio. kr.``) holds its amount."""
    if column is None:
        return None
    return MEASURE_OF.get(column.role) or ("amount_dkk" if _holds_amount(column) else None)


def _holds_amount(column: Column) -> bool:
    """Whether a column's head is a scenario or a budget's column and no more: other words may say that it counts something else."""
    if column.role != "deviation" and (column.scenario is None or column.role in ("deviation_pct", "unknown")):
        return False
    word = match_column(column.header)
    return names_only_scenario(column.header) or (word is not None and word.exact)


def _without_measure(head: str) -> str:
    """A head less the measures and units beside its scenario (``Budget 2024`` of ``Budget 2024 Antal``): the columns of one agree."""
    words = head.split()
    spans = [(first, behind) for first in range(len(words)) for behind in range(first + 1, len(words) + 1)]
    for first, behind in sorted(spans, key=lambda span: span[0] - span[1]):
        measure, rest = " ".join(words[first:behind]), " ".join(words[:first] + words[behind:])
        if _is_measure(measure) and find_scenario(rest) == find_scenario(head) and find_head_day(rest) == find_head_day(head):
            return _without_measure(rest.strip(" ,:–-"))
    return head


def name_scenario_of_row(label: str) -> Named | None:
    """The scenario that a measure's label ends in (``Antal personer, budget``, ``Nettoudgift, forventet (mio. kr.)``)."""
    words = _without_measure(without_brackets(label))
    return name_scenario(words) if words != label and find_scenario(words) is not None else None


def without_brackets(label: str) -> str:
    """A label less what stands in brackets, where its unit stands."""
    return _BRACKETS.sub(" ", label).strip()


def _is_measure(text: str) -> bool:
    """Whether a text is a measure, a total or a unit and nothing else: no year, no day."""
    word = match_column(text)
    counted = read_head(text) if word is not None and word.role == "recipients" else None
    is_count = counted is not None and counted.unit in (Unit.PERSONS, Unit.COUNT)  # ``Antal børn``, whatever is counted
    is_rate = word is not None and word.role == "monthly_benefit" and _FOR_SOMEBODY.fullmatch(without_unit(normalise(text)))
    named = word is not None and bool(word.exact or is_count or is_rate) and word.role in MEASURE_OF
    is_total = bool(text.strip()) and not without_total_words(text)
    return (named or means_rate(text) or is_total or is_unit(text)) and not find_years(text) and find_head_day(text) is None


def name_scenario(text: str) -> Named | None:
    """The scenario that a head or heading names, with its year and, where several forecasts stand side by side, its date."""
    found = find_scenario(text)
    if found is None:
        return None
    years = find_years(text)
    return Named(found[0], text, found[1], years[0] if len(years) == 1 else None, find_head_day(text))
