"""``prose_vs_table`` for the other tables of figures: a count, share or price in prose is the one cell whose head and label it says.

Every telling word of the cell's row and column must stand in the sentence, and every telling word of the sentence in the table: what the
sentence says beside them (``delvist raskmeldte``) makes it another group. A table whose caption says more than the sentence, or counts on
another basis (full-time persons, people), may confirm a figure and never refutes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.danish.periods import read_periods
from pipeline.danish.subjects import mentions
from pipeline.danish.words import normalise
from pipeline.model import Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.witnesses.readings import Candidate, judge_claim, leave_open
from pipeline.reconcile.witnesses.said_cells import SaidCell, list_cells
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says, split_sentences
from pipeline.reconcile.wording.said_sizes import names_size
from pipeline.reconcile.wording.said_words import Said, read_sentence, read_telling
from pipeline.reconcile.wording.sentences import group_sentences
from schemas.lists import Direction, Outcome, Unit, YearSource

_WAYS = (Direction.RISE, Direction.FALL)
_COUNTS = (Unit.PERSONS, Unit.COUNT)
_PAIR = 2


def check_prose_indicators(phrases: Sequence[Phrase], book: Book, compared: frozenset[str]) -> Iterator[Identity]:
    """The identities between prose and the cells of a document's other tables of figures.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
        compared: the claims that are held against another table already.
    """
    cells = list_cells(book) if book.indicators else ()
    for sentence in group_sentences(phrases) if cells else ():
        own = [cell for cell in cells if cell.cell.item_no == sentence[0].claim.item_no]
        for said in read_sentence(sentence) if own else ():
            fitting = [cell for cell in own if _fits(cell, _take_up(said, own))] or _find_at_time_before(said, own)
            if len(fitting) == 1 and said.phrase.claim.fact_id not in compared and not _speaks_of_other(said, own):
                yield _judge(fitting[0], said, book)


def _find_at_time_before(said: Said, cells: Sequence[SaidCell]) -> list[SaidCell]:
    """The cell at the time that the sentence before names, where this one names none, and none of its row at another time agrees."""
    claim = said.phrase.claim
    periods, _ = read_periods(split_sentences(claim.above)[-1])
    if said.every or not periods or claim.direction is not None or says("now", claim.sentence):
        return []
    later = replace(said, periods=periods, every=periods)
    found = [cell for cell in cells if _fits(cell, later)]
    others = [cell for cell in cells if found and cell.row == found[0].row and cell.table == found[0].table and cell not in found]
    return [] if any(cell.cell.value == claim.value for cell in others) else found


def _take_up(said: Said, cells: Sequence[SaidCell]) -> Said:
    """What is said, with the one row that the sentence or heading before names where the sentence itself names nothing."""
    before = split_sentences(said.phrase.claim.above)[-1]  # ``Sygedagpengene vokser. Antallet er …``
    named = {cell.row for cell in cells if cell.row and mentions(before, cell.row)} if not said.telling else set()
    return replace(said, telling=named.pop()) if len(named) == 1 else said


def _speaks_of_other(said: Said, cells: Sequence[SaidCell]) -> bool:
    """Whether a figure is a part, of elsewhere, or of a row named right behind it as well."""
    phrase = said.phrase
    if phrase.is_portion or phrase.is_of_before or said.is_restricted or any(says(kind, said.text) for kind in ("elsewhere", "unsure")):
        return True
    return any(cell.row and mentions(said.rest, cell.row) for cell in cells)


def _fits(cell: SaidCell, said: Said) -> bool:
    claim = said.phrase.claim
    if not _counts_alike(cell, said) or cell.is_change is not (claim.direction in _WAYS) or cell.is_price is not says("price", said.text):
        return False
    if not (cell.row <= said.telling and cell.column <= said.telling and said.telling <= cell.words):
        return False
    if not cell.row and not (cell.is_total and (said.phrase.speaks_of_whole or bool(said.telling & cell.table.telling))):
        return False
    wanted = said.phrase.counts_for or claim.scenario
    if cell.scenario is not wanted and not (wanted is None and cell.scenario is None):
        return False
    return _fits_change(cell, said) if cell.is_change else _fits_period(cell, said)


def _counts_alike(cell: SaidCell, said: Said) -> bool:
    """Whether a cell counts what a figure does; of sizes the same noun must tell so."""
    unit, other = said.phrase.claim.unit, cell.cell.unit
    if unit is Unit.OTHER:
        is_size = names_size(said.phrase.claim, cell.cell.row_label, cell.cell.column_label, cell.table.text)
        return is_size and other in (Unit.OTHER, Unit.UNSTATED)
    return unit is other or {unit, other} <= set(_COUNTS) or _names_counted(cell, said)


def _names_counted(cell: SaidCell, said: Said) -> bool:
    """Whether a row that prints no unit is called after what is counted (``1.341 modtagere`` beside ``Modtagere af hjemmepleje``)."""
    claim = said.phrase.claim
    nouns = normalise(claim.source_text).split()[-1:]
    is_open = cell.cell.unit is Unit.UNSTATED and claim.unit in _COUNTS
    return is_open and nouns != [] and nouns[0].isalpha() and nouns[0] in normalise(cell.cell.row_label).split()


def _fits_change(cell: SaidCell, said: Said) -> bool:
    """Between the two periods of the table that the sentence names, or one of them."""
    heads = [named for named in cell.table.head_periods if named]
    return len(heads) == _PAIR and bool(said.every) and said.every <= frozenset().union(*heads)


def _fits_period(cell: SaidCell, said: Said) -> bool:
    """The period of the cell's head, else of the caption, and no other; a year may be that of what stands around the sentence."""
    claim = said.phrase.claim
    named = cell.periods or cell.table.periods
    years, said_years = _years_of(named), _years_of(said.periods)
    parts, said_parts = named - years, said.periods - said_years
    if not cell.periods:
        return said_parts <= parts and said_years <= (years or {str(cell.cell.fiscal_year)})
    if parts != said_parts:
        return False
    around = {str(claim.fiscal_year)} if parts or claim.fiscal_year_source is YearSource.SENTENCE or cell.scenario else set()
    if parts and not said_years and claim.fiscal_year is None:
        return sum(head - _years_of(head) == parts for head in cell.table.head_periods) == 1  # the table's one October
    return years == said_years or (not said_years and years == around) or not years


