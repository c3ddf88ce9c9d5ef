"""Where a paragraph's sentences end: at a full stop before a capital, unless the stop belongs to an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.danish.abbreviations import list_abbreviations
from pipeline.danish.dates import MONTHS

_STOP = re.compile(r"[.!?]+[\"»”')\]*]*(?=\s+[\"»“(*]*(?P<next>[A-ZÆØÅ]\w*|\d))")
_LAST_WORD = re.compile(r"(?:[^\W\d_]|\.)+$|\d+$")
_LONGEST = 1_500
"""So many characters no sentence has; how long a stretch is read as one bounds the work on a page that never ends a sentence."""
_BETWEEN = re.compile(r"(?<=[^\W\d_]{4}) (?=[^\W\d_]{4})")


def find_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch of text.

    Args:
        text: any text.
        start: where the stretch begins.
        end: where it ends.

    Returns:
        start and end of each, without the white space around it; what goes on and on is no sentence, and is cut between words.
    """
    for first, last in _find_whole(text, start, end):
        while last - first > _LONGEST:
            cut = max((match.end() for match in _BETWEEN.finditer(text, first, first + _LONGEST)), default=first + _LONGEST)
            yield from _trim(text, first, cut)
            first = cut
        yield from _trim(text, first, last)


def _find_whole(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _STOP.finditer(text, start, end):
        if match.start() < end and _ends_sentence(text, begin, match):
            yield from _trim(text, begin, match.end())
            begin = match.end()
    yield from _trim(text, begin, end)


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    word = _LAST_WORD.search(text, begin, match.start())
    following = match["next"]
    if word is None or not text[match.start() : match.end()].startswith("."):
        return True
    if word[0].isdigit():
        return following.lower() not in MONTHS and not following.isdigit()
    stop = list_abbreviations().get(word[0].lower().lstrip(".") + ".")
    if stop is None:
        return not following.isdigit() or len(word[0]) > 3
    return stop and not following.isdigit()


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    if words.strip():
        yield start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
