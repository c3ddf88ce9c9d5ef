"""Claims of sizes (hours, days, tonnes): the store has one unit for all of them, so the noun tells which may be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.lexicon import load_lexicon
from pipeline.model import Claim
from pipeline.reconcile.wording.said_words import read_telling
from schemas.lists import Unit


def find_size(claim: Claim) -> str | None:
    """The noun of what a claim measures: its own, else the last before it, or the first behind it (``fra 31 til 24 dage``)."""
    lasts = (_list_nouns(words)[-1:] for words in (claim.source_text, claim.before))
    found = (*lasts, _list_nouns(claim.behind)[:1], _list_nouns(claim.above)[-1:])
    return next((nouns[0] for nouns in found if nouns), None)


def _list_nouns(words: str) -> list[str]:
    return [found.row["words"].strip("*") for found in load_lexicon("prose_units", "unit", Unit.OTHER).find(words)]


def find_alike(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of sizes whose sentence measures nothing else."""
    sizes = [(claim, find_size(claim)) for claim in claims if claim.unit is Unit.OTHER]
    nouns: dict[int, set[str | None]] = {}
    for claim, noun in sizes:
        nouns.setdefault(claim.sentence_start, set()).add(noun)
    return (claim for claim, noun in sizes if noun is not None and len(nouns[claim.sentence_start]) == 1)


def names_size(claim: Claim, *labels: str) -> bool:
    """Whether some words, as of a cell, name what a claim of a size measures."""
    noun = find_size(claim)
    return noun is not None and any(noun in _list_nouns(label) for label in labels)


def is_called(claim: Claim, label: str, caption: str) -> bool:
    """Whether a row bears the name that a claim has; of a size the caption's words may complete it (``visiterede timer til sygepleje``)."""
    said, row = read_telling(claim.subject or ""), read_telling(label)
    if claim.unit is not Unit.OTHER:
        return bool(said) and row == said
    size = read_telling(find_size(claim) or "")
    return bool(row - size) and row - size <= said - size <= row | read_telling(caption)
