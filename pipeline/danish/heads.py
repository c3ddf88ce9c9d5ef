"""Heads of columns: the role that their words name, and the scenario beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.danish.column_roles import BUDGETS, CHANGES, GRANT
from pipeline.danish.data import find_longest_phrase, read_words
from pipeline.danish.dates import MONTHS
from pipeline.danish.head_days import without_dates
from pipeline.danish.measures import is_for_somebody, is_monthly, is_rate, is_yearly
from pipeline.danish.spellings import spell_alike
from pipeline.danish.units import without_unit
from pipeline.danish.words import find_years, join_broken, normalise, without_years

_SHORTEST_PHRASE = 3
"""Letters like ``B`` or ``KB`` are a head only by themselves, and one letter only beside a year or a unit (``B 2024``)."""
_ONLY_WHOLE = frozenset(
    (
        *"korrigeret oprindeligt vedtaget overføres pladser helårspladser børnetal ændringer periodiseret".split(),
        *"primo ultimo afdrag restgæld".split(),
        *("over /underskud", "under /overskud", "overskud/underskud"),
    )
)
"""Words that are a head by themselves and say nothing inside another (``Udgift til pladser``, ``Over-/underskud primo``)."""
_NO_FIGURES = ("area", "label")
_IN_PERCENT = {"deviation": "deviation_pct", "deviation_original": "deviation_pct", "outcome": "deviation_pct"} | dict.fromkeys(
    ("original_budget", "corrected_budget", "budget", "actual_to_date", "expected"), "consumption_pct"
)
"""What a head means that says its money in per cent: the store keeps none but the deviation's."""
_NETS = ("net", "amount_or_net")
_AMOUNTS = (*_NETS, "amount", "expenditure", "income", "amount_or_budget", "amount_or_status")
_WITH_CHANGES = re.compile(r"(?P<base>.+?) (?:inkl|incl|inklusive|inclusive|efter) .+")
_DIFFERENCE = re.compile(r"(?P<base>.+?) (?P<link>til|fra|mod|minus|ift|i forhold til) (?P<other>.+)")
_COMPARED = ("minus", "ift", "i forhold til")
_OUTCOMES = ("deviation", "result", "actual_to_date")
_DIFFERENCES = re.compile(r"\b(?:mer|mindre|over|under)(?:udgift|forbrug|indtægt|skud|skrid)|besparelse|balance|ændring|gevinst")
"""Beside a bare ``Forventet`` they say that a difference is, not what comes of the year (``Forventet overskridelse``)."""
_SIDES = ("expenditure", "income", "net")
_SPENT = {"more_spent", "less_spent"}
_REST = re.compile(r"(?:rest|restbeløb|resterende|uforbrugt|uforbrugte)(?: (?:af|på|i))? (?P<of>.+)")
"""What is left of something (``Rest af bevilling``, ``Resterende rådighedsbeløb``), not what is expected to be."""
_LONGEST = 80
"""So many characters no head has."""
_CUT_SHORT = re.compile(r"[^\W\d_]{3,}(?=\.)")
_MONTH_NAMES = "|".join(MONTHS)
_DAY_WORDS = re.compile(rf"\b(?:pr\.?|per) (?=\d{{1,2}}[./] ?(?:\d|{_MONTH_NAMES})|(?:{_MONTH_NAMES})\b)", re.IGNORECASE)
"""What leads to a day or a month, and to nobody that a rate is for (``Skøn pr. 31. maj netto``)."""
_TRAILING_PR = re.compile(r" (?:pr|per)$")


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
    word = _match_changed_budget(header) or _match_difference(header) or _match_rest(header) or _match_words(header)
    if word is None or not word.exact:
        word = _match_abbreviated(header) or _settle_rate(header, word)
    if word is None or "%" not in normalise(header).split() or word.role not in (*_IN_PERCENT, "recipients"):
        return word
    if word.role == "recipients":
        return None  # a share of them (``Andel af personer i pct.``)
    return replace(word, role=_IN_PERCENT[word.role])


