"""The shares of a deviation (``heraf 2 mio. kr. til …``, ``kan 4 mio. kr. henføres til …``): they go its way and add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.danish.lexicon import Found, load_lexicon
from pipeline.facts.claims.directions import BUDGETED, Said
from pipeline.facts.claims.groups import Group
from pipeline.facts.claims.topics import VERB
from schemas.lists import Direction, Unit

_OF_IT = re.compile(r"\W*(?:ud\s+)?af\s", re.IGNORECASE)
_LISTED = re.compile(r"(?:,|\bog|\bsamt|\bmens)\s+(?:(?:de[nt]?\s+)?\w+\s+)?$", re.IGNORECASE)
_HAS_VERB = re.compile(rf"\b{VERB}\b|\bmens\b", re.IGNORECASE)
_UNTIL = re.compile(r"[,;:.(]\s|\bmens\b|\bog\b")
_NOUN = re.compile(r"\s+(?!(?:end|i|på|som|og|over|under|for|af)\b)[^\W\d]{4,}")
_OPENING = ("part", "shared_out")
_OTHERWISE = ("covering", "drawing", "financed", "applying", "moving", "total", "granting", "no_share")
"""What is said of money that covers a deviation, or is asked for: no share of it."""


def mark_shares(told: Iterable[tuple[Group, Said]], deviation: Said | None) -> Iterator[tuple[Group, Said]]:
    """The groups of a sentence, those that are shares of a deviation with its direction.

    Args:
        told: the groups in printed order, each with what the words around it say.
        deviation: what was said of the one deviation of the sentence before, None where there is none.
    """
    whole, at, opened = deviation, 0, False
    for group, said in told:
        if group.unit is Unit.PCT and deviation is not None and _repeats(group, said):
            said = replace(said, direction=deviation.direction)
        elif group.unit is Unit.DKK:
            if whole is not None and _is_share(group, said, whole, at, opened):
                said = replace(said, direction=whole.direction, is_net=whole.is_net or said.is_net, is_share=True)
                opened = True
            else:
                whole, opened = said if said.direction in BUDGETED else None, False
            at = group.end
        yield group, said


def _repeats(group: Group, said: Said) -> bool:
    """``Det svarer til 2 pct. af budgettet``: the deviation of the sentence before, said in another way."""
    words = group.sentence[: group.start]
    return said.word is None and any(found.start == 0 and not words[found.end :].strip() for found in _find(words, "same_before"))


def _is_share(group: Group, said: Said, whole: Said, at: int, opened: bool) -> bool:
    is_free = said.word is None or _names_cause(group, said.word)
    if said.scenario is not None or not is_free or len(group.quantities) > 1:
        return False
    behind = group.sentence[group.end :]
    own = f"{group.sentence[at : group.start]} | {_UNTIL.split(behind, maxsplit=1)[0]}"
    if next(_find(own, *_OTHERWISE), None) is not None:
        return False
    return _goes_on(group, at, own) if opened else _opens(group, at, whole)


def _names_cause(group: Group, word: Found) -> bool:
    """``2 mio. kr. lavere refusion``: what is lower is no amount, where a noun follows."""
    return word.start >= group.end and word.row["place"] == "after" and _NOUN.match(group.sentence, word.end) is not None


def _opens(group: Group, at: int, whole: Said) -> bool:
    """Whether the words between a deviation and an amount make this the first of its shares."""
    between = group.sentence[at : group.start]
    if at == 0:
        return any(found.start == 0 for found in _find(between.lstrip(), "part", "portion_of")) and _goes_alike(between, whole)
    if _OF_IT.match(group.sentence):  # ``Af merforbruget på 8 mio. kr. kan 5 mio. kr. henføres til``
        return next(_find(between, "put_down"), None) is not None and not re.search(r"[,;.(]\s", between)
    found = next(_find(between, *_OPENING), None)
    return found is not None and _HAS_VERB.search(between, 0, found.start) is None


def _goes_alike(words: str, whole: Said) -> bool:
    """Whether no word names another direction than the deviation's own."""
    return all(Direction(found.row["direction"]) is whole.direction for found in load_lexicon("prose_directions").find(words))


def _goes_on(group: Group, at: int, own: str) -> bool:
    """Whether an amount goes on a list of shares; in a clause of its own it must be put down to something as well."""
    between = group.sentence[at : group.start]
    listed = _LISTED.search(between) is not None
    return listed and (_HAS_VERB.search(between) is None or next(_find(own, "put_down"), None) is not None)


def _find(words: str, *kinds: str) -> Iterator[Found]:
    return load_lexicon("prose_words", "kind", *kinds).find(words)
