"""``prose_vs_table`` for how an estimate has changed since the round before, beside a follow-up that prints both.

``Siden maj er skønnet for skoler hævet med 2 mio. kr.``: the row is the one that bears the name of all that the sentence speaks of, the
first estimate the one whose head names the time. The other is what the row expects now; where there are more, nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.periods import read_periods
from pipeline.danish.subjects import Subject
from pipeline.model import Figure, Identity, Indicator
from pipeline.reconcile.against_tables.prose_changes import judge_change
from pipeline.reconcile.book import Book
from pipeline.reconcile.witnesses.competing import without_ways
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import find, says
from pipeline.reconcile.wording.rounds import is_since_round
from pipeline.reconcile.wording.said_words import read_telling
from schemas.lists import Direction, Role, Scenario, Unit

_WAYS = (Direction.RISE, Direction.FALL, Direction.MORE_EXPENDITURE, Direction.LESS_EXPENDITURE)
_PAIR = 2


def check_prose_rounds(phrases: Sequence[Phrase], book: Book, compared: frozenset[str]) -> Iterator[Identity]:
    """The identities between changes of estimates in prose and the two estimates of a row.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
        compared: the claims that are held against another table already.
    """
    estimates = [cell for cell in book.indicators if cell.unit is Unit.DKK and _is_estimate(cell.column_label)]
    for phrase in phrases if estimates else ():
        time = _read_time(phrase)
        if time and phrase.claim.fact_id not in compared:
            name = _read_name(phrase)
            own = [cell for cell in estimates if cell.item_no == phrase.claim.item_no and name and _name(cell) == name]
            pair = _find_pair(own, time, book)
            judged = judge_change(phrase, pair, book) if pair is not None else None
            yield from (judged,) if judged is not None else ()


def _read_time(phrase: Phrase) -> frozenset[str]:
    """The one month or day that an estimate is said to have changed since; empty where the words say less, or more."""
    claim = phrase.claim
    is_whole = phrase.is_first and not (claim.qualifier or phrase.is_portion or phrase.is_denied)
    is_change = claim.unit is Unit.DKK and claim.direction in _WAYS and is_since_round(claim)
    return _without_years(claim.sentence) if is_whole and is_change and says("estimate", claim.before) else frozenset()


def _without_years(words: str) -> frozenset[str]:
    return frozenset(period for period in read_periods(words)[0] if not period.isdigit())


def _is_estimate(head: str) -> bool:
    deviates = load_lexicon("prose_scenarios", "scenario", Scenario.DEVIATION).find(head)  # a budget may change as well
    return (says("estimate", head) or says("estimate_head", head)) and next(deviates, None) is None


def _read_name(phrase: Phrase) -> Subject:
    """What a sentence names before its figure, besides the estimate, its time and the way it goes: more of it is a smaller group."""
    words = without_ways(phrase.claim.before)
    for kind in ("estimate", "round", "level"):
        for found in reversed(find(kind, words)):
            words = f"{words[: found.start]} {words[found.end :]}"
    return read_telling(words)


def _name(cell: Indicator) -> Subject:
    return read_telling(cell.row_label.rsplit(": ", 1)[-1])  # a section may stand before it


def _find_pair(cells: Sequence[Indicator], time: frozenset[str], book: Book) -> tuple[Figure, Figure] | None:
    """The estimate of the time that is named and the one that holds now, of the one row that they are cells of."""
    rows = {(cell.table_no, cell.line_no) for cell in cells}
    timed = [cell for cell in cells if _without_years(cell.column_label)]
    first = [cell for cell in timed if time <= _without_years(cell.column_label)]
    if len(rows) != 1 or len(first) != 1 or first[0].role is not Role.LINE or not _shows_two(first[0], book):
        return None
    later = [*_find_expected(first[0], book), *(book.find_figure(cell, "value") for cell in timed if cell is not first[0])]
    figures = [book.find_figure(first[0], "value"), *later]
    found = [figure for figure in figures if figure is not None and figure.value > 0]
    return (found[0], found[1]) if len(found) == len(figures) == _PAIR else None


def _shows_two(cell: Indicator, book: Book) -> bool:
    """Whether a table has no third estimate at a time, be it one that could not be read."""
    heads = [head for head in book.list_headers(cell.item_no, cell.table_no) if _is_estimate(head) and _without_years(head)]
    return len(heads) <= _PAIR


def _find_expected(cell: Indicator, book: Book) -> list[Figure]:
    """What the row of a cell is expected to come to, where its follow-up prints that as such."""
    rows = [row for row in book.followups if (row.item_no, row.table_no, row.line_no) == (cell.item_no, cell.table_no, cell.line_no)]
    return list(book.list_figures(rows, "expected_dkk"))
