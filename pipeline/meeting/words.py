"""The words that minutes are told by, from ``schemas/``: rows for people to mend, compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from pipeline.danish.data import read_lists, read_table
from pipeline.danish.words import strip_markup

BULLETS = "•●▪◦‣· \t\u00a0"
_HEADING_REACH = 300  # characters; no heading is longer, and a line may be as long as a file
_RULE = re.compile(r"[\s\-–—_=*~.]{3,}")
_SOME_WORDS = r"\b[^\n]{0,120}?\b"


@cache
def load_rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a CSV in ``schemas`` (``vocabulary/sections``), in the file's order."""
    return read_table(*name.split("/"))


def load_settings(name: str) -> Mapping[str, Any]:
    """A TOML file of ``schemas/vocabulary``."""
    return read_lists(name)


@cache
def compile_phrase(words: str) -> re.Pattern[str]:
    """A phrase as a pattern: whole words, any case; ``*`` stands for some words between, at a word's end for any ending."""
    pieces = [r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in piece.split()) for piece in re.split(r"\s+\*\s+", words)]
    return re.compile(rf"(?<!\w){_SOME_WORDS.join(pieces)}(?!\w)", re.IGNORECASE)


def either(words: list[str]) -> str:
    """An alternation of regular expressions, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def bare(text: str) -> str:
    """A line's beginning without markup, bullet and closing colon, in small letters: what heading words are compared by."""
    plain = strip_markup(text[:_HEADING_REACH]).replace("\u00ad", "").lstrip(BULLETS)
    return " ".join(plain.lower().split()).rstrip(":").rstrip()


def is_rule(text: str) -> bool:
    """Whether a line only rules the page: dashes, underscores, asterisks."""
    return bool(_RULE.fullmatch(text))
