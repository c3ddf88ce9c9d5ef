"""Tables: cells, columns with roles and rows with kinds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from schemas.lists import Scenario


@dataclass(frozen=True, slots=True)
class Number:
    """One number as printed, with its exact value and the size of one step of its last digit."""

    text: str
    start: int
    end: int
    value: Decimal
    resolution: Decimal
    percent: bool = False
    unit_factor: Decimal | None = None  # where the cell itself prints its unit (24,3 mio. kr.)


@dataclass(frozen=True, slots=True)
class Cell:
    """A trimmed piece of a line, with the number it holds if it holds just one; a covered one is merged with the one to its left."""

    text: str
    start: int
    end: int
    number: Number | None = None
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A value column: its place in the grid, what its head says of every cell under it, and the head's words.

    ``scenario`` and ``fiscal_year`` are set where columns differ by them: a year a column, budget beside status.
    """

    index: int
    role: str  # expenditure, income, net, amount, recipients, monthly_benefit, refund_pct, area, unknown …
    header: str
    unit_factor: Decimal | None = None
    fiscal_year: int | None = None
    scenario: Scenario | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """One printed row with its role, its heading path and its values by column index.

    ``side`` is the side of the budget (expenditure, income) that a mark in a cell of its own names, None where there is none; ``remark``
    the words behind its figures, which are read as prose under its label. ``is_below`` tells that its first cell is left empty.
    """

    line_no: int
    page: int | None
    start: int
    end: int
    kind: str  # heading, line, of_which, total, net, result
    label: str
    cells: tuple[Cell, ...]
    values: tuple[tuple[int, Cell], ...] = ()
    side: str | None = None
    remark: Cell | None = None
    is_below: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A recognised table: columns with roles, rows in printed order. ``table_no`` counts within its item."""

    table_no: int
    item_no: int
    kind: str  # appropriation, benefit, followup; other: figures in a grid whose head is not the budget's; unknown: no grid at all
    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    fiscal_year: int | None
    unit_factor: Decimal | None
    unit_text: str | None
    first_line: int
    last_line: int
    around: tuple[str, ...] = ()  # the lines right above and below, where a caption, legend or footnote may stand
    corner: str = ""  # what stands above the labels of a table of kind ``other``
    sentences: tuple[int, ...] = ()  # lines of running text between its rows, which are none of them
    money: str = ""  # the kind of money that it is of, where the same rows print several side by side: one table a kind
    part: int | None = None  # its place among the tables that one printed table is parted to so
    adds_across: bool = False  # its figures add up what the same rows print in the parts before it

    @property
    def own_lines(self) -> frozenset[int]:
        """The numbers of its lines, without the running text that stands between them."""
        return frozenset(range(self.first_line, self.last_line + 1)) - frozenset(self.sentences)
