"""What a sentence that refers to a table by its number says that it counts (``Antallet af ledige fremgår af tabel 2.``)."""

from __future__ import annotations

import re

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.measures import Counted, names_measure, read_head
from schemas.lists import Unit

_COUNTS = (Unit.PERSONS, Unit.COUNT)
_TABLE = re.compile(r"\btabel\s+(?P<number>\d+)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\W*tabel\s+(?P<number>\d+)\W*", re.IGNORECASE)
_NAME = r"(?:\d+(?:\.\d+)*|(?-i:[A-ZÆØÅ]))\b"
_NAMED = re.compile(
    rf"\b(?P<kind>tabel|skema|oversigt)(?:l?en|ne|lerne|er|ler)?\s+(?P<names>{_NAME}(?:\s*(?:,|-|–|og|samt|til)\s*{_NAME})*)", re.IGNORECASE
)
_RANGE = re.compile(r"(?P<first>\d+)\s*(?:-|–|til)\s*(?P<last>\d+)")
_CAPTION_MARK = re.compile(r"^\W*(?:tabel|bilag|skema|oversigt|figur)\s+\w+\W+", re.IGNORECASE)
_COUNTED = re.compile(r"\bantal(?:let)?(?:\s+af)?\s+(?P<what>(?:(?!\bantal)[^,.;:()])+)", re.IGNORECASE)
_SHARE = re.compile(r"%|\b(?:pct|procent\w*|andel\w*)\b", re.IGNORECASE)
_MONEY = re.compile(r"\b(?:kr|kroner|mio|mill?|mia)\b", re.IGNORECASE)
_MONEY_KINDS = ("money_noun", "side_expenditure", "side_income", "cost")


def find_table_number(caption: str) -> int | None:
    """The number of a caption that says nothing else (``Tabel 2``)."""
    found = _NUMBERED.fullmatch(caption)
    return int(found["number"]) if found else None


def without_number(caption: str) -> str:
    """A caption less what numbers it (``Tabel 2. Kontanthjælp``)."""
    return _CAPTION_MARK.sub("", caption)


def list_named_tables(text: str) -> tuple[tuple[str, str], ...]:
    """The tables that a text names, each by its kind and its number or letter (``tabel 1``, ``tabel 2 og 4``, ``skema A``)."""
    found: dict[tuple[str, str], None] = {}
    for match in _NAMED.finditer(text):
        names = re.findall(_NAME, match["names"])
        for between in _RANGE.finditer(match["names"]):
            names += map(str, range(int(between["first"]), int(between["last"]) + 1))
        found |= {(match["kind"].lower(), name): None for name in names}
    return tuple(found)


def refers_to(sentence: str, number: int) -> bool:
    """Whether a sentence names one table, the one of a number."""
    return {int(found["number"]) for found in _TABLE.finditer(sentence)} == {number}


def read_reference(sentence: str) -> Counted | None:
    """What a sentence that refers to a table says is counted in it; None where it speaks of money or shares too, or of two counts."""
    if _TABLE.search(sentence) is None or speaks_of_more(sentence):
        return None
    verbs = load_lexicon("prose_words", "kind", "says")
    found = set()
    for match in _COUNTED.finditer(sentence):
        verb = next(verbs.find(match["what"]), None)
        found.add(read_head(f"Antal {match['what'][: verb.start] if verb else match['what']}"))
    counted = found.pop() if len(found) == 1 else None
    return counted if counted is not None and counted.unit in _COUNTS else None


def speaks_of_more(sentence: str) -> bool:
    """Whether a sentence speaks of money, prices or shares."""
    if any(names_measure(sentence, measure) for measure in ("budget", "price")) or _SHARE.search(sentence) or _MONEY.search(sentence):
        return True
    return next(load_lexicon("prose_words", "kind", *_MONEY_KINDS).find(sentence), None) is not None
