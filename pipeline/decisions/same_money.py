"""Tables of a paper that show the same money: a table printed twice, the same sum parted another way, or what pays for it. One counts."""

from __future__ import annotations

import operator
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from pipeline.danish.covering import speaks_of_cover
from pipeline.danish.measures import names_measure
from pipeline.model import Appropriation, Extract, SameMoney
from schemas.fates import Alike
from schemas.lists import Role

_TELLING = 4
"""So many digits but noughts at the end, of all the sums that two tables share, are no chance; one less may be."""
_FEWEST, _FEWEST_COPIED, _TO_ONE = 2, 3, 2
"""So many lines at least must be the same, more where another item prints them, and half of all."""

_BALANCE = "08."
_ASKED = (Alike.LINE, Alike.PERHAPS)
"""What is counted nevertheless."""

_CODE = re.compile(r"\b\d{1,2}\.\d{2}\.\d{2}\b")
_Name = tuple[str, tuple[str, ...]]
"""What a line is called: its text and its accounts, which may stand in the headings above it."""
_Line = tuple[_Name, Decimal]


@dataclass(frozen=True, slots=True)
class _Table:
    """An item's table in one fiscal year: its rows, and what they come to as it is printed, else as its lines add up.

    ``parts`` is what its sections come to, as it is printed.
    """

    rows: tuple[Appropriation, ...]
    sums: frozenset[Decimal]
    parts: frozenset[Decimal]
    steps: tuple[Decimal, ...]
    lines: tuple[Appropriation, ...]
    sectors: frozenset[str]
    pays: bool
    adds_up: bool

    @property
    def first(self) -> str:
        return self.rows[0].fact_id

    @property
    def has_accounts(self) -> bool:
        return any(line.account_codes for line in self.lines)


_Years = Mapping[int | None, _Table]


def find_same_money(extract: Extract) -> dict[str, SameMoney]:
    """The appropriation rows whose money another table shows already for their year.

    In one item such tables print the same lines of the same amounts, half of all at least: then those of them that the other does not
    name are new, and count. Or they come to the same sums by more digits than can be chance, counting what the lines come to on the way
    where one table parts the sum more finely than the other. A table of another item must print the same lines. What pays for a table
    (``Finansiering i alt``), in one of its own or below a heading of it, comes to its sum turned; what other budgets give is a change of
    those. A single line that prints what another table comes to may sum it up. Of two that are the same the first counts, unless its
    lines do not add up and those of the other do.

    Args:
        extract: a document.

    Returns:
        by each such row the first row of the other table, and how that is known; what may be chance counts nevertheless.
    """
    tables = _list_tables(extract.appropriations)
    found: dict[str, tuple[SameMoney, frozenset[str]]] = {}
    for item_no, own, other_no, earlier in ((*own, *earlier) for at, own in enumerate(tables) for earlier in tables[:at]):
        alike = _list_alike(own, earlier) if item_no == other_no else _list_copied(own, earlier)
        for year, how in alike:
            kept, repeated = _choose(own[year], earlier[year], how)
            how = Alike.SOME if how is Alike.LINES and not operator.le(*_count_lines(repeated, kept)) else how
            if all(table.first not in found or found[table.first][0].how in _ASKED for table in (kept, repeated)):
                found[repeated.first] = SameMoney(kept.first, how), _list_rows(repeated, kept, how)
    return {fact_id: same for same, rows in found.values() for fact_id in rows}


def _list_rows(repeated: _Table, kept: _Table, how: Alike) -> frozenset[str]:
    """The rows of a table whose money another shows: but for the lines that only it names, where not all lines are the same."""
    by_account = repeated.has_accounts and kept.has_accounts
    known = {_name(line, by_account) for line in kept.lines} if how is Alike.SOME else None
    return frozenset(row.fact_id for row in repeated.rows if row.role is not Role.LINE or known is None or _name(row, by_account) in known)


