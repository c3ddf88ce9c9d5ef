"""``prose_vs_table`` for numbers of people: what the budget reckons with, what is expected, and how many more or fewer that is.

So many more or fewer full-year persons beside a deviation from the budget are more or fewer than it reckons with; and a per cent behind
such a change is of that budget's persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.danish.dates import MONTHS
from pipeline.danish.subjects import mentions, names_rows, read_subject, without_counted
from pipeline.danish.vocabulary import find_benefit
from pipeline.model import BenefitStatus, Claim, Figure, Identity
from pipeline.reconcile.against_tables.prose_changes import judge_change
from pipeline.reconcile.book import Book
from pipeline.reconcile.witnesses.readings import Candidate, judge_claim
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import concludes, says, split_sentences
from pipeline.reconcile.wording.said_words import read_telling
from schemas.lists import Direction, Role, Scenario, Unit

_COUNTS = (Unit.PERSONS, Unit.COUNT)
_WAYS = (Direction.RISE, Direction.FALL)
_DEVIATIONS = frozenset(Direction) - frozenset(_WAYS)
_BUDGET = ("budget", "forudsat")
_PARTS, _PAIR = ("remainder", "incomplete", "part"), 2
_REASON = re.compile(r"\bskyldes,?\s+at\s+", re.IGNORECASE)
_BEYOND = re.compile(r"\s*(?:[\w-]+\s+){0,2}?(?:over|under)\s+(?:de[nt]?\s+)?\w+")  # ``12 personer over det budgetterede``
_FROM, _TO = re.compile(r"\bfra\s*$", re.IGNORECASE), re.compile(r"\s*(?:[\w-]+\s+)?til\s+", re.IGNORECASE)
_UNTIL = re.compile(r"[,;.()]|\b(?:og|men|mens|samt)\b")
_IN_A_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)}|kvartal|halvår|måned(?:er)?|uger?)\b", re.IGNORECASE)

Change = tuple[Figure, Figure]
"""What the budget reckons with, and what is expected."""


def check_prose_counts(phrases: Sequence[Phrase], book: Book) -> Iterator[Identity]:
    """The identities between numbers of people in prose and the recipients of a benefit table.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
    """
    deviating = {claim.sentence_start for claim in book.claims if claim.direction in _DEVIATIONS and claim.unit is Unit.DKK}
    before: tuple[Phrase, Change] | None = None
    budgeted: Claim | None = None
    left: Phrase | None = None
    for phrase in phrases:
        claim = phrase.claim
        if phrase.is_elsewhere or _is_portion(phrase) or _IN_A_MONTH.search(_cut_later(phrase)):
            continue
        if claim.unit in _COUNTS and _FROM.search(phrase.clause):
            left = phrase  # what it comes from is of another time, perhaps
            continue
        if claim.unit is Unit.PCT and before is not None and _is_of_change(phrase, before[0]):
            yield from filter(None, (judge_change(phrase, before[1], book),))
        rows = _find_rows(phrase, book) if claim.unit in _COUNTS else []
        if claim.direction in _WAYS:
            is_from_budget = _is_from_budget(phrase, claim.sentence_start in deviating, budgeted)
            budgeted = claim if is_from_budget and claim.compared_to else budgeted
            change = _find_change(rows, book) if is_from_budget else None
            before = (phrase, change) if change is not None else None
            if change is not None:
                yield judge_claim(claim, Candidate(((change[1], 1), (change[0], -1))), book)
        elif (figure := _find_level(phrase, left, rows, book)) is not None:
            budgeted = claim if phrase.counts_for is Scenario.BUDGET else budgeted
            yield judge_claim(claim, Candidate(((figure, 1),)), book)


def _is_from_budget(phrase: Phrase, deviates: bool, before: Claim | None) -> bool:
    """Whether so many more or fewer are than the budget reckons with, by its words or by the deviation that they explain.

    What its paragraph has compared to the budget before (``Dagplejen har 21 børn færre end budgetteret``) goes on, and so does the budget
    right before it (``Der er regnet med 610, men der ventes 58 flere``).
    """
    claim = phrase.claim
    compared = claim.compared_to or (_BEYOND.match(claim.behind) or ("",))[0]
    if compared:
        return any(word in compared for word in _BUDGET)
    if before is not None and before.sentence_start == claim.sentence_start:
        is_next = before.number_end + len(phrase.since) == claim.number_start
        return is_next and says("count_status", phrase.since)
    goes_on = before is not None and before.item_no == claim.item_no and before.sentence in claim.above
    return deviates and (goes_on or says("full_year", claim.source_text))


def _is_of_change(phrase: Phrase, change: Phrase) -> bool:
    """Whether a per cent says right behind a change of how many people there are how much that is (``17 færre, svarende til 7 pct.``)."""
    claim, of = phrase.claim, change.claim
    near = claim.sentence_start == of.sentence_start and of.number_end + len(phrase.since) == claim.number_start
    return near and concludes(phrase.since) and claim.direction in (None, of.direction) and not claim.qualifier


def _is_portion(phrase: Phrase) -> bool:
    """Whether it is a part of what is counted; where the clause begins is no word of it (``merudgiften skyldes, at der er 12 flere``)."""
    clauses = _REASON.split(phrase.since)
    if len(clauses) < _PAIR or not phrase.is_portion:
        return phrase.is_portion
    own = f"{clauses[-1]}{_UNTIL.split(phrase.claim.behind)[0]}"
    named = read_subject(phrase.claim.subject or "")
    return phrase.is_portion_of or any(says(kind, phrase.claim.sentence) for kind in _PARTS) or not read_telling(own) <= named


def _find_rows(phrase: Phrase, book: Book) -> list[BenefitStatus]:
    """The rows of the one benefit that its own clause names, else the sentence or the words above; none where a smaller group is counted.

    What only a later clause names is not what is counted before (``718 personer, og for forsikrede ledige 73 færre``); where the sentence
    names a benefit of which no row could be read, the words above speak of another.
    """
    claim = phrase.claim
    rows = [row for row in book.benefits if row.item_no == claim.item_no and row.role is Role.LINE and row.recipients is not None]
    rows = [row for row in rows if claim.fiscal_year in (None, row.fiscal_year)]
    is_unread = find_benefit(claim.sentence) and not any(mentions(claim.sentence, read_subject(row.label)) for row in rows)
    around = () if is_unread else (f"{split_sentences(claim.above)[-1]} | {phrase.clause}", claim.above)
    for words in (phrase.clause, claim.sentence, *around):
        named = [row for row in rows if mentions(words, read_subject(row.label))]
        subjects = {(row.table_no, read_subject(row.label)) for row in named}
        if len(subjects) > 1:
            return []
        if subjects:
            [(_, subject)] = subjects
            if words == claim.sentence and not mentions(_cut_later(phrase), subject):
                continue
            return named if without_counted(_read_own(claim)) <= subject else []
    return _find_totals(phrase, rows, book)


def _find_totals(phrase: Phrase, lines: Sequence[BenefitStatus], book: Book) -> list[BenefitStatus]:
    """The totals of the one table whose rows a sentence counts together, in full-year persons as such a table does (``Samlet ventes 4.150
    helårspersoner på ydelserne``): any other number of people may be of some of them."""
    claim, tables = phrase.claim, {row.table_no for row in lines}
    own = " ".join(word for word in _read_own(claim).split() if not says("counted", word))
    is_all = not without_counted(own) or names_rows(own, len({row.label for row in lines}))
    if len(tables) != 1 or not (phrase.speaks_of_whole and says("full_year", claim.source_text) and is_all):
        return []
    totals = (row for row in book.benefits if row.item_no == claim.item_no and row.table_no in tables and row.role is Role.TOTAL)
    return [row for row in totals if row.recipients is not None and claim.fiscal_year in (None, row.fiscal_year)]


def _read_own(claim: Claim) -> str:
    """What is counted, by the words of its own sentence: none of a heading that stands in for them."""
    subject = claim.subject or ""
    return "" if claim.above.startswith(subject) and subject not in claim.sentence else subject


def _cut_later(phrase: Phrase) -> str:
    """The sentence without the clauses behind the claim's own."""
    claim = phrase.claim
    own = _UNTIL.split(claim.behind, maxsplit=1)[0]
    return claim.sentence.removesuffix(claim.behind) + own if claim.behind else claim.sentence


def _find_change(rows: Sequence[BenefitStatus], book: Book) -> Change | None:
    figures = _list_figures(rows, book)
    budget, status = figures.get(Scenario.BUDGET), figures.get(Scenario.STATUS)
    return (budget, status) if budget is not None and status is not None else None


def _find_level(phrase: Phrase, left: Phrase | None, rows: Sequence[BenefitStatus], book: Book) -> Figure | None:
    """The figure that a number is held against; one that another goes up or down to is as expected as that change.

    ``forventes at stige fra 612 til 655``
    """
    claim, figures = phrase.claim, _list_figures(rows, book)
    goes_to = left is not None and left.claim.number_end + len(phrase.since) == claim.number_start and _TO.fullmatch(phrase.since)
    counts_for = left.counts_for if left is not None and goes_to else phrase.counts_for
    scenario = counts_for if claim.direction is None and claim.scenario in (None, Scenario.BUDGET) else None
    return figures.get(scenario) if scenario is not None and len(figures) == len(rows) else None


def _list_figures(rows: Sequence[BenefitStatus], book: Book) -> dict[Scenario, Figure]:
    return {row.scenario: figure for row in rows if (figure := book.find_figure(row, "recipients")) is not None}
