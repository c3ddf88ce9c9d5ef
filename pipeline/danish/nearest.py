"""The known words that an unknown head or label is nearest to: what somebody may have misspelled, or what to add a spelling of."""

from __future__ import annotations

from functools import lru_cache

from pipeline.danish.data import read_table
from pipeline.danish.units import without_unit
from pipeline.danish.words import normalise, without_years
from schemas.nearest import LIKE_ENOUGH, find_nearest

_LONGEST = 80  # characters; what is longer is a sentence


@lru_cache(maxsize=1024)
def find_nearest_word(text: str, vocabulary: str, like: float = LIKE_ENOUGH) -> str | None:
    """The spelling in a vocabulary that a text is most like, as the vocabulary prints it; None where none is like it.

    Args:
        text: a head (``columns``) or a label (``scenarios``); years and units in it do not count.
        vocabulary: a CSV under ``schemas/vocabulary``.
        like: how alike they must be (0 to 1).
    """
    words = without_unit(without_years(normalise(text[:_LONGEST])))
    spelled: dict[str, str] = {}
    for row in read_table("vocabulary", vocabulary):
        spelled.setdefault(normalise(row["words"]), row["words"])
    nearest = find_nearest(words, spelled, like) if words else None
    return spelled[nearest] if nearest else None
