"""What a paragraph is about, where its sentences need not say it again: a name before a colon, or the one benefit named just before."""

from __future__ import annotations

import re

from pipeline.danish.subjects import speaks_of_whole
from pipeline.danish.vocabulary import find_benefit

VERB = (
    r"(?:forventes|ventes|skønnes|gives|bevilges|søges|ansøges|indregnes|afsættes|overføres|tilføres|er|var|bliver|blev|udgør|udgjorde|har|"
    r"havde|ligger|lå|viser|forventer|venter|lander|forudsættes|får|fået|steg|stiger|falder|faldt|ender|giver|betyder|medfører|skal|vil|kan|modtager|"
    r"kræver|oplever|vokser|sparer|mister|bidrager|omfatter|lyder|skyldes|overskrider|overstiger|svarer|tilfører|rummer|indstiller|fordeler|fordeles|anslås|opgøres)"
)
_HAS_VERB = re.compile(rf"\b{VERB}\b", re.IGNORECASE)
_LABEL = re.compile(r"[\W_]*(?P<name>[A-ZÆØÅ§][^.:;\d]{2,60}?)\s*:(?=[*_]*\s)[*_]*\s*")
_HEADING = re.compile(r"[\W_]*(?P<name>[A-ZÆØÅ][^.:;!?\d]{2,60})\.[*_\s]*")
_MOST_WORDS = 6
_GOES_ON = re.compile(
    r"\W*(?:(?:mer|mindre|netto)*udgift(?:en|erne)|(?:mer|mindre)(?:forbruget|indtægten|indtægterne)|afvigelsen|antallet|her|"
    r"stigningen|faldet|budgettet|(?:det|den)\s+(?:er|var|giver|betyder|svarer|koster|medfører|skyldes))\b",
    re.IGNORECASE,
)


def read_topic(sentence: str, before: str | None) -> str | None:
    """What a sentence's figures are about unless they say otherwise.

    Args:
        sentence: the sentence as printed.
        before: what the sentence before it in the same paragraph leaves for this one.

    Returns:
        the name before its colon, else the one benefit named before its first number, else what the sentence before leaves where this
        one goes on from it and speaks of no whole.
    """
    own = read_label(sentence) or _find_named(re.split(r"\d", sentence, maxsplit=1)[0])
    if own is not None:
        return own
    return before if _GOES_ON.match(sentence) and not speaks_of_whole(sentence) else None


def leave_topic(sentence: str, topic: str | None) -> str | None:
    """What a sentence leaves for the next: its topic, unless it names another benefit.

    Args:
        sentence: the sentence as printed.
        topic: its topic.
    """
    is_its_own = read_label(sentence) is not None or _GOES_ON.match(sentence)
    return _find_named(sentence) or (topic if is_its_own else None)


def _find_named(words: str) -> str | None:
    """The one benefit that some words name; where it is the second half of two (``kontant- og uddannelseshjælp``), both."""
    name = find_benefit(words)
    both = re.search(rf"\b[^\W\d]{{3,}}-\s+og\s+{re.escape(name)}", words) if name is not None else None
    return both[0] if both is not None else name


def read_label(sentence: str) -> str | None:
    """The name that a sentence or a bullet begins with before a colon (``Integration: …``), or that is all it says (``Integration.``)."""
    match = _LABEL.match(sentence) or _HEADING.fullmatch(sentence)
    if match is None or len(match["name"].split()) > _MOST_WORDS or _HAS_VERB.search(match["name"]):
        return None
    return match["name"].strip(" *_")
