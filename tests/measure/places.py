"""Places in a made text, found again in the text that a reader made of its bytes."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher


def map_places(made: str, read: str) -> Callable[[int], int]:
    """A function from offsets in the made text to offsets in the read one; letters may have been mended, lines not."""
    if made == read:
        return lambda offset: offset
    ours, theirs = made.split("\n"), read.split("\n")
    starts, other = _starts(ours), _starts(theirs)
    if len(ours) != len(theirs):
        raise AssertionError("the reader changed the lines of the text")

    def find(offset: int) -> int:
        number = next(at for at in reversed(range(len(starts))) if starts[at] <= offset)
        return other[number] + _within(ours[number], theirs[number], offset - starts[number])

    return find


def _within(ours: str, theirs: str, offset: int) -> int:
    for _, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if i1 <= offset < i2:
            return min(j1 + offset - i1, j2)
    return len(theirs)


def _starts(lines: list[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts
