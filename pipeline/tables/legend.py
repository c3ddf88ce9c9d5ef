"""Letters in heads that a legend spells out: ``B = korrigeret budget, F = forventet`` above ``Antal B31``, ``Antal F31``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.danish.scenarios import match_scenario
from pipeline.tables.grid import GridLine

_LINES_ABOVE = 6
_ENTRY = re.compile(r"(?<![\w+\-])(?P<letters>[A-ZÆØÅ]{1,3})\s*=\s*(?P<words>[^\W\d_][^,;:.()=]*?)(?=\s*(?:[,;.()]|$|\bog\b))")
_MARKED = re.compile(r"(?<!\w)(?P<letters>[A-ZÆØÅ]{1,3})(?:[ ']?(?:20)?(?P<year>\d\d))?(?!\w)")


def spell_letters(heads: Mapping[int, str], lines: Sequence[GridLine], at: int) -> dict[int, str]:
    """The heads with each letter of a legend as the scenario that it stands for, and its two digits as the year.

    Args:
        heads: the words of each slot.
        lines: an item's lines.
        at: the index of the line where the head starts; the legend stands right above.

    Returns:
        the heads as they are where no legend names a scenario, or a letter has two meanings.
    """
    spelled: dict[str, set[str]] = {}
    for line in lines[max(0, at - _LINES_ABOVE) : at]:
        for entry in _ENTRY.finditer(line.line.text):
            spelled.setdefault(entry["letters"], set()).add(entry["words"].strip())
    known = {letters: words.pop() for letters, words in spelled.items() if len(words) == 1}
    scenarios = {letters: words for letters, words in known.items() if match_scenario(words)}
    return {slot: _spell(head, scenarios) for slot, head in heads.items()}


def _spell(head: str, scenarios: Mapping[str, str]) -> str:
    def spell(found: re.Match[str]) -> str:
        words = scenarios.get(found["letters"])
        return found[0] if words is None else f"{words} 20{found['year']}" if found["year"] else words

    return _MARKED.sub(spell, head)
