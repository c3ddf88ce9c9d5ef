"""Municipalities and committees that a head's lines name, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from pipeline.meeting.words import either, load_rows, load_settings

_COMMITTEE = re.compile(
    r"(?:(?:(?:[A-ZÆØÅ]\w*(?:-,|-|,) ?|[a-zæøå]\w*-,? )(?:og |samt |& )?|[A-ZÆØÅ]\w* (?:og|&) )*[A-ZÆØÅa-zæøå]\w*udvalg(?:et)?)\b"
)
_COMMITTEE_FOR = re.compile(r"(?:Udvalget|Udvalg) for [A-ZÆØÅ]\w*-?(?:(?:,| og| &|, og| samt) [A-ZÆØÅ]\w*-?)*")
_COMMITTEE_SMALL = re.compile(r"(?:Udvalget|Udvalg) for [a-zæøå]\w*-?(?:(?:,| og| &|, og| samt) [a-zæøå]\w*-?)*")
_COMMITTEE_ALONE = re.compile(
    r"(?:Udvalget|Udvalg) (?:(?:for )?[A-ZÆØÅ](?:[\w ,&]|-(?! )){2,80}|for \w{3,30}-?(?:,? (?:(?:og|samt) |& )?\w{3,30}-?){0,5})"
)
_POSSESSIVE = re.compile(r"(?:(?<=udvalget)|(?<=styrelsen)|(?<=rådet)|(?<=gistraten))s(?= møde\b)", re.IGNORECASE)
"""Of a committee's meeting: ``Socialudvalgets møde``."""

_YEARS = re.compile(r"\s*(?:\b(?:19|20)\d{2}\s*[-–]\s*(?:(?:19|20)?\d{2})\b|\([^)]*\))")
_NAME = r"[A-ZÆØÅ][\wé]+(?:[- ][A-ZÆØÅ][\wé]+)?"


class HeadText(Protocol):
    """A line of the head."""

    @property
    def text(self) -> str:
        """The line without markup."""

    @property
    def label(self) -> str:
        """The label that it begins with, in small letters, or nothing."""

    @property
    def is_title(self) -> bool:
        """Whether it is the document's title."""

    @property
    def is_joined(self) -> bool:
        """Whether it is two printed lines, of which the second may be no part of the name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A municipality or committee that a line names. ``kind`` is a committee's, ``code`` a municipality's."""

    name: str
    weight: int
    code: str = ""
    kind: str = ""
    is_alone: bool = False


def find_municipalities(lines: tuple[HeadText, ...]) -> tuple[Named, ...]:
    """The municipalities that the head's lines name as such (``Nordby Kommune``, ``Nordby Byråd``), in printed order."""
    found: list[Named] = []
    for line in lines:
        known = [(match, _weigh(line, match)) for match in _municipality().finditer(line.text)]
        for match, weight in known or [(match, 1) for match in _hall().finditer(line.text)]:
            code, name = _known_municipalities()[match["name"].lower()]
            found.append(Named(name, weight, code))
        if not known and (listed := _known_municipalities().get(line.text.lower())):
            found.append(Named(listed[1], 1, listed[0]))  # a bare name may be a place: it counts where nothing else is named
        for piece in () if known else _pieces(line):
            unlisted = _unlisted().fullmatch(piece)
            if unlisted:
                whole = 1 if line.is_joined else 3
                found.append(Named(_capitalise(unlisted["name"]), whole if piece == line.text else 2))
    return tuple(found)


def find_committees(lines: tuple[HeadText, ...]) -> tuple[Named, ...]:
    """The committees that the head's lines name, in printed order; a council above a committee counts for little."""
    found: list[Named] = []
    for line in lines:
        text = _YEARS.sub("", line.text)
        if line.label in load_settings("head")["organ_labels"]:
            text = text[len(line.label) :].lstrip(": ")
        for name, kind, whole in _committees_in(text, line.is_title or bool(line.label)):
            weight = 3 if whole else 2 if line.is_title or line.label in load_settings("head")["organ_labels"] else 1
            found.append(Named(name, 0 if kind == "council" else weight, kind=kind, is_alone=whole))
    return tuple(found)


def skip_municipality(text: str) -> int:
    """Where a text goes on behind the municipality's name that it begins with; 0 where it begins otherwise."""
    match = _municipality().match(text)
    return match.end() + (len(text) - match.end() - len(text[match.end() :].lstrip())) if match else 0


