"""Which appropriation rows a total adds up, told from their order and headings alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.model import Appropriation
from pipeline.reconcile.book import Book
from schemas.lists import Role

_LEVELS = ("account", "change_type", "sector", "all")
"""The levels that a total may cover, the narrowest first."""

_TOTALS = (Role.SUBTOTAL, Role.TOTAL)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A total with the lines that it adds up and the lines of the document between which they stand, both ends included."""

    total: Appropriation
    lines: tuple[Appropriation, ...]
    first_line: int
    last_line: int

    @property
    def fact_ids(self) -> frozenset[str]:
        """The facts that the total covers."""
        return frozenset(line.fact_id for line in self.lines)

    def lies_within(self, other: Stretch) -> bool:
        """Whether another total of a wider level adds up all these lines too."""
        return bool(self.lines) and self.fact_ids <= other.fact_ids and _rank(self.total) < _rank(other.total)


def group_tables(rows: Iterable[Appropriation]) -> tuple[tuple[Appropriation, ...], ...]:
    """The rows of each table and fiscal year, in printed order."""
    groups: dict[tuple[int, int, int], list[Appropriation]] = {}
    for row in sorted(rows, key=lambda row: (row.item_no, row.table_no, row.row_no, row.line_no, row.fact_id)):
        groups.setdefault((row.item_no, row.table_no, row.fiscal_year or 0), []).append(row)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def list_subtotals(rows: tuple[Appropriation, ...], book: Book) -> tuple[Stretch, ...]:
    """The stretch of every total of a part of the table.

    A total adds up the contiguous lines above it under its own heading, since the last total of the same or a wider level. Where there
    are none it is printed before its parts, and adds up those below it.
    """
    places = [place for place, row in enumerate(rows) if is_total(row) and row.covers_level != "all"]
    return tuple(_find_stretch(rows, place, book) for place in places)


def find_stretch_of_all(rows: tuple[Appropriation, ...], place: int, book: Book) -> Stretch:
    """The stretch of a table's grand total: every line since the last such total."""
    above = [row for row in rows[:place] if is_total(row) and row.covers_level == "all"]
    after = rows.index(above[-1]) if above else -1
    lines = tuple(row for row in rows[after + 1 : place] if row.role is Role.LINE)
    first = rows[after].line_no + 1 if above else book.find_bounds(rows[place].item_no, rows[place].table_no)[0]
    return Stretch(rows[place], lines, first, rows[place].line_no)


def find_lines_above(rows: tuple[Appropriation, ...], place: int, book: Book) -> Stretch:
    """The stretch of the row at a place, looked for above it only."""
    return _look(rows, place, book, -1)


def is_total(row: Appropriation) -> bool:
    """Whether a row adds up other rows, and of which level is known."""
    return row.role in _TOTALS and row.covers_level in _LEVELS


def _find_stretch(rows: tuple[Appropriation, ...], place: int, book: Book) -> Stretch:
    above = _look(rows, place, book, -1)
    below = _look(rows, place, book, 1) if not above.lines else above
    return below if below.lines else above


def _look(rows: tuple[Appropriation, ...], place: int, book: Book, way: int) -> Stretch:
    total, lines = rows[place], []
    low, high = book.find_bounds(total.item_no, total.table_no)
    bound = low if way < 0 else high
    for row in _walk(rows, place, way):
        if is_total(row) and _rank(row) >= _rank(total):
            bound = row.line_no - way
            break
        if row.role is Role.LINE:
            if not _stands_under(row, total):
                bound = row.line_no - way
                break
            lines.append(row)
    ends = sorted((bound, total.line_no))
    return Stretch(total, tuple(lines[::way]), ends[0], ends[1])


def _walk(rows: tuple[Appropriation, ...], place: int, way: int) -> Iterator[Appropriation]:
    return iter(rows[place + 1 :] if way > 0 else rows[:place][::-1])


def _rank(row: Appropriation) -> int:
    return _LEVELS.index(row.covers_level or "all")


def _stands_under(line: Appropriation, total: Appropriation) -> bool:
    """Whether a line carries the heading that a total covers, and the total's own wider headings."""
    if total.covers_level == "sector":
        return line.sector == total.covers
    if line.sector != total.sector:
        return False
    if total.covers_level == "change_type":
        return line.change_type == total.covers
    both = " ".join(filter(None, (line.account_codes_printed, line.account_name)))
    return total.covers in (line.account_name, line.account_codes_printed, both)
