"""Heads of columns: the role that their words name, and the scenario beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.danish.data import find_longest_phrase, read_words
from pipeline.danish.dates import MONTHS, find_dates
from pipeline.danish.spellings import spell_alike
from pipeline.danish.units import is_unit, without_unit
from pipeline.danish.vocabulary import without_total_words
from pipeline.danish.words import join_broken, normalise, without_years
from schemas.lists import BudgetBasis, Scenario

_SHORTEST_PHRASE = 3
"""Letters like ``B`` or ``KB`` are a head only by themselves, and one letter only beside a year or a unit (``B 2024``)."""
_ONLY_WHOLE = frozenset(("korrigeret", "oprindeligt", "vedtaget"))
"""Words of a budget that are a head by themselves and say nothing inside another."""
_NO_FIGURES = ("area", "label")
_IN_PERCENT = {"deviation": "deviation_pct", "deviation_original": "deviation_pct", "outcome": "deviation_pct"} | dict.fromkeys(
    ("original_budget", "corrected_budget", "budget", "actual_to_date", "expected"), "consumption_pct"
)
"""What a head means that says its money in per cent: the store keeps none but the deviation's."""
_WITH_CHANGES = re.compile(r"(?P<base>.+?) (?:inkl|incl|inklusive|inclusive|efter) .+")
_MONTHS_A_YEAR, _DAYS_A_MONTH = 12, 31
_PERIOD_WORDS = frozenset(
    "1 2 3 4 første anden andet tredje fjerde kvartal kvt halvår runde opfølgning efter pr per primo ultimo i af mellem og fra til".split()
)
_DAY = re.compile(r"(?<![\d.,/])(\d{1,2})[./](\d{1,2})\.?(?![\d.,/])")
_LONGEST = 80
"""So many characters no head has."""
_CUT_SHORT = re.compile(r"[^\W\d_]{3,}(?=\.)")
_BUDGET_OF_YEAR = re.compile(r"\bB(?=(?:19|20)\d\d\b)")
_TRAILING_PR = re.compile(r" (?:pr|per)$")
_DAY_WORDS = re.compile(r" (?:pr|per|ultimo|pr ultimo|per ultimo)$")
_NUMBERED = re.compile(r"^\d (?=\D)| (?:nr )?\d$")
"""The number of a forecast: ``Prognose 3``, ``2. skøn``."""
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)(?=\.)", re.IGNORECASE)
_LETTERS_OF_MONTH = 3


@dataclass(frozen=True, slots=True)
class ColumnWord:
    """What a column's head says: its role and a detail (on what basis recipients are counted, for which period a rate is)."""

    role: str
    detail: str
    exact: bool


@lru_cache(maxsize=8192)
def match_column(header: str) -> ColumnWord | None:
    """The role of a column whose head reads so, by its longest known phrase; years, dates and units in it do not count.

    The area (``DRIFT``) and what heads labels (``Ydelse``) count only where nothing else is known: they are no column of figures.
    Money in per cent (``Afvigelse til korrigeret budget i %``) is a share.
    """
    word = _match_changed_budget(header) or _match_words(header)
    if word is None or not word.exact:
        word = _match_abbreviated(header) or word
    if word is None or word.role not in _IN_PERCENT or "%" not in normalise(header).split():
        return word
    return replace(word, role=_IN_PERCENT[word.role])


def _match_changed_budget(header: str) -> ColumnWord | None:
    """A budget that says which changes it holds (``Budget inkl. ændringer``, ``Budget efter omplacering``): the corrected one."""
    found = _WITH_CHANGES.fullmatch(normalise(without_years(header)))
    base = _match_words(found["base"]) if found else None
    if base is None or base.role not in ("budget", "original_budget") or _match_words(header) == base:
        return None
    return ColumnWord("corrected_budget", "", exact=True)


