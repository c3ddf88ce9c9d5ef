"""The shares of a deviation add up to it (``Heraf skyldes 2 mio. kr. antallet, 1 mio. kr. prisen og 1 mio. kr. refusionen``).

Shares that come to more than their deviation refute it where nothing goes against them; fewer do so only where they are said to be all:
so many people, at such a price, with such a refund, is all that makes the cost of a benefit. Shares behind ``fordelt`` are added up as
parts of any figure are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from pipeline.model import Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.within_prose.sentence_sums import judge_prose_sum
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says
from pipeline.reconcile.wording.sentences import list_phrases
from schemas.lists import Outcome, Unit

_FEW = 2
_FACTORS = ("factor_volume", "factor_price", "factor_refund")


def check_deviation_shares(book: Book) -> tuple[Identity, ...]:
    """The identities between deviations in prose and the shares that are named of them.

    Args:
        book: the document's figures.
    """
    money = [phrase for phrase in list_phrases(book.claims) if phrase.claim.unit is Unit.DKK]
    return tuple(identity for at in range(len(money)) for identity in _check(money[at:], book))


def _check(money: Sequence[Phrase], book: Book) -> Iterator[Identity]:
    whole, *rest = money
    if whole.claim.is_share or whole.claim.direction is None:
        return
    parts = list(takewhile(lambda phrase: _is_share_of(phrase, whole), rest))
    if len(parts) < _FEW or parts[0].is_shared_out or any(phrase.claim.qualifier for phrase in (whole, *parts)):
        return
    if any(phrase.is_of_before for phrase in parts[1:]) or _is_countered(parts[-1], rest[len(parts) :]):
        return
    identity = judge_prose_sum([(part.claim, 1) for part in parts], whole.claim, book)
    exceeds = abs(identity.computed or Decimal()) > abs(whole.claim.value)
    if identity.outcome is Outcome.HOLDS or exceeds or _names_all(parts):
        yield identity


def _is_share_of(phrase: Phrase, whole: Phrase) -> bool:
    claim, of = phrase.claim, whole.claim
    return claim.is_share and (claim.item_no, claim.direction) == (of.item_no, of.direction)


def _is_countered(last: Phrase, behind: Sequence[Phrase]) -> bool:
    """Whether something goes against the shares, so that they may come to more than what is left of them (``modsvaret af …``)."""
    goes_on = any(phrase.claim.sentence_start == last.claim.sentence_start for phrase in behind[:1])
    return goes_on or any(says("countering", phrase.claim.sentence) for phrase in (last, *behind[:1]))


def _names_all(parts: Sequence[Phrase]) -> bool:
    """Whether nothing is left over: the rest is named, or each factor of the cost is."""
    if any(phrase.names_some for phrase in parts[1:]) or says("remainder", parts[-1].claim.sentence):
        return False
    words = f"{parts[0].claim.sentence[parts[0].claim.number_start :]}"
    return says("remaining", parts[-1].since) or (len(parts) == len(_FACTORS) and all(says(kind, words) for kind in _FACTORS))
