"""What a sentence adds to the one figure of the sentence before: another deviation, or the change from a level.

``Skoler har et merforbrug på 2 mio. kr. Sammen med dagtilbud på 1 mio. kr. giver det merudgifter på 3 mio. kr.``, and ``Der er 12 flere end
i 2022, hvor der var 90. Der er nu 102``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.danish.subjects import mentions, read_subject
from pipeline.reconcile.within_prose.sentence_sums import Sum
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import begins, says
from schemas.lists import Unit

_COUNTS = (Unit.PERSONS, Unit.COUNT)
_AND = re.compile(r",|\b(?:og|samt)\b", re.IGNORECASE)
_GIVES = re.compile(r"\b(?:giver|bliver|udgør)\b", re.IGNORECASE)
_HAD = re.compile(r"\bhvor\s+(?:der|det|den|antallet|tallet)\s+(?:kun\s+)?(?:var|lå\s+på|udgjorde)\s*$", re.IGNORECASE)
_PAIR = 2


def add_to_before(before: Sequence[Sequence[Phrase]], sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """The sum of the one deviation before a sentence and those that it names behind ``sammen med``.

    Args:
        before: the sentences before it in its paragraph, the nearest last.
        sentence: its figures.
    """
    *own, total = sentence
    said = [phrase for each in before for phrase in each if phrase.claim.unit is Unit.DKK]
    if not own or not begins("together", total.claim.sentence) or len(said) != 1 or said[0] not in before[-1]:
        return
    parts = [*said, *own]
    deviate = all(phrase.claim.unit is Unit.DKK and phrase.claim.is_deviation for phrase in (*parts, total))
    each = not _AND.search(own[0].since) and all(len(_AND.findall(phrase.since)) == 1 for phrase in own[1:])
    if deviate and each and _GIVES.search(total.since) and not any(phrase.claim.is_share or phrase.is_portion for phrase in parts):
        yield tuple((phrase.claim, 1) for phrase in parts), total.claim


def reach_level(before: Sequence[Sequence[Phrase]], sentence: Sequence[Phrase]) -> Iterator[Sum]:
    """The level that there is now: the one that the sentence before says there was, and the change that it says from it.

    Args:
        before: the sentences before it in its paragraph, the nearest last.
        sentence: its figures.
    """
    if not before or len(before[-1]) != _PAIR or len(sentence) != 1 or not says("now", sentence[0].since):
        return
    (change, base), now = before[-1], sentence[0]
    alike = {phrase.claim.unit for phrase in (change, base, now)}
    levels = base.claim.direction is None and now.claim.direction is None and change.claim.is_change
    is_same = mentions(change.claim.sentence, read_subject(now.claim.subject or ""))  # not of those of one school alone
    if len(alike) == 1 and alike <= set(_COUNTS) and levels and is_same and _HAD.search(base.since) and not now.is_portion:
        yield ((base.claim, 1), (change.claim, 1)), now.claim
