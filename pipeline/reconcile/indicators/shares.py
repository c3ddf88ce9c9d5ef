"""``share`` of the other tables of figures: a per cent is its count's part of the total, or of the only other column of counts."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.danish.words import normalise
from pipeline.model import Figure, Identity, Indicator
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import Grid, leave_mostly_failing, read_grids
from pipeline.reconcile.indicators.sums import find_parts
from pipeline.reconcile.sums.share import judge_share
from schemas.lists import Role, Unit

_WHOLE = 100
_SHARE_WORDS = frozenset("andel andelen % i af pct".split())


def check_indicator_shares(book: Book) -> tuple[Identity, ...]:
    """The identities of the per cents beside counts in a document's tables of figures.

    Args:
        book: the document's figures.
    """
    return tuple(identity for grid in read_grids(book) for head in grid.heads for identity in _check(grid, head, book))


def _check(grid: Grid, head: str, book: Book) -> tuple[Identity, ...]:
    cells = grid.column(head)
    part = _find_part(grid, head) if all(cell.unit is Unit.PCT for cell in cells) else None
    if part is None:
        return ()
    found = (_terms(row, part, head, grid, book) for row in grid.rows if part in row and head in row)
    return leave_mostly_failing(
        judge_share(terms, f"{cell.row_label}: {head}", book.has_unread(cell.item_no, cell.line_no, cell.line_no))
        for terms, cell in (pair for pair in found if pair is not None)
    )


def _terms(
    row: dict[str, Indicator], part: str, head: str, grid: Grid, book: Book
) -> tuple[tuple[Figure, Figure, Figure], Indicator] | None:
    base = _find_base(row, part, head, grid)
    figures = [book.find_figure(cell, "value") for cell in (row[part], base, row[head]) if cell is not None]
    known = [figure for figure in figures if figure is not None]
    if len({figure.figure_id for figure in known}) < 3:
        return None
    return (known[0], known[1], known[2]), row[head]


def _find_part(grid: Grid, head: str) -> str | None:
    """The counts that the per cents are of: the column whose head holds all their words, or the one right before a bare ``Andel``."""
    words = set(normalise(head).split())
    if not words & _SHARE_WORDS:
        return None
    core = words - _SHARE_WORDS
    place = grid.heads.index(head)
    if not core:
        return grid.heads[place - 1] if place and grid.counts(grid.heads[place - 1]) else None
    named = [other for other in grid.heads if other != head and grid.counts(other) and core <= set(normalise(other).split())]
    return named[0] if len(named) == 1 else None


def _find_base(row: dict[str, Indicator], part: str, head: str, grid: Grid) -> Indicator | None:
    """The whole: the printed total of the counts where the per cents' total says 100, else the only other column of counts."""
    wholes = [other for other in grid.rows if head in other and part in other and other[head].role is Role.TOTAL]
    if wholes:
        return wholes[-1][part] if len(wholes) == 1 and wholes[0][head].value == _WHOLE else None
    others = [other for other in _list_counts(grid) if other != part and other not in find_parts(grid, part)]
    return row.get(others[0]) if len(others) == 1 else None


def _list_counts(grid: Grid) -> Iterator[str]:
    return (head for head in grid.heads if grid.counts(head))
