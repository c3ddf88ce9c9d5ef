"""What the tables of an item come to: their printed grand totals, else the sum of their lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.danish.measures import names_measure
from pipeline.danish.subjects import Subject, read_subject
from pipeline.danish.vocabulary import without_total_words
from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, Figure
from pipeline.reconcile.book import Book
from pipeline.reconcile.sums.rows import AnyRow, group_tables, is_net
from pipeline.reconcile.sums.stretches import WHOLES
from pipeline.reconcile.witnesses.witnesses import AMOUNTS, FOLLOWUP, SCENARIOS
from pipeline.reconcile.wording.prose_words import says
from schemas.lists import Role

Row = Appropriation | BenefitStatus | BudgetFollowup

_SIDES = ("expenditure", "income")
_FEW = 2
"""So many lines at least has a table whose sum says more than its line."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a table comes to in one measure: figures that are added up, how many rows it has, and what its total is called.

    ``is_all`` tells a table's own total from one that is called after a part of it; ``is_printed`` it from the sum of the lines, which is
    all that is applied for in appropriations, else only what is shown; ``is_of_benefits`` that it is a benefit table, which
    seldom holds all that a committee spends; ``unread`` that a number of the table was not let in.
    """

    item_no: int
    table_no: int
    measure: str
    fiscal_year: int | None
    parts: tuple[Figure, ...]
    rows: int
    name: Subject
    is_all: bool
    is_printed: bool
    is_of_benefits: bool
    unread: bool


def list_wholes(book: Book) -> tuple[Whole, ...]:
    """What each table of a document comes to, in each measure that it prints.

    Args:
        book: the document's figures.
    """
    found = [whole for rows in group_tables(book.appropriations) for whole in _of_appropriations(rows, book)]
    found += [whole for rows in group_tables(book.followups) for whole in _of_followups(rows, book)]
    found += [whole for rows in _group_benefits(book.benefits) for whole in _of_benefits(rows, book)]
    return tuple(whole for whole in found if whole.parts)


def _of_appropriations(rows: Sequence[Appropriation], book: Book) -> Iterator[Whole]:
    lines = [row for row in rows if row.role is Role.LINE]
    ends = _find_ends(rows)
    totals = [row for row in ends if row.role is Role.TOTAL]
    for column, measure in AMOUNTS.items():
        printed = [row for row in (ends if measure == "net" else totals) if book.find_figure(row, column) is not None]
        yield from _add_up(printed or totals, lines, column, measure, book)
    if all(row.expenditure_dkk is None and row.income_dkk is None for row in rows):
        yield from _add_up([row for row in ends if row.net_dkk is not None], lines, "net_dkk", "expenditure", book)


def _of_followups(rows: Sequence[BudgetFollowup], book: Book) -> Iterator[Whole]:
    ends = _find_ends(rows)
    nets = _find_nets(ends)
    for column, measure in FOLLOWUP.items():
        lines = [] if column.endswith("_pct") else [row for row in rows if row.role is Role.LINE]
        complete = len(book.list_figures(lines, column)) == len(lines)
        if any(row.role is not Role.NET for row in nets):
            yield _make(nets[0], measure, book.list_money(nets, column), lines, frozenset(), True, book)
        else:
            yield from _add_up(nets or ends, lines if complete else [], column, measure, book)
    for row in ends if nets else ():
        side = _find_side(row.label)
        if side is not None and row.role is Role.TOTAL:
            yield _make(row, side, book.list_figures([row], "deviation_dkk"), [], frozenset(), True, book)


def _find_nets(ends: Sequence[BudgetFollowup]) -> list[BudgetFollowup]:
    """The totals that net the others; where the table has one for each side, the one behind them that is called so."""
    nets = [row for row in ends if row.role is Role.NET]
    sides = [_find_side(row.label) for row in ends[:-1]]
    called = [row for row in ends[-1:] if is_net(row) and sorted(map(str, sides)) == list(_SIDES)]
    return nets or called


def _find_side(label: str) -> str | None:
    """What a total of one side of the net below it is called after, None where it names neither or both."""
    found = [side for side, kind in (("expenditure", "side_expenditure"), ("income", "side_income")) if says(kind, label)]
    return found[0] if len(found) == 1 else None


def _of_benefits(rows: Sequence[BenefitStatus], book: Book) -> Iterator[Whole]:
    names = {row.label for row in rows if row.role is Role.LINE}
    for scenario, measure in SCENARIOS.items():
        own = [row for row in rows if row.scenario is scenario]
        lines = [row for row in own if row.role is Role.LINE]
        complete = len(book.list_figures(lines, "amount_dkk")) == len(names)
        yield from _add_up([row for row in own if row.role is Role.TOTAL], lines if complete else [], "amount_dkk", measure, book)


def _find_ends(rows: Sequence[AnyRow]) -> list[AnyRow]:
    """The totals of a table; behind one that adds up the whole table so far, those above it are parts."""
    ends = [row for row in rows if row.role in (Role.TOTAL, Role.NET) and row.covers_level in WHOLES]
    last = max((at for at, row in enumerate(ends) if row.covers_level == "running"), default=0)
    return ends[last:]


def _group_benefits(rows: Iterable[BenefitStatus]) -> Iterator[tuple[BenefitStatus, ...]]:
    groups: dict[tuple[int, int, int | None], list[BenefitStatus]] = {}
    for row in sorted(rows, key=lambda row: (row.item_no, row.table_no, row.row_no, row.line_no, row.fact_id)):
        groups.setdefault((row.item_no, row.table_no, row.fiscal_year), []).append(row)
    return iter(tuple(group) for group in groups.values())


def _add_up(totals: Sequence[Row], lines: Sequence[Row], column: str, measure: str, book: Book) -> Iterator[Whole]:
    """The printed totals; what they are called after a part of the table is the whole only where there is no other.

    Where several are so called and none is all, the lines are added up, as where no total is printed.
    """
    paid = _leave_out_cover(totals, lines, column, book)
    if paid:
        yield _make(paid[0], measure, book.list_money(paid, column), paid, frozenset(), True, book)
        return
    names = [read_subject(without_total_words(_name(row))) for row in totals]
    alone = len(totals) == 1
    for row, name in zip(totals, names, strict=True):
        yield _make(row, measure, book.list_money([row], column), lines, name, alone or not name, book)
    if all(names) and not alone and len(lines) >= _FEW:
        yield _make(lines[0], measure, book.list_money(lines, column), lines, frozenset(), True, book)


def _leave_out_cover(totals: Sequence[Row], lines: Sequence[Row], column: str, book: Book) -> list[Row]:
    """The lines that are paid for, of a table of appropriations that comes to nought because it prints what pays for them as well."""
    pays = [isinstance(row, Appropriation) and _pays(row) for row in lines]
    balanced = bool(totals) and not any(figure.value for figure in book.list_money(totals, column))
    return [row for row, is_paying in zip(lines, pays, strict=True) if not is_paying] if balanced and any(pays) else []


def list_paying(book: Book, item_no: int, year: int | None) -> tuple[Figure, ...]:
    """What the rows that pay print of an item's tables of appropriations, in all years where none is named.

    Args:
        book: the document's figures.
        item_no: the item.
        year: the fiscal year.
    """
    rows = [row for row in book.appropriations if row.item_no == item_no and year in (None, row.fiscal_year) and _pays(row)]
    return book.list_money(rows, "net_dkk")


def _pays(row: Appropriation) -> bool:
    """Whether a row's own words or the heading above it name financing."""
    return names_measure(" ".join(filter(None, (row.text, row.account_name, row.sector))), "financing")


def _make(row: Row, measure: str, parts: tuple[Figure, ...], lines: Sequence[Row], name: Subject, is_all: bool, book: Book) -> Whole:
    first, last = book.find_bounds(row.item_no, row.table_no)
    is_printed = row.role is not Role.LINE or isinstance(row, Appropriation)
    unread = len(parts) > 1 and book.has_unread(row.item_no, first, last)
    of_benefits = isinstance(row, BenefitStatus)
    return Whole(row.item_no, row.table_no, measure, row.fiscal_year, parts, len(lines), name, is_all, is_printed, of_benefits, unread)


def _name(row: Row) -> str:
    """What a total is called; that of a benefit table bears the name of its scenario only."""
    if isinstance(row, BenefitStatus):
        return ""
    return row.text if isinstance(row, Appropriation) else row.label
