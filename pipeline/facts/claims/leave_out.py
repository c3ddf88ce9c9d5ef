"""Quantities that are no claims: rates, limits of rules, examples."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.danish.lexicon import load_lexicon
from pipeline.facts.claims.groups import Group
from pipeline.facts.claims.quantities import Quantity
from pipeline.facts.claims.sizes import is_every
from schemas.lists import Qualifier, Unit

_BOUNDS = frozenset((Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.UNDER, Qualifier.UP_TO))
_DAY = re.compile(
    r"\s*(?:\d|ultimo|medio|primo|dags|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)", re.IGNORECASE
)
_EACH = re.compile(
    r"\bpr\.\s(?!år|budgetår|regnskabsår|ultimo|medio|primo|dags|januar|februar|marts|april|maj|juni|juli|august|september|oktober|"
    r"november|december)[a-zæøå]",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:og|samt)\s+$|,\s+$")  # ``til en højere ydelse pr. person og 2 mio. kr. til …``: the rate is of what stands before
_WORKED_OUT = re.compile(r",\s*(?:hvilket|i alt|altså|svarende til)\b|\b(?:forklarer|giver)\s+(?:det|dette)\b", re.IGNORECASE)
_RATIO = re.compile(r"\d\s+(?:ud\s+)?af\s+$")
_NEAR = 40
_TEN, _THOUSAND, _MILLION = 10, 1000, 1_000_000
_IN_UNITS = re.compile(r"\b(?:i|hele)\s+$", re.IGNORECASE)
_AMOUNT_OF = re.compile(r"\b(?:på|med|til|af|om)\s+$", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_UNIT_WORDS = frozenset(("kr", "mio", "mia", "mill", "mil", "tkr", "pct", "procent", "kroner", "dkk"))
_SENTENCE = re.compile(
    r"^\W*(?:\d+[.)]\s+)?at\s|(?<!kr)(?<!mio)(?<!pct)[.!?:;]\W*$|(?:\b(?:på|med|fra)\s[^\d:]{0,25}|:\s)\d|"
    r"\b(?:er|var|har|havde|bliver|blev|udgør|udgjorde|forventes|ventes|skønnes|gives|søges|ansøges|indregnes|afsættes|afsat|tilføres|"
    r"overføres|bevilges|ligger|viser|stiger|falder|steg|faldt|får|vil|kan|skal|koster|kostede|sig|der|sparer|spares|giver|gav|bruger|"
    r"brugte|ender|endte|at)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\W*[A-ZÆØÅ\d].*\.\W*$", re.DOTALL)
_CLOSED = re.compile(r"[\s.,;:)*]*")
_LED = re.compile(r"[:,]\s|\s[-–]\s")
_MANY_WORDS, _SOME_WORDS = 12, 3
_RELATIVE = re.compile(r",?\s(?:som|der)\s+(?:[\w-]+\s+){1,4}$")


def is_rate(group: Group) -> bool:
    """An amount or a count for each of something (``12.500 kr. pr. måned``); a year and a day are no such thing."""
    if group.unit in (Unit.PCT, Unit.PCT_POINT):
        return False
    before = _WORKED_OUT.split(group.sentence[group.clause_start() : group.start])[-1]
    if group.unit is Unit.DKK and (_find_near(group, "rate_before") or (_EACH.search(before) and not _NEXT.search(before))):
        return True
    behind = group.end + len(group.sentence[group.end :]) - len(group.sentence[group.end :].lstrip())
    if load_lexicon("prose_words", "kind", "yearly").match(group.sentence, behind):
        return False
    found = load_lexicon("prose_words", "kind", "rate_after").match(group.sentence, behind)
    if found is None or _DAY.match(group.sentence, found.end) or (group.unit is Unit.OTHER and is_every(group.sentence[behind:])):
        return False
    return group.unit is Unit.DKK or found.row["words"].startswith("p")


def is_limit(group: Group, lead: str) -> bool:
    """A bound in a rule: behind ``hvis`` or ``når``, in the entry of a list under such words, or in a relative clause.

    Args:
        group: the quantities.
        lead: the paragraph above whose list they stand in, empty where there is none.
    """
    if group.unit is Unit.DKK or not any(quantity.qualifier in _BOUNDS for quantity in group.quantities):
        return False
    conditions = load_lexicon("prose_words", "kind", "condition")
    conditional = any(next(conditions.find(text), None) for text in (group.sentence[: group.start], lead))
    return conditional or bool(_RELATIVE.search(group.sentence[: group.start]))


def is_ratio(group: Group) -> bool:
    """``4 ud af 10 ledige`` counts nobody."""
    is_few = group.unit in (Unit.PERSONS, Unit.COUNT) and group.quantities[0].number.value <= _TEN
    return is_few and bool(_RATIO.search(group.sentence[: group.start]))


def is_unit_mark(group: Group) -> bool:
    """``1.000 kr.`` says in what a table counts, unless a word like ``på`` makes it an amount; a million does so only behind ``i``."""
    if group.unit is not Unit.DKK or len(group.quantities) > 1 or group.quantities[0].factor != 1:
        return False
    before = group.sentence[: group.start]
    if group.quantities[0].number.value == _MILLION:
        return bool(_IN_UNITS.search(before))
    return group.quantities[0].number.value == _THOUSAND and not _AMOUNT_OF.search(before)


def says_something(sentence: str, is_bullet: bool, is_among: bool = False) -> bool:
    """Whether a line is a sentence or an entry of a list; a lone cell or a row of an unread table is neither.

    Args:
        sentence: the line or sentence.
        is_bullet: whether a list's mark stands before it.
        is_among: whether its paragraph holds other sentences beside it.
    """
    words = [word for word in _WORDS.findall(sentence) if word.lower() not in _UNIT_WORDS]
    if is_bullet:
        return bool(words)
    is_whole = is_among and len(words) >= _SOME_WORDS and bool(_WHOLE.match(sentence))
    return len(words) > 1 and (is_whole or bool(_SENTENCE.search(sentence)) or len(words) >= _MANY_WORDS)


def names_amounts(sentence: str, quantities: Sequence[Quantity]) -> bool:
    """Whether a line without a verb names what its amounts are of: ``Skoler: merforbrug 2,0 mio. kr.``

    Behind a point or a word like ``merforbrug`` it claims; a name and an amount alone (``Løn 4,5 mio. kr.``), or amounts that nothing
    parts, may be a row of a table that was not read.

    Args:
        sentence: the line.
        quantities: its quantities, in printed order.
    """
    if not any(quantity.unit is Unit.DKK for quantity in quantities) or not _has_word(sentence[: quantities[0].start]):
        return False
    before = sentence[: quantities[0].start]
    is_directed = next(load_lexicon("prose_directions").find(before), None) is not None
    if len(quantities) == 1:
        return (is_directed or _LED.search(before) is not None) and _CLOSED.fullmatch(sentence, quantities[0].end) is not None
    return is_directed and all(sentence[one.end : following.start].strip() for one, following in pairwise(quantities))


def _has_word(words: str) -> bool:
    return any(word.lower() not in _UNIT_WORDS for word in _WORDS.findall(words))


def is_left_out(group: Group, lead: str) -> bool:
    """Whether a group claims nothing, for any of these reasons."""
    return is_rate(group) or is_ratio(group) or is_unit_mark(group) or is_example(group) or is_limit(group, lead)


def is_example(group: Group) -> bool:
    """What is printed only as an example."""
    return _find_near(group, "example")


def _find_near(group: Group, kind: str) -> bool:
    begin = max(group.clause_start(), group.start - _NEAR)
    return next(load_lexicon("prose_words", "kind", kind).find(group.sentence, begin, group.start), None) is not None