def _match_words(header: str) -> ColumnWord | None:
    printed = without_years(normalise(_without_dates(header)))
    words = spell_alike(_TRAILING_PR.sub("", without_unit(printed)))
    printed = spell_alike(printed)
    known = _columns()
    amount = f"{words} beløb"
    whole = _find_whole(printed, known) or (printed.startswith(amount) and _find_whole(amount, known)) or _find_whole(words, known)
    is_dressed = words != spell_alike(normalise(header))
    if whole is not None and (len(whole) > 1 or not whole.isalpha() or is_dressed):
        return ColumnWord(*known[whole], exact=True)
    long = {phrase: meaning for phrase, meaning in known.items() if len(phrase) >= _SHORTEST_PHRASE and phrase not in _ONLY_WHOLE}
    named = [phrase for phrase, meaning in long.items() if meaning[0] not in _NO_FIGURES]
    found = [phrase for text in (printed, words) if (phrase := find_longest_phrase(text, named))]
    shorter = [phrase for phrase, meaning in known.items() if meaning[0] in _NO_FIGURES or (is_dressed and phrase not in _ONLY_WHOLE)]
    phrase = max(found, key=len, default=None) or find_longest_phrase(words, shorter)
    return ColumnWord(*known[phrase], exact=False) if phrase else None


def _match_abbreviated(header: str) -> ColumnWord | None:
    """The role that all known heads share which begin as a head's words do that a full stop cuts short (``Korr. årsbudg.``)."""
    if len(header) > _LONGEST or not _CUT_SHORT.search(header):
        return None
    printed = join_broken(_without_dates(header))
    cut = set(map(normalise, _CUT_SHORT.findall(printed)))
    words = without_unit(without_years(normalise(printed)))
    spelled = {spell_alike(each) for each in (words, words.replace(" ", "") if "-" in printed else words)}
    meant = {_columns()[phrase] for each in spelled for phrase in _columns() if _is_cut_from(each, phrase, cut)}
    return ColumnWord(*meant.pop(), exact=True) if len(meant) == 1 else None


def _is_cut_from(words: str, phrase: str, cut: set[str]) -> bool:
    """Whether words are a phrase but for those that are cut short; run together, the last of them is."""
    short, long = words.split(), phrase.split()
    if len(short) != len(long) or words.count("/") != phrase.count("/"):
        return False
    joined = len(long) == 1 and any(words.endswith(each) for each in cut)
    pairs = zip(short, long, strict=True)
    return all(own == whole or (whole.startswith(own) and (own in cut or joined)) for own, whole in pairs)


def split_heads(text: str) -> tuple[str, ...]:
    """The heads that a line without column marks holds (``Opr. budget Korr. budget``), when it holds nothing else and at least two."""
    words = tuple(without_unit(without_years(normalise(_without_dates(text)))).split())
    known = {phrase for phrase in read_words("columns") if len(phrase) > 1}

    def part(rest: tuple[str, ...]) -> tuple[str, ...] | None:
        if not rest:
            return ()
        for length in range(len(rest), 0, -1):
            head = " ".join(rest[:length])
            behind = part(rest[length:]) if head in known else None
            if behind is not None:
                return (head, *behind)
        return None

    parts = part(words) or ()
    return parts if len(parts) > 1 else ()


def _find_whole(words: str, known: Mapping[str, tuple[str, str]]) -> str | None:
    """The known head that the words are, also where a line's end parted a word (``Egen-andel``)."""
    joined = words.replace(" ", "")
    return words if words in known else _squeezed().get(joined) or _squeezed().get(spell_alike(joined))


@cache
def _squeezed() -> dict[str, str]:
    return {phrase.replace(" ", ""): phrase for phrase in _columns()}


def match_scenario(text: str) -> tuple[Scenario, BudgetBasis] | None:
    """Which scenario a row's label names, and which budget where it says so; total words and a number of its own do not count."""
    known = read_words("scenarios")
    words = _without_day_words(without_years(normalise(_without_dates(text))))
    return _scenario(known.get(words) or known.get(without_total_words(words)) or known.get(_NUMBERED.sub("", words)))


def _without_day_words(words: str) -> str:
    """A scenario's words without the ``pr.`` that led to its date (``Skøn pr. 31.8.``)."""
    return _DAY_WORDS.sub("", words)


