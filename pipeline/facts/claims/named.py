"""Names of benefits beside figures: a figure's own name in a list, several names of one figure, and sums that are of no one name."""

from __future__ import annotations

import re

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.vocabulary import match_benefit
from pipeline.danish.words import normalise
from pipeline.facts.claims.groups import Group
from schemas.lists import Unit

_OWN = re.compile(r"(?:.*[,;]|\s)\s*(?:(?:og|samt)\s+)?(?:(?:på|til|for)\s+)?(?P<name>[^,;\d]{3,60}?)\s+", re.DOTALL | re.IGNORECASE)
BRACKETED = re.compile(r"\s*\)\s*(?:,|,?\s*(?:og|samt))\s+(?P<name>[^.;:()\d]+?)\s*\(", re.IGNORECASE)  # ``A (3 mio. kr.), B (2 …``
_NOUNS = re.compile(r"[^\W\d][\w-]{3,}(?:, [^\W\d][\w-]{3,})+,? (?:og|samt) [^\W\d][\w-]{3,}")
_AND = re.compile(r",\s*(?:(?:og|samt)\s+)?|\s+(?:og|samt)\s+|\s+(?=m\.\s?(?:fl|v|m)\b)", re.IGNORECASE)
_MORE = re.compile(r"m\.\s?(?:fl|v|m)\.?", re.IGNORECASE)
_LEADS = re.compile(r"\s+(?:på|med|for|til)\s*$")
_FEW = 2


def name_itself(group: Group) -> str | None:
    """The benefit named right before a figure that goes on a list (``…, kontanthjælp 2 mio. kr. højere``), or any name before a bracket.

    Args:
        group: the quantities.
    """
    bracketed = BRACKETED.fullmatch(group.sentence, group.left, group.start)
    if bracketed is not None and group.unit is Unit.DKK:
        return " ".join(bracketed["name"].split())
    match = _OWN.fullmatch(group.sentence, group.left, group.start) if group.left and group.unit is Unit.DKK else None
    return " ".join(match["name"].split()) if match and match_benefit(normalise(match["name"])) else None


def names_several(words: str) -> bool:
    """Whether words name several things and say nothing else: benefits (``sygedagpenge, kontanthjælp m.fl.``), or nouns in a row.

    Args:
        words: what may be what a figure is about (``Skatter, tilskud og udligning``).
    """
    if _NOUNS.fullmatch(words.strip()):
        return True
    names = [name for name in _AND.split(_LEADS.sub("", words).strip()) if name and not _MORE.fullmatch(name)]
    return len(names) >= _FEW and all(match_benefit(normalise(name)) for name in names)


def sums_up(group: Group, several: bool) -> bool:
    """Whether an amount is said to be what it all comes to, behind others: of no one name that stands before it.

    Args:
        group: the quantities.
        several: whether the figures before it in its sentence are of several names; a net of one name's sides is still its own.
    """
    if not group.left or group.unit is not Unit.DKK:
        return False
    words = load_lexicon("prose_words", "kind", "total", "sums_up", "nets").find(group.sentence, group.left, group.start)
    kinds = {found.row["kind"] for found in words}
    return bool(kinds) and (several or "nets" not in kinds)