def _years_of(periods: frozenset[str]) -> frozenset[str]:
    return frozenset(period for period in periods if period.isdigit())


def _judge(cell: SaidCell, said: Said, book: Book) -> Identity:
    claim = said.phrase.claim
    figure = book.find_figure(cell.cell, "value")
    assert figure is not None, "every cell has its figure"
    by_size = cell.is_change or (claim.unit is Unit.DKK and claim.direction is None)
    way = -1 if by_size and claim.value * figure.value < 0 else 1
    identity = judge_claim(claim, Candidate(((figure, way),), book.has_gap(cell.cell)), book)
    return identity if identity.outcome is not Outcome.FAILS or _may_refute(cell, said, book) else leave_open(identity)


def _may_refute(cell: SaidCell, said: Said, book: Book) -> bool:
    """Whether sentence and table count alike, and the caption says no more than what the sentence stands under."""
    claim = said.phrase.claim
    full_year = says("full_year", f"{cell.table.text} {cell.cell.column_label} {cell.cell.row_label}")
    alike = not full_year or says("full_year", claim.sentence) or not says("people", said.text)
    around = f"{book.find_title(claim.item_no)} {claim.above} {claim.sentence}"
    caption = cell.table.title if cell.is_total else cell.table.telling  # above the labels stands what its rows are
    return alike and caption <= read_telling(around) | cell.row | cell.column
