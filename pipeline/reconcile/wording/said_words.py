"""What a sentence says of each of its figures: the telling words that are its own, shared or handed on, and the periods that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.danish.deciding import cut_deciding
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.periods import read_periods
from pipeline.danish.subjects import Subject, read_subject
from pipeline.reconcile.wording.phrases import Phrase

_BREAK = re.compile(
    r"[,;:()]|\b(?:mod|til|men|mens|end|hvor\w*|hvilket|som|der|heraf|så|svarende|altså|dvs)\b|\b(?:og|samt)\b(?=[^,;:()]*\d)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:mod|til)\s+(?:[a-zæøå]+\s+){0,2}$", re.IGNORECASE)
_RESTRICTS = re.compile(r",?\s*(?:som|der|hvoraf|heraf)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """The words that speak of a figure. ``rest`` is what follows up to the next number: another name there makes it one of several."""

    phrase: Phrase
    text: str
    telling: Subject
    periods: frozenset[str]
    every: frozenset[str]  # all periods of the sentence
    rest: str

    @property
    def is_restricted(self) -> bool:
        """Whether a relative clause right behind it makes it a smaller group (``modtagere, som er …``)."""
        return _RESTRICTS.match(self.rest) is not None


def read_telling(text: str) -> Subject:
    """The telling words of a text: no periods, numbers, or words that every sentence about counts may hold."""
    _, words = read_periods(text)
    for found in reversed(tuple(load_lexicon("prose_words", "kind", "counted", "plain").find(words))):
        words = f"{words[: found.start]} {words[found.end :]}"
    named = [read_subject(word) for word in re.findall(r"[^\W\d_][\w-]*", words)]
    return frozenset[str]().union(*named)


def read_sentence(sentence: Sequence[Phrase]) -> Iterator[Said]:
    """What a sentence says of each of its figures, in printed order.

    Words before the first figure hold for all, except that periods of a figure's own go before those; behind ``mod`` and ``til`` what was
    said of the figure before goes on.

    Args:
        sentence: its figures.
    """
    lead = cut_deciding(sentence[0].claim.before)
    every, _ = read_periods(sentence[0].claim.sentence)
    before = ""
    for at, phrase in enumerate(sentence):
        until = sentence[at + 1].claim.number_start - phrase.claim.number_end if at + 1 < len(sentence) else len(phrase.claim.behind)
        behind = phrase.claim.behind[:until]
        end = _BREAK.search(behind)
        window = behind[: end.start()] if end else behind
        own = f"{_BREAK.split(phrase.since)[-1] if at else ''} {window}"
        shared = f"{lead} {before if _GOES_ON.search(phrase.since) else ''}"
        periods, _ = read_periods(own)
        wider, _ = read_periods(lead)
        rest = re.split(r"\d", behind[len(window) :])[0]
        text = f"{shared} {own}"
        yield Said(phrase, text, read_telling(text), periods or wider, every, rest)
        before = text
