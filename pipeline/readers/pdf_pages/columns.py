"""Columns of figures over a stretch of lines: each run gets the slot of its column, so that an empty cell leaves its place free."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.readers.pdf_pages.print_lines import PrintLine, Run

Extent = tuple[float, float]

_FIGURE = re.compile(r"[(\[]?\s?[-−–+]?\s?\d[\d.,\s\u00a0]*(?:%|pct\.?)?[)\]\-−–]?[*⁰¹²³⁴⁵⁶⁷⁸⁹]*|[-−–—]")
_NEAR = 12.0  # points: how far a head may stand beside its column
_SAME_EDGE = 3.0
_PROSE_SHARE = 0.6  # of the page's width


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a stretch: where each label begins, and the extents of those behind the labels, from left to right."""

    labels: tuple[float, ...]
    values: tuple[Extent, ...]

    def place(self, line: PrintLine) -> tuple[int, ...] | None:
        """The slot of each run of a line, rising; None where two runs would share one, or where the line is a label alone."""
        slots: list[int] = []
        for run in line.runs:
            found = None if self._begins_label(run, alone=len(line.runs) == 1) else _find_column(run, self.values)
            slots.append(len(self.labels) + found if found is not None else self._place_label(run, slots))
        if len(slots) == 1 and slots[0] < len(self.labels):
            return None
        return tuple(slots) if all(first < second for first, second in pairwise(slots)) else None

    @property
    def count(self) -> int:
        """How many slots there are."""
        return len(self.labels) + len(self.values)

    def _begins_label(self, run: Run, alone: bool) -> bool:
        """Whether words begin where labels do, however far they go; a lone line is a heading unless it begins near the figures."""
        if is_figure(run):
            return False
        if any(abs(run.left - label) <= _SAME_EDGE for label in self.labels):
            return True
        return alone and run.left < (self.labels[-1] + self.values[0][0]) / 2

    def _place_label(self, run: Run, before: Sequence[int]) -> int:
        free = range(before[-1] + 1 if before else 0, len(self.labels))
        return min(free, key=lambda slot: abs(self.labels[slot] - run.left), default=self.count)


def find_columns(lines: Sequence[PrintLine], width: float) -> dict[int, Columns]:
    """The columns that hold for each line, by the line's id; lines without any are not among them.

    Args:
        lines: a document's, in reading order.
        width: of its print.
    """
    found: dict[int, Columns] = {}
    for stretch in _cut_stretches(lines, width):
        columns = _measure(stretch)
        if columns is not None:
            found |= {id(line): columns for line in stretch}
    return found


def is_figure(run: Run) -> bool:
    """Whether a run is nothing but a number, or the dash in its place."""
    return _FIGURE.fullmatch(run.text) is not None


def _has_figures(line: PrintLine) -> bool:
    return any(is_figure(run) for run in line.runs[1:]) or (len(line.runs) == 1 and is_figure(line.runs[0]))


def _cut_stretches(lines: Sequence[PrintLine], width: float) -> Iterator[list[PrintLine]]:
    """From one head to the next: a head is a line of several words apart, without figures, below a row with figures. Prose ends it too."""
    stretch: list[PrintLine] = []
    seen = False
    for line in lines:
        is_prose = len(line.runs) == 1 and line.right - line.left > _PROSE_SHARE * width
        if is_prose or (seen and len(line.runs) > 1 and not _has_figures(line)):
            yield stretch
            stretch, seen = [], False
        if not is_prose:
            stretch.append(line)
            seen = seen or (len(line.runs) > 1 and _has_figures(line))
    yield stretch


def _measure(lines: Sequence[PrintLine]) -> Columns | None:
    rows = [line for line in lines if len(line.runs) > 1 and _has_figures(line)]
    figures = [run for line in rows for run in line.runs[1:] if is_figure(run)]
    if not figures:
        return None
    values = _merge((run.left, run.right) for run in figures)
    first = values[0][0]
    heads = [line for line in lines if len(line.runs) > 1 and not _has_figures(line)]
    beside = [run for line in (*rows, *heads) for run in line.runs if run.left > first and not is_figure(run)]
    apart = _merge((run.left, run.right) for run in beside if _find_column(run, values) is None)
    labels = [[run.left for run in line.runs if run.right <= first + _NEAR and not is_figure(run)] for line in rows]
    most = max(1, *(len(each) for each in labels))
    edges = [[each[at] for each in labels if len(each) == most] for at in range(most)]
    return Columns(tuple(median(each) if each else lines[0].left for each in edges), tuple(sorted((*values, *apart))))


def _merge(extents: Iterable[Extent]) -> list[Extent]:
    """Extents that overlap are one column."""
    merged: list[Extent] = []
    for left, right in sorted(extents):
        if merged and left < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _find_column(run: Run, columns: Sequence[Extent]) -> int | None:
    """The column that a run overlaps most, else the nearest one close by; a head over several stands above the first."""
    if not columns:
        return None
    overlaps = [min(run.right, right) - max(run.left, left) for left, right in columns]
    inside = [at for at, overlap in enumerate(overlaps) if overlap > 0]
    if len(inside) > 1 and all(overlaps[at] >= 0.5 * (columns[at][1] - columns[at][0]) for at in inside):
        return inside[0]
    best = max(range(len(columns)), key=lambda at: overlaps[at])
    return best if overlaps[best] > 0 or (overlaps[best] > -_NEAR and run.left > columns[0][0]) else None
