"""The claims of a document as phrases, in printed order and by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Claim
from pipeline.reconcile.wording.given_words import goes_on_list
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.said_sizes import find_alike
from schemas.lists import Unit


def list_phrases(claims: tuple[Claim, ...], sizes: bool = False) -> tuple[Phrase, ...]:
    """The claims of a document with their words, in printed order.

    Args:
        claims: the claims, in any order.
        sizes: whether those of other units are meant as well: hours and days have one unit in the store, so each rule must tell them apart.
    """
    known = tuple(claim for claim in claims if claim.unit is not Unit.OTHER)
    claims = (*known, *find_alike(claims)) if sizes else known
    phrases: list[Phrase] = []
    previous: Claim | None = None
    for claim in sorted(claims, key=lambda claim: (claim.item_no, claim.sentence_start, claim.number_start, claim.line_no)):
        same = previous is not None and previous.sentence_start == claim.sentence_start and previous.number_end <= claim.number_start
        before = previous if same else None
        since = claim.sentence[before.number_end if before else 0 : claim.number_start]
        follows = before is not None and (before.unit, before.subject) == (claim.unit, claim.subject)
        goes_on = before is not None and before.unit is claim.unit is Unit.DKK and goes_on_list(since)
        phrases.append(Phrase(claim, since, before is None, follows, phrases[-1].lead if goes_on else since))
        previous = claim
    return tuple(phrases)


def group_sentences(phrases: Sequence[Phrase], unit: Unit | None = None) -> tuple[tuple[Phrase, ...], ...]:
    """The phrases of each sentence, of one unit where that is given."""
    sentences: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        if unit is None or phrase.claim.unit is unit:
            sentences.setdefault(phrase.claim.sentence_start, []).append(phrase)
    return tuple(map(tuple, sentences.values()))


def is_said_elsewhere(phrase: Phrase, claims: Sequence[Claim]) -> bool:
    """Whether another sentence of its item says the same amount.

    Args:
        phrase: a figure with its words.
        claims: the document's claims.
    """
    claim = phrase.claim
    others = (one for one in claims if one.item_no == claim.item_no and one.sentence_start != claim.sentence_start)
    return any(one.unit is claim.unit and abs(one.value) == abs(claim.value) for one in others)
