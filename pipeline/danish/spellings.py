"""Short and bent forms of a head's words as one: ``Gns. mdl. ydelse`` is ``Gennemsnitlig månedlig ydelse``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.danish.data import read_table
from pipeline.danish.words import normalise

_BEHIND_SLASH = re.compile(r"(?<=\w)/\w+")
_IN_PER_CENT = re.compile(r"\bi (?=%)")


def spell_alike(words: str) -> str:
    """Normalised words with each short or bent form in its one spelling.

    Forms are rows of ``schemas/vocabulary/spellings.csv``; the ``i`` of ``i pct.`` says nothing.
    """
    known = _spellings()
    plain = _IN_PER_CENT.sub("", words)
    parted = _BEHIND_SLASH.sub(lambda found: f" {known[found[0]]}" if found[0] in known else found[0], plain)
    return " ".join(known.get(word, word) for word in parted.split())


@cache
def _spellings() -> dict[str, str]:
    return {normalise(row["words"]): normalise(row["same_as"]) for row in read_table("vocabulary", "spellings")}
