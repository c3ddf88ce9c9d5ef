"""``prose_vs_table`` for the parts of a count that a sentence repeats from a table's total: both stand in one column.

``Der går 4.562 elever i skolerne, heraf 212 i specialklasser``: a sentence that names no time means the column whose total it repeats.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.periods import read_periods
from pipeline.model import Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicator_grid import Grid, read_grids
from pipeline.reconcile.phrases import Phrase, group_sentences
from pipeline.reconcile.readings import Candidate, judge_claim
from pipeline.reconcile.said_words import read_telling
from schemas.lists import Role, Unit

_COUNTS = frozenset((Unit.PERSONS, Unit.COUNT))


def check_prose_beside(phrases: Sequence[Phrase], book: Book, compared: frozenset[str]) -> Iterator[Identity]:
    """The identities between the parts of a count in prose and the cells beside the total that the count repeats.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
        compared: the claims that are held against another table already.
    """
    grids = read_grids(book) if book.indicators else ()
    for first, *rest in group_sentences(phrases) if grids else ():
        claim = first.claim
        parts = [phrase for phrase in rest if _is_part(phrase, first) and phrase.claim.fact_id not in compared]
        if not parts or not _is_plain(first) or read_periods(claim.sentence)[0] or first.is_elsewhere:
            continue
        columns = [(grid, head) for grid in grids for head in grid.heads if _repeats_total(first, grid, head)]
        if len(columns) == 1:
            yield from (one for phrase in parts for one in _judge(phrase, *columns[0], book))


def _is_plain(phrase: Phrase) -> bool:
    claim = phrase.claim
    return claim.unit in _COUNTS and claim.direction is None and claim.scenario is None and claim.qualifier is None


def _is_part(phrase: Phrase, whole: Phrase) -> bool:
    """Whether a figure is said to be a part of the first (``…, heraf 12 i …``)."""
    return _is_plain(phrase) and phrase.is_of_before and phrase.claim.unit is whole.claim.unit and phrase.claim.value < whole.claim.value


def _repeats_total(phrase: Phrase, grid: Grid, head: str) -> bool:
    cells = [cell for cell in grid.column(head) if cell.role is Role.TOTAL and cell.unit in _COUNTS]
    return any(cell.item_no == phrase.claim.item_no and cell.value == phrase.claim.value for cell in cells)


def _judge(phrase: Phrase, grid: Grid, head: str, book: Book) -> Iterator[Identity]:
    name = read_telling(phrase.claim.subject or "")
    cells = [cell for cell in grid.column(head) if cell.role is Role.LINE and cell.unit in _COUNTS and name == read_telling(cell.row_label)]
    figure = book.find_figure(cells[0], "value") if name and len(cells) == 1 else None
    if figure is not None:
        yield judge_claim(phrase.claim, Candidate(((figure, 1),), book.has_gap(cells[0])), book)
