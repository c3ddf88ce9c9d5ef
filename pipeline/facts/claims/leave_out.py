"""Quantities that are no claims: rates, limits of rules, examples."""

from __future__ import annotations

import re

from pipeline.facts.claims.groups import Group
from pipeline.facts.claims.lexicon import load_lexicon
from schemas.lists import Qualifier, Unit

_BOUNDS = frozenset((Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.UNDER, Qualifier.UP_TO))
_DAY = re.compile(
    r"\s*(?:\d|ultimo|medio|primo|dags|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)", re.IGNORECASE
)
_NEAR = 40
_RELATIVE = re.compile(r",?\s(?:som|der)\s+(?:[\w-]+\s+){1,4}$")


def is_rate(group: Group) -> bool:
    """An amount or a count for each of something (``12.500 kr. pr. måned``); a year and a day are no such thing."""
    if group.unit in (Unit.PCT, Unit.PCT_POINT):
        return False
    if group.unit is Unit.DKK and _find_near(group, "rate_before"):
        return True
    behind = group.end + len(group.sentence[group.end :]) - len(group.sentence[group.end :].lstrip())
    if load_lexicon("prose_words", "kind", "yearly").match(group.sentence, behind):
        return False
    found = load_lexicon("prose_words", "kind", "rate_after").match(group.sentence, behind)
    if found is None or _DAY.match(group.sentence, found.end):
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


def is_example(group: Group) -> bool:
    """What is printed only as an example."""
    return _find_near(group, "example")


def _find_near(group: Group, kind: str) -> bool:
    begin = max(group.clause_start(), group.start - _NEAR)
    return next(load_lexicon("prose_words", "kind", kind).find(group.sentence, begin, group.start), None) is not None
