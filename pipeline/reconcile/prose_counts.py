"""``prose_vs_table`` for numbers of people: what the budget reckons with, what is expected, and how many more or fewer that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.danish.dates import MONTHS
from pipeline.danish.subjects import mentions, read_subject, without_counted
from pipeline.model import BenefitStatus, Claim, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.phrases import Phrase
from pipeline.reconcile.prose_words import says
from pipeline.reconcile.readings import Candidate, judge_claim
from pipeline.reconcile.said_words import read_telling
from schemas.lists import Direction, Role, Scenario, Unit

_COUNTS = (Unit.PERSONS, Unit.COUNT)
_WAYS = (Direction.RISE, Direction.FALL)
_BUDGET = ("budget", "forudsat")
_PARTS, _PAIR = ("remainder", "incomplete", "part"), 2
_REASON = re.compile(r"\bskyldes,?\s+at\s+", re.IGNORECASE)
_UNTIL = re.compile(r"[,;.()]|\b(?:og|men|mens|samt)\b")
_IN_A_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)}|kvartal|halvår|måned(?:er)?|uger?)\b", re.IGNORECASE)


def check_prose_counts(phrases: Iterable[Phrase], book: Book) -> Iterator[Identity]:
    """The identities between numbers of people in prose and the recipients of a benefit table.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
    """
    for phrase in phrases:
        claim = phrase.claim
        if claim.unit not in _COUNTS or phrase.is_elsewhere or _is_portion(phrase) or _IN_A_MONTH.search(claim.sentence):
            continue
        rows = _find_rows(claim, book)
        candidate = _choose(phrase, rows, book) if rows else None
        if candidate is not None:
            yield judge_claim(claim, candidate, book)


def _is_portion(phrase: Phrase) -> bool:
    """Whether it is a part of what is counted; where the clause begins is no word of it (``merudgiften skyldes, at der er 12 flere``)."""
    clauses = _REASON.split(phrase.since)
    if len(clauses) < _PAIR or not phrase.is_portion:
        return phrase.is_portion
    own = f"{clauses[-1]}{_UNTIL.split(phrase.claim.behind)[0]}"
    named = read_subject(phrase.claim.subject or "")
    return phrase.is_portion_of or any(says(kind, phrase.claim.sentence) for kind in _PARTS) or not read_telling(own) <= named


def _find_rows(claim: Claim, book: Book) -> list[BenefitStatus]:
    """The rows of the one benefit that the sentence names, else the words above it; none where a smaller group is counted.

    What only a later clause names is not what is counted before (``718 personer, og for forsikrede ledige 73 færre``).
    """
    rows = [row for row in book.benefits if row.item_no == claim.item_no and row.role is Role.LINE and row.recipients is not None]
    rows = [row for row in rows if claim.fiscal_year in (None, row.fiscal_year)]
    for words in (claim.sentence, claim.above):
        named = [row for row in rows if mentions(words, read_subject(row.label))]
        subjects = {(row.table_no, read_subject(row.label)) for row in named}
        if len(subjects) > 1:
            return []
        if subjects:
            [(_, subject)] = subjects
            if words == claim.sentence and not mentions(_cut_later(claim), subject):
                return []
            return named if without_counted(claim.subject or "") <= subject else []
    return []


def _cut_later(claim: Claim) -> str:
    """The sentence without the clauses behind the claim's own."""
    own = _UNTIL.split(claim.behind, maxsplit=1)[0]
    return claim.sentence.removesuffix(claim.behind) + own if claim.behind else claim.sentence


def _choose(phrase: Phrase, rows: list[BenefitStatus], book: Book) -> Candidate | None:
    claim = phrase.claim
    figures = {row.scenario: figure for row in rows if (figure := book.find_figure(row, "recipients")) is not None}
    if claim.direction in _WAYS:
        status, budget = figures.get(Scenario.STATUS), figures.get(Scenario.BUDGET)
        compared = any(word in (claim.compared_to or "") for word in _BUDGET)
        return Candidate(((status, 1), (budget, -1))) if compared and status is not None and budget is not None else None
    scenario = phrase.counts_for if claim.direction is None and claim.scenario in (None, Scenario.BUDGET) else None
    figure = figures.get(scenario) if scenario is not None else None
    return Candidate(((figure, 1),)) if figure is not None and len(figures) == len(rows) else None
