"""``footing`` of the other tables of figures: a total row adds up the lines above it, a total column the columns before it.

Per cents are added only where the printed total says 100.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.measures import is_rate
from pipeline.danish.vocabulary import match_row_role, without_total_words
from pipeline.danish.words import normalise
from pipeline.model import Identity, Indicator
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import COUNTED, Grid, leave_mostly_failing, read_grids
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from schemas.lists import IdentityKind, Outcome, Role, Rule, Unit

_WHOLE = 100
_COUNTED = "antal"
_FEWEST = 2
_TOTALS = (Role.SUBTOTAL, Role.TOTAL)


def check_indicator_sums(book: Book) -> tuple[Identity, ...]:
    """The identities of the totals of a document's tables of figures.

    Args:
        book: the document's figures.
    """
    return tuple(identity for grid in read_grids(book) for identity in _check_grid(grid, book))


def find_parts(grid: Grid, head: str) -> tuple[str, ...]:
    """The columns that a total's column adds up; none where its head is no total, or does not tell.

    A bare total (``I alt``, ``I alt antal personer``) adds up all columns before it that count the same; one with a name of its own those
    right before it whose heads open alike.
    """
    if match_row_role(head) != "total":
        return ()
    before = grid.heads[: grid.heads.index(head)]
    name = without_total_words(head)
    if not name or (name.startswith(_COUNTED) and len(name.split()) <= _FEWEST):
        same = tuple(other for other in before if match_row_role(other) != "total" and _count_alike(grid, other, head))
        return same if len(same) >= _FEWEST else ()
    opening = _opening(before[-1]) if before else ""
    run: list[str] = []
    for other in reversed(before):
        if not opening or _opening(other) != opening or _opening(head) == opening or not _count_alike(grid, other, head):
            break
        run.insert(0, other)
    return tuple(run) if len(run) >= _FEWEST else ()


def _check_grid(grid: Grid, book: Book) -> tuple[Identity, ...]:
    """The totals of one table; where no unit is printed they may be averages, and are sums only when one of them foots."""
    found = (*_check_rows(grid, book), *_check_columns(grid, book))
    stated = any(cell.unit is not Unit.UNSTATED for head in grid.heads for cell in grid.column(head))
    return found if stated or any(one.outcome is Outcome.HOLDS for one in found) else ()


def _check_rows(grid: Grid, book: Book) -> Iterator[Identity]:
    for place, row in enumerate(grid.rows if grid.adds_up else ()):
        if next(iter(row.values())).role in _TOTALS:
            found = [relation for head in row if (relation := _sum_lines(grid, place, head, book)) is not None]
            yield from leave_mostly_failing(map(judge_relation, _leave_averages(found)))


def _leave_averages(found: Sequence[Relation]) -> tuple[Relation, ...]:
    """The sums of a total row, less those of what has no unit of its own (hours, days) where none of them foots: they may be averages."""
    others = [relation for relation in found if relation.result.unit is Unit.OTHER]
    foots = any(judge_relation(relation).outcome is Outcome.HOLDS for relation in others)
    return tuple(relation for relation in found if foots or relation not in others)


def _sum_lines(grid: Grid, place: int, head: str, book: Book) -> Relation | None:
    total = grid.rows[place][head]
    if is_rate(head):
        return None  # so much for each (``Elever pr. klasse``) adds up to nothing
    if total.unit not in (*COUNTED, Unit.OTHER) and not (total.unit is Unit.PCT and total.value == _WHOLE):
        return None
    lines = [line[head] for line in _find_lines(grid.rows[:place], total) if head in line]
    if len(lines) < _FEWEST or any(line.unit is not total.unit for line in lines):
        return None
    return _relate(lines, total, total.row_label, book)


def _find_lines(above: Sequence[dict[str, Indicator]], total: Indicator) -> list[dict[str, Indicator]]:
    """The lines since the last total as wide, under the heading that a total names."""
    found: list[dict[str, Indicator]] = []
    for row in reversed(above):
        first = next(iter(row.values()))
        if first.role is Role.TOTAL or (first.role is Role.SUBTOTAL and total.role is Role.SUBTOTAL):
            break
        if first.role is Role.LINE and (total.covers is None or first.row_label.startswith(f"{total.covers}: ")):
            found.insert(0, row)
    return found


def _check_columns(grid: Grid, book: Book) -> Iterator[Identity]:
    for head in grid.heads:
        parts = find_parts(grid, head)
        rows = [row for row in grid.rows if head in row and all(part in row for part in parts)] if parts else []
        relations = [_relate([row[part] for part in parts], row[head], f"{row[head].row_label}: {head}", book) for row in rows]
        yield from leave_mostly_failing(judge_relation(relation) for relation in relations if relation is not None)


def _relate(parts: Sequence[Indicator], total: Indicator, subject: str, book: Book) -> Relation | None:
    figures, result = book.list_figures(parts, "value"), book.find_figure(total, "value")
    if result is None or len(figures) < len(parts):
        return None
    lines = [cell.line_no for cell in (*parts, total)]
    unread = book.has_unread(total.item_no, min(lines), max(lines))
    return Relation(Rule.FOOTING, IdentityKind.ARITHMETIC, subject, add_up(figures), result, unread)


def _count_alike(grid: Grid, one: str, other: str) -> bool:
    return {cell.unit for cell in grid.column(one)} == {cell.unit for cell in grid.column(other)} and grid.counts(one)


def _opening(head: str) -> str:
    """The first words of a head, less the word for counting: what it shares with the heads beside it."""
    words = [word for word in normalise(head).split() if word != _COUNTED]
    return words[0] if len(words) > 1 else ""
