"""Units of money: kroner for one printed unit, in a head, a caption or a mark of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.danish.data import find_longest_phrase, read_table
from pipeline.danish.words import normalise, without_years

_THOUSANDS = re.compile(r"(?<![\d.,])(?<!\d[ \u00a0])1(?:[. \u00a0]000)+(?!\d)")

_TIMES = re.compile(r"(?<![\d.,/])(?:(?:19|20)\d\d|\d{1,2}/\d{1,2})(?=\s)")
_WORDS = (
    r"1[. \u00a0]?000\s?(?:kr(?:oner)?|DKK)|(?:mio|mill?|mia)\.?\s?(?:kr(?:oner)?|DKK)|"
    r"millioner\s+kr(?:oner)?|t\.?\s?kr|tkr|tusinde?\s+kr(?:oner)?|mkr|"
    r"hele\s+(?:1[. \u00a0]?000\s+)?kr(?:oner)?"
)
_TOLD = r"(?:(?<=beløb i )|(?<=\btal i )|(?<=\ber i )|(?<=\ber angivet i )|(?<=[^\W\d], )|(?<=(?:19|20)\d\d, ))"
_LAST = r"(?:(?<=\bi )|(?<= [\-–] ))kr(?:oner|(?=\.))(?=(?<=kr)\.\s*$|\s*$)"
_KRONER = rf"{_TOLD}kr(?:oner)?|(?:(?<=\()|(?<=\(i ))kr(?:oner)?(?=\.?[,)])|{_LAST}"
_THOUSAND_BEHIND = r"1[. \u00a0]?000(?:[. \u00a0]?000)?(?![\d.,]*\d)"
_EACH = r"(?![\wæøå]*\.?\s*(?:pr|om)\b)"
_STATEMENT = rf"(?<![\d.,])(?P<unit>{_WORDS}|{_KRONER})(?!\.?\s{_THOUSAND_BEHIND}){_EACH}"
_APART = r"(?:(?<=[,(:.;] )|(?<=[(\-–] )|(?<=\()|(?<=^))"
_PRICES = r"(?:i )?(?:(?:løbende|årets|faste) )?(?:priser|p/?l)"
_ENDS = rf"(?=(?>\.?)\s*(?:netto|brutto|{_PRICES})?\s*(?:$|[).,;:(\-–]|(?:i )?(?:19|20)\d\d))"
_STATEMENTS = (
    re.compile(rf"(?:(?<=\bi )|(?<=\bhele )|(?<=beløb er )|(?<=tabellen er )|(?<=\btal er )){_STATEMENT}", re.IGNORECASE),
    re.compile(rf"(?<=\bi )(?P<unit>(?:hele\s)?(?:kr(?:oner)?|DKK)\.?\s{_THOUSAND_BEHIND}){_EACH}", re.IGNORECASE),
    re.compile(_APART + _STATEMENT + _ENDS, re.IGNORECASE),
    re.compile(r"(?P<unit>\bhele\s+kr(?:oner)?)(?=\.\s+(?-i:[A-ZÆØÅ]))", re.IGNORECASE),
)
"""Behind ``i`` a unit is a unit; standing apart it must end there, or it is an amount (``Der gives, som i fjor, 1.000 kr. til huset``)."""

_TURNED = re.compile(r"(?:\bkr\.?|\bDKK)\s?1[. \u00a0]?000(?![.,]?\d)", re.IGNORECASE)
_CORNER = re.compile(rf"(?:(?P<before>.*[^\W\d])[,:]?\s+)?(?P<unit>{_WORDS})\.?(?:\s+(?:{_PRICES}|p/?l))?", re.IGNORECASE)
_LEADS_TO_AMOUNT = [[word] for word in "på til for af med over under højst mindst end fra ca à a".split()]
_MULTIPLE = r"\b(?:t|tusinde?|mio|mil|mill\w*|mia|milliard\w*)"
_BEFORE = frozenset(("i", "beløb", "alle", "hele", "tal"))
_BEHIND = frozenset(("netto", "løbende", "årets", "faste", "priser", "pl", "p/l"))


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A printed unit of money: kroner for one printed unit, and the words."""

    factor: Decimal
    words: str


@lru_cache(maxsize=8192)
def find_unit(text: str) -> UnitWord | None:
    """The unit of money that a head, caption or mark prints (``--- 1.000 kr. ---``); behind a number it is only an amount's."""
    words = without_years(_unit_key(text))
    phrase = find_longest_phrase(words, _units())
    if phrase is None or re.search(rf"\d {re.escape(phrase)}(?: |$)", words):
        return None
    if _units()[phrase] == 1 and re.search(rf"{_MULTIPLE} {re.escape(phrase)}(?: |$)", words):
        return None  # the end of a unit that is not known whole
    return UnitWord(_units()[phrase], phrase)


def find_unit_of_head(head: str) -> UnitWord | None:
    """The unit that a column's head prints, also right behind its year or day (``Budget 2025 1.000 kr.``), where prose prints an amount."""
    return find_unit(head) or find_unit(_TIMES.sub(" ", head))


def find_unit_statement(text: str) -> UnitWord | None:
    """The unit that a caption or sentence declares (``Alle beløb er i 1.000 kr.``); an amount (``12,6 mio. kr.``) declares none.

    Returns:
        None too where a text declares several.
    """
    found = {}
    for match in (match for pattern in _STATEMENTS for match in pattern.finditer(text)):
        unit = find_unit(match["unit"])
        if unit is not None:
            found[unit.factor] = unit
    return next(iter(found.values())) if len(found) == 1 else None


def find_unit_of_corner(text: str) -> UnitWord | None:
    """The unit of thousands or more that ends what heads the labels of a table (``Udvalg 1.000 kr.``), where prose prints an amount."""
    found = _CORNER.fullmatch(_TURNED.sub("1.000 kr.", text.strip()))
    if found is None or (found["before"] or "").casefold().split()[-1:] in _LEADS_TO_AMOUNT:
        return None
    return find_unit(found["unit"])


def is_unit(text: str) -> bool:
    """Whether a text is a unit mark and nothing else: ``- 1.000 kr. -``, ``Beløb i mio. kr.``; ``Netto (mio. kr.)`` heads a column."""
    unit = find_unit(text)
    if unit is None:
        return False
    before, _, behind = (set(part.split()) for part in f" {_unit_key(text)} ".partition(f" {unit.words} "))
    return before <= _BEFORE and behind <= _BEFORE | _BEHIND


def without_unit(words: str) -> str:
    """Normalised words with the unit of money taken out, also where its digits were parted (``netto 1 000 kr``).

    What leads to the unit goes with it (``udg beløb i 1 000 kr``), unless there is nothing else.
    """
    whole = _unit_key(words)
    phrase = find_longest_phrase(whole, _units())
    if not phrase:
        return words
    before, _, behind = (part.split() for part in f" {whole} ".partition(f" {phrase} "))
    own = len(before)
    while own and before[own - 1] in _BEFORE:
        own -= 1
    return " ".join(before[:own] + behind if own else before + behind)


@cache
def _units() -> dict[str, Decimal]:
    return {_unit_key(row["words"]): Decimal(row["factor"]) for row in read_table("vocabulary", "units")}


def _unit_key(text: str) -> str:
    """Units are told by their digits, so points between digits stay away and letters stand alone."""
    return normalise(_THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), text))