def find_scenario(head: str) -> tuple[Scenario, BudgetBasis] | None:
    """Which scenario a column's head names among its other words; None where it names several, as heads that ran together do.

    A difference may name what it lies between (``Forskel mellem budget og skøn``) or stand under the last of them (``Skøn 2024 Forskel``).
    """
    known = read_words("scenarios")
    named = _list_phrases(without_years(normalise(_BUDGET_OF_YEAR.sub("Budget ", head))), known)
    meanings = {known[phrase]["scenario"] for phrase in named}
    if len(meanings) > 1 and Scenario.DEVIATION not in meanings:
        return None
    meant = Scenario.DEVIATION if Scenario.DEVIATION in meanings else next(iter(meanings), None)
    phrase = max((phrase for phrase in named if known[phrase]["scenario"] == meant), key=len, default=None)
    return _scenario(known[phrase]) if phrase else None


def names_scenarios(text: str) -> bool:
    """Whether a text names a scenario, or several as a line of heads does."""
    return bool(_list_phrases(without_years(normalise(text)), read_words("scenarios")))


def names_only_scenario(head: str) -> bool:
    """Whether a head is a scenario with its year, day, period or unit, and no word beside them.

    A difference may name the scenarios that it lies between, or stand under one of them.
    """
    words = f" {without_years(normalise(_without_dates(head)))} "
    named = _list_phrases(words.strip(), read_words("scenarios"))
    for phrase in named:
        words = words.replace(f" {phrase} ", " ", 1)
    rest = " ".join(words.split())
    return find_scenario(head) is not None and (is_unit(rest) or set(without_unit(rest).split()) <= _PERIOD_WORDS)


def opens_with_scenario(text: str) -> bool:
    """Whether a label begins with a scenario's words, whatever stands behind them (``Skøn efter tredje kvartal``)."""
    words = without_years(normalise(text))
    return any(f"{words} ".startswith(f"{phrase} ") for phrase in read_words("scenarios"))


def _list_phrases(words: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known phrases that stand in some words, from left to right; what stands inside a longer one is none."""
    rest, found = f" {words} ", []
    while (phrase := find_longest_phrase(rest.strip(), known)) is not None:
        place = rest.index(f" {phrase} ")
        found.append((place, phrase))
        rest = rest[: place + 1] + "\0" * len(phrase) + rest[place + 1 + len(phrase) :]
    return tuple(phrase for _, phrase in sorted(found))


def without_scenario(head: str) -> str:
    """A head's words less the scenario that they name."""
    words = without_years(normalise(_without_dates(_BUDGET_OF_YEAR.sub("Budget ", head))))
    phrase = find_longest_phrase(words, read_words("scenarios"))
    return f" {words} ".replace(f" {phrase} ", " ", 1).strip() if phrase else words


def _scenario(row: Mapping[str, str] | None) -> tuple[Scenario, BudgetBasis] | None:
    return (Scenario(row["scenario"]), BudgetBasis(row["basis"] or "unknown")) if row else None


def find_head_day(head: str) -> tuple[int, int] | None:
    """The (day, month) that a head prints without its year (``Skøn pr. 31.8.``, ``Skøn pr. 30. juni``), if it prints just one."""
    days = [(found.day, found.month) for found in find_dates(head) if found.year is None]
    days += [(int(match[1]), int(match[2])) for match in _DAY.finditer(head)]
    return days[0] if len(days) == 1 and days[0][1] <= _MONTHS_A_YEAR and days[0][0] <= _DAYS_A_MONTH else None


def find_head_month(head: str) -> int | None:
    """The month that a head names without a day (``Forventet pr. juli``, ``Skøn sept.``), if it names just one."""
    found = {match[0].lower()[:_LETTERS_OF_MONTH] for match in _MONTH.finditer(head)}
    return [name[:_LETTERS_OF_MONTH] for name in MONTHS].index(found.pop()) + 1 if len(found) == 1 else None


def _without_dates(text: str) -> str:
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    return _MONTH.sub(" ", _DAY.sub(" ", text))


@cache
def _columns() -> dict[str, tuple[str, str]]:
    return {spell_alike(key): (row["role"], row["detail"] or "") for key, row in read_words("columns").items()}