def means_rate(words: str) -> bool:
    """Whether words that head labels (``Ydelse``) mean a rate where they stand over figures."""
    own, monthly = match_column(words), match_column(f"{words} pr. måned")
    heads_labels = own is not None and own.exact and own.role == "label"
    return heads_labels and monthly is not None and monthly.role == "monthly_benefit"


def _settle_rate(header: str, word: ColumnWord | None) -> ColumnWord | None:
    """Money for one of something is no amount: what somebody costs is a rate, what anything else costs is not known."""
    if word is None or word.role not in _AMOUNTS or not is_rate(without_dates(_DAY_WORDS.sub(" ", header))):
        return word
    if not is_for_somebody(header) or word.role == "income":
        return None
    if word.role in _NETS:
        return replace(word, role="net_rate")
    return replace(word, role="monthly_benefit", detail="month" if is_monthly(header) else "year" if is_yearly(header) else "either")


def _match_changed_budget(header: str) -> ColumnWord | None:
    """A budget that says which changes it holds (``Budget inkl. ændringer``, ``Budget efter omplacering``): the corrected one."""
    found = _WITH_CHANGES.fullmatch(normalise(without_years(header)))
    base = _match_words(found["base"]) if found else None
    if base is None or base.role not in ("budget", "original_budget") or _match_words(header) == base:
        return None
    return ColumnWord("corrected_budget", "", exact=True)


def _match_difference(header: str) -> ColumnWord | None:
    """A deviation that says from which budget it is taken, in whatever words (``Forskel til korrigeret budget``, ``Skøn minus budget``)."""
    found = _DIFFERENCE.fullmatch(normalise(without_years(without_dates(header))))
    base, other = (_match_words(found["base"]), _match_words(found["other"])) if found else (None, None)
    if found is None or base is None or other is None or not (base.exact and other.exact) or other.role not in BUDGETS:
        return None
    if base.role != "deviation" and not (base.role == "expected" and found["link"] in _COMPARED):
        return None
    return ColumnWord("deviation_original" if other.role == "original_budget" else "deviation", "", exact=True)


def _match_rest(header: str) -> ColumnWord | None:
    """What is left of a budget or a grant, where nobody knows the words by heart: it is neither of them."""
    found = _REST.fullmatch(without_unit(normalise(without_years(without_dates(header)))))
    base = _match_words(found["of"]) if found else None
    if base is None or not base.exact or base.role not in (*BUDGETS, GRANT):
        return None
    return ColumnWord("remaining", "", exact=True)


@lru_cache(maxsize=8192)
def _match_words(header: str) -> ColumnWord | None:
    printed = without_years(normalise(without_dates(header)))
    words = spell_alike(_TRAILING_PR.sub("", without_unit(printed)))
    printed = spell_alike(printed)
    known = _columns()
    amount = f"{words} beløb"
    whole = _find_whole(printed, known) or (printed.startswith(amount) and _find_whole(amount, known)) or _find_whole(words, known)
    is_dressed = words != spell_alike(normalise(header))
    if whole is not None and (len(whole) > 1 or not whole.isalpha() or is_dressed):
        return ColumnWord(*known[whole], exact=True)
    found = [phrase for text in (printed, words) if (phrase := find_longest_phrase(text, _columns_inside()))]
    phrase = max(found, key=len, default=None) or find_longest_phrase(words, _columns_else(is_dressed))
    if phrase and known[phrase][0] in CHANGES:
        first = _find_first(words, known)
        phrase = first if first and known[first][0] in _OUTCOMES else phrase
    if phrase and known[phrase][0] == "expected" and " " not in phrase and _DIFFERENCES.search(words.replace(phrase, "")):
        return None
    if phrase and known[phrase][0] == GRANT:
        phrase = _find_side_behind(words, known) or phrase
    if phrase and header[:1].isalpha() and "=" not in header and _names_both(printed, known):
        return ColumnWord("deviation", "", exact=True)
    return ColumnWord(*known[phrase], exact=False) if phrase else None


