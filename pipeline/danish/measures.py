"""What a head, label or caption says its figures count: kroner, per cent, persons, cases; or something that the store has no unit for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.danish.data import read_table
from pipeline.danish.dates import ABBREVIATED, MONTHS, find_dates
from pipeline.danish.head_days import is_head_day
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.units import find_unit
from pipeline.danish.vocabulary import without_total_words
from pipeline.danish.words import normalise, without_years
from schemas.lists import Unit

_COUNTED = "antal"
_COUNTS = (Unit.PERSONS, Unit.COUNT)
_QUANTITY = re.compile(r"(?:\b\d+ )+(?:% ?(?!point)|(?:års?|årige|ugers?|måneders?|mdr|dages?|timers?|minutters?)\b)")
"""A size that is named in passing: ``over 10 % fravær``, ``16 66 år``."""
_YEARS = ("helår", "budgetår(?:et)?", "regnskabsår(?:et)?", "kalenderår(?:et)?", "skoleår(?:et)?")
_TIMES = "|".join((*MONTHS, *ABBREVIATED, "(?:kvartal|kvt|kv)(?: \\d\\d)?", "halvår", *_YEARS, "ultimo", "primo", "medio"))
_ROUND = r"\d (?:budget)?(?:opfølgning|revision|runde)"
_PERIOD = re.compile(rf"\b(?:(?:pr|per|ultimo|primo|medio|i|for|efter|ved|siden) )*(?:(?:\d )?(?:{_TIMES})|{_ROUND})\b")
_SINCE, _PAST = r"(?:i forhold til|ift|fra|siden|det|de|på|over|gennem|i løbet af)", r"(?:seneste|sidste|forrige|foregående)"
_NUMBER = r"(?:et|to|tre|fire|fem|\d{1,2})"
_SPAN = re.compile(
    rf"\b(?:(?:på|over|gennem|i løbet af) {_NUMBER}|(?:{_SINCE} )+{_PAST}(?: {_NUMBER})?) (?:år|måneder|måned|kvartal|kvartaler|uger)\b"
    r"|\b(?:i forhold til|ift|fra|siden) året før\b"
)
"""How far back a change reaches (``på et år``, ``siden sidste år``)."""
_EVERY = re.compile(r"\b(?:pr|per) (?:md|mdr|måned|år|uge|dag|døgn|kvartal)\b")
_MONTHLY = re.compile(r"\b(?:pr|per) (?:md|mdr|måned)\b|\bmånedlig")
_YEARLY = re.compile(r"\b(?:pr|per) (?:år|helår\w*|årsperson\w*)\b|\bårlig")
_RATE = re.compile(r"\b(?:pr|per) \w|\bper\b \w")
_FOR_EACH = re.compile(r"\b(?:pr|per) (\w+)")
_MULTIPLE = re.compile(r"\b(?:1 ?000|100 ?000|tusinde?|mio|mill?|millioner)\b")
_IN_PER_CENT = re.compile(r"\bi (?:% point|%|procentpoint)")
_POINT = re.compile(r"% ?point\b|\bprocentpoint\b")
_BEFORE_COUNT = re.compile(r"^(?:(?:tabel \d+|figur \d+|heraf|herunder|samlet|det|i alt|gns|gennemsnitligt|nye?|faktisk|forventet) )+")


@dataclass(frozen=True, slots=True)
class Counted:
    """What figures count: a unit with what one printed step of it is worth, or None for what the store has no unit for."""

    unit: Unit | None
    factor: Decimal = Decimal(1)


ELSEWHERE = Counted(None)


def read_head(text: str) -> Counted | None:
    """What a column's head says that the figures below it count; None where it does not say, or not unmistakably.

    ``Antal borgere`` counts persons, ``Andel i %`` per cent, ``Antal dage`` days, for which there is no unit; ``Antal (%)`` may be either.
    """
    words = without_times(text)
    unit = find_unit(text)
    counted = _COUNTED in words.split()
    if "%" in words or _POINT.search(words):
        mixed = unit is not None or (counted and not _IN_PER_CENT.search(words))
        return None if mixed else Counted(Unit.PCT_POINT if _POINT.search(words) else Unit.PCT)
    if unit is not None:
        return None if counted else Counted(Unit.DKK_PER_MONTH if _MONTHLY.search(words) else Unit.DKK, unit.factor)
    return _read_count(words, counted)


def read_statement(text: str) -> Counted | None:
    """What a row's label or a caption states of its figures: it opens with ``Antal``, is a count by itself, or ends in its unit.

    A label that only speaks of somebody (``Støtte til borgere``) says nothing of what its figures count.
    """
    words = without_times(text)
    core = without_total_words(_BEFORE_COUNT.sub("", words))
    opens = core.startswith(f"{_COUNTED} ") or (core == _COUNTED and not words.startswith("heraf "))
    if core == _COUNTED and not opens:
        return None  # ``Heraf antal`` may be the part of an amount that a number makes
    if opens or _is_noun(core) or _IN_PER_CENT.search(words) or words.endswith(" %"):
        return read_head(text)
    behind = re.search(r"\(([^()]*)\)\s*$|,\s*([^(),]*)$", text)
    parts = (behind[1] or behind[2] or "").split(",") if behind else ()
    said = {counted for part in parts if _is_unit_word(part) and (counted := read_head(part))}
    return said.pop() if len(said) == 1 else None


def _is_unit_word(text: str) -> bool:
    """Whether what stands in brackets or behind a comma is the unit of what stands before it (``(antal)``, ``, fuldtidspersoner``)."""
    words = without_times(text)
    return find_unit(text) is not None or words == "%" or words.split()[:1] == [_COUNTED] or _counts_years(words)


def _counts_years(words: str) -> bool:
    """Whether words are people or posts counted by the year that they are there (``fuldtidspersoner``, ``årsværk``)."""
    return _is_noun(words) and load_lexicon("prose_words", "kind", "full_year").match(words, 0) is not None


def names_measure(text: str, measure: str) -> bool:
    """Whether one of a text's words is known as such (``no_figure``, ``price``, ``budget``)."""
    words = normalise(text)
    return any(re.search(rf"\b{pattern}\b", words) for pattern in _patterns(measure))


