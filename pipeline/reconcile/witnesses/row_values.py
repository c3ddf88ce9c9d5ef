"""What a table's row says that prose may repeat: its figures, what they differ by, and how many per cent that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from pipeline.danish.subjects import Subject, read_subject
from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, Figure, Indicator
from pipeline.reconcile.book import Book
from schemas.lists import Role, Unit

_SUMS = (Role.SUBTOTAL, Role.TOTAL, Role.NET)
_MONEY = ("expenditure_dkk", "income_dkk", "net_dkk")
_BASES = ("corrected_budget_dkk", "original_budget_dkk")
_FEW = 4
"""So many figures of one measure at most are held against each other in pairs."""

_COUNTS = (Unit.PERSONS, Unit.COUNT)

Row = Appropriation | BenefitStatus | BudgetFollowup | Indicator


@dataclass(frozen=True, slots=True)
class Value:
    """A number with the figures that say it: themselves, or by what they differ; ``step`` is how coarsely these are printed."""

    value: Fraction
    step: Fraction
    unit: Unit
    figures: tuple[Figure, ...]
    is_change: bool

    @property
    def is_printed(self) -> bool:
        """Whether it stands in the table as it is."""
        return len(self.figures) == 1

    def counts_as(self, unit: Unit) -> bool:
        """Whether it counts what a unit counts."""
        return self.unit is unit or (self.unit in _COUNTS and unit in _COUNTS)


@dataclass(frozen=True, slots=True)
class RowValues:
    """The values of a row under each of its names: one benefit's in all scenarios, one line's in all columns."""

    item_no: int
    table_no: int
    label: str
    names: tuple[Subject, ...]
    is_sum: bool
    values: tuple[Value, ...]


def list_row_values(book: Book) -> tuple[RowValues, ...]:
    """The rows of a document with all that they say.

    Args:
        book: the document's figures.
    """
    rows: dict[tuple[str, int, int, str | int], list[Row]] = {}
    every: tuple[Row, ...] = (*book.appropriations, *book.benefits, *book.followups, *book.indicators)
    for row in every:
        own = row.label if isinstance(row, BenefitStatus) else row.row_no
        rows.setdefault((type(row).__name__, row.item_no, row.table_no, own), []).append(row)
    return tuple(_make(group, book) for group in rows.values())


def add_rows(rows: Sequence[RowValues]) -> RowValues:
    """What rows of one table with the same columns come to, in each column of amounts or counts.

    Args:
        rows: at least two rows.
    """
    columns = [tuple((value.figures[0].fact_column, value.unit) for value in row.values if value.is_printed) for row in rows]
    alike = columns[0] if len(set(columns)) == 1 else ()
    values = tuple(_add([row.values[at] for row in rows]) for at, (_, unit) in enumerate(alike) if unit is not Unit.PCT)
    label = ", ".join(row.label for row in rows)
    return RowValues(rows[0].item_no, rows[0].table_no, label, (), False, values)


def _add(values: Sequence[Value]) -> Value:
    figures = tuple(figure for value in values for figure in value.figures)
    total = sum((value.value for value in values), Fraction())
    return Value(total, max(value.step for value in values), values[0].unit, figures, values[0].is_change)


def _make(rows: Sequence[Row], book: Book) -> RowValues:
    first = rows[0]
    labels = _list_labels(first)
    figures = [figure for row in rows for figure in book.list_row(row)]
    names = tuple(dict.fromkeys(name for name in map(read_subject, labels) if name))
    values = (*map(_print, figures), *_work_out(first, figures))
    return RowValues(first.item_no, first.table_no, labels[0], names, first.role in _SUMS, values)


def _list_labels(row: Row) -> tuple[str, ...]:
    if isinstance(row, Appropriation):
        return (row.text, row.account_name or "")
    return (row.row_label if isinstance(row, Indicator) else row.label,)


def _print(figure: Figure) -> Value:
    is_change = figure.fact_column in _MONEY or any(word in figure.fact_column for word in ("deviation", "change"))
    return Value(Fraction(figure.value), Fraction(figure.resolution), figure.unit, (figure,), is_change)


def _work_out(row: Row, figures: Sequence[Figure]) -> Iterator[Value]:
    if isinstance(row, BudgetFollowup):
        by_column = {figure.fact_column: figure for figure in figures}
        bases = [by_column[name] for name in _BASES if name in by_column]
        yield from (_share(by_column["deviation_dkk"], base) for base in bases if "deviation_dkk" in by_column and base.value)
    elif not isinstance(row, Appropriation):
        measures: dict[tuple[str, Unit], list[Figure]] = {}
        for figure in figures:
            measures.setdefault((figure.fact_column, figure.unit), []).append(figure)
        yield from (value for own in measures.values() if len(own) <= _FEW for value in _compare(own))


def _share(part: Figure, base: Figure) -> Value:
    return Value(Fraction(part.value) / abs(Fraction(base.value)) * 100, Fraction(), Unit.PCT, (base, part), is_change=True)


def _compare(figures: Sequence[Figure]) -> Iterator[Value]:
    for one, other in combinations(figures, 2):
        apart = Fraction(other.value) - Fraction(one.value)
        yield Value(apart, Fraction(max(one.resolution, other.resolution)), one.unit, (one, other), is_change=True)
        if one.unit is not Unit.PCT and one.value:
            yield Value(apart / abs(Fraction(one.value)) * 100, Fraction(), Unit.PCT, (one, other), is_change=True)
