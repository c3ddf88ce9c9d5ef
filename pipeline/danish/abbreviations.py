"""Abbreviations whose full stop ends no sentence, and those whose stop may."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.danish.data import read_table


@cache
def list_abbreviations() -> Mapping[str, bool]:
    """Whether its stop may end a sentence too, by an abbreviation's last word."""
    return {row["words"].lower().split()[-1]: bool(row["ends"]) for row in read_table("vocabulary", "abbreviations")}


def ends_sentence(words: str, following: str) -> bool:
    """Whether a line of print ends a sentence: at a stop that is no abbreviation's, or may end one too, and what follows begins one.

    Args:
        words: the line.
        following: the line below.
    """
    last = words.split()[-1:]
    if not last or not last[0].endswith((".", "!", "?")) or following[:1].islower():
        return False
    stop = list_abbreviations().get(last[0].lower())
    return stop is None or (stop and not following[:1].isdigit())
