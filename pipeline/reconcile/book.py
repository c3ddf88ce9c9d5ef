"""What one document printed, looked up the way the rules ask: figures by fact and column, and where numbers were not let in."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Extract, Fact, Figure, Line, Table
from pipeline.reconcile.findings import Place
from schemas.lists import Unit

END = 10**9
"""A line number behind every document's end."""


_APART = frozenset(
    f"facts.{reason}"
    for reason in (
        *("column_unknown", "column_not_kept", "nil_other_way"),
        *("deviation_sign_unknown", "deviation_signs_mixed", "legends_disagree", "legend_refuted_plus", "legend_refuted_minus"),
    )
)
"""Cells that stand in a column of their own, none of which is read: no number of a column that is read is missing for them."""


class Book:
    """One extract, open for questions."""

    def __init__(self, extract: Extract) -> None:
        self.meeting = extract.meeting
        self.document_id = extract.meeting.document.document_id
        self.appropriations = extract.appropriations
        self.benefits = extract.benefits
        self.followups = extract.followups
        self.claims = extract.claims
        self.indicators = extract.indicators
        self.financing = extract.financing
        self.figures = {figure.figure_id: figure for figure in extract.figures}
        self._by_fact = {(figure.fact_id, figure.fact_column): figure for figure in extract.figures}
        self._by_row: dict[str, list[Figure]] = {}
        for figure in extract.figures:
            self._by_row.setdefault(figure.fact_id, []).append(figure)
        self._tables: dict[tuple[int, int], Table] = {(table.item_no, table.table_no): table for table in extract.tables}
        self._gaps = tuple((gap.item_no, gap.line_no) for gap in extract.quarantined)
        self._unread = tuple((gap.item_no, gap.line_no) for gap in extract.quarantined if gap.reason not in _APART)

    def find_figure(self, fact: Fact, column: str) -> Figure | None:
        """The figure of a fact's measure, or None where nothing was printed or read there."""
        return self._by_fact.get((fact.fact_id, column))

    def find_first_figure(self, fact: Fact) -> Figure | None:
        """The first figure of a fact's row, as printed."""
        return min(self._by_row.get(fact.fact_id, ()), key=lambda figure: figure.char_start, default=None)

    def list_row(self, fact: Fact) -> tuple[Figure, ...]:
        """All figures of a fact's row."""
        return tuple(self._by_row.get(fact.fact_id, ()))

    def list_figures(self, facts: Iterable[Fact], column: str) -> tuple[Figure, ...]:
        """The figures of one measure of several facts, in their order."""
        return tuple(figure for fact in facts if (figure := self.find_figure(fact, column)) is not None)

    def list_money(self, rows: Iterable[Fact], column: str) -> tuple[Figure, ...]:
        """The figures that say a column of several rows; the net is what is printed as net, else expenditure and income."""
        if column != "net_dkk":
            return self.list_figures(rows, column)
        found: list[Figure] = []
        for row in rows:
            net = self.find_figure(row, "net_dkk")
            found += [net] if net is not None else [*self.list_figures([row], "expenditure_dkk"), *self.list_figures([row], "income_dkk")]
        return tuple(found)

    def has_unread(self, item_no: int, first_line: int, last_line: int) -> bool:
        """Whether a number was left in quarantine on these lines of an item, both ends included."""
        return any(item in (None, item_no) and first_line <= line <= last_line for item, line in self._unread)

    def has_gap(self, row: Fact) -> bool:
        """Whether any number was left in quarantine on a row's line, be it in a column of its own that nobody knows."""
        return any(item in (None, row.item_no) and line == row.line_no for item, line in self._gaps)

    def has_unread_in(self, row: Fact) -> bool:
        """Whether a number was left in quarantine on the lines that a row's figures stand on."""
        lines = [row.line_no, *(figure.line_no for figure in self._by_row.get(row.fact_id, ()))]
        return self.has_unread(row.item_no, min(lines), max(lines))

    def list_lines(self, first_line: int, last_line: int) -> tuple[Line, ...]:
        """The document's lines between two of them, both included."""
        return self.meeting.document.lines[max(first_line - 1, 0) : last_line]

    def find_title(self, item_no: int) -> str:
        """An item's title, with the committee whose paper it stands in."""
        title = next((item.title for item in self.meeting.items if item.item_no == item_no), "")
        return f"{title} {self.meeting.committee or ''}".strip()

    def find_place(self, item_no: int, line_no: int, unit: Unit | None = None) -> Place:
        """The place of a whole line."""
        line = next(iter(self.list_lines(line_no, line_no)), None)
        return Place(self.document_id, item_no, line.page if line else None, line_no, line.start if line else 0, unit)

    def list_headers(self, item_no: int, table_no: int) -> tuple[str, ...]:
        """The heads of a table's columns, from left to right."""
        table = self._tables.get((item_no, table_no))
        return tuple(column.header for column in table.columns) if table is not None else ()

    def list_words(self, item_no: int, table_no: int) -> tuple[str, ...]:
        """The words around a table: its caption, and the lines right above and below it."""
        table = self._tables.get((item_no, table_no))
        return (table.title, table.corner, *table.around) if table is not None else ()

    def find_header(self, item_no: int, table_no: int, role: str) -> str:
        """The words above the first column of a role; empty where the table has none such."""
        table = self._tables.get((item_no, table_no))
        return next((column.header for column in table.columns if column.role == role), "") if table is not None else ""

    def find_bounds(self, item_no: int, table_no: int) -> tuple[int, int]:
        """A table's first and last line; where the table is not known, the whole document."""
        table = self._tables.get((item_no, table_no))
        return (table.first_line, table.last_line) if table is not None else (0, END)
