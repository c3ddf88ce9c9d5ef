"""Numbers that Word counts itself: a numbered paragraph's number is not in its text, yet it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from pipeline.readers.office.markup import attribute, find, local

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BULLET = "• "


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: what kind of number, how it is written, where it starts."""

    kind: str
    pattern: str
    first: int


@dataclass(slots=True)
class ListNumbers:
    """Counts a document's lists as they are met; asked once for each numbered paragraph, in printed order."""

    levels: dict[str, dict[int, Level]]
    lists: dict[str, str]  # number id → abstract list, which several share in one count
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def mark(self, number_id: str, depth: int) -> str:
        """The mark in front of the next paragraph of a list, with a space behind it; empty where the list is unknown or unmarked."""
        key = self.lists.get(number_id, "")
        level = self.levels.get(key, {}).get(depth)
        if level is None or level.kind == "none":
            return ""
        counts = self._counts.setdefault(key, {})
        counts[depth] = counts.get(depth, level.first - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if level.kind == "bullet":
            return _BULLET
        return f"{_PLACE.sub(lambda found: self._write(key, int(found[1]) - 1), level.pattern)} ".lstrip()

    def restart(self, number_id: str) -> None:
        """Count a list anew from its next paragraph."""
        self._counts.pop(self.lists.get(number_id, ""), None)

    def _write(self, key: str, depth: int) -> str:
        level = self.levels[key].get(depth)
        number = self._counts[key].get(depth, level.first if level else 1)
        return _write_number(number, level.kind if level else "decimal")


def read_list_numbers(root: Element | None) -> ListNumbers:
    """The lists that a document's numbering part defines."""
    levels: dict[str, dict[int, Level]] = {}
    lists: dict[str, str] = {}
    for element in root if root is not None else ():
        if local(element) == "abstractNum":
            levels[attribute(element, "abstractNumId")] = dict(_read_level(each) for each in element if local(each) == "lvl")
        elif local(element) == "num":
            lists[attribute(element, "numId")] = attribute(find(element, "abstractNumId"), "val")
    return ListNumbers(levels, lists)


def _read_level(element: Element) -> tuple[int, Level]:
    kind = attribute(find(element, "numFmt"), "val", "decimal")
    first = attribute(find(element, "start"), "val", "1")
    return _to_int(attribute(element, "ilvl", "0")), Level(kind, attribute(find(element, "lvlText"), "val"), _to_int(first))


def _to_int(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _write_number(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (max(number, 1) - 1) % 26)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 40:
        roman = ""
        for value, sign in _ROMAN:
            roman, number = roman + sign * (number // value), number % value
        return roman.upper() if kind == "upperRoman" else roman
    return str(number)
