"""``share`` within a sentence: a per cent is what its part is of its base (``563 af 4.577 borgere, svarende til 12,3 pct.``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.model import Claim, Figure, Identity
from pipeline.proof.hedged import interval_of_hedged
from pipeline.proof.intervals import Interval
from pipeline.proof.shares import share_band
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, Signed, judge_bands
from pipeline.reconcile.within_prose.sentence_pairs import Pair, find_pairs, is_growth_of
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import concludes
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Direction, IdentityKind, Rule, Unit

_OF = re.compile(r"^[^\d,;:]*\b(?:ud\s+)?af\s+(?:(?:de|i alt|samlet|alle|kommunens)\s+)*$", re.IGNORECASE)
_OPENS = re.compile(r"\s*(?:ud\s+)?af\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_COUNTS = (Unit.PERSONS, Unit.COUNT, Unit.OTHER, Unit.DKK)
_WAYS = frozenset((Direction.RISE, Direction.FALL))

Terms = tuple[tuple[Claim, int], ...]


def check_sentence_shares(book: Book) -> tuple[Identity, ...]:
    """The identities between the per cents of a sentence and the figures that they are worked out from.

    Args:
        book: the document's figures.
    """
    sentences = group_sentences(list_phrases(book.claims, sizes=True))
    found = dict.fromkeys(share for sentence in sentences for share in _find_shares(sentence))
    return tuple(identity for part, base, share in found if (identity := _judge(part, base, share, book)) is not None)


def _find_shares(sentence: Sequence[Phrase]) -> Iterator[tuple[Terms, Terms, Claim]]:
    for pair in find_pairs(sentence):
        yield from ((*_find_growth(pair), one.claim) for one in pair.concluded if is_growth_of(pair, one))
    for share, said, part, base in zip(sentence, sentence[1:], sentence[2:], sentence[3:], strict=False):
        if _is_plain_share(share) and said.claim.value == base.claim.value and _is_part_of(part, base) and concludes(part.since):
            yield ((part.claim, 1),), ((base.claim, 1),), share.claim  # ``31 pct. af … på 5 mio. kr. (2 ud af 5 mio. kr.)``
    for first, second, third in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if _is_part_of(first, second) and _is_plain_share(third) and concludes(third.since):
            yield ((first.claim, 1),), ((second.claim, 1),), third.claim
        if _is_part_of(second, third) and _is_plain_share(first) and concludes(second.since):
            yield ((second.claim, 1),), ((third.claim, 1),), first.claim
        if _opens_with_base(first, second) and _is_plain_share(third) and concludes(third.since):
            yield ((second.claim, 1),), ((first.claim, 1),), third.claim
        if _is_change_of(first, second) and third.claim.unit is Unit.PCT and concludes(third.since) and third.claim.direction in _WAYS:
            yield ((second.claim, 1),), ((first.claim, 1), (second.claim, -1)), third.claim


def _is_part_of(part: Phrase, base: Phrase) -> bool:
    return part.claim.unit is base.claim.unit and part.claim.unit in _COUNTS and bool(_OF.match(base.since))


def _opens_with_base(base: Phrase, part: Phrase) -> bool:
    """``Af kommunens 4.577 borgere modtager 563 …``"""
    counts = {base.claim.unit, part.claim.unit} <= {Unit.PERSONS, Unit.COUNT} and part.claim.direction is None
    return counts and base.is_first and bool(_OPENS.match(base.claim.before)) and part.is_right_behind


def _is_plain_share(phrase: Phrase) -> bool:
    return phrase.claim.unit is Unit.PCT and phrase.claim.direction is None


def _is_change_of(level: Phrase, change: Phrase) -> bool:
    """``160 børn, 12 flere``: what there is now, and by how much it has changed."""
    same = level.claim.unit is change.claim.unit and level.claim.unit in (Unit.PERSONS, Unit.COUNT)
    return same and level.claim.direction is None and change.claim.direction in _WAYS and change.is_right_behind


def judge_growth(pair: Pair, share: Claim, book: Book) -> Identity | None:
    """Whether a per cent is by how much two levels differ; None where the first may be nil.

    Args:
        pair: the levels.
        share: the per cent.
        book: the document's figures.
    """
    return _judge(*_find_growth(pair), share, book)


def _find_growth(pair: Pair) -> tuple[Terms, Terms]:
    earlier, later = pair.earlier.claim, pair.later.claim
    return ((later, 1), (earlier, -1)), ((earlier, 1),)


def _judge(part: Terms, base: Terms, share: Claim, book: Book) -> Identity | None:
    """None where the base may be nil; a per cent without a sign of its own is held against the size."""
    both = {claim for claim, _ in part} & {claim for claim, _ in base}  # a change of it: no share of which one figure could be implied
    figures: list[Signed] = [(_find(claim, book), -1 if claim in both else way) for claim, way in dict([*part, *base]).items()]
    result = _find(share, book)
    band = share_band(_add(part, book), _add(base, book))
    if band is None:
        return None
    relation = Relation(Rule.SHARE, IdentityKind.ARITHMETIC, share.subject or "", tuple(figures), result)
    return judge_bands(relation, band, _band_of(share, result))


def _add(terms: Terms, book: Book) -> Interval:
    bands = [_band_of(claim, _find(claim, book)) for claim, _ in terms]
    signed = [band if way > 0 else -band for band, (_, way) in zip(bands, terms, strict=True)]
    return sum(signed[1:], signed[0])


def _band_of(claim: Claim, figure: Figure) -> Interval:
    return interval_of_hedged(figure.value, figure.resolution, claim.qualifier)


def _find(claim: Claim, book: Book) -> Figure:
    figure = book.find_figure(claim, "value")
    assert figure is not None, "every claim has its figure"
    return figure
