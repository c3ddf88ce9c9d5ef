"""What a figure is about: the words that tell one subject from another, and those that every subject may bear."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.danish.data import read_table
from pipeline.danish.vocabulary import list_benefits, match_benefit
from pipeline.danish.words import normalise, without_years

_CODE = re.compile(r"\b\d{1,2}\.\d{2}\.\d{2}\b|\b\d+\b")
_AREA = re.compile(r"s?(?:området|områderne|område|udgifterne|udgifter|udgiften|udgift|budgettet|budget)$")
_HALVED = re.compile(r"\b(?P<first>[^\W\d]{3,})-\s+og\s+(?P<second>[^\W\d]{6,})", re.IGNORECASE)  # ``kontant- og uddannelseshjælp``
_ENDING = re.compile(r"(?:erne|ene|ens|ets|en|et|er|e|s)$")
_AGES = re.compile(r"[,(]\s*\d{1,2}\s*(?:[-–]|til)\s*\d{1,2}\s*år(?:ige|s)?\b")  # ``Vuggestue, 0-2 år``
_LONG = 5  # letters of a word that may have lost its ending
_CLAUSE = re.compile(r"[,;()]")

Subject = frozenset[str]
"""The telling words of a subject; empty where it says nothing but that it is the whole."""


@lru_cache(maxsize=8192)
def read_subject(text: str) -> Subject:
    """The telling words of a label, a heading or a phrase; what it leaves out (``ekskl. refusion``) is not among them."""
    whole = _HALVED.sub(_complete, _CODE.sub(" ", _AGES.sub(" ", text)))
    words = " ".join(_without_excluded(normalise(without_years(part))) for part in _CLAUSE.split(whole))
    padded = f" {words} "
    for phrase in _phrases("generic"):
        padded = padded.replace(f" {phrase} ", " ")
    benefit = match_benefit(padded.strip())
    if benefit:
        return frozenset((benefit,))
    stems = frozenset(map(_stem, padded.split()))
    return frozenset((_stemmed_benefits()[stems],)) if stems in _stemmed_benefits() else stems or _read_number(text)


def _read_number(text: str) -> Subject:
    """The number of an area that bears no other name (``Budgetområde 722 i alt``)."""
    found = _numbered().findall(text)
    return frozenset(f"nr. {number}" for number in found) if len(found) == 1 else frozenset()


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_phrases('numbered'))})\s+(?:nr\.\s*)?(\d{{1,4}})\b(?![.,]\d)", re.IGNORECASE)


def _complete(match: re.Match[str]) -> str:
    """``Kontant- og uddannelseshjælp`` → ``Kontanthjælp og uddannelseshjælp``, where that makes the name of a benefit."""
    first, second = match["first"], match["second"]
    made = (f"{first}{second[at:]}" for at in range(1, len(second) - 2))
    return next((f"{word} og {second}" for word in made if match_benefit(word)), match[0])


@cache
def _stemmed_benefits() -> dict[Subject, str]:
    """The benefits by the stems of their names, where these mean just one (``sygedagpengene``)."""
    keys: dict[Subject, set[str]] = {}
    for name, key in list_benefits():
        keys.setdefault(frozenset(map(_stem, name.split())), set()).add(key)
    return {stems: next(iter(found)) for stems, found in keys.items() if len(found) == 1}


def mentions(text: str, subject: Subject) -> bool:
    """Whether a text names a subject, among whatever else it says."""
    if not subject:
        return False
    stems = _stem_all(text)
    names = (words for key in subject for words in _names_of().get(key, ()))
    return subject <= stems or any(words <= stems for words in names) or subject == _read_number(text)


@lru_cache(maxsize=8192)
def _stem_all(text: str) -> Subject:
    return frozenset(map(_stem, normalise(text).split()))


@cache
def _names_of() -> dict[str, tuple[Subject, ...]]:
    """What each benefit is called, by the stems of its names."""
    keys = set(_stemmed_benefits().values())
    return {key: tuple(words for words, own in _stemmed_benefits().items() if own == key) for key in keys}


def mentions_part(text: str, subject: Subject, beside: Subject) -> bool:
    """Whether a text names a subject by one of its words (``hjemmeplejen`` → ``Hjemmepleje og sygepleje``) that another lacks."""
    return bool((subject - beside) & _stem_all(text))


def without_counted(text: str) -> Subject:
    """The telling words of what is counted: none of those that only say that people are (``helårspersoner på kontanthjælp``)."""
    known = {row["words"] for row in read_table("vocabulary", "prose_words") if row["kind"] == "counted"}
    return read_subject(" ".join(word for word in normalise(text).split() if word not in known))


def without_people(subject: Subject) -> Subject:
    """A subject without the words that only say whose it is (``Borgere med handicap`` → ``handicap``)."""
    kinds = ("counted", "people")
    known = (row["words"] for row in read_table("vocabulary", "prose_words") if row["kind"] in kinds)
    return subject - {_stem(word) for words in known for word in words.replace("*", "").split()} - {"med"}


def names_rows(text: str, rows: int) -> bool:
    """Whether a phrase names the rows of a table, all so many of them (``de seks ydelser``, ``ydelserne i tabellen``)."""
    words = normalise(text).split()
    known = {row["words"] for row in read_table("vocabulary", "prose_words") if row["kind"] == "of_rows"}
    numbers = {row["words"]: row["value"] for row in read_table("vocabulary", "number_words")}
    rest = [word for word in words if word not in known and numbers.get(word, word) != str(rows)]
    return len(rest) < len(words) and not read_subject(" ".join(rest))


def speaks_of_whole(sentence: str) -> bool:
    """Whether a sentence says that its figures are all there is (``i alt``, ``samlet``)."""
    return _names("total", sentence)


def applies_for_money(sentence: str) -> bool:
    """Whether a sentence applies for an appropriation."""
    return _names("applying", sentence) and "bevilling" in sentence.lower()


def _stem(word: str) -> str:
    """A word without its ending of number and definiteness, and without the area that it is made to be (``forsørgelsesområdet``)."""
    bare = _AREA.sub("", word)
    return _ENDING.sub("", _ENDING.sub("", bare)) if len(bare) >= _LONG else bare


def _without_excluded(words: str) -> str:
    places = [place for phrase in _phrases("excluding") if (place := f" {words} ".find(f" {phrase} ")) >= 0]
    return words[: min(places)].strip() if places else words


def _names(kind: str, sentence: str) -> bool:
    words = f" {normalise(sentence)} "
    return any(f" {phrase} " in words for phrase in _phrases(kind))


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    """The phrases of a kind, twice over, so that neighbours that share a blank are both found; the longest first."""
    rows = [row for row in read_table("vocabulary", "subject_words") if row["kind"] == kind]
    found = sorted({normalise(row["words"]) for row in rows}, key=lambda phrase: (-len(phrase), phrase))
    return (*found, *found)
