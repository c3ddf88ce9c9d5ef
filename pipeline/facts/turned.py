"""Tables that print income with plus and expenditure with minus, as an overview of results does: all that they print is stored turned.

Only words say so (``Indtægter står med plus, udgifter med minus``): by its figures alone such a table may be one of income.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.facts.deviation_sign import Compared
from pipeline.facts.figures import Measure
from schemas.lists import SignRule

_INCOME = r"\b(?:netto)?indtægt(?:er|en|erne)?\b"
_EXPENDITURE = r"\b(?:netto)?udgift(?:er|en|erne)?\b"
_PLUS = r"(?:\bplus\b|\bpositiv\w*|\buden\s+fortegn\b|(?<=[\s(=])\+)"
_MINUS = r"(?:\bminus\b|\bnegativ\w*|(?<=[\s(=])[-−–](?=[\s),.;]|$))"
_WITHIN = r"[^.;:]{0,60}?"
_OF_INCOME = r"(?:(?!udgift|minus|negativ)[^.;:]){0,60}?"
_OF_EXPENDITURE = r"(?:(?!indtægt|plus|positiv)[^.;:]){0,60}?"
_INCOME_IN_PLUS, _EXPENDITURE_IN_MINUS = rf"{_INCOME}{_OF_INCOME}{_PLUS}", rf"{_EXPENDITURE}{_OF_EXPENDITURE}{_MINUS}"
_SAYS_TURNED = re.compile(
    rf"{_INCOME_IN_PLUS}{_WITHIN}{_EXPENDITURE_IN_MINUS}|{_EXPENDITURE_IN_MINUS}{_WITHIN}{_INCOME_IN_PLUS}", re.IGNORECASE
)
_SAYS_OPPOSITE = re.compile(
    rf"{_INCOME}(?:(?!udgift|plus|positiv)[^.;:]){{0,60}}?{_MINUS}|{_EXPENDITURE}(?:(?!indtægt|minus|negativ)[^.;:]){{0,60}}?{_PLUS}",
    re.IGNORECASE,
)


def is_turned(texts: Iterable[str]) -> bool:
    """Whether words at a table say that it prints income with plus and expenditure with minus, and none the opposite.

    Args:
        texts: what may tell the signs of its figures.
    """
    told = list(texts)
    return any(map(_SAYS_TURNED.search, told)) and not any(_SAYS_OPPOSITE.search(_SAYS_TURNED.sub(" ", text)) for text in told)


def turn_measure(measure: Measure) -> Measure:
    """An amount of a turned table with the sign of what costs money; a deviation's legend and formula have told its own.

    Args:
        measure: as it is printed.
    """
    if measure.column in ("deviation_dkk", "deviation_pct"):
        return measure
    return replace(measure, sign=-measure.sign, sign_rule=SignRule.BY_LEGEND)


def turn_compared(rows: Sequence[Compared]) -> list[Compared]:
    """What rows of a turned table print of budget and result, as they are meant; their deviations as printed.

    Args:
        rows: in printed signs.
    """
    return [replace(row, budget=-row.budget, expected=-row.expected) for row in rows]
