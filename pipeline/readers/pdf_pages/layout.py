"""Lines of print → rows of text: prose joined to paragraphs, columns kept apart by spaces in proportion to their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.danish.abbreviations import ends_sentence
from pipeline.readers.pdf_pages.columns import Slots, is_figure
from pipeline.readers.pdf_pages.print_lines import PrintLine, Run, make_run
from pipeline.readers.pdf_pages.wraps import join_words
from pipeline.readers.row import Row

_NARROW = 0.05  # the share of letters in runs that may be narrower than a column of the grid
_SMALLEST, _LARGEST = 0.8, 20.0  # points
_LINE_GAP = 1.9  # of the type's height: lines of one paragraph stand no further apart
_BLANK_GAP = 2.6
_INDENT = 30.0  # points: how far a paragraph's first line, or the lines behind a bullet, may stand in
_SAME_EDGE = 2.5
_BULLETS = "•·●▪◦-–—"
_FULL = 0.6  # of the region's width: narrower lines are no prose
_COLUMNS = 160  # of the grid over the width of the print, at most: what a screen shows
_WIDEST = 1_000


def measure_unit(lines: Sequence[PrintLine]) -> float:
    """The width of a column of the grid, in points: so narrow that hardly any run is longer in letters than in columns.

    One for the whole document: a table that goes on over pages keeps its columns.
    """
    runs = [run for line in lines for run in line.runs if len(run.text) >= 4]
    widths = sorted(((run.right - run.left) / len(run.text), len(run.text)) for run in runs)
    print_width = max((line.right for line in lines), default=0.0) - min((line.left for line in lines), default=0.0)
    smallest = max(print_width / _COLUMNS, _SMALLEST)
    allowed = _NARROW * sum(count for _, count in widths)
    for width, count in widths:
        allowed -= count
        if allowed <= 0:
            return min(max(width, smallest), _LARGEST)
    return _LARGEST


@dataclass(frozen=True, slots=True)
class Grid:
    """The grid that a document is laid out on: the width of its columns and its edges in points, and each line's slots by its id."""

    unit: float
    left: float
    right: float
    slots: Mapping[int, Slots]


def lay_region(lines: Sequence[PrintLine], grid: Grid, is_column: bool = False) -> Iterator[Row]:
    """A region's lines, in reading order, as rows.

    Args:
        lines: of a page, or of one of its columns of prose.
        grid: of the whole document.
        is_column: whether they are of a column, which has margins of its own.
    """
    if not lines:
        return
    edges = (min(line.left for line in lines), max(line.right for line in lines)) if is_column else (grid.left, grid.right)
    paragraph: list[PrintLine] = []
    beside = _list_beside_columns(lines)
    point: float | None = None  # where the point of a list begins that the paragraph is of
    for line in lines:
        goes_on = bool(paragraph) and _goes_on(paragraph, line, _right_margin(paragraph[-1], lines, edges))
        if goes_on and not (point is not None and _ends_point(paragraph[-1], line, point)):
            paragraph.append(line)
            continue
        point = line.left if line.text[:1] in _BULLETS else point if goes_on else None
        yield from _set_paragraph(paragraph, grid, beside)
        if paragraph and not 0 < line.base - paragraph[-1].base < _BLANK_GAP * line.height:
            yield Row(page=line.page)
        paragraph = [line]
    yield from _set_paragraph(paragraph, grid, beside)
    yield Row(page=lines[0].page)


def _list_beside_columns(lines: Sequence[PrintLine]) -> frozenset[int]:
    """The single runs, by their lines' ids, right above or below a line of columns and behind its first: parts of heads."""
    found = set()
    for first, second in pairwise(lines):
        near = 0 < second.base - first.base <= _LINE_GAP * max(first.height, second.height)
        for line, other in ((first, second), (second, first)) if near else ():
            if len(line.runs) == 1 and len(other.runs) > 2 and line.left > other.runs[0].right:
                found.add(id(line))
    return frozenset(found)


def _set_paragraph(lines: Sequence[PrintLine], grid: Grid, beside: frozenset[int]) -> Iterator[Row]:
    if len(lines) > 1:
        words = lines[0].runs[0].words
        for line in lines[1:]:
            words = join_words(words, line.runs[0].words)
        yield Row(make_run(words).text, page=lines[0].page)
    elif lines:
        yield _set_line(lines[0], grid, id(lines[0]) in beside)


def _set_line(line: PrintLine, grid: Grid, is_placed: bool) -> Row:
    """Runs at their places; where their columns are known, each is a cell of its own and a free column an empty one."""
    slots = grid.slots.get(id(line))
    if len(line.runs) == 1 and slots is None and not is_placed:
        return Row(line.text, page=line.page)
    text = ""
    spans: list[tuple[int, int]] = []
    for run in line.runs:
        place = min(_WIDEST, _place_of(run, grid, is_first=not text))
        text += " " * (place if not text else max(2, place - len(text)))
        spans.append((len(text), len(text) + len(run.text)))
        text += run.text
    return Row(text, page=line.page, spans=_fill_slots(spans, slots) if slots else None)


def _fill_slots(spans: Sequence[tuple[int, int]], slots: Slots) -> tuple[tuple[int, int], ...]:
    """A span for every slot; that of an empty one is empty, and stands where the cell before it ends."""
    held = dict(zip(slots.places, spans, strict=True))
    filled: list[tuple[int, int]] = []
    for slot in range(slots.count):
        end = filled[-1][1] if filled else 0
        filled.append(held.get(slot, (end, end)))
    return tuple(filled)


def _place_of(run: Run, grid: Grid, is_first: bool) -> int:
    """The column at which a run begins: words where they stand or in the middle of their place, figures so that they end where they end."""
    begin, end = (run.left - grid.left) / grid.unit, (run.right - grid.left) / grid.unit
    if is_figure(run) and not is_first:
        return max(0, round(end) - len(run.text))
    return max(0, round(begin if is_first else (begin + end - len(run.text)) / 2))


def _right_margin(line: PrintLine, lines: Sequence[PrintLine], edges: tuple[float, float]) -> float | None:
    """How far prose goes to the right where a line stands; None where nothing there is wide enough for prose."""
    near = (other.right for other in lines if len(other.runs) == 1 and abs(other.left - line.left) < _INDENT)
    margin, width = max(near, default=line.right), edges[1] - edges[0]
    return margin if margin - edges[0] >= _FULL * width and line.left - edges[0] <= (1 - _FULL) * width else None


def _goes_on(paragraph: Sequence[PrintLine], line: PrintLine, margin: float | None) -> bool:
    """Whether a line goes on with a paragraph: right below it, in the same type, and its first word had no room on the line before."""
    last = paragraph[-1]
    if margin is None or len(line.runs) > 1 or len(last.runs) > 1 or abs(line.height - last.height) > 0.15 * last.height:
        return False
    if not 0 < line.base - last.base <= _LINE_GAP * last.height:
        return False
    if abs(line.left - last.left) > (_INDENT if len(paragraph) == 1 else _SAME_EDGE):
        return False
    first = line.runs[0].words[0]
    return last.right + 0.2 * last.height + (first.right - first.left) > margin


def _ends_point(last: PrintLine, line: PrintLine, point: float) -> bool:
    """Whether a line below the mark of a point is none of its sentences: the last one ended (``Beslutning``)."""
    return line.left <= point + _SAME_EDGE and ends_sentence(last.text, line.text)
