"""The unit that stands behind or before a number in prose: money, per cent, or a noun that counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.danish.data import read_table
from pipeline.danish.lexicon import load_lexicon
from schemas.lists import Unit

_ONE = Decimal(1)
_WORD = re.compile(r"[ \t\n\u00a0]+(?P<word>[a-zæøåA-ZÆØÅ][\w-]*)")
_ADJECTIVE = re.compile(r"(?:\w+(?:e|t|a|ede|ske)|\w+-)$")
_STOP = re.compile(
    r"(?:ikke|ud|at|det|de|et|er|har|var|blev|sige|mere|mindre|alle|hele|være|siden|efter|inde|ude|oppe|nede)$", re.IGNORECASE
)
_BEFORE = re.compile(r"(?<!\w)(?:kr\.?|DKK)[ \u00a0]$")
_AFTER = re.compile(r",-(?!\d)")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class UnitFound:
    """A unit: what it counts, how many of that one printed unit is, and where its words end."""

    unit: Unit
    factor: Decimal
    end: int


def match_unit(text: str, at: int) -> UnitFound | None:
    """The unit of a number that ends at ``at``; None where none is printed or the noun is no known one."""
    return _match_share(text, at) or _match_money(text, at) or _match_noun(text, at)


def match_unit_before(text: str, at: int) -> UnitFound | None:
    """Kroner printed before the number (``kr. 250.000``)."""
    return UnitFound(Unit.DKK, _ONE, at) if _BEFORE.search(text[:at]) else None


def _match_share(text: str, at: int) -> UnitFound | None:
    lexicon = load_lexicon("prose_units", "unit", Unit.PCT, Unit.PCT_POINT)
    begin = at + len(text[at : at + 2]) - len(text[at : at + 2].lstrip())
    found = lexicon.match(text, begin)
    return UnitFound(Unit(found.row["unit"]), _ONE, found.end) if found else None


def _match_money(text: str, at: int) -> UnitFound | None:
    """Also behind a stray full stop (``1. mio. kr.``)."""
    if plain := _AFTER.match(text, at):
        return UnitFound(Unit.DKK, _ONE, plain.end())
    match = _money().match(text, at)
    return UnitFound(Unit.DKK, _factors()[_squeeze(match["unit"])], match.end()) if match else None


def _match_noun(text: str, at: int) -> UnitFound | None:
    """The last known noun in the words right behind the number; adjectives may stand between them (``50 ledige pladser``)."""
    lexicon = load_lexicon("prose_units", "unit", Unit.PERSONS, Unit.COUNT, Unit.OTHER, "none")
    found: UnitFound | None = None
    joins = False
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, at)
        if match is None:
            break
        word = match["word"]
        noun = lexicon.match(text, match.start("word"))
        if noun is not None and noun.end == match.end() and not word.endswith("-"):
            found = UnitFound(Unit(noun.row["unit"]), _ONE, noun.end) if noun.row["unit"] != "none" else None
        elif not (joins and word == "og") and (_STOP.match(word) or not _ADJECTIVE.match(word)):
            break
        joins = word.endswith("-")
        at = match.end()
    return found


def match_noun_in(words: str) -> Unit | None:
    """What the first known noun of some words counts."""
    found = next(load_lexicon("prose_units", "unit", Unit.PERSONS, Unit.COUNT).find(words), None)
    return Unit(found.row["unit"]) if found else None


def match_noun_of(stem: str) -> Unit | None:
    """What a noun counts that stands in a compound without its ending (``elev`` of ``elevtal``, ``børne`` of ``børnetal``)."""
    bare = stem.lower()
    forms = (bare, f"{bare}er", f"{bare}e", bare.removesuffix("e"), bare.removesuffix("s"), f"{bare.removesuffix('s')}er")
    lexicon = load_lexicon("prose_units", "unit", Unit.PERSONS, Unit.COUNT)
    found = (match for form in forms if (match := lexicon.match(form, 0)) is not None and match.end == len(form))
    return next((Unit(match.row["unit"]) for match in found), None)


@cache
def _money() -> re.Pattern[str]:
    words = sorted((words for words, _ in _list_money()), key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\.", r"\.?").replace(r"\ ", r"\s?") for word in words)
    return re.compile(rf"(?:\.?[ \t\n\u00a0]{{1,2}}|)(?P<unit>{either})(?!\w)", re.IGNORECASE)


@cache
def _factors() -> dict[str, Decimal]:
    return {_squeeze(words): factor for words, factor in _list_money()}


def _list_money() -> list[tuple[str, Decimal]]:
    """The units of money that stand behind an amount: those that print a number themselves stand in heads."""
    rows = ((row["words"], row["factor"]) for row in read_table("vocabulary", "units"))
    return [(words, Decimal(factor)) for words, factor in rows if not any(map(str.isdigit, words))]


def _squeeze(words: str) -> str:
    return re.sub(r"[\s.]", "", words).lower()
