"""Numbers that count upwards: which of many candidates are the agenda's, and which only a list in prose."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.meeting.cases import find_case_shape
from pipeline.meeting.styles import Start, read_number
from pipeline.model import Line


def choose_rising(starts: Sequence[Start]) -> list[Start]:
    """The longest series of starts whose numbers rise; of several the one that begins earliest with the lower numbers."""
    ends: list[int] = []  # the lowest number that ends a series of each length
    last: list[int] = []  # the start that bears it
    before: list[int] = []
    for index, start in enumerate(starts):
        number = read_number(start.label)
        length = bisect_left(ends, number)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(number)
            last.append(index)
        elif number < ends[length]:
            ends[length], last[length] = number, index
    chosen: list[Start] = []
    at = last[-1] if last else -1
    while at >= 0:
        chosen.append(starts[at])
        at = before[at]
    return chosen[::-1]


def fill_gaps(chosen: Sequence[Start], others: Sequence[Start]) -> list[Start]:
    """The chosen starts with those that print the very number that is missing between two of them, if but one does."""
    places = [start.place for start in others]
    filled: list[Start] = list(chosen[:1])
    for first, second in pairwise(chosen):
        between = others[bisect_left(places, first.place + 1) : bisect_left(places, second.place)]
        missing = range(read_number(first.label) + 1, read_number(second.label))
        found = [start for start in between if read_number(start.label) in missing] if len(missing) <= len(between) else []
        if [read_number(start.label) for start in found] == list(missing):
            filled += found
        filled.append(second)
    return filled


def go_on(chosen: Sequence[Start], others: Sequence[Start]) -> list[Start]:
    """The chosen starts and behind them those that count on from the last, one by one: a meeting's last items may have no text."""
    found = list(chosen)
    for start in others:
        if found and start.place > found[-1].place and read_number(start.label) == read_number(found[-1].label) + 1:
            found.append(start)
    return found


def keep_fitting(starts: Sequence[Start]) -> list[Start]:
    """The starts without those that nothing supports and whose number does not lie between its supported neighbours'."""
    kept: list[Start] = []
    above: int | None = None
    following = deque(read_number(start.label) for start in starts if start.supported and not start.bare)
    for start in starts:
        number = read_number(start.label)
        if start.bare:
            kept.append(start)
        elif start.supported:
            kept.append(start)
            above = following.popleft()
        elif _lies_between(number, above, following[0] if following else None):
            kept.append(start)
    return kept


def _lies_between(number: int, above: int | None, below: int | None) -> bool:
    if above is not None and below is not None and below <= above:
        return True
    return (above is None or above < number) and (below is None or number < below)


def find_listed(starts: Sequence[Start], lines: Sequence[Line]) -> frozenset[int]:
    """The places of the numbers in lists: the next number stands on the next filled line. The line that follows a list is in it
    unless a wider gap parts them than parts the list's own lines, or a case number stands below."""
    numbers = {start.place: read_number(start.label) for start in starts}
    after = dict(pairwise(place for place, line in enumerate(lines) if line.text.strip()))
    listed: set[int] = set()
    gap = 0
    for start in starts:
        below = after.get(start.lower or start.place, -1)
        if numbers.get(below) == numbers[start.place] + 1:
            step = below - start.place
            parted = (0 < gap < step) or _has_case(lines, after, below)
            if gap or not parted:
                listed.add(start.place)
            if not parted:
                listed.add(below)
            gap = 0 if parted else step
        else:
            gap = 0
    return frozenset(listed)


def _has_case(lines: Sequence[Line], after: Mapping[int, int], place: int) -> bool:
    return bool(find_case_shape(lines[after.get(place, place)].text, whole=True))
