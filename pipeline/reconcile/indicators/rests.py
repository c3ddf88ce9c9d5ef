"""``deviation`` of rests: what is left of a budget or a grant is that less what was used of it, this year and in the years before.

Which of the columns that may be these are, the rows themselves show: those that most of them fit. Where none fit most rows, none is judged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.danish.beside import name_role
from pipeline.danish.column_roles import GRANT
from pipeline.model import BudgetFollowup, Figure, Identity, Indicator
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, judge_relation
from pipeline.reconcile.sums.bases import BUDGETS, fits_most
from pipeline.reconcile.wording.prose_words import says
from schemas.lists import IdentityKind, Outcome, Rule, Unit

_USED = "actual_to_date_dkk"
_REST = "remaining"
_OF_USE = ("spent", "side_expenditure")
_MOST_USED = 2

Place = tuple[int, int, int]
"""An item, a table and a line of it."""
Row = tuple[Indicator, dict[str, Figure]]
"""A rest, and the amounts of its row by their column: a fact's measure, or the head of one that stands beside."""
Judged = Sequence[tuple[Identity, bool]]
"""What came of each row, and whether anything was used of what it has a rest of."""


def check_rests(book: Book) -> tuple[Identity, ...]:
    """The identities of the rests that a document's tables print.

    Args:
        book: the document's figures.
    """
    columns: dict[tuple[int, int, str], list[Indicator]] = {}
    for cell in book.indicators:
        if cell.unit is Unit.DKK and name_role(cell.column_label) == _REST:
            columns.setdefault((cell.item_no, cell.table_no, cell.column_label), []).append(cell)
    amounts = _list_amounts(book) if columns else {}
    return tuple(one for cells in columns.values() for one in _check([(cell, amounts[_place(cell)]) for cell in cells], book))


def _place(row: Indicator | BudgetFollowup) -> Place:
    return row.item_no, row.table_no, row.line_no


def _list_amounts(book: Book) -> dict[Place, dict[str, Figure]]:
    """The amounts of each row by their column; of the facts none where a row has some of several years."""
    years = Counter(map(_place, book.followups))
    places: dict[Place, dict[str, Figure]] = {}
    facts = [(row, column) for row in book.followups if years[_place(row)] == 1 for column in (*BUDGETS, _USED)]
    found = [(_place(row), column, book.find_figure(row, column)) for row, column in facts]
    beside = (cell for cell in book.indicators if cell.unit is Unit.DKK)
    for place, column, figure in (*found, *((_place(cell), cell.column_label, book.find_figure(cell, "value")) for cell in beside)):
        places.setdefault(place, {}).update({column: figure} if figure is not None else {})
    return places


def _check(rows: Sequence[Row], book: Book) -> tuple[Identity, ...]:
    """The identities of one column of rests by the columns that most of its rows fit; the first of these where as many fit others."""
    tried = [tuple(_judge(rows, *columns, book)) for columns in _list_columns(rows)]
    best = max(filter(_fits, tried), key=_count_holding, default=())
    return tuple(identity for identity, _ in best)


def _list_columns(rows: Sequence[Row]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What there may be a rest of, and what was used of it: measures of the facts, or columns beside them whose heads say so."""
    heads = tuple(dict.fromkeys(column for _, amounts in rows for column in amounts))
    rests = {cell.column_label for cell, _ in rows}
    beside = [head for head in heads if head not in (*BUDGETS, _USED) and head not in rests]
    used = [_USED, *(head for head in beside if any(says(kind, head) for kind in _OF_USE))]
    grants = [head for head in beside if head not in used and name_role(head) == GRANT]
    spent = [columns for number in range(1, _MOST_USED + 1) for columns in combinations(used, number)]
    return ((base, columns) for base in (*BUDGETS, *grants) for columns in spent)


def _judge(rows: Sequence[Row], base: str, used: tuple[str, ...], book: Book) -> Iterator[tuple[Identity, bool]]:
    """What came of each row that prints all of it, and whether anything was used of it."""
    for cell, amounts in rows:
        printed = book.find_figure(cell, "value")
        if printed is not None and all(column in amounts for column in (base, *used)):
            parts = ((amounts[base], 1), *((amounts[column], -1) for column in used))
            subject, unread = f"{cell.row_label}: {cell.column_label}", book.has_unread(cell.item_no, cell.line_no, cell.line_no)
            relation = Relation(Rule.DEVIATION, IdentityKind.ARITHMETIC, subject, parts, printed, unread)
            yield judge_relation(relation), any(amounts[column].value for column in used)


def _fits(judged: Judged) -> bool:
    """Whether most rows fit; one of which nothing was used fits any budget, and shows nothing."""
    return fits_most([identity.outcome for identity, is_used in judged if is_used or identity.outcome is Outcome.FAILS])


def _count_holding(judged: Judged) -> int:
    return sum(identity.outcome is Outcome.HOLDS and is_used for identity, is_used in judged)
