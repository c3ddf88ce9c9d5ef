"""A printed table's title as a page's own words use it: short, without its number and its unit. A sentence is no title."""

from __future__ import annotations

import re

from pipeline.danish.data import read_words
from pipeline.danish.units import find_unit
from pipeline.danish.words import normalise, strip_markup

_NUMBER = re.compile(r"^\W*(?:tabel|bilag|skema|oversigt|figur)\s+(?:\d+|[A-ZÆØÅ]\b)\W*", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-zæøå]{4,}[.;:!?](?:\s|$)")
_IN_UNIT = re.compile(r"\s+(?:i|er i)\s+\S+(?:\s+kr\S*)?$", re.IGNORECASE)
_OF_TABLE = re.compile(r"^\W*tabel\s+(\d+)\b", re.IGNORECASE)
_LONGEST = 60


def find_table_number(printed: str | None) -> int | None:
    """The number that a table bears in its paper (``Tabel 4. Anlæg``): who looks it up looks for that one."""
    found = _OF_TABLE.match(strip_markup(printed or ""))
    return int(found[1]) if found else None


def shorten_title(printed: str | None) -> str | None:
    """What stands above a table, where that is short and names it (``Tabel 2. Drift (1.000 kr.)`` → ``Drift``), else None."""
    text = strip_markup(printed or "")
    named = _NUMBER.sub("", text).partition("(")[0]
    kept = [part for part in named.split(", ") if find_unit(part) is None or _IN_UNIT.search(part)]
    title = ", ".join(_IN_UNIT.sub("", part) if find_unit(part) is not None else part for part in kept).strip(" .,:–-")
    is_sentence = _SENTENCE.search(named.rstrip(" .")) is not None or (named == text and text.endswith((".", ":")))
    heads_section = normalise(title) in read_words("sections")
    return title if title[:1].isupper() and len(title) <= _LONGEST and not is_sentence and not heads_section else None


def name_row(label: str) -> str:
    """A row's label as a sentence names it: without the words that make it a part of the row above (``heraf kontante ydelser``)."""
    parts = [re.escape(words) for words, row in read_words("rows").items() if row["role"] == "of_which" and "start" in row["place"].split()]
    named = re.sub(rf"^\W*(?:{'|'.join(parts)})\b[\s:]*", "", label, flags=re.IGNORECASE)
    return named if re.search(r"\w", named) else label
