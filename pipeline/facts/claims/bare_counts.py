"""Numbers without a noun that stand for the noun counted before them (``640 modtagere mod 590 i budgettet``, ``12 flere``)."""

from __future__ import annotations

import re

from pipeline.danish.lexicon import load_lexicon
from pipeline.facts.claims.units import match_noun_in, match_noun_of
from schemas.lists import Unit

COUNTED = (Unit.PERSONS, Unit.COUNT, Unit.OTHER)
_BEFORE = re.compile(
    r"(?:^|\b(?:mod|fra|til|på|er|var|været|blev|bliver|det|der|kun|heraf|hvoraf|deraf|af|de|og|samt|altså|dvs\.|budgetteret|"
    r"budgetterede|budgettets|forventet|forventede|forudsat|tallet|antallet|allerede|nu|nettotilvæksten|resterende|kvoten|"
    r"steget med|faldet med|vokset med|regnet med|budgetteret med|budgetteres med|forudsatte|uændret|blive|står for)|[,(:–-])\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:$|[,;:)–]|\.(?:\s*$|\s+(?-i:[A-ZÆØÅ]))|(?:flere|færre|højere|lavere|i|på|er|var|ved|mod|til|fra|over|under|og|samt|der|som|"
    r"har|end|hos|inden|siden|efter|blandt|alene|eller|ud af|af|for|sidste|året|et år|forrige|samme|nu|giver|koster|"
    r"forudsat|budgetteret|forventet|ventet)\b(?!-))",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s*(?:flere|færre)\b(?!\s+(?:gange|udgifter|indtægter|midler|penge))", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:antal|antallet|tallet|kvoten)\b(?P<of>[^.;:\d]{0,80})", re.IGNORECASE)
_NUMBER_BY = re.compile(r"\b(?:antal|antallet|tallet)\b[^.;:,\d]{0,60}\bmed\s*$", re.IGNORECASE)
_JOINED = re.compile(r"\b(?P<of>[^\W\d_]{3,})tal(?:let)?\b[^.,;:\d]{0,80}$", re.IGNORECASE)
_FROM_TO = re.compile(
    r"\b(?:antal|antallet|tallet)\s+(?:af\s+)?(?P<of>[^,.;:()\d]{1,80}?)\bfra\s+(?:[\d.]*\d(?:,\d+)?\s+til\s+)?$", re.IGNORECASE
)
"""What rises or falls from one number to another: of a known noun, such a number may have decimals (``fra 12,5 til 14,0``)."""
_OTHER = re.compile(
    r"(?:§|\b(?:uge|side|tabel|bilag|figur|nr\.?|punkt|pkt\.?|kl\.|kapitel|gruppe|niveau|kvartal|d\.|den|siden|måned|klasse|trin))\s*$",
    re.IGNORECASE,
)
_PER_CENT_OF = re.compile(
    r"\b[a-zæøå]*procent(?:en)?\s+(?:(?:er|var|på|blev|bliver|uændret|nu|stadig|dermed|således|altså)\s+){0,3}$", re.IGNORECASE
)


def find_counted(sentence: str, start: int, end: int, counted: Unit | None, decimals: bool = False) -> Unit | None:
    """The unit of a number without one, by the words right around it.

    Args:
        sentence: the sentence.
        start: where the number begins.
        end: where it ends.
        counted: the unit of the noun that was counted last, None where none was.
        decimals: whether that was counted in as many decimals (``121,0 helårspladser mod 118,5``).

    Returns:
        None where the words do not make it a number of something.
    """
    before = sentence[:start]
    if _OTHER.search(before):
        return None
    if _PER_CENT_OF.search(before) and _BEHIND.match(sentence, end):
        return Unit.PCT
    risen = _FROM_TO.search(before)
    if risen is not None and _BEHIND.match(sentence, end) and (noun := match_noun_in(risen["of"])) is not None:
        return noun
    if not (decimals or sentence[start:end].replace(".", "").isdigit()):
        return None
    plain = _without_qualifier(before)
    if _MORE.match(sentence, end):
        return counted or _read_number_of(before) or Unit.PERSONS
    if not ((_BEFORE.search(plain) or _NUMBER_BY.search(plain)) and _BEHIND.match(sentence, end)):
        return None
    return counted or _read_number_of(before)


def _without_qualifier(before: str) -> str:
    bare = before.rstrip()
    found = load_lexicon("prose_qualifiers").find_last(bare, max(0, len(bare) - 40), len(bare))
    return bare[: found.start] if found and found.end == len(bare) and found.row["words"] not in ("over", "under") else before


def _read_number_of(before: str) -> Unit | None:
    """``antallet af ledige er …``: a number of those, of things where no known noun says more; ``elevtallet er …``: of the noun within."""
    found = tuple(_NUMBER_OF.finditer(before))
    if found:
        return match_noun_in(found[-1]["of"]) or Unit.COUNT
    joined = tuple(_JOINED.finditer(before))
    return match_noun_of(joined[-1]["of"]) if joined else None
