"""Income that a follow-up prints without its minus, below expenditure: stored negative where the nets, or the rows' own names, say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.danish.column_roles import BUDGETS, CHANGES
from pipeline.danish.heads import match_column
from pipeline.danish.vocabulary import match_sign
from pipeline.facts.benefit_scenarios import SHARES
from pipeline.facts.figures import Measure
from pipeline.facts.signs import SIDES, side_of
from pipeline.model import Number, Table, TableRow
from schemas.lists import SignRule

LEVELS = ("original_budget", "corrected_budget", "corrected_budget_excl", "budget", "periodised_budget", "actual_to_date", "expected")
RESULTS = ("expected", "actual_to_date")
_ROUNDED = Decimal("0.05")
_INCOME, _EXPENDITURE = SIDES["income"], SIDES["expenditure"]
_SUMS = ("net", "total", "result")


@dataclass(frozen=True, slots=True)
class IncomeSigns:
    """The rows that print magnitudes of income, by where they begin, and what says so.

    Of an overview's rows some may be ``open``, and some have their sign ``by_sums`` that they stand in.
    """

    rule: SignRule = SignRule.AS_PRINTED
    turned: frozenset[int] = frozenset()
    open: frozenset[int] = frozenset()
    by_sums: frozenset[int] = frozenset()

    def rule_of(self, row: TableRow) -> SignRule:
        """What says which sign a row has."""
        return SignRule.BY_FORMULA if row.start in self.by_sums else self.rule


def find_income_signs(table: Table) -> IncomeSigns:
    """How a follow-up's rows of income are to be taken.

    Where one of them prints a minus among budgets and results, they carry their own signs. Where none does, the nets tell whether income
    is subtracted from what stands above them or added to it. Where no net tells, income below expenditure by name (``Udgifter``,
    ``Indtægter``) is what it is called; of any other row nobody knows. Rows of an overview of results are not asked here.

    Args:
        table: a budget follow-up, its columns named.
    """
    income = [row for row in _list_sides(table.rows, _INCOME) if any(list_levels(row, table).values())]
    if not income or any(number.value < 0 for row in income for number in list_levels(row, table).values()):
        return IncomeSigns()
    rows = frozenset(row.start for row in income)
    told = set(_read_nets(table, rows))
    if told:
        return IncomeSigns(SignRule.BY_FORMULA, turned=rows) if told == {True} else IncomeSigns()
    if any(list_levels(row, table) for row in _list_sides(table.rows, _EXPENDITURE)):
        return IncomeSigns(SignRule.BY_WORDING, turned=rows)
    return IncomeSigns()


def sign_measure(measure: Measure, row: TableRow, table: Table, rule: SignRule) -> Measure | str:
    """A measure of a row of income that prints magnitudes, with the sign of what costs money, or the reason why it has none.

    A change or deviation is turned where it is one of magnitudes, too; where it is what the row costs it has its sign already.

    Args:
        measure: as it would be of any other row.
        row: the row of income.
        table: the follow-up that it stands in.
        rule: what says that its amounts are magnitudes.
    """
    if measure.column.removesuffix("_dkk") in LEVELS:
        return replace(measure, sign=-measure.sign, sign_rule=rule)
    own = "deviation_dkk" if measure.column == "deviation_pct" else measure.column
    way = _find_way(own.removesuffix("_dkk"), row, table, measure.sign)
    return way if isinstance(way, str) else replace(measure, sign=measure.sign * way, sign_rule=rule)


def _find_way(role: str, row: TableRow, table: Table, usual: int) -> int | str:
    """-1 where a difference is one of magnitudes, 1 where it is one of costs."""
    printed = {column.role: cell.number.value for column in table.columns for at, cell in row.values if at == column.index and cell.number}
    difference = printed.get(role)
    if not difference:
        return 1 if difference is not None else "sign_unknown"
    budget = next((printed[each] for each in BUDGETS if each in printed), None)
    if role in CHANGES:
        first, last = printed.get("original_budget"), printed.get("corrected_budget")
    else:
        first, last = budget, next((printed[each] for each in RESULTS if each in printed), None)
    if first is None or last is None or abs(abs(last - first) - abs(difference)) > max(abs(difference) * _ROUNDED, _ROUNDED):
        return "sign_unknown"
    return -1 if (last - first) * usual * difference > 0 else 1


def _list_sides(rows: Sequence[TableRow], side: str) -> Iterator[TableRow]:
    """The lines of a side: those that name it, and those below a heading that does."""
    above: str | None = None
    for row in rows:
        if row.kind == "heading":
            above = name_row_side(row)
        elif row.kind == "line" and row.values and (name_row_side(row) or above) == side:
            yield row


def name_row_side(row: TableRow) -> str | None:
    """The side that a row's mark or label names; a refund in money is income."""
    if row.side:
        return SIDES[row.side]
    if match_sign(row.label):
        return None  # ``Merindtægter`` have a sign of their own
    word = match_column(row.label)
    return _INCOME if word is not None and word.exact and word.role in SHARES else side_of(row.label)


def list_levels(row: TableRow, table: Table) -> Mapping[int, Number]:
    """What a row prints of budgets and results, by column."""
    kept = {column.index for column in table.columns if column.role in LEVELS}
    return {index: cell.number for index, cell in row.values if index in kept and cell.number}


def _read_nets(table: Table, income: frozenset[int]) -> Iterator[bool]:
    """Of each sum's columns that can tell: whether income is subtracted from the lines above it rather than added to them."""
    lines: list[TableRow] = []
    for row in table.rows:
        if row.kind == "line":
            lines.append(row)
        elif row.kind in _SUMS:
            for index, number in list_levels(row, table).items():
                parts = [(line.start in income, found[index]) for line in lines if index in (found := list_levels(line, table))]
                taken = sum((number.value for is_income, number in parts if is_income), Decimal(0))
                whole = sum((part.value for _, part in parts), Decimal(0))
                near = sum((part.resolution for _, part in parts), number.resolution) / 2
                added, subtracted = (abs(found - number.value) <= near for found in (whole, whole - 2 * taken))
                if added != subtracted and taken:
                    yield subtracted
            lines = []
