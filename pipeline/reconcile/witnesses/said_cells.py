"""The cells of the other tables of figures, as prose may speak of them: what their heads and labels say, and what their captions add."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.danish.data import read_table
from pipeline.danish.measures import names_measure
from pipeline.danish.periods import read_periods
from pipeline.danish.subjects import Subject
from pipeline.danish.vocabulary import without_total_words
from pipeline.model import Indicator
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import Grid, read_grids
from pipeline.reconcile.wording.prose_words import says
from pipeline.reconcile.wording.said_words import read_telling
from schemas.lists import Role, Scenario


@dataclass(frozen=True, slots=True)
class Captioned:
    """What holds for all cells of a table: its caption's words, how many lines it has, the periods of its caption and of its heads."""

    text: str
    title: Subject  # the words of the caption alone
    telling: Subject  # those of it and of what stands above the labels
    lines: Subject  # the words for how many they are (``de fem grupper``)
    periods: frozenset[str]
    head_periods: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class SaidCell:
    """A cell with what its label and head say, periods, scenario and measure apart."""

    cell: Indicator
    row: Subject
    column: Subject
    periods: frozenset[str]
    scenario: Scenario | None
    is_change: bool
    is_price: bool
    table: Captioned

    @property
    def is_total(self) -> bool:
        """Whether it is what the table comes to."""
        return self.cell.role is Role.TOTAL

    @property
    def words(self) -> Subject:
        """All telling words of the table that bear on it."""
        return self.row | self.column | self.table.telling | self.table.lines


def list_cells(book: Book) -> tuple[SaidCell, ...]:
    """The cells of a document's tables of figures whose labels and heads are words and periods only.

    Args:
        book: the document's figures.
    """
    return tuple(cell for grid in read_grids(book) for cell in _list_cells(grid, book))


def _list_cells(grid: Grid, book: Book) -> Iterator[SaidCell]:
    first = next(iter(grid.rows[0].values()))
    words = book.list_words(first.item_no, first.table_no)[:2]
    text = " ".join(words)
    periods, _ = read_periods(text)
    lines = sum(next(iter(row.values())).role is Role.LINE for row in grid.rows)
    number = frozenset(row["words"] for row in read_table("vocabulary", "number_words") if row["value"] == str(lines))
    head_periods = tuple(named for head in grid.heads if (named := read_periods(head)[0]))
    table = Captioned(text, read_telling(" ".join(words[:1])), read_telling(text), number, periods, head_periods)
    for row in grid.rows:
        for head, cell in row.items():
            if _is_plain(cell.row_label) and _is_plain(head):
                yield _read(cell, head, table)


def _read(cell: Indicator, head: str, table: Captioned) -> SaidCell:
    periods, words = read_periods(f"{head} | {cell.row_label}")
    label = without_total_words(cell.row_label) if cell.role is Role.TOTAL else cell.row_label
    scenarios = [kind for kind, name in ((Scenario.BUDGET, "count_budget"), (Scenario.STATUS, "count_status")) if says(name, words)]
    is_price, is_change = names_measure(head, "price"), says("change_head", head)
    return SaidCell(
        cell=cell,
        row=read_telling(label),
        column=frozenset() if is_price or is_change else read_telling(head),
        periods=periods,
        scenario=scenarios[0] if len(scenarios) == 1 else None,
        is_change=is_change,
        is_price=is_price,
        table=table,
    )


def _is_plain(words: str) -> bool:
    """Whether words hold no number but those of periods."""
    return not re.search(r"\d", read_periods(words)[1])
