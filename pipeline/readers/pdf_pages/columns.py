"""Columns of figures over a stretch of lines: each run gets the slot of its column, so that an empty cell leaves its place free."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from statistics import median

from pipeline.danish.units import is_unit
from pipeline.readers.pdf_pages.group_places import place_groups
from pipeline.readers.pdf_pages.print_lines import PrintLine, Run, make_run

Extent = tuple[float, float]

_SIGN = r"[-−–+]"
_FIGURE = re.compile(
    rf"[*_(\[]*\s?{_SIGN}?\s?(?:kr\.?\s)?(?:\d[\d.,\s\u00a0]*|,\d+)(?:%|pct\.?|kr\.?|,-)?\s?[*_)\]]*{_SIGN}?(?:\s?\d{{1,2}}\))?[*⁰¹²³⁴⁵⁶⁷⁸⁹]*|[-−–—]+"
)
_BEGINS_AS_FIGURE = re.compile(rf"[*_(\[]*\s?{_SIGN}?\s?(?:kr\.?\s)?,?\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEAD_LINES = 4
_PROSE_WORDS = 8
_PROSE_WIDTH = 0.7  # of the print's
_NEAR = 12.0  # points: how far a head may stand beside its column
_SAME_EDGE = 3.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a stretch: where each label begins, and the extents of those behind the labels, from left to right."""

    labels: tuple[float, ...]
    values: tuple[Extent, ...]

    def place(self, line: PrintLine) -> tuple[int, ...] | None:
        """The slot of each run of a line, rising; None where two runs would share one, or where the line is a label alone.

        As many runs as slots leave but one way to place them: heads set at the left of their columns may stand nearer to the figures of
        the column before.
        """
        slots: list[int] = []
        for run in line.runs:
            found = None if self._begins_label(run, alone=len(line.runs) == 1) else _find_column(run, self.values)
            slots.append(len(self.labels) + found if found is not None else self._place_label(run, slots))
        if len(slots) == 1 and slots[0] < len(self.labels):
            return None
        if all(first < second for first, second in pairwise(slots)):
            return tuple(slots)
        return tuple(range(self.count)) if self.fits(line) else None

    def fits(self, line: PrintLine) -> bool:
        """Whether a line has a run for each slot, none of which goes over the figures beside its own or stands behind its own."""
        if len(line.runs) != self.count:
            return False
        runs = line.runs[len(self.labels) :]
        behind = all(run.left <= right for run, (_, right) in zip(runs, self.values, strict=True))
        between = all(left[1] <= run.left for left, run in zip(self.values, runs[1:], strict=False))
        return behind and between and all(run.right <= right[0] for run, right in zip(runs, self.values[1:], strict=False))

    @property
    def count(self) -> int:
        """How many slots there are."""
        return len(self.labels) + len(self.values)

    def _begins_label(self, run: Run, alone: bool) -> bool:
        """Whether words begin where labels do, however far they go; a lone line is a heading unless it begins near the figures."""
        if is_figure(run):
            return run.right <= self.values[0][0]
        if any(abs(run.left - label) <= _SAME_EDGE for label in self.labels):
            return True
        return alone and run.left < (self.labels[-1] + self.values[0][0]) / 2

    def _place_label(self, run: Run, before: Sequence[int]) -> int:
        free = range(before[-1] + 1 if before else 0, len(self.labels))
        return min(free, key=lambda slot: abs(self.labels[slot] - run.left), default=self.count)


@dataclass(frozen=True, slots=True)
class Slots:
    """In which of ``count`` slots each run of a line stands."""

    places: tuple[int, ...]
    count: int


def part_heads(lines: Sequence[PrintLine]) -> dict[int, PrintLine]:
    """The lines of heads of which two stand close together in one run (``2018 Afvigelse``), by the line's id, with a run for each.

    Their words tell: they end where different figures of the next row end.

    Args:
        lines: a document's, in reading order.
    """
    parted: dict[int, PrintLine] = {}
    below: tuple[float, ...] = ()
    for line in reversed(lines):
        runs = tuple(part for run in line.runs for part in _part_run(run, below)) if len(line.runs) > 1 else line.runs
        if len(runs) > len(line.runs):
            parted[id(line)] = replace(line, runs=runs)
        if _has_figures(line) and len(runs) == len(line.runs):
            below = tuple(run.right for run in line.runs if is_figure(run))
    return parted


