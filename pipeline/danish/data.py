"""The rows of our own CSV files, and the one way of finding known words in a text."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache

from pipeline.danish.words import normalise
from schemas import ROOT


def read_table(folder: str, name: str) -> tuple[dict[str, str], ...]:
    """The rows of one of our CSV files, as printed."""
    with (ROOT / folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def read_words(name: str) -> dict[str, dict[str, str]]:
    """The rows of a vocabulary by their words, normalised."""
    return {normalise(row["words"]): row for row in read_table("vocabulary", name)}


def find_longest_phrase(words: str, known: Iterable[str]) -> str | None:
    """The longest known phrase that stands, as whole words, in normalised words."""
    padded = f" {words} "
    found = [phrase for phrase in known if f" {phrase} " in padded]
    return max(found, key=len, default=None)
