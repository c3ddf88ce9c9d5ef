"""What a sentence says of the deviations before it: what one consists of, and by how much a later one is better or worse.

``Merforbruget er 3 mio. kr. Det består af 2 mio. kr. til vikarer og 1 mio. kr. til kørsel``; ``Der ventes et merforbrug på 5 mio. kr. I maj
ventedes 4 mio. kr. Forventningen er dermed 1 mio. kr. højere``; ``I maj var skønnet 35 mio. kr., og det er nu 33 mio. kr. Skønnet er dermed
sænket med 2 mio. kr.``
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.reconcile.within_prose.sentence_sums import Sum
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import begins, says
from schemas.lists import Scenario, Unit

_ESTIMATED = ("round", "estimate", "estimate_head")
_FEW = 2


def compose(before: Sequence[Sequence[Phrase]], sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """The sum of all that a sentence says the one deviation, or the one change, of the sentence before consists of.

    Args:
        before: the sentences before it in its paragraph, the nearest last.
        sentence: its figures.
    """
    first = sentence[0].claim
    of_change = begins("composed_change", first.sentence)
    goes_on = of_change or begins("composed", first.sentence)
    if not (before and goes_on) or len(sentence) < _FEW or says("remainder", first.sentence):
        return
    money = [phrase for phrase in before[-1] if phrase.claim.unit is Unit.DKK]
    wholes = [phrase for phrase in money if not _is_level(phrase)]
    all_money = all(phrase.claim.unit is Unit.DKK for phrase in sentence)
    listed = all(phrase.is_listed and not says("part", phrase.since) for phrase in sentence[1:])
    named = len(wholes) == 1 and wholes[0].claim.direction is not None and wholes[0].claim.is_change is of_change
    if named and all_money and listed and not any(phrase.names_some for phrase in sentence):
        whole = wholes[0].claim
        way = -1 if whole.value < 0 < min(phrase.claim.value for phrase in sentence) else 1
        yield tuple((phrase.claim, way) for phrase in sentence), whole


def compare_rounds(before: Sequence[Sequence[Phrase]], sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """What the only two amounts before a figure differ by, where it says from them by how much one is more or less (``er dermed``).

    Args:
        before: the sentences before it in its paragraph, the nearest last.
        sentence: its figures.
    """
    *own, last = sentence
    result = last.claim
    concludes = result.unit is Unit.DKK and result.is_change and result.compared_to is None and says("follows", last.since)
    said = [phrase for each in (*before, own) for phrase in each if phrase.claim.unit is Unit.DKK and not _is_level(phrase)]
    if not concludes or len(said) != _FEW or any(phrase.claim.is_share or phrase.is_portion for phrase in said):
        return
    ways = {phrase.claim.direction for phrase in said} - {None}
    if len(ways) == 1 and not any(phrase.claim.is_change for phrase in said):
        more, less = sorted((phrase.claim for phrase in said), key=lambda claim: abs(claim.value), reverse=True)
        way = 1 if (result.value > 0) == (more.value > 0) else -1
        yield ((more, way), (less, -way)), result


def compare_levels(before: Sequence[Sequence[Phrase]], sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """By how much what is expected now differs from what was, where the sentence behind the two says it (``er dermed sænket med``).

    Args:
        before: the sentences before it in its paragraph, the nearest last.
        sentence: its figures.
    """
    first = sentence[0]
    result = first.claim
    concludes = result.unit is Unit.DKK and result.is_change and result.compared_to is None and says("follows", first.since)
    if not before or len(before[-1]) != _FEW or not concludes or not _is_estimate(first):
        return
    earlier, now = before[-1]
    expected = all(_is_expected(phrase) for phrase in (earlier, now))
    in_order = _is_estimate(earlier) and says("now", now.since) and not says("now", earlier.since)
    if expected and in_order and len({phrase.claim.subject for phrase in (earlier, now, first)} - {None}) <= 1:
        yield ((now.claim, 1), (earlier.claim, -1)), result


def _is_estimate(phrase: Phrase) -> bool:
    return any(says(kind, phrase.since) for kind in _ESTIMATED)


def _is_expected(phrase: Phrase) -> bool:
    """Whether an amount is what a year is expected to come to, and no change of it."""
    claim = phrase.claim
    return claim.unit is Unit.DKK and claim.scenario is Scenario.STATUS and claim.direction is None and not phrase.is_portion


def _is_level(phrase: Phrase) -> bool:
    """Whether an amount is no deviation: a budget, an account, what is spent so far."""
    claim = phrase.claim
    spent = claim.direction is None and (claim.is_net or says("spent", phrase.since))
    return spent or claim.scenario in (Scenario.BUDGET, Scenario.STATUS)
