"""The words of the minutes, looked up in ``schemas/``: a spelling is a row in a CSV, never a branch."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.danish.dates import find_dates
from pipeline.danish.words import normalise, without_years
from schemas import ROOT
from schemas.lists import BudgetBasis, ChangeKind, ExpenditureKind, Scenario

_THOUSANDS = re.compile(r"(?<![\d.,])(?<!\d[ \u00a0])1(?:[. \u00a0]000)+(?!\d)")


@dataclass(frozen=True, slots=True)
class ColumnWord:
    """What a column's head says: its role and a detail (on what basis recipients are counted, for which period a rate is)."""

    role: str
    detail: str
    exact: bool


@dataclass(frozen=True, slots=True)
class SignWord:
    """What a label says of its amount: on which side it stands (expenditure, income, net) and with which sign."""

    side: str
    sign: int
    words: str


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A printed unit of money: kroner for one printed unit, and the words."""

    factor: Decimal
    words: str


def match_column(header: str) -> ColumnWord | None:
    """The role of a column whose head reads so, by its longest known phrase; years, dates and units in it do not count.

    The area (``DRIFT``) counts only where nothing else is known: it stands above columns and is none itself.
    """
    words = without_years(without_unit(normalise(_without_dates(header))))
    known = _columns()
    if words in known:
        return ColumnWord(*known[words], exact=True)
    named = {phrase: meaning for phrase, meaning in known.items() if meaning[0] != "area"}
    phrase = _longest_phrase(words, named) or _longest_phrase(words, known)
    return ColumnWord(*known[phrase], exact=False) if phrase else None


def _without_dates(text: str) -> str:
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    return text


def find_unit(text: str) -> UnitWord | None:
    """The unit of money that a head, caption or mark prints (``--- 1.000 kr. ---``); behind a number it is only an amount's."""
    words = without_years(_unit_key(text))
    phrase = _longest_phrase(words, _units())
    if phrase is None or re.search(rf"\d {re.escape(phrase)}(?: |$)", words):
        return None
    return UnitWord(_units()[phrase], phrase)


def is_unit(text: str) -> bool:
    """Whether a text is a unit mark and nothing else: ``- 1.000 kr. -``, ``Beløb i mio. kr.``, ``(1.000 kr.)``."""
    unit = find_unit(text)
    if unit is None:
        return False
    rest = _unit_key(text).replace(unit.words, "", 1).split()
    return set(rest) <= {"i", "beløb", "alle", "hele", "netto", "løbende", "priser", "tal"}


def without_unit(words: str) -> str:
    """Normalised words with the unit of money taken out."""
    phrase = _longest_phrase(words, {normalise(unit): factor for unit, factor in _units().items()})
    return " ".join(words.replace(phrase, " ", 1).split()) if phrase else words


def match_change_type(text: str) -> ChangeKind | None:
    """Why lines under such a heading are there, or None when the heading is no change type."""
    found = _rows("change_types", "words").get(without_years(normalise(text)))
    return ChangeKind(found["change_kind"]) if found else None


def match_expenditure_kind(text: str, where: str) -> ExpenditureKind | None:
    """Which block of money a text names, among the words that count in such a place (heading, title, account)."""
    words = without_years(normalise(text))
    known = {key: row for key, row in _rows("expenditure_kinds", "words").items() if where in row["where"].split()}
    phrase = words if words in known else (_longest_phrase(words, known) if where != "heading" else None)
    return ExpenditureKind(known[phrase]["expenditure_kind"]) if phrase else None


def match_row_role(label: str) -> str | None:
    """``total``, ``net`` or ``of_which`` when a label says so (``Sektor Skole i alt``, ``I alt Skole``, ``Heraf løn``), else None."""
    found = _role_words(normalise(label))
    return _rows("rows", "words")[found]["role"] if found else None


def without_total_words(label: str) -> str:
    """A total's label less its total words, normalised: what it adds up (``Sektor Skole i alt`` → ``sektor skole``)."""
    words = normalise(label)
    total = _role_words(words)
    if not total or _rows("rows", "words")[total]["role"] != "total":
        return words
    return words[: -len(total)].strip() if words.endswith(total) else words[len(total) :].strip()


def _role_words(words: str) -> str | None:
    """The longest known words that begin, end or are a label, where they count."""
    found = [
        key
        for key, row in _rows("rows", "words").items()
        if ("whole" in row["place"].split() and words == key)
        or ("end" in row["place"].split() and words.endswith(f" {key}"))
        or ("start" in row["place"].split() and words.startswith(f"{key} "))
    ]
    return max(found, key=len, default=None)