def _list_tables(rows: Iterable[Appropriation]) -> list[tuple[int, _Years]]:
    """The tables of appropriations with their item; what pays for others below a heading is a table of its own."""
    tables: dict[tuple[int, int, bool], dict[int | None, list[Appropriation]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        tables[*row.printed_table, _names_financing(row.sector or "")][row.fiscal_year].append(row)
    parted = {key: {year: _part_at_totals(own) for year, own in by_year.items()} for key, by_year in sorted(tables.items())}
    return [
        (key[0], {year: _read_table(parts[at]) for year, parts in by_year.items() if at < len(parts)})
        for key, by_year in parted.items()
        for at in range(max(map(len, by_year.values())))
    ]


def _part_at_totals(rows: Sequence[Appropriation]) -> list[list[Appropriation]]:
    """The rows of a table, cut behind each total of all that lines stand above: two tables of one head may be read as one."""
    parts: list[list[Appropriation]] = [[]]
    for row in rows:
        above = parts[-1]
        if row.role is Role.LINE and above and _is_whole(above[-1]) and any(one.role is Role.LINE for one in above):
            parts.append([])
        parts[-1].append(row)
    return parts


def _is_whole(row: Appropriation) -> bool:
    return row.role in (Role.TOTAL, Role.NET) and row.covers_level == "all"


def _read_table(rows: Sequence[Appropriation]) -> _Table:
    lines = [row for row in rows if row.role is Role.LINE and _add(row)]
    totals = [row for row in rows if _is_whole(row)]
    steps = tuple(accumulate(map(_add, lines)))
    sums = frozenset((*map(_add, totals), *steps[-1:])) - {Decimal()}
    sectors = frozenset(_normalise(row.sector) for row in lines if row.sector)
    # What other budgets give is a change of theirs; beside what it pays for (``Finansiering | Kassen``) a row bears that one's account.
    moves = any(row.account_codes and not _is_balance(row) and row.first_part is None for row in lines)
    pays = not moves and (any(map(_pays, totals)) or (bool(lines) and all(map(_pays, lines))))
    adds_up = bool(totals) and steps[-1:] == (_add(totals[-1]),)
    parts = frozenset(_add(row) for row in rows if row.role is Role.SUBTOTAL)
    return _Table(tuple(rows), sums, parts, steps, tuple(lines), sectors, pays, adds_up)


def _pays(row: Appropriation) -> bool:
    """Whether a row is named as what pays, or moves the balance (main account 8 of the chart of accounts: cash, loans)."""
    return _is_balance(row) or _names_financing(row.text) or _names_financing(row.sector or "")


def _is_balance(row: Appropriation) -> bool:
    return bool(row.account_codes) and all(code.startswith(_BALANCE) for code in row.account_codes)


def _names_financing(text: str) -> bool:
    return names_measure(text, "financing") or speaks_of_cover(text)


def _list_copied(own: _Years, earlier: _Years) -> Iterator[tuple[int | None, Alike]]:
    """The years in which a table of another item prints mostly the same lines."""
    return ((year, Alike.LINES) for year in own if year in earlier and _repeats(own[year], earlier[year], _FEWEST_COPIED))


def _list_alike(own: _Years, earlier: _Years) -> Iterator[tuple[int | None, Alike]]:
    """The years of a table in which an earlier one of its item shows its money, and how that is known."""
    shared = [year for year in own if year in earlier]
    equal = {year: _find_equal(own[year], earlier[year]) for year in shared}
    digits = max((sum(map(_count_digits, sums)) for sums in equal.values()), default=0)
    for year in shared:
        if _repeats(own[year], earlier[year], _FEWEST):
            yield year, Alike.LINES
        elif own[year].pays != earlier[year].pays and earlier[year].sums & {-value for value in own[year].sums}:
            yield year, Alike.PAYS
        elif equal[year] and digits >= _TELLING - 1:
            is_chance = digits < _TELLING or _are_elsewhere(own[year], earlier[year])
            yield year, Alike.PERHAPS if is_chance else Alike.SUM
        elif _prints_sum(own[year], earlier[year]) or _prints_sum(earlier[year], own[year]):
            yield year, Alike.LINE


def _repeats(table: _Table, earlier: _Table, fewest: int) -> bool:
    own, others = _count_lines(table, earlier)
    same = (own & others).total()
    return not _are_elsewhere(table, earlier) and same >= fewest and same * _TO_ONE >= own.total()


def _count_lines(table: _Table, other: _Table) -> tuple[Counter[_Line], Counter[_Line]]:
    """The lines of two tables by what they are called and come to; their accounts tell them apart where both print accounts."""
    by_account = table.has_accounts and other.has_accounts
    own, others = (Counter((_name(line, by_account), _add(line)) for line in each.lines) for each in (table, other))
    return own, others


def _prints_sum(table: _Table, other: _Table) -> bool:
    """Whether one line of a table is what another or a section of it comes to, by digits that are hardly chance."""
    whole = {value for value in other.sums | other.parts if _count_digits(value) >= _TELLING - 1}
    return len(other.steps) >= _FEWEST and any(_add(line) in whole for line in table.lines)


def _are_elsewhere(table: _Table, earlier: _Table) -> bool:
    """Whether both name their areas, and no area is in both: the same words there speak of other money."""
    return bool(table.sectors and earlier.sectors) and table.sectors.isdisjoint(earlier.sectors)


def _find_equal(table: _Table, earlier: _Table) -> frozenset[Decimal]:
    """The sums of both; where the lines of one part those of the other, also what they come to on the way."""
    coarse, fine = sorted((table.steps, earlier.steps), key=len)
    parted = frozenset(coarse) if set(coarse) <= set(fine) else frozenset()
    equal = earlier.sums & table.sums
    return equal | parted if equal else equal


def _choose(own: _Table, earlier: _Table, how: Alike) -> tuple[_Table, _Table]:
    """Which of two tables counts, and which does not."""
    is_better = earlier.pays if how is Alike.PAYS else own.adds_up and not earlier.adds_up
    return (own, earlier) if is_better else (earlier, own)


def _add(row: Appropriation) -> Decimal:
    """What a row comes to: its net, else what it prints of both sides."""
    return row.net_dkk if row.net_dkk is not None else (row.expenditure_dkk or Decimal()) + (row.income_dkk or Decimal())


def _name(row: Appropriation, by_account: bool) -> _Name:
    return _normalise(_CODE.sub(" ", row.text)), row.account_codes if by_account else ()


def _normalise(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _count_digits(value: Decimal) -> int:
    return len(f"{abs(value):f}".replace(".", "").strip("0"))
