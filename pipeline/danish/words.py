"""Words compared as people compare them: without case, markup, stray punctuation or broken lines."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

_MARKUP = re.compile(r"</?[a-zA-Z]+>|\*+|_{2,}|#{1,6}(?=\s)|`")
_BROKEN = re.compile(r"(?<=[a-zæøå])-\s+(?=[a-zæøå])(?!og\b|eller\b)")
_SOFT = re.compile(r"\xad\s*")
_PER_CENT = re.compile(r"\b(?:pct|procent)\b|%")
_NOT_WORD = re.compile(r"[^\w%/+§]+")
_RAISED = re.compile(r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+")
_FOOTNOTE = re.compile(r"(?<=[^\s(])\s+\d{1,2}\)(?=[*_\s]*$)")
_YEAR = re.compile(r"(?:(?<=\bB)|(?<=\bBO)|(?<=\bR)|(?<=\bFR)|\b)(?:19[5-9]\d|20[0-9]\d)\b", re.IGNORECASE)


def strip_markup(text: str) -> str:
    """The text without bold, italic and heading marks, its entities as the characters that they stand for."""
    return _MARKUP.sub("", html.unescape(text)).strip()


def join_broken(text: str) -> str:
    """A head as people read it: words that a line's end parted are whole again (``Kontant- hjælp``)."""
    return _BROKEN.sub("", text).replace("\xad", "")


def without_footnote(text: str) -> str:
    """A label or head without the mark of a footnote: digits set high, or a small number with a bracket behind all else."""
    plain = _RAISED.sub("", text)
    return _FOOTNOTE.sub("", plain) if plain.count("(") < plain.count(")") else plain


_FOR_EACH = re.compile(r"\bkr\.?\s?/\s?(?=[^\W\d])")
"""A slash behind kroner says for what (``kr./år``, ``kr./plads``)."""


@lru_cache(maxsize=32768)
def normalise(text: str) -> str:
    """A key for comparing labels: lower case, one space, no punctuation or footnote mark, words joined over a line break's hyphen."""
    plain = _spell_last_year(unicodedata.normalize("NFKC", without_footnote(html.unescape(text))))
    plain = _SOFT.sub("", plain)
    joined = _FOR_EACH.sub("kr pr ", _BROKEN.sub("", _MARKUP.sub(" ", plain).lower()))
    return " ".join(_PER_CENT.sub(" % ", _NOT_WORD.sub(" ", joined)).split())


_SHORT_END = re.compile(r"\b(?P<century>19|20)(?P<first>\d\d)(?P<dash>\s?[-–]\s?)(?P<last>\d\d)(?![\w.,:/-])")
"""Years from one to another of which the last is printed short (``2021-25``)."""


def _spell_last_year(text: str) -> str:
    """The text with the last of a stretch of years in four digits (``2021-25`` → ``2021-2025``)."""

    def spell(found: re.Match[str]) -> str:
        rises = found["first"] < found["last"]
        return f"{found['century']}{found['first']}{found['dash']}{found['century']}{found['last']}" if rises else found[0]

    return _SHORT_END.sub(spell, text)


def find_years(text: str) -> tuple[int, ...]:
    """The calendar years that a text prints, in printed order, each once."""
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(_spell_last_year(_RAISED.sub("", text)))))


def without_years(text: str) -> str:
    """The text with its calendar years taken out."""
    return " ".join(_YEAR.sub(" ", _spell_last_year(_RAISED.sub("", text))).split())
