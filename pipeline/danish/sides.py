"""The side of the budget that words name: expenditure or income."""

from __future__ import annotations

from pipeline.danish.measures import names_measure
from pipeline.danish.words import normalise

_SIDES = {"udgift": "udgift", "indtægt": "indtægt", "refusion": "indtægt"}
_REFUND, _NET = "refusion", "netto"


def find_side(text: str) -> str | None:
    """The side that words name: expenditure or income, as the state's refund is; None where they name neither, both, or a net.

    What is spent with a refund, or without, is no refund (``Sygedagpenge uden refusion``).

    Args:
        text: a row's label, or the words around a figure.
    """
    words = normalise(text)
    found = {side for word, side in _SIDES.items() if word in words and not (word == _REFUND and _is_beside(words))}
    return found.pop() if len(found) == 1 and _NET not in words else None


def _is_beside(words: str) -> bool:
    return names_measure(words.partition(_REFUND)[0], "beside_refund")
