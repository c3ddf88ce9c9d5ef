"""What a sentence says that the two levels of the one before it differ by, as so many and in per cent.

``Der ventes 959 personer mod 908 i budgettet. Det er 51 flere, en stigning på 5,6 pct.``: the sentence goes on from the only two levels of
the one before, and says of nothing less than they do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.danish.subjects import mentions, read_subject
from pipeline.model import Identity
from pipeline.model.prose import CHANGES
from pipeline.reconcile.book import Book
from pipeline.reconcile.within_prose.passage_sums import find_passage
from pipeline.reconcile.within_prose.sentence_pairs import Pair, find_pairs
from pipeline.reconcile.within_prose.sentence_shares import judge_growth
from pipeline.reconcile.within_prose.sentence_sums import judge_prose_sum
from pipeline.reconcile.witnesses.competing import without_ways
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import concludes, find, without_unit
from pipeline.reconcile.wording.said_words import read_telling
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Outcome, Unit

_COUNTS = (Unit.PERSONS, Unit.COUNT)
_END = re.compile(r"[,;()]|\.(?:\s|$)|\b(?:og|eller)\b")


def check_passage_changes(book: Book) -> tuple[Identity, ...]:
    """The identities between the changes that begin a sentence and the two levels of the one before it.

    Args:
        book: the document's figures.
    """
    sentences = group_sentences(list_phrases(book.claims))
    passages = ((find_passage(sentences[:at], sentence), sentence) for at, sentence in enumerate(sentences))
    return tuple(found for before, sentence in passages if before for found in _check(before[-1], sentence, book))


def _check(before: Sequence[Phrase], sentence: Sequence[Phrase], book: Book) -> Iterator[Identity]:
    first, pair = sentence[0], _find_pair(before)
    if pair is None or not _goes_on(first) or not _is_of_all(first, pair):
        return
    if first.claim.unit is Unit.PCT:
        yield from filter(None, (judge_growth(pair, first.claim, book),))
        return
    if first.claim.unit not in _COUNTS or first.claim.qualifier:
        return
    change = judge_prose_sum([(pair.later.claim, 1), (pair.earlier.claim, -1)], first.claim, book)
    yield change
    if change.outcome is Outcome.HOLDS:  # else it may be of other levels than these
        share = next(iter(sentence[1:]), None)
        is_growth = share is not None and share.claim.unit is Unit.PCT and concludes(share.since) and _is_of_all(share, pair)
        yield from filter(None, (judge_growth(pair, share.claim, book),) if share is not None and is_growth else ())


def _find_pair(before: Sequence[Phrase]) -> Pair | None:
    """The two numbers that are all that a sentence counts, where it does not say itself by how much they differ."""
    counted = [phrase for phrase in before if phrase.claim.unit in _COUNTS]
    pairs = [pair for pair in find_pairs(before) if {pair.earlier, pair.later} == set(counted) and not pair.concluded]
    plain = all(not (phrase.claim.qualifier or phrase.is_elsewhere or phrase.is_portion) for phrase in counted)
    return pairs[0] if len(pairs) == 1 and plain else None


def _goes_on(phrase: Phrase) -> bool:
    """Whether a figure follows right behind what its sentence begins with (``Det er``, ``Det svarer til en stigning på``)."""
    kinds = ("concluding_sentence", "same_before")
    rests = [phrase.since[found.end :].strip() for kind in kinds for found in find(kind, phrase.since) if found.start == 0]
    return any(not rest or concludes(rest) for rest in rests)


def _is_of_all(phrase: Phrase, pair: Pair) -> bool:
    """Whether a change is of what the levels are of: its words name nothing that theirs do not, nor another level."""
    claim, sentence = phrase.claim, pair.later.claim.sentence
    own = _END.split(without_unit(claim.behind), maxsplit=1)[0]
    subject = read_subject(claim.subject or "")
    is_same = not subject or mentions(sentence, subject) or mentions(claim.above, subject)
    plain = claim.direction in CHANGES and claim.compared_to is None and not (phrase.is_portion or phrase.is_elsewhere)
    return plain and is_same and not re.search(r"\d", own) and read_telling(without_ways(own)) <= read_telling(sentence)
