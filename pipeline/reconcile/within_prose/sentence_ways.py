"""``wording_sign`` in a sentence: what is said to rise does not go from more to less (``er steget fra 64 til 57``).

Only plain levels are looked at: what has two sides of nil, or a sign, may rise by falling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.danish.lexicon import load_lexicon
from pipeline.model import Figure, Finding
from pipeline.proof.intervals import interval_of_printed, measure_gap
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.within_prose.sentence_pairs import Pair, find_pairs
from pipeline.reconcile.wording.level_sides import is_spending, read_side
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Direction, Rule, Severity

_LEADS = re.compile(r"^[^,;:()\d]*$")
_NOT = re.compile(r"\bikke\b", re.IGNORECASE)
_FEW_WORDS = 4
_KEYS = {Direction.RISE: "way_not_up", Direction.FALL: "way_not_down"}


def check_sentence_ways(book: Book) -> Ruling:
    """What a document's sentences say the wrong way round.

    Args:
        book: the document's figures.
    """
    pairs = (pair for sentence in group_sentences(list_phrases(book.claims)) for pair in find_pairs(sentence))
    return Ruling(findings=tuple(finding for pair in pairs for finding in _check(pair, book)))


def _check(pair: Pair, book: Book) -> Iterator[Finding]:
    way, later, earlier = _read_way(pair), _find_plain(pair.later, book), _find_plain(pair.earlier, book)
    if way is None or later is None or earlier is None or pair.concluded:
        return  # what is worked out from the two is held against them elsewhere
    is_up = later.value > earlier.value
    apart = measure_gap(*(interval_of_printed(figure.value, figure.resolution) for figure in (later, earlier)))
    if apart and is_up is not (way is Direction.RISE):
        params = {"subject": pair.later.claim.subject or "", "printed": later.value, "computed": earlier.value}
        yield make_finding(Rule.WORDING_SIGN, Severity.WARNING, later, _KEYS[way], params)


def _read_way(pair: Pair) -> Direction | None:
    """What is said of the two levels right before the first of them."""
    first = min((pair.earlier, pair.later), key=lambda phrase: phrase.claim.number_start)
    words = first.since
    found = load_lexicon("prose_directions", "place", "before").find_last(words, 0, len(words))
    if found is None or _NOT.search(words) or found.row["direction"] not in _KEYS:
        return None
    behind = words[found.end :]
    return Direction(found.row["direction"]) if _LEADS.match(behind) and len(behind.split()) <= _FEW_WORDS else None


def _find_plain(phrase: Phrase, book: Book) -> Figure | None:
    claim = phrase.claim
    figure = book.find_figure(claim, "value")
    is_plain = claim.value > 0 and not claim.qualifier and not is_spending(phrase) and read_side(phrase) == 0
    return figure if is_plain else None
