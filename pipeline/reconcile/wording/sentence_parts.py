"""The parts that a figure in prose is shared out to: behind it in its sentence, or in the list whose lead-in ends with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.danish.lexicon import load_lexicon
from pipeline.reconcile.wording.given_words import read_given_side
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says
from pipeline.reconcile.wording.sentences import group_sentences
from schemas.lists import Direction, Unit

_FEW = 2
_WAYS = (Direction.RISE, Direction.FALL)


def list_parts(sentence: Sequence[Phrase]) -> list[Phrase]:
    """The figures behind the first that it is shared out to: all of its unit to the sentence's end, none where not all are named."""
    whole, *rest = sentence
    if not rest or not rest[0].is_shared_out or any(phrase.names_some for phrase in rest) or says("remainder", whole.claim.sentence):
        return []
    rest = [phrase for phrase in rest if phrase.claim.unit is not Unit.PCT]
    listed = all(phrase.is_listed for phrase in rest[1:]) and all(phrase.claim.unit is whole.claim.unit for phrase in rest)
    return rest if listed else []


def list_parts_of(sentence: Sequence[Phrase]) -> list[Phrase]:
    """The figures behind the first that are parts of it, maybe not all (``530 borgere, heraf 70 … og 30 …``)."""
    whole, *rest = sentence
    if not rest or rest[0].claim.is_share or not rest[0].is_of_before or any(phrase.claim.unit is not whole.claim.unit for phrase in rest):
        return []
    return rest if all(phrase.is_listed for phrase in rest[1:]) else []


def list_addends(sentence: Sequence[Phrase]) -> list[Phrase]:
    """The figures before the last that it adds up (``4 mio. kr. i 2024 og 6 mio. kr. i 2025, i alt 10 mio. kr.``)."""
    *rest, total = sentence
    alike = all(phrase.claim.unit is total.claim.unit and phrase.claim.direction in (None, rest[0].claim.direction) for phrase in rest)
    listed = all(phrase.is_listed and not _goes_unsure(phrase, rest[0]) for phrase in rest[1:])
    is_sum = total.adds_up and not (total.claim.direction in _WAYS and rest and rest[0].claim.direction is None)  # ``altså 12 flere``
    is_sum = is_sum and len({read_bare_side(phrase) for phrase in rest} - {None}) < _FEW  # income is taken from expenditure
    return rest if len(rest) >= _FEW and is_sum and alike and listed and total.claim.unit is not Unit.PCT else []


def read_bare_side(phrase: Phrase) -> str | None:
    """The side that the words right behind an amount without a direction say that it is of (``3 mio. kr. i indtægt``)."""
    return read_given_side("", phrase.claim.behind) if phrase.claim.direction is None else None


def _goes_unsure(phrase: Phrase, first: Phrase) -> bool:
    """Whether a word of a direction stands before a figure that was not read as its own (``og merindtægter fra staten``)."""
    ways = load_lexicon("prose_directions").find(phrase.since)
    return first.claim.direction is not None and phrase.claim.direction is None and next(ways, None) is not None


def find_lists(phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, list[Phrase]]]:
    """The last amount of each lead-in that shares it out, with the one amount of each entry of its list."""
    for start in dict.fromkeys(phrase.claim.list_start for phrase in phrases if phrase.claim.list_start is not None):
        entries = [phrase for phrase in phrases if phrase.claim.list_start == start]
        leads = [phrase for phrase in phrases if _stands_in(phrase, start, entries) and phrase.claim.unit is entries[0].claim.unit]
        alone = len({phrase.claim.sentence_start for phrase in entries}) == len(entries) >= _FEW
        alike = len({phrase.claim.unit for phrase in entries}) == 1 and not any(phrase.names_some for phrase in entries)
        if leads and alone and alike and entries[0].is_under_shares:
            yield leads[-1], entries


def hand_down(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The figures, parts with the direction of what is shared out to them where their own words say none."""
    given: dict[str, Phrase] = {}
    for sentence in group_sentences(phrases):
        for at, whole in enumerate(sentence):
            parts = list_parts(sentence[at:]) if whole.claim.direction is not None else []
            if len(parts) >= _FEW and all(part.claim.direction is None and part.claim.scenario is None for part in parts):
                named = (part for part in parts if part.claim.subject != whole.claim.subject)
                given |= {part.claim.fact_id: _give(part, whole) for part in named}
    return tuple(given.get(phrase.claim.fact_id, phrase) for phrase in phrases)


def _give(part: Phrase, whole: Phrase) -> Phrase:
    said = whole.claim
    return replace(
        part, claim=replace(part.claim, direction=said.direction, compared_to=said.compared_to, is_net=said.is_net, scenario=said.scenario)
    )


def _stands_in(phrase: Phrase, start: int, entries: Sequence[Phrase]) -> bool:
    """Whether a figure stands in the lead-in that begins there."""
    claim = phrase.claim
    first = entries[0].claim
    return claim.list_start is None and start <= claim.sentence_start < first.sentence_start and claim.sentence in first.above
