"""Which rows a total adds up, told from their order and headings alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.model import BudgetFollowup
from pipeline.reconcile.book import Book
from pipeline.reconcile.sums.rows import Row, section_of, side_of
from schemas.lists import Role

_LEVELS = ("account", "change_type", "sector", "all", "running")
"""The levels that a total may cover, the narrowest first."""
WHOLES = ("all", "running")
"""Those of a grand total: every line since the last one, or every line of the table so far."""

_TOTALS = (Role.SUBTOTAL, Role.TOTAL)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A total with the lines that it adds up and the lines of the document between which they stand, both ends included."""

    total: Row
    lines: tuple[Row, ...]
    first_line: int
    last_line: int
    halved: bool = False  # another total beside it adds up the other side of the same lines

    @property
    def fact_ids(self) -> frozenset[str]:
        """The facts that the total covers."""
        return frozenset(line.fact_id for line in self.lines)

    def lies_within(self, other: Stretch) -> bool:
        """Whether another total of a wider level adds up all these lines too."""
        return bool(self.lines) and self.fact_ids <= other.fact_ids and _rank(self.total) < _rank(other.total)


def list_subtotals(rows: Sequence[Row], book: Book) -> tuple[Stretch, ...]:
    """The stretch of every total of a part of the table.

    A total adds up the contiguous lines above it under its own heading, since the last total of the same or a wider level. Where there
    are none it is printed before its parts, and adds up those below it.
    """
    places = [place for place, row in enumerate(rows) if is_total(row) and row.covers_level not in WHOLES]
    return tuple(_find_stretch(rows, place, book) for place in places)


def find_stretch_of_all(rows: Sequence[Row], place: int, book: Book) -> Stretch:
    """The stretch of a table's grand total: every line since the last such total; of a running result, every line above it.

    One in the first row adds up what stands below it.
    """
    if place == 0:
        return _look(rows, place, book, 1)
    wholes = (n for n in reversed(range(place)) if is_total(rows[n]) and rows[n].covers_level in WHOLES)
    last = next((n for n in wholes if not _halve(rows, n, place)), -1)
    after = -1 if rows[place].covers_level == "running" else last
    lines = tuple(row for row in rows[after + 1 : place] if row.role is Role.LINE)
    first = rows[after].line_no + 1 if after >= 0 else book.find_bounds(rows[place].item_no, rows[place].table_no)[0]
    return Stretch(rows[place], lines, first, rows[place].line_no, _is_half(rows, place))


def find_lines_above(rows: Sequence[Row], place: int, book: Book) -> Stretch:
    """The stretch of the row at a place, looked for above it only."""
    return _look(rows, place, book, -1)


def is_total(row: Row) -> bool:
    """Whether a row adds up other rows, and of which level is known."""
    return row.role in _TOTALS and row.covers_level in _LEVELS


def covers_same(row: Row, other: Row) -> bool:
    """Whether two rows speak of the same part of a table."""
    return (row.covers_level, row.covers) == (other.covers_level, other.covers)


def stands_under(line: Row, total: Row) -> bool:
    """Whether a line carries the heading that a total covers, and the total's own wider headings."""
    if total.covers_level in WHOLES:
        return True
    if total.covers_level == "sector":
        return section_of(line) == total.covers
    if section_of(line) != section_of(total):
        return False
    if isinstance(line, BudgetFollowup):
        return total.covers == line.label or total.covers in line.account_codes
    if total.covers_level == "change_type":
        return line.change_type == total.covers
    both = " ".join(filter(None, (line.account_codes_printed, line.account_name)))
    return total.covers in (line.account_name, line.account_codes_printed, both)


def _find_stretch(rows: Sequence[Row], place: int, book: Book) -> Stretch:
    above = _look(rows, place, book, -1)
    below = _look(rows, place, book, 1) if not above.lines else above
    return below if below.lines else above


def _look(rows: Sequence[Row], place: int, book: Book, way: int) -> Stretch:
    total, lines = rows[place], []
    low, high = book.find_bounds(total.item_no, total.table_no)
    bound = low if way < 0 else high
    for at in _walk(rows, place, way):
        row = rows[at]
        if _ends(rows, at, place):
            bound = row.line_no - way
            break
        if row.role is Role.LINE:
            if not stands_under(row, total):
                bound = row.line_no - way
                break
            lines.append(row)
    ends = sorted((bound, total.line_no))
    return Stretch(total, tuple(lines[::way]), ends[0], ends[1], _is_half(rows, place))


def _ends(rows: Sequence[Row], at: int, place: int) -> bool:
    """Whether a row ends the stretch of the total at a place: a total as wide as it, or the last net of the same part."""
    row, total = rows[at], rows[place]
    if row.role is total.role is Role.NET:
        return covers_same(row, total)
    return is_total(row) and _rank(row) >= _rank(total) and not _halve(rows, at, place)


def _is_half(rows: Sequence[Row], place: int) -> bool:
    return any(_halve(rows, place, other) for other in range(len(rows)) if other != place and is_total(rows[other]))


def _halve(rows: Sequence[Row], first: int, second: int) -> bool:
    """Whether two totals share one stretch: one adds up its expenditure and the other, right beside it, its income."""
    sides = {side_of(rows[first]), side_of(rows[second])}
    if None in sides or len(sides) < 2 or not covers_same(rows[first], rows[second]):
        return False
    return all(row.role is not Role.LINE for row in rows[min(first, second) + 1 : max(first, second)])


def _walk(rows: Sequence[Row], place: int, way: int) -> Iterator[int]:
    return iter(range(place + 1, len(rows)) if way > 0 else range(place - 1, -1, -1))


def _rank(row: Row) -> int:
    return _LEVELS.index(row.covers_level or "all")
