"""Names and figures that a sentence pairs off: ``Sygedagpenge og fleksjob viser merforbrug på henholdsvis 5 mio. kr. og 2 mio. kr.``"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.lexicon import load_lexicon
from pipeline.facts.claims.quantities import Quantity
from pipeline.facts.claims.topics import VERB

_EACH = r"(?:henholdsvis|hhv\.)\s*$"
_NAMES = r"(?P<names>[^:.;\d]{3,90}?)"
_BEFORE_VERB = re.compile(rf"(?:^|[:.,]\s|\bat\s){_NAMES}\s+(?:{VERB}|udviser)\b(?P<said>[^:;\d]*?)\b{_EACH}", re.IGNORECASE)
_BEHIND_WORD = re.compile(
    rf"(?P<said>.*)\b(?:på|til|for|hos|vedrørende)\s+{_NAMES}(?:\s+(?:er|udgør|var))?(?:\s+(?:på|med))?\s+{_EACH}",
    re.IGNORECASE | re.DOTALL,
)
_AND = re.compile(r",\s*(?:(?:og|samt)\s+)?|(?<!-)\s+(?:og|samt)\s+", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:,\s*|,?\s*(?:og|samt)\s+)(?:på\s+|med\s+)?", re.IGNORECASE)
_PAIR = 2
_MONEY = ("side_expenditure", "side_income", "level", "budget_noun", "counted")


def name_respectively(sentence: str, quantities: Sequence[Quantity]) -> dict[int, str | None]:
    """What each figure of a list behind ``henholdsvis`` is about: the name at the same place of the list before it.

    Args:
        sentence: the sentence.
        quantities: its quantities, in printed order.

    Returns:
        the name by where the quantity begins; None for each where the words pair off more than names, or not so many.
    """
    for at, first in enumerate(quantities):
        before = sentence[: first.start]
        match = _BEHIND_WORD.search(before) or _BEFORE_VERB.search(before)
        if match is None:
            continue
        names = [" ".join(name.split()) for name in _AND.split(match["names"].strip())]
        run = _take_run(sentence, quantities[at:])
        if len(names) < _PAIR or any(map(_says_money, names)):
            continue
        is_paired = len(names) == len(run) and len(tuple(load_lexicon("prose_directions").find(match["said"]))) < _PAIR
        return {quantity.start: name for quantity, name in zip(run, names if is_paired else [None] * len(run), strict=True)}
    return {}


def _take_run(sentence: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a list, up to one that more than a comma or ``og`` leads to."""
    run = [quantities[0]]
    for quantity in quantities[1:]:
        if not _GOES_ON.fullmatch(sentence, run[-1].end, quantity.start):
            break
        run.append(quantity)
    return run


def _says_money(name: str) -> bool:
    """Whether words say what kind of figure it is, not of what (``budgettet og forbruget``)."""
    lexicons = (load_lexicon("prose_directions"), load_lexicon("prose_scenarios"), load_lexicon("prose_words", "kind", *_MONEY))
    return any(next(lexicon.find(name), None) is not None for lexicon in lexicons)
