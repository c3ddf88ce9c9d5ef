"""Sizes in prose that are neither money nor people (hours, tonnes, square metres): figures where a table of the item measures in them.

``37 timer om ugen`` and ``inden for 7 dage`` are terms of a rule; ``7.515 timer`` beside a table of hours is what that table prints.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pipeline.danish.lexicon import Lexicon, load_lexicon
from pipeline.model import Table
from schemas.lists import Unit

_MANY = Decimal(1000)
"""So much of something is no term of a rule."""

_BEHIND_NUMBER = re.compile(r"\d[\s-]*$")
_TIMES = frozenset(("timer", "dage", "uger", "minutter"))
_IN_PASSING = re.compile(
    r"\b(?:inden(?:\s+for)?|efter|senest|om|i|gennem|over|under|mindst|højst|maksimalt|op\s+til|mere\s+end|mindre\s+end|"
    r"(?:de\s+)?(?:første|sidste|seneste))\s+$",
    re.IGNORECASE,
)
_EVERY = re.compile(r"(?:pr\.|per|om)\s+(?:ugen?|dag(?:en)?|måned(?:en)?|døgn(?:et)?|kvartal(?:et)?|år(?:et)?)\b", re.IGNORECASE)


def list_measured(tables: Sequence[Table]) -> frozenset[str]:
    """The nouns of sizes that tables print figures of: in captions, heads and labels, none of them behind a number (``inden for 7 dage``).

    Args:
        tables: the tables of an item.
    """
    texts = (text for table in tables for text in _list_words(table))
    return frozenset(noun for text in texts for noun in _find_nouns(text))


def find_noun(words: str) -> str | None:
    """The noun of a size that some words end with (``visiterede timer`` → ``timer``), None where they end with none."""
    found = _lexicon().find_last(words, 0, len(words))
    return _name(found.row["words"]) if found is not None and found.end == len(words) else None


def is_said_of(sentence: str, start: int, value: Decimal, noun: str, measured: frozenset[str]) -> bool:
    """Whether a size is one that the item's tables or the sentence's own words measure, or too large for a term, and not named in passing.

    Args:
        sentence: the sentence.
        start: where the number begins.
        value: the number.
        noun: what it counts.
        measured: the nouns that the tables print figures of.
    """
    if noun in _TIMES and _IN_PASSING.search(sentence[:start]):
        return False
    return noun in measured or value >= _MANY or next(load_lexicon("prose_words", "kind", "measured").find(sentence), None) is not None


def is_every(words: str) -> bool:
    """Whether words behind a size say how often there is so much of it: that is how large it is and no rate."""
    return _EVERY.match(words) is not None


def _list_words(table: Table) -> tuple[str, ...]:
    heads = (column.header for column in table.columns)
    return (table.title, table.corner, *heads, *(row.label for row in table.rows))


def _find_nouns(text: str) -> frozenset[str]:
    found = (each for each in _lexicon().find(text) if not _BEHIND_NUMBER.search(text[: each.start]))
    return frozenset(_name(each.row["words"]) for each in found)


def _name(words: str) -> str:
    return words.strip("*")


def _lexicon() -> Lexicon:
    return load_lexicon("prose_units", "unit", Unit.OTHER)