def match_sign(label: str) -> SignWord | None:
    """The sign that a label's words give its amount (``Mindreudgifter`` −, ``Mindreindtægter`` +), if they give just one."""
    padded = f" {normalise(label)} "
    known = _rows("sign_words", "words")
    found = [key for key in known if f" {key} " in padded]
    longest = [key for key in found if not any(key != other and f" {key} " in f" {other} " for other in found)]
    meanings = {(known[key]["measure"], int(known[key]["sign"])) for key in longest}
    if len(meanings) != 1:
        return None
    side, sign = meanings.pop()
    return SignWord(side, sign, longest[0])


def match_scenario(text: str) -> tuple[Scenario, BudgetBasis] | None:
    """Which scenario a row's label names, and which budget where it says so; total words beside it do not count."""
    known = _rows("scenarios", "words")
    words = without_years(normalise(text))
    return _scenario(known.get(words) or known.get(without_total_words(words)))


def find_scenario(head: str) -> tuple[Scenario, BudgetBasis] | None:
    """Which scenario a column's head names among its other words, by the longest phrase."""
    known = _rows("scenarios", "words")
    phrase = _longest_phrase(without_years(normalise(head)), known)
    return _scenario(known.get(phrase)) if phrase else None


def without_scenario(head: str) -> str:
    """A head's words less the scenario that they name."""
    words = without_years(normalise(head))
    phrase = _longest_phrase(words, _rows("scenarios", "words"))
    return f" {words} ".replace(f" {phrase} ", " ", 1).strip() if phrase else words


def _scenario(row: dict[str, str] | None) -> tuple[Scenario, BudgetBasis] | None:
    return (Scenario(row["scenario"]), BudgetBasis(row["basis"] or "unknown")) if row else None


def match_benefit(label: str) -> str | None:
    """The canonical key of a benefit whose name or synonym the label is, or None."""
    return _benefits().get(normalise(label))


def find_benefit(text: str) -> str | None:
    """The name of the one benefit that a caption speaks of, as our list spells it; None when it names none or several."""
    words = without_years(normalise(text))
    found = {key: phrase for phrase, key in sorted(_benefits().items(), key=lambda item: len(item[0])) if f" {phrase} " in f" {words} "}
    longest = {key: phrase for key, phrase in found.items() if not any(phrase in other and phrase != other for other in found.values())}
    return next(iter(longest.values())) if len(longest) == 1 else None


def is_committee(text: str) -> bool:
    """Whether a line is a committee's name and nothing else."""
    return normalise(text) in _committees()


def monthly_benefit_bounds() -> tuple[Decimal, Decimal]:
    """Between what a monthly benefit in kroner can lie."""
    limits = tomllib.loads((ROOT / "vocabulary" / "limits.toml").read_text(encoding="utf-8"))["monthly_benefit_dkk"]
    return Decimal(limits["min"]), Decimal(limits["max"])


def read_table(folder: str, name: str) -> tuple[dict[str, str], ...]:
    """The rows of one of our CSV files, as printed."""
    with (ROOT / folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _rows(name: str, key: str) -> dict[str, dict[str, str]]:
    return {normalise(row[key]): row for row in read_table("vocabulary", name)}


@cache
def _columns() -> dict[str, tuple[str, str]]:
    return {key: (row["role"], row["detail"] or "") for key, row in _rows("columns", "words").items()}


@cache
def _units() -> dict[str, Decimal]:
    return {_unit_key(row["words"]): Decimal(row["factor"]) for row in read_table("vocabulary", "units")}


@cache
def _benefits() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in read_table("reference", "benefits"):
        for name in (row["name_da"], *row["synonyms"].split("|")):
            found.setdefault(normalise(name), row["key"])
    return found


@cache
def _committees() -> frozenset[str]:
    names = [name for row in read_table("reference", "committees") for name in (row["name_da"], *row["aliases"].split("|"))]
    return frozenset(normalise(name) for name in names if name)


def _unit_key(text: str) -> str:
    """Units are told by their digits, so points between digits stay away and letters stand alone."""
    return normalise(_THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), text))


def _longest_phrase(words: str, known: Iterable[str]) -> str | None:
    padded = f" {words} "
    found = [phrase for phrase in known if f" {phrase} " in padded]
    return max(found, key=len, default=None)
