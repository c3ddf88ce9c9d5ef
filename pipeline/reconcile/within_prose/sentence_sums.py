"""Sums within a sentence: a change between two levels, the parts of a whole, a net of two sides, a deviation of a status from a budget.

A sentence that works a figure out from others has it right at its own rounding, whatever any table says. Which figures belong together is
told by the words between them. What is hedged (``ca.``) is not added up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.model import Claim, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, Signed, judge_relation
from pipeline.reconcile.within_prose.financing_parts import list_financing
from pipeline.reconcile.within_prose.sentence_pairs import find_pairs, is_change_of
from pipeline.reconcile.wording.level_sides import read_side, subtract_levels
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import is_for_each, says
from pipeline.reconcile.wording.sentence_parts import find_lists, list_addends, list_parts, list_parts_of, read_bare_side
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Direction, IdentityKind, Outcome, Rule, Scenario, Unit

_EXPENDITURE = frozenset((Direction.MORE_EXPENDITURE, Direction.LESS_EXPENDITURE))
INCOME = frozenset((Direction.MORE_INCOME, Direction.LESS_INCOME))
_FEW = 2

Sum = tuple[tuple[tuple[Claim, int], ...], Claim]
"""Signed parts, and their result."""


def check_sentence_sums(book: Book) -> tuple[Identity, ...]:
    """The identities between figures of one sentence.

    Args:
        book: the document's figures.
    """
    phrases = list_phrases(book.claims, sizes=True)
    sentences = group_sentences(phrases)
    sums = [found for sentence in sentences for found in _find_sums(sentence)]
    sums += [found for whole, parts in find_lists(phrases) for found in _add_up(parts, whole)]
    judged = [judge_prose_sum(parts, result, book) for parts, result in dict.fromkeys(filter(is_exact, sums))]
    return (*judged, *(identity for sentence in sentences for identity in _find_excess(sentence, book)))


def _find_excess(sentence: Sequence[Phrase], book: Book) -> Iterator[Identity]:
    """Parts that come to more than their whole refute it; fewer say nothing, for not all need be named."""
    for at, whole in enumerate(sentence):
        parts = list_parts_of(sentence[at:])
        if len(parts) >= _FEW and not any(phrase.claim.qualifier for phrase in (whole, *parts)):
            judged = (judge_prose_sum(terms, result, book) for terms, result in _add_up(parts, whole))
            most = abs(whole.claim.value)
            yield from (one for one in judged if one.outcome is Outcome.FAILS and abs(one.computed or Decimal()) > most)


def _find_sums(sentence: Sequence[Phrase]) -> Iterator[Sum]:
    yield from _find_changes(sentence)
    yield from _find_parts(sentence)
    yield from _find_nets(sentence)
    yield from _find_deviations(sentence)


def _find_changes(sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """``fra 12 til 14 mio. kr., en stigning på 2 mio. kr.``; less income costs more."""
    for pair in find_pairs(sentence):
        for phrase in pair.concluded:
            terms = subtract_levels(pair.later, pair.earlier, phrase)
            if terms and is_change_of(pair, phrase) and not says("same", phrase.since):
                way = -1 if phrase.claim.direction in INCOME else 1
                yield tuple((claim, way * sign) for claim, sign in terms), phrase.claim


def _find_parts(sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """``6 mio. kr., fordelt med 4 mio. kr. til … og 2 mio. kr. til …``."""
    for at, whole in enumerate(sentence):
        yield from _add_up(list_parts(sentence[at:]), whole)
    if sentence:
        yield from _add_up(list_financing(sentence), sentence[0])
        yield from _add_up(list_addends(sentence), sentence[-1])


def _add_up(parts: Sequence[Phrase], whole: Phrase) -> Iterator[Sum]:
    """Parts without a direction have that of the whole."""
    if len(parts) >= _FEW:
        plain = all(part.claim.direction is None and part.claim.value > 0 for part in parts)
        way = -1 if plain and whole.claim.value < 0 else 1
        yield tuple((part.claim, way) for part in parts), whole.claim


def _find_nets(sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """``5 mio. kr. i merudgifter og 1 mio. kr. i merindtægter, netto 4 mio. kr.``; so do bare sides (``i udgift``, ``i indtægt``)."""
    for one, other, net in zip(sentence, sentence[1:], sentence[2:], strict=False):
        sides = one.claim.direction in _EXPENDITURE and other.claim.direction in INCOME
        bare = (read_bare_side(one), read_bare_side(other)) == ("expenditure", "income")
        if bare and net.claim.is_net and net.is_right_behind and net.claim.direction is None and other.claim.value > 0:
            yield ((one.claim, 1), (other.claim, -1)), net.claim
        elif sides and net.claim.is_net and net.is_right_behind and not (one.claim.is_net or other.claim.is_net):
            total = one.claim.value + other.claim.value
            way = -1 if net.claim.direction is None and net.claim.value > 0 > total else 1
            yield ((one.claim, way), (other.claim, way)), net.claim


def _find_deviations(sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """``budgettet er 5 mio. kr., det forventede regnskab 4 mio. kr. og mindreforbruget dermed 1 mio. kr.``"""
    if len({read_side(phrase) for phrase in sentence} - {0}) > 1:
        return
    money = [phrase.claim for phrase in sentence if phrase.claim.unit is Unit.DKK]
    levels = {kind: [claim for claim in money if claim.scenario is kind and claim.direction is None] for kind in Scenario}
    deviations = [claim for claim in money if claim.scenario is Scenario.DEVIATION]
    if len(money) != len(Scenario) or any(len(levels[kind]) != 1 for kind in (Scenario.BUDGET, Scenario.STATUS)) or len(deviations) != 1:
        return
    [budget], [status], [deviation] = levels[Scenario.BUDGET], levels[Scenario.STATUS], deviations
    subjects = {claim.subject for claim in money} - {None}
    years = {claim.fiscal_year for claim in money} - {None}
    if len(subjects) <= 1 and len(years) <= 1:
        way = -1 if deviation.direction is None and deviation.value > 0 > status.value - budget.value else 1
        yield ((status, way), (budget, -way)), deviation


def is_exact(found: Sum) -> bool:
    """Whether nothing of a sum is hedged, and no part comes several times (``i hvert af de to år``)."""
    parts, whole = found
    return not whole.qualifier and not any(claim.qualifier or is_for_each(claim.behind) for claim, _ in parts)


def judge_prose_sum(parts: Sequence[tuple[Claim, int]], claim: Claim, book: Book) -> Identity:
    """Whether figures in prose come to another.

    Args:
        parts: those that are added up, with their signs.
        claim: what they come to.
        book: the document's figures.
    """
    figures: list[Signed] = [(figure, way) for part, way in parts if (figure := book.find_figure(part, "value")) is not None]
    result = book.find_figure(claim, "value")
    assert result is not None, "every claim has its figure"
    return judge_relation(Relation(Rule.PROSE_VS_PROSE, IdentityKind.ARITHMETIC, claim.subject or "", tuple(figures), result))
