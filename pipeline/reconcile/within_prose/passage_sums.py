"""Sums across the sentences of a passage: what a sentence works out from the figures of the one before it.

Which figures belong together is told by the words that the later sentence begins with (``Det giver``, ``Heraf``), and by nothing standing
between the two. Parts that need not be all refute their whole only where they come to more than it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.danish.numbered import count_named
from pipeline.model import Claim, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.within_prose.financing_parts import list_covering
from pipeline.reconcile.within_prose.passage_goes_on import add_to_before, reach_level
from pipeline.reconcile.within_prose.passage_wholes import compare_levels, compare_rounds, compose
from pipeline.reconcile.within_prose.sentence_pairs import find_pairs
from pipeline.reconcile.within_prose.sentence_sums import INCOME, Sum, is_exact, judge_prose_sum
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import begins, says
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Direction, Outcome, Scenario, Unit

_FEW = 2
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OVER = (Direction.OVERSPEND, Direction.MORE_EXPENDITURE)

Sentence = tuple[Phrase, ...]


def check_passage_sums(book: Book) -> tuple[Identity, ...]:
    """The identities between a sentence and those before it.

    Args:
        book: the document's figures.
    """
    sentences = group_sentences(list_phrases(book.claims))
    sums: list[Sum] = []
    excess: list[Sum] = []
    for at, sentence in enumerate(sentences):
        before = find_passage(sentences[:at], sentence)
        sums += [*_conclude(before, sentence), *_share_out(before, sentence), *_count_up(before, sentence)]
        sums += [*_cover(sentences[:at], sentence), *_finance(before, sentence)]
        sums += [*add_to_before(before, sentence), *reach_level(before, sentence)]
        sums += [*compose(before, sentence), *compare_rounds(before, sentence), *compare_levels(before, sentence)]
        excess += _break_down(before, sentence)
    judged = [judge_prose_sum(parts, result, book) for parts, result in dict.fromkeys(filter(is_exact, sums))]
    over = [(found, judge_prose_sum(*found, book)) for found in dict.fromkeys(filter(is_exact, excess)) if found not in sums]
    return (*judged, *(identity for (_, whole), identity in over if _exceeds(identity, whole)))


def _exceeds(identity: Identity, whole: Claim) -> bool:
    return identity.outcome is Outcome.FAILS and abs(identity.computed or Decimal()) > abs(whole.value)


def find_passage(sentences: Sequence[Sentence], sentence: Sentence) -> list[Sentence]:
    """The sentences with figures right before one in its paragraph, the nearest last.

    Args:
        sentences: those before it, in printed order.
        sentence: the one.
    """
    above = sentence[0].claim.above
    found: list[Sentence] = []
    for earlier in reversed(sentences):
        claim = earlier[0].claim
        if claim.item_no != sentence[0].claim.item_no or claim.list_start is not None or not above.endswith(claim.sentence):
            break
        found.insert(0, earlier)
        above = above[: -len(claim.sentence)].rstrip()
    return found


def _conclude(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Sum]:
    """``Udgiften ventes at blive 12 mio. kr., hvor budgettet er 10 mio. kr. Det giver et merforbrug på 2 mio. kr.``"""
    result = sentence[0]
    if not before or not begins("concluding_sentence", result.claim.sentence) or result.claim.unit is not Unit.DKK or result.purpose:
        return
    levels = [phrase for phrase in before[-1] if phrase.claim.unit is Unit.DKK]
    budgets = [phrase for phrase in levels if phrase.claim.scenario is Scenario.BUDGET]
    ahead = [phrase for phrase in levels if phrase.claim.scenario is Scenario.STATUS or says("expected", phrase.since)]
    plain = not any(phrase.claim.direction for phrase in levels) and result.claim.direction is not None
    subjects = {phrase.claim.subject for phrase in levels} - {None}
    if len(levels) == _FEW and len(budgets) == len(ahead) == 1 and budgets != ahead and plain and len(subjects) <= 1:
        way = -1 if result.claim.direction in INCOME else 1
        yield ((ahead[0].claim, way), (budgets[0].claim, -way)), result.claim


def _share_out(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Sum]:
    """``Puljen er på 5 mio. kr. Heraf går 3 mio. kr. til …, og de resterende 2 mio. kr. lægges i kassen.``"""
    if says("remaining", sentence[-1].since):
        yield from ((_sign(parts, whole), whole.claim) for whole, parts in _find_parts(before, sentence))


def _break_down(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Sum]:
    """``Der er 640 modtagere. Af dem er 410 mænd og 230 kvinder.``"""
    yield from ((_sign(parts, whole), whole.claim) for whole, parts in _find_parts(before, sentence))


def _find_parts(before: Sequence[Sentence], sentence: Sentence) -> Iterator[tuple[Phrase, Sequence[Phrase]]]:
    """The figure of the sentence before of which this one says its parts, with those."""
    unit = sentence[0].claim.unit
    parts = [phrase for phrase in sentence if phrase.claim.unit is not Unit.PCT]
    alike = all(phrase.claim.unit is unit and not phrase.claim.direction for phrase in parts) and all(map(_goes_on, parts[1:]))
    if not before or not begins("of_those", sentence[0].claim.sentence) or len(parts) < _FEW or not alike:
        return
    wholes = [pair.later for pair in find_pairs(before[-1]) if pair.later.claim.unit is unit]
    wholes = wholes or [phrase for phrase in before[-1] if phrase.claim.unit is unit and not phrase.claim.is_change]
    if len(wholes) == 1:
        yield wholes[0], parts


def _goes_on(phrase: Phrase) -> bool:
    return phrase.is_listed and not re.search(r"\d", _YEAR.sub("", phrase.since)) and not says("part", phrase.since)


def _count_up(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Sum]:
    """``Skoler koster 2 mio. kr. mere. Sammen med dagtilbud (1 mio. kr.) giver de to områder merudgifter på 3 mio. kr.``"""
    *own, total = sentence
    number = count_named(total.since)
    claim = total.claim
    if claim.unit is not Unit.DKK or number is None or not any(says(kind, total.claim.sentence) for kind in ("together", "total")):
        return
    amounts = [phrase for each in (*before, own) for phrase in each if phrase.claim.unit is Unit.DKK]
    plain = all(phrase.claim.direction in (None, *_OVER) and not phrase.is_portion for phrase in (*amounts, total))
    if number == len(amounts) and len(amounts) >= _FEW and plain and not total.shares_out:
        yield _sign(amounts, total), claim


def _cover(earlier: Sequence[Sentence], sentence: Sentence) -> Iterator[Sum]:
    """``Merforbruget dækkes med 2 mio. kr. fra puljen og 1 mio. kr. fra kassen``: all of the one overspend that its item speaks of."""
    first = sentence[0].claim
    said = [phrase.claim for each in earlier for phrase in each if phrase.claim.item_no == first.item_no]
    over = {claim.value: claim for claim in said if claim.direction in _OVER and claim.unit is Unit.DKK and not claim.is_share}
    listed = len(sentence) >= _FEW and all(phrase.claim.unit is Unit.DKK for phrase in sentence) and all(map(_goes_on, sentence[1:]))
    partly = says("remainder", first.sentence) or any(phrase.names_some for phrase in sentence)
    if len(over) == 1 and listed and not partly and begins("covered", first.sentence):
        [whole] = over.values()
        yield tuple((phrase.claim, 1) for phrase in sentence), whole


def _finance(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Sum]:
    """``Der søges 5 mio. kr. Beløbet finansieres af puljen med 3 mio. kr. og resten, 2 mio. kr., af kassen.``"""
    wholes = [phrase for phrase in before[-1] if phrase.claim.unit is Unit.DKK] if before else []
    if len(wholes) == 1 and wholes[0].applies and begins("financed_sum", sentence[0].claim.sentence):
        parts = list_covering(sentence, wholes[0])
        if parts:
            yield _sign(parts, wholes[0]), wholes[0].claim


def _sign(parts: Sequence[Phrase], whole: Phrase) -> tuple[tuple[Claim, int], ...]:
    way = -1 if whole.claim.value < 0 < min(part.claim.value for part in parts) else 1
    return tuple((part.claim, way) for part in parts)
