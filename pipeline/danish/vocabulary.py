"""Labels: what a row's words say of it, looked up in ``schemas/``. A spelling is a row in a CSV, never a branch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.danish.data import find_longest_phrase, read_lists, read_table, read_words
from pipeline.danish.words import normalise, strip_markup, without_years
from schemas.lists import ChangeKind, ExpenditureKind

_JOINED = re.compile(r",|/|\bog\b|\bsamt\b")


@dataclass(frozen=True, slots=True)
class SignWord:
    """What a label says of its amount: on which side it stands (expenditure, income, net) and with which sign."""

    side: str
    sign: int
    words: str


def match_change_type(text: str) -> ChangeKind | None:
    """Why lines under such a heading are there, or None when the heading is no change type."""
    found = read_words("change_types").get(without_years(normalise(text)))
    return ChangeKind(found["change_kind"]) if found else None


def find_change_type(text: str) -> ChangeKind | None:
    """The change type that a title names among its other words (``Lov- og cirkulæreprogrammet 2020``); a bare 'status' is none."""
    known = {words: row for words, row in read_words("change_types").items() if row["change_kind"] != ChangeKind.STATUS}
    phrase = find_longest_phrase(without_years(normalise(text)), known)
    return ChangeKind(known[phrase]["change_kind"]) if phrase else None


def match_expenditure_kind(text: str, where: str) -> ExpenditureKind | None:
    """Which block of money a text names, among the words that count in such a place (heading, title, account)."""
    words = without_years(normalise(text))
    known = {key: row for key, row in read_words("expenditure_kinds").items() if where in row["where"].split()}
    phrase = words if words in known else (find_longest_phrase(words, known) if where != "heading" else None)
    return ExpenditureKind(known[phrase]["expenditure_kind"]) if phrase else None


@lru_cache(maxsize=8192)
def match_row_role(label: str) -> str | None:
    """``total``, ``net`` or ``of_which`` when a label says so (``Sektor Skole i alt``, ``I alt Skole``, ``Heraf løn``), else None."""
    first = _without_lone_year(normalise(label.split(",")[0]))
    words = first if first in read_words("rows") else _without_lone_year(normalise(label))
    found = _role_words(words)
    sign = match_sign(label)
    if sign is None or (found and read_words("rows")[found]["role"] != "total"):
        return read_words("rows")[found]["role"] if found else None
    rest = words.removesuffix(sign.words).strip()
    total = found or (_role_words(rest) if rest != words else None)
    if sign.side == "net" and (total or not rest):
        return "net"
    return read_words("rows")[total]["role"] if total else None


def counts_again(label: str) -> bool:
    """Whether a label behind a table's total says that it counts some of it once more (``Serviceudgifter ekskl. refusion``)."""
    words = f" {normalise(label)} "
    return any("behind" in row["place"].split() and f" {key} " in words for key, row in read_words("rows").items())


@lru_cache(maxsize=8192)
def without_total_words(label: str) -> str:
    """A total's label less its total words, normalised: what it adds up (``Sektor Skole i alt`` → ``sektor skole``)."""
    words = _without_lone_year(normalise(label))
    sign = match_sign(label)
    words = words.removesuffix(sign.words).strip() if sign else words
    total = _role_words(words)
    if not total or read_words("rows")[total]["role"] == "of_which":
        return words
    return " ".join(f" {words} ".replace(f" {total} ", " ", 1).split()) if not words.endswith(total) else words[: -len(total)].strip()


def _without_lone_year(words: str) -> str:
    """A sum's words without the year behind them (``netto 2022``); a year beside other words is part of a name."""
    bare = without_years(words)
    return bare if bare in read_words("rows") else words


@lru_cache(maxsize=8192)
def match_sign(label: str) -> SignWord | None:
    """The sign that a label's words give its amount (``Mindreudgifter`` −, ``Mindreindtægter`` +), if they give just one."""
    padded = f" {normalise(label)} "
    known = read_words("sign_words")
    found = [key for key in known if f" {key} " in padded]
    longest = [key for key in found if not any(key != other and f" {key} " in f" {other} " for other in found)]
    meanings = {(known[key]["measure"], int(known[key]["sign"])) for key in longest}
    if len(meanings) != 1:
        return None
    side, sign = meanings.pop()
    return SignWord(side, sign, longest[0])


def match_benefit(label: str) -> str | None:
    """The canonical key of a benefit whose name or synonym the label is, or None."""
    return _benefits().get(normalise(label))


def list_benefits() -> tuple[tuple[str, str], ...]:
    """Each known name of a benefit, normalised, with its canonical key."""
    return tuple(_benefits().items())


def find_benefit(text: str) -> str | None:
    """The name of the one benefit that a caption speaks of, as the caption prints it; None when it names none or several."""
    words = without_years(normalise(text))
    found = {key: phrase for phrase, key in sorted(_benefits().items(), key=lambda item: len(item[0])) if f" {phrase} " in f" {words} "}
    longest = {key: phrase for key, phrase in found.items() if not any(phrase in other and phrase != other for other in found.values())}
    return _as_printed(text, next(iter(longest.values()))) if len(longest) == 1 else None


def is_joint_benefit(text: str) -> bool:
    """Whether a text is nothing but several benefits under one (``Kontanthjælp og uddannelseshjælp``)."""
    parts = _JOINED.split(text)
    return len(parts) > 1 and all(normalise(part) in _benefits() for part in parts)


def _as_printed(text: str, phrase: str) -> str:
    """The words of a text that are such a phrase once they are normalised; the phrase itself where they are not to be found."""
    words = strip_markup(text).split()
    spans = [(first, behind) for first in range(len(words)) for behind in range(first + 1, len(words) + 1)]
    printed = (" ".join(words[first:behind]) for first, behind in sorted(spans, key=lambda span: span[1] - span[0]))
    return next((found.strip(" .,:;–-") for found in printed if normalise(found) == phrase), phrase)


def is_committee(text: str) -> bool:
    """Whether a line is a committee's name and nothing else."""
    return normalise(text) in _committees()


def monthly_benefit_bounds() -> tuple[Decimal, Decimal]:
    """Between what a monthly benefit in kroner can lie."""
    limits = read_lists("limits")["monthly_benefit_dkk"]
    return Decimal(limits["min"]), Decimal(limits["max"])


@lru_cache(maxsize=8192)
def _role_words(words: str) -> str | None:
    """The longest known words that begin, end or are a label, where they count; a part is none the less a part (``Heraf lærere i alt``)."""
    found = [
        key
        for key, row in read_words("rows").items()
        if ("whole" in row["place"].split() and words == key)
        or ("end" in row["place"].split() and words.endswith(f" {key}"))
        or ("start" in row["place"].split() and words.startswith(f"{key} "))
        or ("inside" in row["place"].split() and f" {key} " in words)
    ]
    return max(found, key=lambda key: (read_words("rows")[key]["role"] == "of_which", len(key)), default=None)


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
