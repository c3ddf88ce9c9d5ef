"""What a figure is compared to, in the sentence's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.words import find_years
from pipeline.facts.claims.groups import Group

_ENDS = re.compile(
    r"\s*(?:[,;:()]|\.$|\s(?:og|men|mens|hvilket|som|der|svarende|dvs\.|forventes|ventes|er|var|ses|skønnes|har|viser|udgør|bliver|blev|"
    r"(?:et|en)\s(?:[a-zæøå]+\s)?(?:mer|mindre)[a-zæøå]+|ligger|kan|vil|skal|giver|medfører|svarer)\b)"
)
_LINKS_AT_END = re.compile(r"\s+(?:er\s+)?(?:på|med|til|er|udgør)\s*$")
_MORE = re.compile(r"\b(?:mere|mindre|højere|lavere|flere|færre|større|bedre|ringere)(?:\s+[\w-]+){0,3}\s+$", re.IGNORECASE)
_REASON = re.compile(r"\b(?:fordi|idet|eftersom)\b|,\s*da\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison: where its words begin and end, and what it compares to."""

    start: int
    end: int
    words: str


def find_comparisons(sentence: str, groups: Sequence[Group]) -> tuple[Comparison, ...]:
    """The comparisons that a sentence makes, in printed order."""
    return tuple(_find(sentence, [group.start for group in groups]))


def choose_comparison(group: Group, comparisons: Sequence[Comparison], is_change: bool) -> Comparison | None:
    """The comparison of a group: behind it, else tied into the words before it, else at the sentence's beginning for a change.

    What a reason behind it compares is another thing (``mindreforbrug på 3 mio. kr., fordi færre søger end forudsat``).

    Args:
        group: the quantities.
        comparisons: those of the sentence.
        is_change: whether the group is a change.
    """
    reason = _REASON.search(group.sentence, group.end, group.right)
    until = reason.start() if reason else group.right
    behind = (each for each in comparisons if group.end <= each.start < until)
    before = (each for each in comparisons if group.clause_start() <= each.start < group.start and group.links(each.end) is not None)
    first = (each for each in comparisons if is_change and not group.sentence[: each.start].strip())
    return next(behind, None) or next(before, None) or next(first, None)


def _find(sentence: str, starts: Sequence[int]) -> Iterator[Comparison]:
    lexicon = load_lexicon("prose_words", "kind", "comparison", "comparison_after_more")
    for found in lexicon.find(sentence):
        after_more = found.row["kind"] == "comparison_after_more"
        if after_more and not _MORE.search(sentence[: found.start]):
            continue
        limit = min((start for start in starts if start >= found.end), default=len(sentence))
        match = _ENDS.search(sentence, found.end, limit)
        end = match.start() if match else limit
        printed = sentence[found.end : end]
        tail = _LINKS_AT_END.search(printed)
        words = " ".join(printed[: tail.start()].split() if tail else printed.split()).strip(" .")
        if words and (after_more or _is_comparable(words)):
            yield Comparison(found.start, found.end + (tail.start() if tail else len(printed)), words)


def _is_comparable(words: str) -> bool:
    """A budget, an account, a time or a level: ``i forhold til`` has other uses."""
    known = load_lexicon("prose_words", "kind", "compared")
    return bool(find_years(words) or _MONTH.search(words) or next(known.find(words), None))
