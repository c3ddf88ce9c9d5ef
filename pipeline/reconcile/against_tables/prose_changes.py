"""``prose_vs_table`` for a change that a sentence says and a table of figures shows: between the cells of one row at two times.

``Antallet på kontanthjælp er faldet med 44 siden juni``: the row is the one that bears the figure's own name, the first time the one that
the sentence names behind ``siden`` or ``fra``. Where it does not say until when, the last column is meant; what fits no later one is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.danish.measures import names_measure
from pipeline.danish.periods import read_periods
from pipeline.danish.scenarios import names_scenarios
from pipeline.danish.subjects import mentions
from pipeline.model import Claim, Figure, Identity, Indicator
from pipeline.proof.intervals import interval_of_printed
from pipeline.proof.shares import share_band
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import Grid, read_grids
from pipeline.reconcile.relation import Relation, judge_bands, judge_relation
from pipeline.reconcile.witnesses.readings import leave_open
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import cut_behind, find, find_last, says
from pipeline.reconcile.wording.said_sizes import is_called, names_size
from pipeline.reconcile.wording.said_words import read_telling
from pipeline.reconcile.wording.time_steps import find_step
from schemas.lists import Direction, IdentityKind, Outcome, Role, Rule, Unit

_WAYS = (Direction.RISE, Direction.FALL)
_COUNTS = (Unit.PERSONS, Unit.COUNT)
_SHARES = (Unit.PCT, Unit.PCT_POINT)
_FROM_TO = re.compile(r"\b(?:fra|mellem)\s+(?P<first>(?:\S+\s+){1,3}?)(?:til|og)\s+(?P<last>\S+(?:\s+(?:19|20)\d\d\b)?)", re.IGNORECASE)
_NARROWED = re.compile(r"\s(?:til|for|på|med)\s", re.IGNORECASE)

Span = tuple[Figure, Figure]
"""A row's cell at the first time, and at a later one."""


def check_prose_changes(phrases: Sequence[Phrase], book: Book, compared: frozenset[str]) -> Iterator[Identity]:
    """The identities between changes in prose and the cells of a row at two times.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
        compared: the claims that are held against another table already.
    """
    grids = read_grids(book) if book.indicators else ()
    for phrase in phrases if grids else ():
        claim = phrase.claim
        if claim.direction not in _WAYS or claim.fact_id in compared or claim.qualifier or phrase.is_portion or _is_elsewhere(phrase):
            continue
        spans = [span for grid in grids if _item_of(grid) == claim.item_no for span in _find_spans(phrase, grid, book)]
        judged = [one for span in spans if (one := judge_change(phrase, span, book)) is not None]
        if judged:
            held = any(one.outcome is not Outcome.FAILS for one in judged[:-1])
            yield leave_open(judged[-1]) if held and judged[-1].outcome is Outcome.FAILS else judged[-1]


def _is_elsewhere(phrase: Phrase) -> bool:
    """Whether its sentence speaks of another time or place, the word behind which the change begins apart."""
    words = phrase.claim.sentence
    for found in reversed(find("since", words)):
        words = f"{words[: found.start]} {words[found.end :]}"
    return phrase.is_denied or says("elsewhere", words) or says("unsure", words)


def _item_of(grid: Grid) -> int:
    return next(iter(grid.rows[0].values())).item_no


def _find_spans(phrase: Phrase, grid: Grid, book: Book) -> list[Span]:
    """The cells that may be meant, the last column's last; none where the words name no one row, or no one column to begin with."""
    caption = book.list_words(_item_of(grid), next(iter(grid.rows[0].values())).table_no)[:1]
    rows = [row for row in grid.rows if _is_of(phrase, next(iter(row.values())), " ".join(caption))] or _list_short(phrase, grid)
    grid = replace(grid, heads=tuple(head for head in grid.heads if not says("change_head", head)))
    since, until = _read_times(phrase, grid)
    if len(rows) != 1 or since is None:
        return []
    [row] = rows
    cells = [row.get(head) for head in grid.heads[since:]]
    figures = [book.find_figure(cell, "value") if cell is not None and not book.has_gap(cell) else None for cell in cells]
    first, *later = figures
    chosen = later if until is None else later[until - since - 1 : until - since]
    return [(first, figure) for figure in chosen if figure is not None] if first is not None and None not in chosen else []


def _is_of(phrase: Phrase, cell: Indicator, caption: str) -> bool:
    """Whether a row bears the name that a figure has, and counts the same, or anything where a per cent is said.

    How large a part a group is (``andelen af``) is no change of how many there are of it. What a size measures the caption may tell.
    """
    claim = phrase.claim
    name = claim.subject or ""
    alike = _counts_alike(claim, cell, caption)
    if says("share_of", f"{phrase.since} {name}") and cell.unit is not Unit.PCT:
        return False
    if says("price", name) and not read_telling(name):
        return alike and names_measure(cell.row_label, "price")
    named = is_called(claim, cell.row_label, caption) and _list_numbers(cell.row_label) == _list_numbers(name)
    return (alike or _is_number(claim, cell)) and named and not names_measure(cell.row_label, "price")


