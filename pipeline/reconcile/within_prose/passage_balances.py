"""What is left of a pool: its balance before a case less what the case draws from it (``puljen er på 6 mio. kr. og herefter på 5``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.danish.subjects import Subject, read_subject
from pipeline.model import Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.within_prose.sentence_sums import judge_prose_sum
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import find, says, without_unit
from pipeline.reconcile.wording.said_words import read_telling
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Unit

_FROM = re.compile(
    r"\s*(?:(?:mio|mia|mill?|t)\.?\s*)?(?:kr\.?)?\s*(?:fra|af)\s+"
    r"(?P<what>[^\d,.;():]+?)(?=\s+(?:og|samt|til|i|er|for)\b|[,.;():]|$)",
    re.IGNORECASE,
)


def check_passage_balances(book: Book) -> tuple[Identity, ...]:
    """The identities between what a pool holds before and after a case, and the one amount that its item draws from it.

    Args:
        book: the document's figures.
    """
    phrases = list_phrases(book.claims)
    return tuple(identity for sentence in group_sentences(phrases) for identity in _judge(sentence, phrases, book))


def _judge(sentence: Sequence[Phrase], phrases: Sequence[Phrase], book: Book) -> Iterator[Identity]:
    levels = [phrase for phrase in sentence if phrase.claim.unit is Unit.DKK]
    kinds = [_read_time(phrase, levels) for phrase in levels]
    pool = read_subject(levels[0].claim.subject or "") if levels else frozenset()
    if sorted(filter(None, kinds)) != ["after_case", "before_case"] or len(levels) != len(kinds) or len(levels) != 2 or not pool:
        return
    if any(phrase.claim.direction or phrase.claim.qualifier or phrase.claim.scenario for phrase in levels) or _names_other(levels[1], pool):
        return
    after, before = (levels[kinds.index(kind)].claim for kind in ("after_case", "before_case"))
    drawn = {phrase.claim.value: phrase.claim for phrase in phrases if phrase.claim.item_no == after.item_no and _draws(phrase, pool)}
    if len({abs(value) for value in drawn}) == 1 and after.subject == before.subject:
        draw = next(iter(drawn.values()))
        yield judge_prose_sum(((before, 1), (draw, -1 if draw.value > 0 else 1)), after, book)


def _names_other(phrase: Phrase, pool: Subject) -> bool:
    """Whether another pool is named between the two figures (``og vinterpuljen var på``)."""
    words = without_unit(phrase.since)
    for found in (found for kind in ("after_case", "before_case") for found in find(kind, words)):
        words = words.replace(words[found.start : found.end], " " * (found.end - found.start))
    return not read_telling(words) <= pool


def _read_time(phrase: Phrase, levels: Sequence[Phrase]) -> str | None:
    """Whether a figure is what there is before the case or after it, by the words before it or, of the last, behind it."""
    words = f"{phrase.since} | {phrase.claim.behind if phrase is levels[-1] else ''}"
    found = [kind for kind in ("after_case", "before_case") if says(kind, words)]
    return found[0] if len(found) == 1 else None


def _draws(phrase: Phrase, pool: Subject) -> bool:
    """Whether an amount is taken from the pool (``dækkes med 1 mio. kr. fra puljen``)."""
    claim = phrase.claim
    match = _FROM.match(claim.behind)
    taken = claim.unit is Unit.DKK and claim.qualifier is None and says("drawing", claim.sentence)
    return taken and match is not None and read_subject(match["what"]) == pool
