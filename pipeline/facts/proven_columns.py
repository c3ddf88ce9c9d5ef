"""What an unknown column of a follow-up measures, where the columns beside it leave just one measure that every row bears out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.danish.column_roles import BUDGETS, CHANGES, GRANT
from pipeline.facts.borne_out import tally_rows
from pipeline.facts.deviation_sign import list_legend_texts, says_sign
from pipeline.facts.roles import set_roles
from pipeline.model import Column, Table, TableRow

_FEWEST = 4
"""So many rows at least must tell: that fewer foot may be chance."""
_OPEN = ("unknown", GRANT, "result", "total")
"""What words leave open beside a budget: what was granted, accounts that may be of another year, a total of something."""
_REST = "remaining"


@dataclass(frozen=True, slots=True)
class _Claim:
    """That a column of a role is the difference or the sum of two others, each with its sign."""

    role: str
    parts: tuple[tuple[int, int], tuple[int, int]]


def prove_columns(table: Table) -> tuple[Table, frozenset[int]]:
    """The table with its unknown columns named that arithmetic tells, and their indices.

    One that is proven may prove the next. A column is a deviation when every row's is what is expected less the budget (or the other way
    round), the changes when it is the corrected budget less the original, the corrected budget when it is the sum of these or what
    deviations beside a bare budget are taken from, the expected result when it is the budget and the deviation. Only a measure that the
    table lacks is looked for, and only under a head of its own. What is called a rest is a deviation only where words say that one of its
    signs is of more or less spent.

    Args:
        table: a budget follow-up.
    """
    proven: set[int] = set()
    found: tuple[Column, str] | None = (table.columns[0], table.columns[0].role)
    while found is not None:
        found = next(filter(None, (_prove(table, column) for column in table.columns)), None)
        if found is not None:
            table = _name(table, *found)
            proven.add(found[0].index)
    return table, frozenset(proven)


def _prove(table: Table, column: Column) -> tuple[Column, str] | None:
    """The column with the one measure that every row bears out, where its words leave open what it measures."""
    is_rest = column.role == _REST and _is_told_rest(table, column)
    if not (column.role in _OPEN or is_rest) or not any(map(str.isalpha, column.header)):
        return None
    roles = {claim.role for claim in _list_claims(table, column) if _holds(table.rows, column.index, claim)}
    return (column, roles.pop()) if len(roles) == 1 else None


def _is_told_rest(table: Table, column: Column) -> bool:
    """Whether a rest is said to be a deviation (``et negativt beløb er en overskridelse``), and is not what the use to date leaves."""
    used = [other.index for other in table.columns if other.role == "actual_to_date"]
    budgets = [other.index for other in table.columns if other.role in BUDGETS]
    left = [tally_rows(table.rows, column.index, ((budget, 1), (one, -1))) for budget in budgets for one in used]
    return says_sign(list_legend_texts(table)) and all(tally.missed for tally in left)


def _list_claims(table: Table, column: Column) -> Iterator[_Claim]:
    """What the column could be, of what the table prints for its year and lacks."""
    found = {other.role: other.index for other in table.columns if other.fiscal_year == column.fiscal_year}
    budget = next((found[role] for role in BUDGETS if role in found), None)
    corrected = found.get("corrected_budget")
    bare = found.get("budget") if corrected is None else None
    original = found.get("original_budget", bare)
    expected, deviation = found.get("expected"), found.get("deviation")
    change = next((found[role] for role in CHANGES if role in found), None)
    if deviation is None and budget is not None and expected is not None:
        yield _Claim("deviation", ((expected, 1), (budget, -1)))
        yield _Claim("deviation", ((expected, -1), (budget, 1)))
    if expected is None and budget is not None and deviation is not None:
        yield _Claim("expected", ((budget, 1), (deviation, 1)))
        yield _Claim("expected", ((budget, 1), (deviation, -1)))
    if change is None and original is not None and corrected is not None:
        yield _Claim("supplementary", ((corrected, 1), (original, -1)))
    if corrected is None and original is not None and change is not None:
        yield _Claim("corrected_budget", ((original, 1), (change, 1)))
    if bare is not None and expected is not None and deviation is not None:
        yield _Claim("corrected_budget", ((expected, 1), (deviation, -1)))
        yield _Claim("corrected_budget", ((expected, 1), (deviation, 1)))


def _holds(rows: Sequence[TableRow], index: int, claim: _Claim) -> bool:
    """Whether every row that prints all three bears the claim out, and enough of them could have refuted it."""
    tally = tally_rows(rows, index, claim.parts)
    return not tally.missed and tally.telling >= _FEWEST


def _name(table: Table, column: Column, role: str) -> Table:
    return set_roles(table, {column.index: role})
