"""Tables of a paper that show the same money: a table printed twice, the same sum parted another way, or what pays for it. One counts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.covering import speaks_of_cover
from pipeline.danish.measures import names_measure
from pipeline.model import Appropriation, Extract
from schemas.lists import Role

_TELLING = 3
"""So many digits but noughts at the end make it no chance that two tables come to the same."""
_FEWEST_YEARS = 2
"""In so many years it is no chance either."""
_FEWEST, _FEWEST_COPIED, _TO_ONE = 2, 3, 2
"""So many lines at least must be the same, more where another item prints them, and half of all."""


@dataclass(frozen=True, slots=True)
class _Table:
    """An item's table in one fiscal year: its rows, and what they come to as it is printed, else as its lines add up."""

    rows: tuple[Appropriation, ...]
    sums: frozenset[Decimal]
    lines: Counter[tuple[str, Decimal]]
    pays: bool


_Years = dict[int | None, _Table]


def find_same_money(extract: Extract) -> dict[str, str]:
    """The appropriation rows whose money an earlier table shows already for their year.

    In one item such tables come to the same sum, by more digits or in more years than can be chance; or half of their lines at least say
    the same of the same amounts. A council's minutes repeat the committee's table so, and a year's column of a table over several years
    the sum. A table of another item must do both. What pays for a table (``Finansiering i alt``), in one of its own or below a heading of
    it, comes to its sum turned.

    Args:
        extract: a document.

    Returns:
        by each such row the first row of the table that counts.
    """
    tables: dict[tuple[int, int, bool], dict[int | None, list[Appropriation]]] = defaultdict(lambda: defaultdict(list))
    for row in extract.appropriations:
        tables[row.item_no, row.table_no, _names_financing(row.sector or "")][row.fiscal_year].append(row)
    found: dict[str, str] = {}
    counting: list[tuple[int, _Years]] = []
    for (item_no, _, _), by_year in sorted(tables.items()):
        own = {year: _read_table(rows) for year, rows in by_year.items()}
        found_in = ((_list_same if no == item_no else _list_copied)(own, earlier) for no, earlier in counting)
        same = {year: first for years in found_in for year, first in years}
        found |= {row.fact_id: first for year, first in same.items() for row in own[year].rows}
        counting.append((item_no, {year: table for year, table in own.items() if year not in same}))
    return found


def _read_table(rows: Sequence[Appropriation]) -> _Table:
    lines = [row for row in rows if row.role is Role.LINE]
    totals = [_add(row) for row in rows if row.role in (Role.TOTAL, Role.NET) and row.covers_level == "all"]
    added = [sum(map(_add, lines), Decimal())] if len(lines) > 1 else []
    sums = frozenset((*totals, *added)) - {Decimal()}
    pays = any(_names_financing(text) for row in rows for text in (row.text, row.sector or ""))
    return _Table(tuple(rows), sums, Counter((_name(row), _add(row)) for row in lines), pays)


def _list_copied(own: _Years, earlier: _Years) -> Iterator[tuple[int | None, str]]:
    """The years in which a table of another item comes to the same sum by mostly the same lines."""
    return ((year, first) for year, first in _list_same(own, earlier) if _repeats(own[year], earlier[year], _FEWEST_COPIED))


def _list_same(own: _Years, earlier: _Years) -> Iterator[tuple[int | None, str]]:
    """The years of a table in which an earlier one shows its money, each with the first row of that."""
    shared = [year for year in own if year in earlier]
    equal = {year: _find_equal(own[year], earlier[year]) for year in shared}
    years = sum(bool(sums) for sums in equal.values())
    for year in shared:
        is_telling = years >= _FEWEST_YEARS or any(_count_digits(value) >= _TELLING for value in equal[year])
        if (equal[year] and is_telling) or _repeats(own[year], earlier[year], _FEWEST):
            yield year, earlier[year].rows[0].fact_id


def _names_financing(text: str) -> bool:
    return names_measure(text, "financing") or speaks_of_cover(text)


def _find_equal(table: _Table, earlier: _Table) -> frozenset[Decimal]:
    """The sums of both; of a table that says that it pays, also those that it turns."""
    return earlier.sums & (table.sums | {-value for value in table.sums} if table.pays else table.sums)


def _repeats(table: _Table, earlier: _Table, fewest: int) -> bool:
    same = (table.lines & earlier.lines).total()
    return same >= fewest and same * _TO_ONE >= table.lines.total()


def _add(row: Appropriation) -> Decimal:
    """What a row comes to: its net, else what it prints of both sides."""
    return row.net_dkk if row.net_dkk is not None else (row.expenditure_dkk or Decimal()) + (row.income_dkk or Decimal())


def _name(row: Appropriation) -> str:
    return " ".join(re.findall(r"\w+", f"{row.account_name or ''} {row.text}".casefold()))


def _count_digits(value: Decimal) -> int:
    return len(f"{abs(value):f}".replace(".", "").strip("0"))