def skip_committee(text: str) -> int:
    """Where a text goes on behind the committee's name that it begins with; 0 where it begins otherwise."""
    bare = _POSSESSIVE.sub("", text)
    end = max((match.end() for pattern in (_COMMITTEE, _COMMITTEE_FOR, _listed()) if (match := pattern.match(bare))), default=0)
    return end + (end > 0 and bare[:end] == text[:end] and _POSSESSIVE.match(text, end) is not None)


def _pieces(line: HeadText) -> list[str]:
    """What commas and dashes part in a line, its label or title word taken off."""
    settings = load_settings("head")
    words = either([*settings["place_labels"], *settings["organ_labels"], *settings["title_words"]])
    first = re.compile(rf"\b(?:{words})\b[\s:]*", re.IGNORECASE)
    return [piece.strip() for piece in re.split(r"\s[-–—|]\s|,\s|:\s", first.sub("", line.text, count=1))]


def _weigh(line: HeadText, match: re.Match[str]) -> int:
    if match.start() == 0 and match.end() == len(line.text):
        return 3
    if line.is_title or line.label or re.match(r"\s*[-–—,|]\s", line.text[match.end() :]):
        return 2
    return 1


def _committees_in(text: str, is_sure: bool) -> list[tuple[str, str, bool]]:
    """Names, kinds, and whether the line is nothing else: of the list, and of the shapes that committees' names have."""
    text = _POSSESSIVE.sub("", _capitalise(text))
    found: list[tuple[int, int, str]] = [(0, len(text), text)] if _COMMITTEE_ALONE.fullmatch(text) else []
    for pattern in (_COMMITTEE_SMALL, _COMMITTEE, _COMMITTEE_FOR, _listed()) if is_sure else (_COMMITTEE, _COMMITTEE_FOR, _listed()):
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                start = match.start() + _skip_title(match.group())
                found.append((start, match.end(), text[start : match.end()]))
    named: list[tuple[str, str, bool]] = []
    for start, end, name in sorted(found):
        known = _known_committees().get(name.lower()) or _known_committees().get(f"{name.lower()}et")
        whole = not text[:start].strip() and not text[end:].strip(" -–:")
        if not name[0].isupper() and (known is None or not (is_sure or whole)):
            continue  # a word of a sentence
        canonical, kind = known or (name, "standing")
        named.append((canonical, kind, whole))
    return named


def _skip_title(name: str) -> int:
    """Where a name begins behind the word for a paper that a comma leads to it from (``Referat, Økonomiudvalget``)."""
    words = either(load_settings("head")["title_words"])
    found = re.match(rf"(?:{words}), ?", name, re.IGNORECASE)
    return found.end() if found else 0


def _capitalise(name: str) -> str:
    """A name in capitals as it is written otherwise: ``NORD-SØBY`` → ``Nord-Søby``."""
    if not name.isupper():
        return name
    return re.sub(r"\b(Og|For|Samt|I|Den|D|Af|Til)\b", lambda match: match.group().lower(), name.title())


@cache
def _known_municipalities() -> Mapping[str, tuple[str, str]]:
    known: dict[str, tuple[str, str]] = {}
    for row in load_rows("reference/municipalities"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            for spelling in (name, f"{name}s"):
                known.setdefault(spelling.lower(), (row["code"], row["name"]))
    return known


@cache
def _municipality() -> re.Pattern[str]:
    known = either([re.escape(name) for name in _known_municipalities()])
    return re.compile(rf"(?<![\w-])(?P<name>{known}) {_municipality_words()}", re.IGNORECASE)


@cache
def _hall() -> re.Pattern[str]:
    """A town hall of a municipality on the list; others bear a town's name."""
    known = either([re.escape(name) for name in _known_municipalities()])
    return re.compile(rf"(?<![\w-])(?P<name>{known}) (?:{either(load_settings('head')['hall_words'])})(?!\w)", re.IGNORECASE)


@cache
def _unlisted() -> re.Pattern[str]:
    """A name that is not in the list is believed only where it stands alone."""
    return re.compile(rf"(?P<name>{_NAME}) (?i:{_municipality_words()})")


def _municipality_words() -> str:
    return rf"(?:{either(load_settings('head')['municipality_words'])})(?:et|s|n|en)?(?!\w)"


@cache
def _known_committees() -> Mapping[str, tuple[str, str]]:
    known: dict[str, tuple[str, str]] = {}
    for row in load_rows("reference/committees"):
        aliases = [alias for alias in row["aliases"].split("|") if len(alias) > 4]
        for name in (row["name_da"], *aliases):
            known.setdefault(name.lower(), (row["name_da"], row["kind"]))
    return known


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either([re.escape(name) for name in _known_committees()])})(?!\w)", re.IGNORECASE)