def _names_both(words: str, known: Mapping[str, tuple[str, str]]) -> bool:
    """Whether a head is nothing but more and less spent, with their signs (``Merforbrug (+) mindreforbrug (-)``)."""
    spent = sorted((phrase for phrase, meaning in known.items() if meaning[0] in _SPENT), key=len, reverse=True)
    found = [phrase for phrase in spent if f" {phrase} " in f" {words} "]
    rest = words
    for phrase in found:
        rest = rest.replace(phrase, "")
    return {known[phrase][0] for phrase in found} == _SPENT and not any(map(str.isalpha, rest))


def _find_side_behind(words: str, known: Mapping[str, tuple[str, str]]) -> str | None:
    """The side of a grant that ends a head (``Ansøgt bevilling (1.000 kr.) Udgift``)."""
    sides = (phrase for phrase, meaning in known.items() if meaning[0] in _SIDES and words.endswith(f" {phrase}"))
    return max(sides, key=len, default=None)


def _find_first(words: str, known: Mapping[str, tuple[str, str]]) -> str | None:
    """The longest known phrase that a head begins with: what it is of may be called like a change (``Afv. overførsler``)."""
    return max((phrase for phrase in known if words.startswith(f"{phrase} ")), key=len, default=None)


def _match_abbreviated(header: str) -> ColumnWord | None:
    """The role that all known heads share which begin as a head's words do that a full stop cuts short (``Korr. årsbudg.``)."""
    if len(header) > _LONGEST or not _CUT_SHORT.search(header):
        return None
    printed = join_broken(without_dates(header))
    cut = set(map(normalise, _CUT_SHORT.findall(printed)))
    words = without_unit(without_years(normalise(printed)))
    spelled = {spell_alike(each) for each in (words, words.replace(" ", "") if "-" in printed else words)}
    found = {phrase for each in spelled for phrase in _columns_of(len(each.split())) if _is_cut_from(each, phrase, cut)}
    meant = {_columns()[phrase] for phrase in found - _ONLY_WHOLE or found}
    return ColumnWord(*meant.pop(), exact=True) if len(meant) == 1 else None


def _is_cut_from(words: str, phrase: str, cut: set[str]) -> bool:
    """Whether words are a phrase but for those that are cut short; run together, the last of them is."""
    short, long = words.split(), phrase.split()
    if len(short) != len(long) or words.count("/") != phrase.count("/"):
        return False
    joined = len(long) == 1 and any(words.endswith(each) for each in cut)
    pairs = zip(short, long, strict=True)
    return all(own == whole or (whole.startswith(own) and (own in cut or joined)) for own, whole in pairs)


def names_project(head: str) -> bool:
    """Whether a head names what was granted to a whole project (``Oprindelig anlægsbevilling``), of no year.

    Args:
        head: the words above a column.
    """
    words = normalise(head).split()
    found = (match_column(" ".join(words[at:])) for at in range(len(words)))
    is_projects = any(word is not None and word.exact and word.detail == "project" for word in found)
    return is_projects and not find_years(head)


def split_heads(text: str) -> tuple[str, ...]:
    """The heads that a line without column marks holds (``Opr. budget Korr. budget``), when it holds nothing else and at least two."""
    words = tuple(without_unit(without_years(normalise(without_dates(text)))).split())
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


@cache
def _columns_inside() -> tuple[str, ...]:
    """The heads of figures that count among other words too."""
    known = _columns().items()
    long = (phrase for phrase, meaning in known if len(phrase) >= _SHORTEST_PHRASE and meaning[0] not in _NO_FIGURES)
    return tuple(phrase for phrase in long if phrase not in _ONLY_WHOLE)


@cache
def _columns_else(is_dressed: bool) -> tuple[str, ...]:
    """What counts where none of these is found: the heads of no figures, and short ones beside a year or a unit."""
    known = _columns().items()
    return tuple(phrase for phrase, meaning in known if meaning[0] in _NO_FIGURES or (is_dressed and phrase not in _ONLY_WHOLE))


@cache
def _columns_of(words: int) -> tuple[str, ...]:
    """The known heads of so many words."""
    return tuple(phrase for phrase in _columns() if len(phrase.split()) == words)


@cache
def _columns() -> dict[str, tuple[str, str]]:
    return {spell_alike(key): (row["role"], row["detail"] or "") for key, row in read_words("columns").items()}
