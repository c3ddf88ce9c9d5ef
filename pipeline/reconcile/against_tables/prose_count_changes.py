"""``prose_vs_table`` for so many more or fewer than the budget reckons with, where a table of figures prints what that is.

``I dagplejen ventes 12 børn færre`` beside ``Dagpleje | Budget 168 | Prognose 159 | Ændring -9``: the row is the one that the figure's own
clause names, and its cells show that the change is the one from the budget. What the clause says beside it may make it a smaller group:
then the cell may bear the figure out, and never refutes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.danish.numbered import read_number
from pipeline.danish.periods import read_periods
from pipeline.danish.scenarios import find_scenario
from pipeline.danish.subjects import Subject, mentions, read_subject
from pipeline.danish.words import normalise
from pipeline.model import Identity, Indicator
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import Grid, read_grids
from pipeline.reconcile.sums.bases import fits_most
from pipeline.reconcile.witnesses.competing import without_ways
from pipeline.reconcile.witnesses.readings import Candidate, judge_claim, leave_open
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import cut_behind, says
from pipeline.reconcile.wording.said_words import read_telling
from schemas.lists import Direction, Outcome, Role, Scenario, Unit

_WAYS = (Direction.RISE, Direction.FALL)
_COUNTS = (Unit.PERSONS, Unit.COUNT)
_AGES = re.compile(r"\b\d{1,2}\s*[-–]\s*\d{1,2}\s*år(?:ige|s)?\b")
_ELAPSED = re.compile(r"\b(?:i\s+)?(?:de|årets)\s+første\s+(?P<number>[a-zæøå]+|\d{1,2})\s+måneder\b", re.IGNORECASE)
_PART_OF_YEAR = re.compile(r"\b(?:måned\w*|kvartal\w*|halvår\w*|uger?|ugen|dage?)\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:i|på|blandt|hos|ved|under|over|fra|for|til|af|inden\s+for|uden\s+for)\s+(?P<where>[^,;:()]+)", re.IGNORECASE)
_FEWEST = 2
_NEIGHBOURS = 3

Cells = tuple[Indicator, ...]
"""What the budget counts, what is counted instead, and the change."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A row that prints a change from the budget: its name, the words of its heads and its caption, and the periods that these name."""

    cells: Cells
    name: Subject
    words: str
    periods: frozenset[str]

    @property
    def change(self) -> Indicator:
        """The cell of the change."""
        return self.cells[-1]


def check_prose_count_changes(phrases: Sequence[Phrase], book: Book, compared: frozenset[str]) -> Iterator[Identity]:
    """The identities between changes of counts in prose and the cells that print them.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
        compared: the claims that are held against another table already.
    """
    rows = [row for grid in read_grids(book) for row in _list_rows(grid, book)] if book.indicators else []
    for phrase in phrases if rows else ():
        claim = phrase.claim
        if claim.unit not in _COUNTS or claim.direction not in _WAYS or claim.fact_id in compared or not _is_from_budget(phrase):
            continue
        if phrase.is_portion or phrase.is_of_before or phrase.is_elsewhere or phrase.is_for_each:
            continue
        own = [row for row in rows if row.change.item_no == claim.item_no and _counts_alike(row, phrase)]
        named = _find_named(phrase, own)
        if named is not None and _is_of_time(phrase, named):
            yield _judge(phrase, named, book)


def _list_rows(grid: Grid, book: Book) -> Iterator[Counted]:
    """The rows of three neighbouring columns, the first of the budget and the last of the change, that most rows bear out."""
    for heads in zip(*(grid.heads[at:] for at in range(_NEIGHBOURS)), strict=False):
        rows = [tuple(row[head] for head in heads) for row in grid.rows if all(head in row for head in heads)]
        if not (_is_budget(heads[0]) and not _is_budget(heads[1]) and says("change_head", heads[2])) or says("change_head", heads[1]):
            continue
        sound = [(row, _adds_up(row, book)) for row in rows]
        if fits_most([Outcome.HOLDS if fits else Outcome.FAILS for _, fits in sound], _FEWEST):
            yield from _read(heads, [row for row, fits in sound if fits], [row for row, _ in sound], book)


