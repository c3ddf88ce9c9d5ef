"""How well the printed name of an account fits a name of the chart: an exact measure over words.

Two questions are asked, and they lean opposite ways, so that doubt is silence. *Does it share a word with the name of its own code?* is
generous: four letters at a word's beginning are enough, anywhere in the other's text, for abbreviations, plurals and compounds.
*Does it fit the name of another code?* is strict: of the words of both that carry meaning, at least four fifths must be the same but for
their ending (2 · shared / words of both ≥ 4/5). What stands in brackets, and paragraphs and numbers, take no part.
"""

from __future__ import annotations

import re
from fractions import Fraction

from pipeline.danish.words import normalise

CLEARLY = Fraction(4, 5)
"""From here on a name fits."""

_BRACKETS = re.compile(r"\([^()]*\)?")
_SIDE = re.compile(r",\s*(?:udgift(?:er)?|indtægt(?:er)?|(?:stats)?refusion|netto)\s*$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL = frozenset("af de den det en et for fra fl i l m med mv o og om på samt til under ved vedr vedrørende v".split())
_STEM, _ENDING, _BEGINNING = 5, 3, 4


def key_of(name: str) -> str:
    """A name as it is compared as a whole: what explains it in brackets is left out, and which side of the account it is of."""
    return normalise(_SIDE.sub("", _BRACKETS.sub(" ", name))) or normalise(name)


def shares_word(label: str, name: str) -> bool:
    """Whether a printed name has anything of another name: the beginning of a word, or a short word whole, or its initials."""
    one, other = key_of(label), key_of(name)
    return _holds(one, other) or _holds(other, one) or _is_short_for(one, other)


def measure_fit(label: str, name: str) -> Fraction:
    """Which part of the words of both names is the same, from 0 to 1."""
    one, other = _words_of(label), _words_of(name)
    shared = sum(any(_is_same(word, another) for another in other) for word in one)
    back = sum(any(_is_same(word, another) for another in one) for word in other)
    return Fraction(shared + back, len(one) + len(other)) if one and other else Fraction()


def is_slip(code: str, other: str) -> bool:
    """Whether two codes are one slip apart: one digit is another, or two neighbours have changed places."""
    if len(code) != len(other) or code == other:
        return False
    off = [place for place in range(len(code)) if code[place] != other[place]]
    if len(off) == 1:
        return True
    digits, others = (text.replace(".", "") for text in (code, other))
    off = [place for place in range(len(digits)) if digits[place] != others[place]]
    return len(off) == 2 and off[1] == off[0] + 1 and digits[off[0]] + digits[off[1]] == others[off[1]] + others[off[0]]


def _holds(one: str, other: str) -> bool:
    """Whether the second text holds a word of the first, by its beginning."""
    words = [word for word in _LETTERS.findall(one) if word not in _SMALL]
    return any(word[:_BEGINNING] in other if len(word) >= _BEGINNING else word in other.split() for word in words)


def _is_short_for(one: str, other: str) -> bool:
    initials = ["".join(word[0] for word in _LETTERS.findall(text) if word not in _SMALL) for text in (one, other)]
    return len(one) > 1 and (one == initials[1] or other == initials[0])


def _words_of(name: str) -> frozenset[str]:
    return frozenset(word for word in _LETTERS.findall(key_of(name)) if word not in _SMALL)


def _is_same(word: str, other: str) -> bool:
    """Whether two words are one but for their ending: jobcenter, jobcentre."""
    if word == other:
        return True
    shared = next((place for place, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return shared >= _STEM and len(word) - shared <= _ENDING and len(other) - shared <= _ENDING