def _part_run(run: Run, edges: Sequence[float]) -> tuple[Run, ...]:
    """The parts of a run whose words end at different right edges of figures."""
    ends = [next((at for at, edge in enumerate(edges) if abs(edge - word.right) <= _SAME_EDGE), None) for word in run.words]
    if is_figure(run) or ends[-1] is None or len(set(ends) - {None}) < 2:
        return (run,)
    behind = [at + 1 for at, end in enumerate(ends) if end is not None]
    return tuple(make_run(run.words[first:last]) for first, last in pairwise((0, *behind)))


def find_slots(lines: Sequence[PrintLine]) -> dict[int, Slots]:
    """The slots of each line's runs, by the line's id; lines without columns are not among them.

    A stretch goes from one head to the next, over pages and prose: a part of a table that bears figures in some of its columns only
    must not be counted by itself. Where two runs of a line would share a column, nothing is said of the whole stretch.

    Args:
        lines: a document's, in reading order.
    """
    found: dict[int, Slots] = {}
    for stretch in _cut_stretches(lines):
        columns = _measure(stretch)
        if columns is None:
            continue
        placed = [(line, columns.place(line)) for line in stretch]
        if all(places for line, places in placed if len(line.runs) > 1):
            over = place_groups([(line, places) for line, places in placed if places and not _has_figures(line)])
            found |= {id(line): Slots(over.get(id(line), places), columns.count) for line, places in placed if places}
    return found


@lru_cache(maxsize=100_000)
def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None


def is_figure(run: Run) -> bool:
    """Whether a run is nothing but a number, or the dash in its place."""
    return _is_figure(run.text)


def _has_figures(line: PrintLine) -> bool:
    """Whether a line bears a figure beside something else; years and units (``1.000 kr.``) head columns."""
    return len(line.runs) > 1 and any(is_figure(run) and not _YEAR.fullmatch(run.text) and not is_unit(run.text) for run in line.runs[1:])


def _heads(line: PrintLine) -> bool:
    """Whether a line is the head of columns: several runs, none of which begins as a figure does but for years and units."""
    if len(line.runs) < 2 or not any(char.isalpha() for char in line.text):
        return False
    return not any(_BEGINS_AS_FIGURE.match(run.text) and not (_YEAR.match(run.text) or is_unit(run.text)) for run in line.runs)


def _cut_stretches(lines: Sequence[PrintLine]) -> Iterator[list[PrintLine]]:
    """From one head to the next. Lone lines right above a head may be parts of it: they go with it. Prose ends a stretch too."""
    stretch: list[PrintLine] = []
    seen = False
    width = max((line.right for line in lines), default=0.0) - min((line.left for line in lines), default=0.0)
    for line in lines:
        if seen and len(stretch) > 1 and _is_prose(line, width) and _is_prose(stretch[-1], width):
            yield stretch
            stretch, seen = [], False
        if seen and _heads(line):
            lone = _count_lone(stretch)
            yield stretch[: len(stretch) - lone]
            stretch, seen = stretch[len(stretch) - lone :], False
        stretch.append(line)
        seen = seen or _has_figures(line)
    yield stretch


def _is_prose(line: PrintLine, width: float) -> bool:
    """Whether a line is running text from margin to margin; two of them are no part of a table."""
    return len(line.runs) == 1 and len(line.runs[0].words) >= _PROSE_WORDS and line.right - line.left > _PROSE_WIDTH * width


def _count_lone(lines: Sequence[PrintLine]) -> int:
    return next((count for count, line in enumerate(reversed(lines)) if len(line.runs) > 1 or count == _HEAD_LINES), len(lines))


def _measure(lines: Sequence[PrintLine]) -> Columns | None:
    rows = [line for line in lines if _has_figures(line)]
    figures = [run for line in rows for run in line.runs[1:] if is_figure(run)]
    if not figures:
        return None
    values = _merge((run.left, run.right) for run in figures)
    first = values[0][0]
    heads = [line for line in lines if len(line.runs) > 1 and not _has_figures(line)]
    labels = [[run for run in line.runs if run.right <= first + (0 if is_figure(run) else _NEAR)] for line in rows]
    most = max(1, *(len(runs) for runs in labels))
    edges = [[runs[at].left for runs in labels if len(runs) == most] for at in range(most)]
    columns = Columns(tuple(median(each) if each else lines[0].left for each in edges), tuple(values))
    end = max((run.right for runs in labels for run in runs), default=first)
    beside = [run for line in rows for run in line.runs if run.left > first and not is_figure(run)]
    beside += [run for line in heads if not columns.fits(line) for run in line.runs if run.left > min(end, first)]
    apart = _merge((run.left, run.right) for run in beside if _find_column(run, values) is None)
    return replace(columns, values=tuple(sorted((*values, *apart))))


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