def is_measure(text: str, measure: str) -> bool:
    """Whether a text, years and dates apart, is known as such and says nothing else."""
    words = without_times(text)
    return any(re.fullmatch(pattern, words) for pattern in _patterns(measure))


def is_monthly(text: str) -> bool:
    """Whether a head says that its amounts are for a month."""
    return _MONTHLY.search(without_times(text)) is not None


def is_yearly(text: str) -> bool:
    """Whether a head says that its amounts are for a year, or for somebody all year round (``pr. helårsperson``)."""
    return _YEARLY.search(normalise(text)) is not None


def is_for_each(text: str) -> bool:
    """Whether a label is for one of something or for a time (``Pris pr. plads``, ``Ydelse pr. år``)."""
    return _RATE.search(without_times(text)) is not None


def is_group(text: str) -> bool:
    """Whether a label is nothing but a group of people or things (``Ledige``, ``Stillinger``): no word says that they are counted.

    Those of a whole year (``Helårspersoner``) are nothing but counted.
    """
    core = without_total_words(_BEFORE_COUNT.sub("", without_times(text)))
    return _is_noun(core) and core.split()[:1] != [_COUNTED] and not _counts_years(core)


def is_rate(text: str) -> bool:
    """Whether a head is for one of something (``Udgift pr. elev``), not for a day or a month."""
    return _RATE.search(_EVERY.sub(" ", without_times(text))) is not None


def is_for_somebody(text: str) -> bool:
    """Whether a rate is for one whom figures can count (``Udgift pr. helårsperson``, ``Beløb pr. elev``)."""
    named = _FOR_EACH.findall(_EVERY.sub(" ", without_times(text)))
    return any(re.fullmatch(pattern, name) for name in named for pattern in _patterns("each"))


def says_only_when(text: str) -> bool:
    """Whether a head names nothing but a year, a date, a month, a round or the whole of them (``2017``, ``Maj 2017``, ``I alt``)."""
    words = without_times(text)
    return bool(text.strip()) and (not words or not without_total_words(words))


def _read_count(words: str, counted: bool) -> Counted | None:
    if not counted:
        core = without_total_words(words)
        if any(re.search(rf"\b{pattern}\b", core) for pattern in _patterns("elsewhere")):
            return ELSEWHERE
        measure = next((unit for unit in _COUNTS if any(re.fullmatch(p, core) for p in _patterns(unit, alone=True))), None)
        return Counted(measure) if measure else None
    if _MULTIPLE.search(words) or _RATE.search(_EVERY.sub(" ", words)):
        return ELSEWHERE
    return _read_noun(words.split()[words.split().index(_COUNTED) + 1 :])


def _read_noun(words: Iterable[str]) -> Counted:
    """What is counted: the first word that is known says it; ``Antal`` of anything else is a count."""
    for word in words:
        for measure in (*_COUNTS, "elsewhere"):
            if any(re.fullmatch(pattern, word) for pattern in _patterns(measure)):
                return ELSEWHERE if measure == "elsewhere" else Counted(Unit(measure))
    return Counted(Unit.COUNT)


def _is_noun(core: str) -> bool:
    return any(re.fullmatch(pattern, core) for unit in _COUNTS for pattern in _patterns(unit, alone=True))


@lru_cache(maxsize=8192)
def without_times(text: str) -> str:
    """The words of a text less its dates, years, periods and the sizes that it names in passing.

    Args:
        text: a head or a label.
    """
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    words = _PERIOD.sub(" ", _SPAN.sub(" ", without_years(normalise("" if is_head_day(text) else text))))
    return re.sub(r" (?:pr|per)$", "", " ".join(_QUANTITY.sub(" ", words).split()))


@cache
def _patterns(measure: str, alone: bool = False) -> tuple[str, ...]:
    rows = [row for row in read_table("vocabulary", "measures") if row["measure"] == measure and (row["alone"] or not alone)]
    return tuple(r"\w*".join(re.escape(normalise(part)) for part in row["words"].split("*")) for row in rows)