def _list_short(phrase: Phrase, grid: Grid) -> list[dict[str, Indicator]]:
    """The rows that an amount's name may be short for (``botilbud`` for ``Botilbud til voksne``), where all that hold it begin with it."""
    claim = phrase.claim
    name = read_telling(claim.subject or "") if claim.unit is Unit.DKK else frozenset[str]()
    rows = [row for row in grid.rows if name and mentions(next(iter(row.values())).row_label, name)]
    cells = [next(iter(row.values())) for row in rows]
    heads = [_NARROWED.split(cell.row_label, maxsplit=1)[0] for cell in cells]
    alike = all(cell.role is Role.LINE and _counts_alike(claim, cell, "") for cell in cells)
    return rows if alike and all(read_telling(head) == name for head in heads) else []


def _counts_alike(claim: Claim, cell: Indicator, caption: str) -> bool:
    """Whether a change is one of what a cell counts: in its own unit, in points of its per cent, or in per cent of anything else."""
    if claim.unit is Unit.OTHER:
        return cell.unit in (Unit.OTHER, Unit.UNSTATED) and names_size(claim, cell.row_label, caption)
    if claim.unit in _SHARES:
        return (claim.unit is Unit.PCT_POINT) == (cell.unit is Unit.PCT)
    return claim.unit is cell.unit or {claim.unit, cell.unit} <= set(_COUNTS)


def _is_number(claim: Claim, cell: Indicator) -> bool:
    """Whether a row that prints no unit is of what a sentence says how many there are of (``antallet af medlemmer``)."""
    return cell.unit is Unit.UNSTATED and claim.unit in _COUNTS and says("number_of", claim.subject or "")


def _list_numbers(words: str) -> list[str]:
    """The numbers of a name (``medlemmer under 25 år``), none of which is a period."""
    return re.findall(r"\d+", read_periods(words)[1])


def _read_times(phrase: Phrase, grid: Grid) -> tuple[int | None, int | None]:
    """The columns of the first time and of the last, None of it where it is not said; no first where anything is unclear."""
    named, other = _read_between(phrase) or _read_since(phrase)
    heads = [read_periods(head)[0] for head in grid.heads]
    if not named and not other and not any(read_telling(head) or names_scenarios(head) for head in grid.heads):
        return find_step(f"{phrase.since} | {cut_behind(phrase.claim.behind)}", heads) or (None, None)
    fitting = [at for at, periods in enumerate(heads) if named and named <= periods]
    until = [at for at, periods in enumerate(heads) if other and other <= periods]
    unclear = len(fitting) != 1 or not all(heads) or (bool(other) and len(until) != 1) or fitting[0] + 1 >= len(heads)
    if unclear or (until and until[0] <= fitting[0]):
        return None, None
    return fitting[0], until[0] if until else None


def _read_since(phrase: Phrase) -> tuple[frozenset[str], frozenset[str]]:
    """The time that a change begins at and the one that other words before it name; none where it is not said."""
    words = phrase.claim.behind
    found, before = find_last("since", words), find_last("since", phrase.since)
    if found is not None and not _is_cut(words[: found.start]):
        return read_periods(words[found.end :])[0], read_periods(phrase.since)[0]
    if found is not None or before is None:
        return frozenset(), frozenset()
    return read_periods(phrase.since[before.end :])[0], read_periods(phrase.since[: before.start])[0]


def _read_between(phrase: Phrase) -> tuple[frozenset[str], frozenset[str]] | None:
    """The two times of a change that is said to be from one to the other (``fra januar til maj 2024``)."""
    found = [match for match in _FROM_TO.finditer(phrase.since) if all(read_periods(match[name])[0] for name in ("first", "last"))]
    if len(found) != 1:
        return None
    first, last = (read_periods(found[0][name])[0] for name in ("first", "last"))
    return first, last


def _is_cut(words: str) -> bool:
    """Whether another figure or sentence stands between a figure and when it is said to begin."""
    return any(mark in words for mark in ";:(") or any(map(str.isdigit, words))


def judge_change(phrase: Phrase, span: Span, book: Book) -> Identity | None:
    """Whether a figure in prose is the change between two figures, or a per cent how much that is; None where it grew from nil.

    A per cent without a direction behind a change that has one (``falder med 14 personer eller 3,4 pct.``) is how large it is.

    Args:
        phrase: the figure with its words.
        span: the first figure and the later one.
        book: the document's figures.
    """
    first, later = span
    result = book.find_figure(phrase.claim, "value")
    assert result is not None, "every claim has its figure"
    subject, parts = phrase.claim.subject or "", ((later, 1), (first, -1))
    if phrase.claim.unit is not Unit.PCT:
        return judge_relation(Relation(Rule.PROSE_VS_TABLE, IdentityKind.AGREEMENT, subject, parts, result))
    earlier, now = (interval_of_printed(figure.value, figure.resolution) for figure in span)
    is_fall = phrase.claim.direction is None and later.value < first.value and result.value > 0
    if is_fall:
        parts = ((first, 1), (later, -1))
    band, own = share_band(earlier - now if is_fall else now - earlier, earlier), interval_of_printed(result.value, result.resolution)
    if band is None:
        return None
    return judge_bands(Relation(Rule.SHARE, IdentityKind.ARITHMETIC, subject, parts, result), band, own)
