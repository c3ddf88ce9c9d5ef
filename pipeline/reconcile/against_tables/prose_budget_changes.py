"""``prose_vs_table`` for how much more or less of something is expected than the budget reckons with, in a table that prints both.

``Praktisk hjælp falder med 1.750 timer i forhold til budgettet``: the row is the one that is called so, or that its caption completes; the
columns are the one of the budget and the one of what is expected that count the same. Where a sentence does not say what it compares to,
the last one before it in its paragraph that measures the same must have named the budget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.measures import names_measure
from pipeline.danish.periods import read_periods
from pipeline.danish.scenarios import find_scenario
from pipeline.model import Identity, Indicator
from pipeline.reconcile.against_tables.prose_changes import Span, judge_change
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import Grid, read_grids
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says, split_sentences
from pipeline.reconcile.wording.said_sizes import is_called, names_size
from schemas.lists import Direction, Role, Scenario, Unit

_WAYS = (Direction.RISE, Direction.FALL)
_BUDGET = ("budget", "forudsat")


def check_prose_budget_changes(phrases: Sequence[Phrase], book: Book, compared: frozenset[str]) -> Iterator[Identity]:
    """The identities between changes of sizes from the budget in prose and a row's cells of the budget and of what is expected.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
        compared: the claims that are held against another table already.
    """
    grids = read_grids(book, beside=True) if book.indicators else ()
    for phrase in phrases if grids else ():
        if phrase.claim.unit is not Unit.OTHER or phrase.claim.fact_id in compared or not _is_from_budget(phrase):
            continue
        spans = [span for grid in grids for row in grid.rows if (span := _find_span(phrase, row, grid, book)) is not None]
        judged = judge_change(phrase, spans[0], book) if len(spans) == 1 else None
        yield from (judged,) if judged is not None else ()


def _is_from_budget(phrase: Phrase) -> bool:
    """Whether a change is one from the budget, by its own words or by those of the last that measures the same, and from no time."""
    claim = phrase.claim
    if claim.direction not in _WAYS or claim.qualifier or phrase.is_portion or phrase.is_elsewhere or read_periods(claim.sentence)[0]:
        return False
    if claim.compared_to is not None:
        return any(word in claim.compared_to for word in _BUDGET)
    measuring = [words for words in split_sentences(claim.above) if names_size(claim, words)]
    before = measuring[-1] if measuring and not says("since", claim.sentence) else ""
    return says("count_budget", before) and not read_periods(before)[0]


def _find_span(phrase: Phrase, row: dict[str, Indicator], grid: Grid, book: Book) -> Span | None:
    """What the budget reckons with and what is expected, of a row that bears the figure's name; None where either is not one column."""
    first = next(iter(row.values()))
    caption = " ".join(book.list_words(first.item_no, first.table_no)[:1])
    if first.item_no != phrase.claim.item_no or first.role is not Role.LINE or not is_called(phrase.claim, first.row_label, caption):
        return None
    cells: dict[Scenario, list[Indicator]] = {}
    for head in grid.heads:
        scenario = find_scenario(head)
        if head in row and scenario is not None and _counts(phrase, row[head], head):
            cells.setdefault(scenario[0], []).append(row[head])
    budget, expected = cells.get(Scenario.BUDGET, []), cells.get(Scenario.STATUS, [])
    if len(budget) != 1 or len(expected) != 1 or any(map(book.has_gap, (*budget, *expected))):
        return None
    figures = [book.find_figure(cell, "value") for cell in (*budget, *expected)]
    return (figures[0], figures[1]) if figures[0] is not None and figures[1] is not None else None


def _counts(phrase: Phrase, cell: Indicator, head: str) -> bool:
    """Whether a cell counts what a figure measures, and is no price of it."""
    is_size = cell.unit in (Unit.OTHER, Unit.UNSTATED) and not names_measure(head, "price")
    return is_size and names_size(phrase.claim, head, cell.row_label)
