"""What known words of prose say around a figure: which stand there, what is left without them, and whether a figure is worked out."""

from __future__ import annotations

import re

from pipeline.danish.dates import MONTHS
from pipeline.danish.lexicon import Found, load_lexicon

TURNS = re.compile(r"\b(?:mens|men|hvorimod|derimod|idet|fordi|heraf|hvoraf|deraf)\b|\.\s+[A-ZÆØÅ]")
"""Words that begin another clause, of which something else is said."""

_NEXT = re.compile(r"[\d,;.()]|\b(?:og|men|mens|mod)\b")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_BRACKET = re.compile(r"^[^\d(]*\(\s*[+−–-]?\s*$")
_EACH = re.compile(
    rf"[^,;:()\d]{{0,40}}?\b(?:(?:pr\.|per)\s+(?!ultimo|medio|primo|dags|{'|'.join(MONTHS)})[a-zæøå]{{3,}}|i\s+hvert?\b|"
    r"(?:til|for)\s+hver\b|årligt?\b)",
    re.IGNORECASE,
)
_NEAR, _UNIT_WORDS = 40, 2
_UNIT = re.compile(r"^\s*(?:(?:mio|mia|mill?|t)\.?\s*)?(?:kr\.?(?!\w)|pct\.)?", re.IGNORECASE)


def says(kind: str, words: str) -> bool:
    """Whether a word of such a kind stands among some words."""
    return bool(find(kind, words))


def find(kind: str, words: str) -> tuple[Found, ...]:
    """The words of a kind among some words, in printed order."""
    return tuple(load_lexicon("prose_words", "kind", kind).find(words))


def begins(kind: str, sentence: str) -> bool:
    """Whether a sentence begins with words of a kind."""
    return any(found.start == 0 for found in find(kind, sentence))


def find_last(kind: str, words: str) -> Found | None:
    """The last word of a kind among some words."""
    return next(iter(reversed(find(kind, words))), None)


def match_behind(kind: str, words: str) -> Found | None:
    """A word of a kind right behind a number and its unit."""
    near = words[:_NEAR]
    return next((found for found in find(kind, near) if len(near[: found.start].split()) <= _UNIT_WORDS), None)


def is_part_behind(words: str) -> bool:
    """Whether words right behind a number and its unit make that a part: ``af merforbruget``; ``heraf`` that leads to no other one."""
    if match_behind("portion_of", words):
        return True
    found = match_behind("portion_behind", words)
    return found is not None and "," not in words[: found.start] and not re.match(r"\W*\d", words[found.end :])


def concludes(words: str) -> bool:
    """Whether words before a figure say that it is worked out from what stands before them (``, altså en stigning på``)."""
    last = re.split(r"[,;(–]", words)[-1]
    if _BRACKET.search(words):
        return True
    return not TURNS.search(words.lower()) and any(_is_unit(last[: found.start]) for found in find("concluding", last))


def _is_unit(words: str) -> bool:
    """Whether no more than the unit of the figure before stands there."""
    return len(words.split()) <= _UNIT_WORDS and not words.rstrip().endswith("-") and not re.search(r"\b(?:er|var|har|og)\b", words)


def is_for_each(behind: str) -> bool:
    """Whether the words behind a figure make it one for each of something or of several times (``pr. plads``, ``i hvert af de to år``)."""
    return bool(_EACH.match(behind))


def cut_behind(words: str) -> str:
    """The words behind a figure and its unit, as far as the next figure or clause: they are still about it."""
    return _NEXT.split(without_unit(words), maxsplit=1)[0]


def split_sentences(words: str) -> list[str]:
    """The sentences of a text, in printed order."""
    return _SENTENCE_END.split(words)


def without_qualifier(words: str) -> str:
    """The words before a figure without the one that widens it (``til ca.``)."""
    bare = words.rstrip()
    found = load_lexicon("prose_qualifiers").find_last(bare, 0, len(bare))
    return bare[: found.start] if found is not None and found.end == len(bare) else words


def without_unit(words: str) -> str:
    """The words behind a number without its unit, whose full stops end nothing."""
    return _UNIT.sub("", words)


def without_total(words: str) -> str:
    """What is left of some words without those that speak of a whole, and the word that leads to a figure."""
    for kind in ("total", "link"):
        for found in reversed(find(kind, words)):
            words = f"{words[: found.start]} {words[found.end :]}"
    return re.sub(r"\b(?:netto|eller|altså|dvs\.)\b", " ", words).strip()
