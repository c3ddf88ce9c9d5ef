"""What an amount is financed by, where all of it is named: so much of this, so much of that, and ``resten`` of the last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import TURNS, find_last, says, without_qualifier
from schemas.lists import Unit

_FEW = 2
_LEADS = re.compile(r"(?:\bmed|\bog|\bsamt|,)\s*$", re.IGNORECASE)
_IS_REST = re.compile(
    r"^(?:\s+af\s+(?:beløbet|udgiften|bevillingen|finansieringen))?\s*(?:[,(–-]|på|svarende til)?\s*"
    r"(?:(?:i alt|dvs\.|altså|svarende til)\s+)?$",
    re.IGNORECASE,
)
_OF_WITH = re.compile(r"^[^\d.;:()]*\bmed\s*$", re.IGNORECASE)


def list_financing(sentence: Sequence[Phrase]) -> list[Phrase]:
    """The amounts behind the first of a sentence that finance it, the rest of it the last; none where not all are sure.

    Args:
        sentence: its figures, what is financed the first.
    """
    whole, *parts = sentence
    return parts if parts and says("financed", parts[0].since) and _is_whole_list(parts) and _is_alike(whole, parts) else []


def list_covering(sentence: Sequence[Phrase], whole: Phrase) -> list[Phrase]:
    """The amounts of a sentence that finance the one of the sentence before it.

    Args:
        sentence: the figures of the sentence that says how.
        whole: what is financed.
    """
    first = sentence[0]
    return list(sentence) if says("financed", first.since) and _is_whole_list(sentence) and _is_alike(whole, sentence) else []


def _is_whole_list(parts: Sequence[Phrase]) -> bool:
    """Whether each amount but the last is led to by a word of giving, and the last is the rest of them."""
    *named, rest = parts
    return len(parts) >= _FEW and all(map(_is_given, named)) and _is_rest(rest) and not any(map(_is_unsure, parts))


def _is_given(part: Phrase) -> bool:
    return _LEADS.search(without_qualifier(part.since)) is not None and not says("rest", part.since)


def _is_rest(part: Phrase) -> bool:
    words = without_qualifier(part.since)
    found = find_last("rest", words)
    behind = words[found.end :] if found else ""
    return found is not None and bool(_IS_REST.match(behind) or _OF_WITH.match(behind))


def _is_unsure(part: Phrase) -> bool:
    return part.names_some or part.is_of_before or TURNS.search(part.since.lower()) is not None or says("unsure", part.since)


def _is_alike(whole: Phrase, parts: Sequence[Phrase]) -> bool:
    """Whether all are plain money of one year."""
    claims = [phrase.claim for phrase in (whole, *parts)]
    years = {claim.fiscal_year for claim in claims} - {None}
    return len(years) <= 1 and all(claim.unit is Unit.DKK for claim in claims) and not any(part.claim.direction for part in parts)
