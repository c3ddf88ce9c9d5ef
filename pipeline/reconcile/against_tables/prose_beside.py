"""``prose_vs_table`` for the parts of a count or amount that a sentence repeats from a table's total: both stand in one column.

``Der går 4.562 elever i skolerne, heraf 212 i specialklasser``: a sentence means the column whose total it repeats,
unless it names a time that the column's head does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.periods import read_periods
from pipeline.model import Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import Grid, read_grids
from pipeline.reconcile.witnesses.readings import Candidate, judge_claim
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.said_words import read_telling
from pipeline.reconcile.wording.sentences import group_sentences
from schemas.lists import Role, Unit

_COUNTS = frozenset((Unit.PERSONS, Unit.COUNT))
_DIGITS = 4
"""So many digits of an amount may repeat a total by chance no more than a count may."""


def check_prose_beside(phrases: Sequence[Phrase], book: Book, compared: frozenset[str]) -> Iterator[Identity]:
    """The identities between the parts of a count or amount in prose and the cells beside the total that the count repeats.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
        compared: the claims that are held against another table already.
    """
    grids = read_grids(book, beside=True) if book.indicators else ()
    for first, *rest in group_sentences(phrases) if grids else ():
        claim = first.claim
        parts = [phrase for phrase in rest if _is_part(phrase, first) and phrase.claim.fact_id not in compared]
        if not parts or not _is_plain(first) or first.is_elsewhere:
            continue
        named, _ = read_periods(claim.sentence)
        columns = [(grid, head) for grid in grids for head in grid.heads if _repeats_total(first, grid, head)]
        columns = [(grid, head) for grid, head in columns if named <= read_periods(head)[0]]
        if len(columns) == 1:
            yield from (one for phrase in parts for one in _judge(phrase, *columns[0], book))


def _is_plain(phrase: Phrase) -> bool:
    claim = phrase.claim
    return _is_counted(claim.unit) and claim.direction is None and claim.scenario is None and claim.qualifier is None


def _is_counted(unit: Unit) -> bool:
    return unit in _COUNTS or unit is Unit.DKK


def _is_part(phrase: Phrase, whole: Phrase) -> bool:
    """Whether a figure is said to be a part of the first (``…, heraf 12 i …``)."""
    return _is_plain(phrase) and phrase.is_of_before and phrase.claim.unit is whole.claim.unit and phrase.claim.value < whole.claim.value


def _repeats_total(phrase: Phrase, grid: Grid, head: str) -> bool:
    claim = phrase.claim
    if claim.unit is Unit.DKK and sum(map(str.isdigit, claim.source_text)) < _DIGITS:
        return False
    cells = [cell for cell in grid.column(head) if cell.role is Role.TOTAL and _counts_alike(cell.unit, claim.unit)]
    return any(cell.item_no == claim.item_no and cell.value == claim.value for cell in cells)


def _counts_alike(unit: Unit, other: Unit) -> bool:
    return unit is other or {unit, other} <= _COUNTS


def _judge(phrase: Phrase, grid: Grid, head: str, book: Book) -> Iterator[Identity]:
    name = read_telling(phrase.claim.subject or "")
    lines = [cell for cell in grid.column(head) if cell.role is Role.LINE and _counts_alike(cell.unit, phrase.claim.unit)]
    cells = [cell for cell in lines if name == read_telling(cell.row_label)]
    figure = book.find_figure(cells[0], "value") if name and len(cells) == 1 else None
    if figure is not None:
        yield judge_claim(phrase.claim, Candidate(((figure, 1),), book.has_gap(cells[0])), book)
