"""Which scenario a head or a label names: the budget, what came or is to come of it, or the difference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pipeline.danish.data import find_longest_phrase, read_words
from pipeline.danish.head_days import without_dates
from pipeline.danish.units import is_unit, without_unit
from pipeline.danish.vocabulary import without_total_words
from pipeline.danish.words import normalise, without_years
from schemas.lists import BudgetBasis, Scenario

_PERIOD_WORDS = frozenset(
    "1 2 3 4 første anden andet tredje fjerde kvartal kvt halvår runde opfølgning efter pr per primo ultimo i af mellem og fra til".split()
)
_BUDGET_OF_YEAR = re.compile(r"\bB(?=(?:19|20)\d\d\b)")
_DAY_WORDS = re.compile(r" (?:pr|per|ultimo|pr ultimo|per ultimo)$")
_NUMBERED = re.compile(r"^\d (?=\D)| (?:nr )?\d$")
"""The number of a forecast: ``Prognose 3``, ``2. skøn``."""


def match_scenario(text: str) -> tuple[Scenario, BudgetBasis] | None:
    """Which scenario a row's label names, and which budget where it says so; total words and a number of its own do not count."""
    known = read_words("scenarios")
    words = _without_day_words(without_years(normalise(without_dates(text))))
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
    words = f" {without_years(normalise(without_dates(head)))} "
    named = _list_phrases(words.strip(), read_words("scenarios"))
    for phrase in named:
        words = words.replace(f" {phrase} ", " ", 1)
    rest = " ".join(words.split())
    return find_scenario(head) is not None and (is_unit(rest) or set(without_unit(rest).split()) <= _PERIOD_WORDS)


def opens_with_scenario(text: str) -> bool:
    """Whether a label begins with a scenario's words, whatever stands behind them (``Skøn efter tredje kvartal``)."""
    words = without_years(normalise(text))
    return any(f"{words} ".startswith(f"{phrase} ") for phrase in read_words("scenarios"))


def part_scenario(text: str) -> tuple[str, str] | None:
    """A label's words and the scenario's that it ends in (``Kontanthjælp``, ``budget 2031``); None where it ends in none or is one.

    The longest end that names a scenario is meant, and at least a word stands before it.
    """
    words = text.split()
    for cut in range(1, 0 if match_scenario(text) else len(words)):
        scenario = " ".join(words[cut:]).lstrip("-–:, ")
        if match_scenario(scenario) and not words[cut].endswith(","):  # ``Gruppe 2, budget`` is a group's
            return " ".join(words[:cut]).rstrip("-–:, "), scenario
    return None


def without_scenario(head: str) -> str:
    """A head's words less the scenario that they name."""
    words = without_years(normalise(without_dates(_BUDGET_OF_YEAR.sub("Budget ", head))))
    phrase = find_longest_phrase(words, read_words("scenarios"))
    return f" {words} ".replace(f" {phrase} ", " ", 1).strip() if phrase else words


def _list_phrases(words: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known phrases that stand in some words, from left to right; what stands inside a longer one is none."""
    rest, found = f" {words} ", []
    while (phrase := find_longest_phrase(rest.strip(), known)) is not None:
        place = rest.index(f" {phrase} ")
        found.append((place, phrase))
        rest = rest[: place + 1] + "\0" * len(phrase) + rest[place + 1 + len(phrase) :]
    return tuple(phrase for _, phrase in sorted(found))


def _scenario(row: Mapping[str, str] | None) -> tuple[Scenario, BudgetBasis] | None:
    return (Scenario(row["scenario"]), BudgetBasis(row["basis"] or "unknown")) if row else None


def list_named_bases(label: str) -> frozenset[BudgetBasis]:
    """Which budgets a label names among its other words (``Afvigelse fra oprindeligt budget``)."""
    words = f" {normalise(label)} "
    known = ((key, row["basis"]) for key, row in read_words("scenarios").items() if row["scenario"] == Scenario.BUDGET)
    found = {BudgetBasis(basis) for key, basis in known if basis and f" {key} " in words}
    return frozenset(found - {BudgetBasis.UNKNOWN})