def _is_budget(head: str) -> bool:
    named = find_scenario(head)
    return says("count_budget", head) or (named is not None and named[0] is Scenario.BUDGET)


def _adds_up(cells: Cells, book: Book) -> bool:
    """Whether a row's change is just what its two counts differ by; what is counted is not rounded."""
    figures = [figure for cell in cells if (figure := book.find_figure(cell, "value")) is not None]
    if len(figures) < len(cells) or len({figure.unit for figure in figures}) > 1 or any(map(book.has_gap, cells)):
        return False
    budget, now, change = (figure.value for figure in figures)
    return now - budget == change


def _read(heads: Sequence[str], sound: Sequence[Cells], rows: Sequence[Cells], book: Book) -> Iterator[Counted]:
    """The sound rows that bear a name that no other row's is a longer one of."""
    names = [_name(row[0]) for row in rows]
    caption = book.list_words(rows[0][0].item_no, rows[0][0].table_no)[:2]
    words = " ".join((*heads, *caption))
    for row in sound:
        name = _name(row[0])
        if row[0].role is Role.LINE and name and sum(name <= other for other in names) == 1:
            yield Counted(row, name, words, read_periods(words)[0])


def _name(cell: Indicator) -> Subject:
    """What a row is called, whatever ages it is for (``Dagpleje 0-2 år``)."""
    return read_subject(_AGES.sub(" ", cell.row_label))


def _counts_alike(row: Counted, phrase: Phrase) -> bool:
    """Whether a row counts what a figure does; where no unit is printed, by the figure's own noun."""
    if row.change.unit in _COUNTS:
        return True
    nouns = normalise(phrase.claim.source_text).split()[-1:]
    return row.change.unit is Unit.UNSTATED and nouns != [] and nouns[0].isalpha() and nouns[0] in normalise(row.words).split()


def _is_from_budget(phrase: Phrase) -> bool:
    """Whether it is more or fewer than the budget reckons with: its words say so, or what its paragraph has counted does."""
    claim = phrase.claim
    if claim.compared_to is not None:
        return says("count_budget", claim.compared_to)
    goes_on = says("count_budget", claim.above) or says("count_status", phrase.clause)
    return goes_on and not says("since", claim.sentence)


def _find_named(phrase: Phrase, rows: Sequence[Counted]) -> Counted | None:
    """The one row that a figure's clause names."""
    named = [row for row in rows if mentions(f"{phrase.clause} {_read_behind(phrase)}", row.name)]
    return named[0] if len(named) == 1 else None


def _read_behind(phrase: Phrase) -> str:
    return cut_behind(phrase.claim.behind)


def _is_of_time(phrase: Phrase, row: Counted) -> bool:
    """Whether a sentence names no time but those of the table; its first months end with the last of them."""
    sentence = phrase.claim.sentence
    elapsed = [number for match in _ELAPSED.finditer(sentence) if (number := read_number(match["number"])) is not None]
    periods, rest = read_periods(_ELAPSED.sub(" ", sentence))
    named = periods | {f"m{number}" for number in elapsed}
    years = {period for period in named if period.isdigit()}
    known = row.periods | {str(row.change.fiscal_year)}
    return named - years <= row.periods and years <= known and not _PART_OF_YEAR.search(rest)


def _judge(phrase: Phrase, row: Counted, book: Book) -> Identity:
    figure = book.find_figure(row.change, "value")
    assert figure is not None, "every cell has its figure"
    identity = judge_claim(phrase.claim, Candidate(((figure, 1),)), book)
    return identity if identity.outcome is not Outcome.FAILS or _is_of_all(phrase, row) else leave_open(identity)


def _is_of_all(phrase: Phrase, row: Counted) -> bool:
    """Whether a figure's clause names no place or group but the row's own."""
    before = _ELAPSED.sub(" ", phrase.clause)
    places = [match["where"] for match in _PLACE.finditer(before)]
    words = f"{' | '.join(places)} | {without_ways(_read_behind(phrase))}"
    allowed = row.name | read_telling(row.words) | read_subject(phrase.claim.compared_to or "")
    return all(read_telling(word) <= allowed for word in words.split())
