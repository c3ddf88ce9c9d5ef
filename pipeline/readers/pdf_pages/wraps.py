"""Labels that a narrow column broke over several lines, whole again beside their figures. Told by where lines stand, not by words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from heapq import nsmallest
from itertools import pairwise
from statistics import median

from pipeline.readers.pdf_pages.print_lines import PrintLine, make_run
from pipeline.readers.pdf_pages.words import Word

_TIGHT = 0.95  # of the distance between two rows: lines of one row stand closer
_SAME_EDGE = 3.0  # points
_REACH = 20  # heights of type, and
_NEIGHBOURS = 6  # rows, those below first, that tell how wide a table is where a line stands
_SPACE = 0.2  # of the type's height: the least room that a word needs before it
_AND = frozenset({"og", "eller", "samt", "til", "og/eller"})


def measure_pitches(pages: Sequence[Sequence[PrintLine]]) -> dict[float, float]:
    """The usual distance between two rows of figures right below each other, by the height of their type."""
    gaps: dict[float, list[float]] = defaultdict(list)
    for lines in pages:
        for first, second in pairwise(lines):
            if _has_figures(first) and _has_figures(second) and 0 < second.base - first.base < 4 * first.height:
                gaps[_round(first.height)].append(second.base - first.base)
    return {height: median(each) for height, each in gaps.items()}


def join_wrapped(lines: Sequence[PrintLine], pitches: Mapping[float, float]) -> tuple[PrintLine, ...]:
    """A page's lines with the parts of broken labels joined, in the line that bears the row's other cells.

    Args:
        lines: from top to bottom.
        pitches: of ``measure_pitches``.
    """
    groups: list[list[PrintLine]] = []
    for line in lines:
        several = sum(len(each.runs) > 1 for each in (*(groups[-1] if groups else ()), line))
        if groups and several <= 1 and _goes_on(groups[-1][-1], line, pitches, lines):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_join(group) for group in groups)


def join_words(first: Sequence[Word], second: Sequence[Word]) -> tuple[Word, ...]:
    """Words over a line's end: one that was broken by a hyphen is whole again, the hyphen of a compound stays."""
    last, following = first[-1], second[0]
    if not last.text.endswith("-") or len(last.text) < 2 or following.text in _AND:
        return (*first, *second)
    stem = last.text[:-1] if following.text[0].islower() else last.text
    return (*first[:-1], replace(last, text=f"{stem}{following.text}", right=max(last.right, following.right)), *second[1:])


def _round(height: float) -> float:
    return round(2 * height) / 2


def _has_figures(line: PrintLine) -> bool:
    return len(line.runs) > 1 and any(char.isdigit() for char in line.runs[-1].text)


def _find_room(line: PrintLine, lines: Sequence[PrintLine]) -> float | None:
    """How far a label went that stands beside figures, or the whole table where it spans it; None outside tables."""
    near = _REACH * line.height
    rows = [
        other for other in lines if len(other.runs) > 1 and abs(other.left - line.left) <= _SAME_EDGE and abs(other.base - line.base) < near
    ]
    if not rows:
        return None
    rows = nsmallest(_NEIGHBOURS, rows, key=lambda row: (row.base < line.base, abs(row.base - line.base)))
    spans = line.runs[0].right > min(row.runs[1].left for row in rows)
    return max(row.right if spans else row.runs[0].right for row in rows)


def _goes_on(before: PrintLine, line: PrintLine, pitches: Mapping[float, float], lines: Sequence[PrintLine]) -> bool:
    """Whether two lines are parts of one row: closer than rows are, from one left edge, and broken for want of room."""
    pitch = pitches.get(_round(line.height), 0.0)
    if not 0 < line.base - before.base < _TIGHT * pitch or _round(line.height) != _round(before.height):
        return False
    if abs(line.left - before.left) > _SAME_EDGE:
        return False
    room, first = _find_room(before, lines), line.runs[0].words[0]
    return room is not None and before.runs[0].right + _SPACE * line.height + first.right - first.left > room


def _join(group: Sequence[PrintLine]) -> PrintLine:
    words = group[0].runs[0].words
    for line in group[1:]:
        words = join_words(words, line.runs[0].words)
    row = next((line for line in group if len(line.runs) > 1), group[0])
    return replace(row, runs=(make_run(words), *row.runs[1:])) if len(group) > 1 else row
