"""Two levels that a sentence sets beside each other (``fra 12 til 14``, ``14 mod 12``), and what it works out from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.reconcile.wording.level_sides import is_bettered, is_spending, read_side, without_side
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import concludes, without_qualifier
from schemas.lists import Direction, Unit

_SO_FEW = 7
_SIGNS = ("+", "-", "−", "–")
_FROM = re.compile(r"\bfra\s+$", re.IGNORECASE)
_TO = re.compile(r"^[^\d;:]*(?:\b(?:i|for|ultimo|primo|pr\.)\s+(?:[a-zæøå]+\s+)?(?:19|20)\d\d)?[^\d;:]*\btil\s+$", re.IGNORECASE)
_AGAINST = re.compile(r"^[^\d;:]*\bmod\b[^\d;:,]*$", re.IGNORECASE)
_THAN = re.compile(r"^[^\d;:,]*\bend\b[^\d;:,]*$", re.IGNORECASE)
_OVER = re.compile(
    r"^\s*(?:(?:mio|mia|mill?|t)\.?\s*)?(?:kr\.?|pct\.?|%|procent)?\s*(?:over|under)\s+[^\d;:,()]*\b(?:på|der er|som er)\s*$", re.IGNORECASE
)
_COMPARED = re.compile(
    r"^\s*(?:pct\.?|%|procent)?\s*(?:set\s+)?(?:i forhold til|sammenlignet med|ift\.)\s+(?:de|den|det)\s*$", re.IGNORECASE
)
_OR = re.compile(r"\beller\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"^[^\d;:]*(?:,|\(|–|-)?\s*(?:altså|dvs\.|det er)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two levels of one thing, and the figures that the sentence works out from them."""

    earlier: Phrase
    later: Phrase
    concluded: tuple[Phrase, ...]


def find_pairs(sentence: Sequence[Phrase]) -> Iterator[Pair]:
    """The pairs of a sentence with what is concluded from each.

    Args:
        sentence: its figures, in printed order.
    """
    for at in range(len(sentence) - 1):
        first, second = sentence[at], sentence[at + 1]
        words = without_qualifier(second.since)
        if not (_are_alike(first, second) or _are_spending(sentence[at : at + 3])) or len(words.split()) > _SO_FEW:
            continue
        if _FROM.search(_bare(first)) and _TO.match(_bare(second)):
            before = [sentence[at - 1]] if at and _leads(sentence[at - 1], first) else []
            yield Pair(first, second, (*before, *_conclude(sentence[at + 2 :])))
        elif _AGAINST.match(words):
            yield Pair(second, first, _conclude(sentence[at + 2 :]))
    for at in range(len(sentence) - 2):
        now, change, base = sentence[at : at + 3]
        if _are_alike(now, base) and change.claim.direction and _is_so_much_more(change, base):
            yield Pair(base, now, (change,))


def _are_alike(first: Phrase, second: Phrase) -> bool:
    return first.claim.unit is second.claim.unit and not {first.claim.direction, second.claim.direction} & set(Direction)


def _is_so_much_more(change: Phrase, base: Phrase) -> bool:
    """``12 mio. kr., 3 mio. kr. mere end 9 mio. kr.``, ``…, hvilket er 3 pct. over budgettet på 9 mio. kr.``"""
    words = without_qualifier(base.since)
    is_over = bool(
        _OVER.match(words) or _COMPARED.match(words)
    )  # ``…, svarende til en stigning på 3 pct. i forhold til de 356 i budgettet``
    return bool(_BETWEEN.match(change.since) and _THAN.match(words)) or (concludes(change.since) and is_over)


def _are_spending(three: Sequence[Phrase]) -> bool:
    """``et mindreforbrug på 2 mio. kr. mod et merforbrug på 3 mio. kr., en forbedring på 5 mio. kr.``"""
    return len(three) == 3 and all(map(is_spending, three[:2])) and three[0].claim.unit is three[1].claim.unit and is_bettered(three[2])


def _bare(phrase: Phrase) -> str:
    return without_side(without_qualifier(phrase.since))


def _leads(change: Phrase, first: Phrase) -> bool:
    """``steget med 4 mio. kr. fra 12 til 16 mio. kr.``"""
    return change.claim.direction is not None and len(first.since.split()) <= _SO_FEW and not re.search(r"[,;\d]", first.since)


def _conclude(following: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The figures right behind a pair that are worked out from it, up to one that is not."""
    found: list[Phrase] = []
    for phrase in following:
        if not concludes(phrase.since):
            break
        found.append(phrase)
    return tuple(found)


def is_change_of(pair: Pair, phrase: Phrase) -> bool:
    """Whether a figure is the change between the levels, in their own unit or in points of their per cent."""
    unit, own = pair.later.claim.unit, phrase.claim.unit
    says_way = phrase.claim.direction is not None or phrase.claim.source_text[:1] in _SIGNS
    return says_way and ((own is unit and unit is not Unit.PCT) or (unit, own) == (Unit.PCT, Unit.PCT_POINT))


def is_growth_of(pair: Pair, phrase: Phrase) -> bool:
    """Whether a per cent is how much the levels differ; of shares it may be points as well."""
    if is_spending(pair.later) or read_side(pair.later) * read_side(pair.earlier) < 0:
        return False  # from one side of nil to the other nothing grows
    says_way = phrase.claim.direction is not None or _is_other_way(pair, phrase)
    return phrase.claim.unit is Unit.PCT and says_way and pair.later.claim.unit is not Unit.PCT


def _is_other_way(pair: Pair, phrase: Phrase) -> bool:
    """``en stigning på 12 børn eller 4 pct.``: the change before it, said in another way."""
    at = pair.concluded.index(phrase)
    return at > 0 and pair.concluded[at - 1].claim.direction is not None and bool(_OR.search(phrase.since))
