"""Starts that only list: items in a table of contents without a heading, titles printed twice, cases behind closed doors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.meeting.styles import Start
from pipeline.meeting.words import bare, compile_phrase, load_settings


def mark_bare(starts: Sequence[Start], following: Sequence[list[str]]) -> list[Start]:
    """The starts with those marked that have no text of their own and are no items; the items that they list are supported by them.

    Args:
        starts: all candidates of a style, in printed order.
        following: the first filled lines between each and the next candidate.
    """
    last = {start.label: index for index, start in enumerate(starts)}
    again = {(start.label, bare(start.title)): index for index, start in enumerate(starts)}
    empty = [len(below) <= (0 if start.title else 1) for start, below in zip(starts, following, strict=True)]
    lists = _find_lists(starts, empty, last, again)
    titles = {(starts[index].label, bare(starts[index].title)) for index in lists}
    return [
        replace(
            start,
            bare=index in lists or (empty[index] and is_closed(start.title or "".join(following[index]))),
            supported=start.supported or (index not in lists and (start.label, bare(start.title)) in titles),
        )
        for index, start in enumerate(starts)
    ]


def _find_lists(starts: Sequence[Start], empty: Sequence[bool], last: dict[str, int], again: dict[tuple[str, str], int]) -> frozenset[int]:
    """Empty starts whose label comes again: at once, or as several in a row; with the one that closes such a row."""
    found: set[int] = set()
    row: list[int] = []
    for index, start in enumerate(starts):
        repeated = last[start.label] > index
        if empty[index] and repeated:
            row.append(index)
            continue
        if len(row) >= (1 if not found else 2) or (row and starts[row[-1]].label == start.label):
            found.update(row)
            if again[start.label, bare(start.title)] > index and start.title:
                found.add(index)
        row = []
    return frozenset(found)


def is_closed(title: str) -> bool:
    """Whether a title says that the case was heard behind closed doors."""
    return any(compile_phrase(word).search(title) for word in load_settings("regions")["closed"])
