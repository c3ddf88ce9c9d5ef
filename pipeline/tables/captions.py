"""The lines above a table that speak of it, and the fiscal year that they print."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.heads import match_column
from pipeline.danish.measures import names_measure, read_statement
from pipeline.danish.units import find_unit, find_unit_statement
from pipeline.danish.words import find_years
from schemas.lists import Unit

_COUNTS = (Unit.PERSONS, Unit.COUNT)
_COUNTED = ("recipients", "area")
_PARTS = re.compile(r",| og | samt ")
_LONGEST_CAPTION = 15  # words; more are running text
_LONGEST_NUMBERED = 25  # a legend may stand behind a numbered one
_MOST_WITH_UNIT = 8  # words of a caption that ends in the unit that it declares
_NUMBERED = re.compile(r"\W*(?:tabel|bilag|skema|oversigt|figur)\s+(?:(?:til\s+(?:punkt|pkt\.?|sag)\s+)?\d+|[A-ZÆØÅ]\b)", re.IGNORECASE)
_ENDS_IN_UNIT = re.compile(r"(?:^|[\s(])(?:kr|mio|mia|pct|t\.?kr)\.\s*$", re.IGNORECASE)
_PRICES = re.compile(r"\b(?:19|20)\d\d[- ]?(?:pris|pl\b|p/l)\w*|\b(?:pl|p/l|pris\w*)[- ](?:i )?(?:19|20)\d\d\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:siden|fra|fra og med)\s+(?:19|20)\d\d\b", re.IGNORECASE)
"""A year that says in which prices amounts are, or from when on something grew, is not the year that they are for."""


def find_captions(above: Sequence[str]) -> tuple[str, ...]:
    """Of the lines above a table, those that speak of it: numbered captions, and the last line unless it is a sentence."""
    last = [text for text in above[-1:] if not _is_sentence(text)]
    return (*(text for text in above[:-1] if _NUMBERED.match(text)), *last)


def counts_things(caption: str) -> bool:
    """Whether a caption states that its table counts something (``Tabel 2: Antal børn og elever``), and speaks of no money.

    One that names other measures beside the count (``Antal, ydelse og kommunal andel``) says of no figure that it is one.
    """
    text = _NUMBERED.sub("", caption, count=1).lstrip(" .:–-")
    beside = (match_column(part) for part in _PARTS.split(text)[1:])
    if any(word is not None and word.role not in _COUNTED for word in beside):
        return False
    counted = read_statement(text)
    return counted is not None and counted.unit in _COUNTS and not names_measure(text, "budget")


def is_numbered(text: str) -> bool:
    """Whether a line is a table's numbered caption: it opens another table."""
    return _NUMBERED.match(text) is not None


def opens_table(text: str) -> bool:
    """Whether a line is another table's caption (``Tabel 2. Anlæg``), not that of one that goes on."""
    return is_numbered(text) and not continues_table(text)


def continues_table(text: str) -> bool:
    """Whether a line says that a table goes on (``Tabel 2 (fortsat)``)."""
    return is_numbered(text) and "fortsat" in text.lower()


def find_caption_year(above: Sequence[str]) -> int | None:
    """The only year that captions above a table print, if they print just one.

    A caption is numbered (``Tabel 3: Forventet regnskab 2031``) or declares the unit of money (``Budget 2031 i mio. kr.``).
    """
    captions = (text for text in find_captions(above) if not _is_sentence(text) and (_NUMBERED.match(text) or find_unit(text)))
    texts = (_SINCE.sub(" ", _PRICES.sub(" ", text)) for text in captions)
    years = {year for text in texts for year in find_years(text)}
    return years.pop() if len(years) == 1 else None


def _is_sentence(text: str) -> bool:
    words = text.split()
    declares = len(words) <= _MOST_WITH_UNIT and find_unit_statement(text) is not None
    ends = text.rstrip().endswith(".") and not ((declares or _NUMBERED.match(text)) and _ENDS_IN_UNIT.search(text))
    longest = _LONGEST_NUMBERED if _NUMBERED.match(text) else _LONGEST_CAPTION
    return len(words) > longest or (len(words) >= 6 and ends)
