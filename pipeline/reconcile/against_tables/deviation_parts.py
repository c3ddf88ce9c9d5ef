"""``share`` of a deviation: a per cent in prose is what a row's deviation is of the one that its table comes to.

``Botilbud står for 57 pct. af det samlede merforbrug på 13,5 mio. kr.``: the row is the one whose name is all that the clause says, and the
amount behind the per cent must be the total of the same table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.danish.subjects import Subject, read_subject
from pipeline.model import BenefitStatus, BudgetFollowup, Figure, Identity
from pipeline.proof.intervals import interval_of_printed, measure_gap
from pipeline.proof.shares import share_band
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_bands
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import find_last
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import IdentityKind, Role, Rule, Scenario, Unit

_OF = re.compile(
    r"^\s*(?:pct\.?|%|procent)?\s*af\s+(?:(?:det|den|de|samlede|hele|forventede)\s+)*(?:mer|mindre)(?:forbrug|udgift)\w*\s+på\s+(?:i\s+alt\s+)?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^)]*\)")
_CLAUSE_START = re.compile(r".*(?:[.;:,]|\b(?:og|men|mens)\b)\s", re.IGNORECASE)

Row = BudgetFollowup | BenefitStatus


@dataclass(frozen=True, slots=True)
class _Deviation:
    """A row's deviation, under the row's name without what stands in brackets behind it."""

    row: Row
    name: Subject
    figure: Figure


def check_deviation_parts(book: Book) -> tuple[Identity, ...]:
    """The identities between per cents in prose and the deviations that they are said to be of each other.

    Args:
        book: the document's figures.
    """
    deviations = list(_list_deviations(book))
    sentences = group_sentences(list_phrases(book.claims)) if deviations else ()
    pairs = (pair for sentence in sentences for pair in pairwise(sentence))
    return tuple(found for share, base in pairs if _is_said(share, base) for found in _check(share, base, deviations, book))


def _list_deviations(book: Book) -> Iterator[_Deviation]:
    rows: list[tuple[Row, str]] = [(row, "deviation_dkk") for row in book.followups]
    rows += [(row, "amount_dkk") for row in book.benefits if row.scenario is Scenario.DEVIATION]
    for row, column in rows:
        figure = book.find_figure(row, column)
        if figure is not None and not book.has_gap(row):
            yield _Deviation(row, read_subject(_ASIDE.sub(" ", row.label)), figure)


def _is_said(share: Phrase, base: Phrase) -> bool:
    """Whether a per cent is said to be of the deviation that stands right behind it."""
    plain = share.claim.unit is Unit.PCT and not (share.claim.is_change or share.is_earlier or share.claim.qualifier)
    return plain and base.claim.unit is Unit.DKK and not base.claim.qualifier and bool(_OF.match(base.since))


def _check(share: Phrase, base: Phrase, deviations: Sequence[_Deviation], book: Book) -> Iterator[Identity]:
    verb = find_last("makes_up", share.since)
    if verb is None or share.since[verb.end :].strip():
        return
    name = read_subject(_ASIDE.sub(" ", _CLAUSE_START.sub("", share.since[: verb.start])))
    own = [one for one in deviations if one.row.item_no == share.claim.item_no]
    parts = [one for one in own if one.row.role is Role.LINE and name and one.name == name]
    if len(parts) == 1 and _is_total(base, parts[0], own, book):
        yield from filter(None, (_judge(share, base, parts[0].figure, book),))


def _is_total(base: Phrase, part: _Deviation, deviations: Sequence[_Deviation], book: Book) -> bool:
    """Whether an amount is what the one total of a row's table deviates by, the same way as the row does."""
    said = book.find_figure(base.claim, "value")
    same = [one for one in deviations if (one.row.table_no, one.row.fiscal_year) == (part.row.table_no, part.row.fiscal_year)]
    totals = [one.figure for one in same if one.row.role is Role.TOTAL]
    if said is None or len(totals) != 1 or totals[0].value * part.figure.value <= 0:
        return False
    return not measure_gap(*(interval_of_printed(one.value, one.resolution) for one in (totals[0], said)))


def _judge(share: Phrase, base: Phrase, part: Figure, book: Book) -> Identity | None:
    said, result = book.find_figure(base.claim, "value"), book.find_figure(share.claim, "value")
    assert said is not None, "every claim has its figure"
    assert result is not None, "every claim has its figure"
    band = share_band(*(interval_of_printed(abs(one.value), one.resolution) for one in (part, said)))
    relation = Relation(Rule.SHARE, IdentityKind.ARITHMETIC, share.claim.subject or "", add_up((part, said)), result)
    return judge_bands(relation, band, interval_of_printed(result.value, result.resolution * 2)) if band is not None else None
