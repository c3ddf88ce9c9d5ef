"""An item cut into its parts: head, recommendation, decision, body, attachments."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from pipeline.meeting.decision_lines import find_last_decision, head_by_decisions
from pipeline.meeting.figures import is_table_row
from pipeline.meeting.sections import find_markers
from pipeline.meeting.words import compile_phrase, load_rows
from pipeline.model import Document, Line, Span


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an item: what it holds, where it begins, where its text begins behind the heading, and where it ends."""

    kind: str
    start: int
    content: int
    end: int
    heading: str = ""


def cut_parts(document: Document, lines: tuple[Line, ...], head_end: int, run_on: bool) -> tuple[Part, ...]:
    """An item's parts in printed order, without gaps.

    Args:
        document: the document.
        lines: the item's lines.
        head_end: the offset behind the title and case number.
        run_on: whether the item's text runs on behind its title.
    """
    markers = head_by_decisions([line for line in lines if line.start >= head_end], find_markers(lines, head_end, run_on))
    start, end = lines[0].start, lines[-1].end
    first = markers[0].start if markers else end
    parts = [Part("head", start, start, min(head_end, first)), *_before_sections(document, lines, head_end, first)]
    stops = (*(marker.start for marker in markers), end)[1:]
    for marker, stop in zip(markers, stops, strict=True):
        parts += _end_attachments(Part(marker.kind, marker.start, marker.end, stop, marker.heading), lines)
    return _end_in_decision(tuple(part for part in parts if part.end > part.start), lines)


def _end_in_decision(parts: tuple[Part, ...], lines: tuple[Line, ...]) -> tuple[Part, ...]:
    """The parts; where none is a decision, the last line of the last before the attachments may be, without a heading."""
    last = next((at for at in range(len(parts) - 1, -1, -1) if parts[at].kind not in ("head", "attachments")), None)
    if last is None or any(part.kind == "decision" for part in parts):
        return parts
    part = parts[last]
    own = lines[bisect_left(lines, part.content, key=_start_of) : bisect_left(lines, part.end, key=_start_of)]
    cut = find_last_decision(own, part.heading)
    if cut is None:
        return parts
    return (*parts[:last], replace(part, end=cut), Part("decision", cut, cut, part.end), *parts[last + 1 :])


def to_spans(document: Document, parts: tuple[Part, ...]) -> tuple[Span, ...]:
    """The parts as trimmed spans; page marks are in none."""
    spans: list[Span] = []
    for part in parts:
        begin = part.start
        for mark in marks_between(document, part.start, part.end):
            spans += _trim(document, Span(part.kind, begin, mark.start))
            begin = mark.end
        spans += _trim(document, Span(part.kind, begin, part.end))
    return tuple(spans)


def marks_between(document: Document, start: int, end: int) -> tuple[Span, ...]:
    """The page marks that stand in a stretch of the document."""
    first = bisect_left(document.page_marks, start, key=lambda mark: mark.start)
    last = bisect_right(document.page_marks, end, key=lambda mark: mark.end)
    return document.page_marks[first:last]


def _end_attachments(part: Part, lines: tuple[Line, ...]) -> list[Part]:
    """The part; a list of attachments ends before the paragraph in which rows of figures begin."""
    if part.kind != "attachments":
        return [part]
    own = lines[bisect_left(lines, part.content, key=_start_of) : bisect_left(lines, part.end, key=_start_of)]
    for index, line in enumerate(own):
        if is_table_row(line.text):
            blank = next((at for at in range(index, -1, -1) if not own[at].text.strip()), 0)
            cut = own[blank].start
            return [Part(part.kind, part.start, part.content, cut, part.heading), Part("body", cut, cut, part.end)]
    return [part]


def _start_of(line: Line) -> int:
    return line.start


def _before_sections(document: Document, lines: tuple[Line, ...], begin: int, end: int) -> list[Part]:
    """What stands between the head and the first section: from the recommending sentence on it is the recommendation."""
    if begin >= end:
        return []
    for line in lines:
        first, last = max(line.start, begin), min(line.end, end)
        if first < last and _recommends(document.text[first:last]):
            return [Part("body", begin, begin, first), Part("recommendation", first, first, end)]
    return [Part("body", begin, begin, end)]


def _recommends(text: str) -> bool:
    return any(compile_phrase(row["words"]).search(text) for row in load_rows("vocabulary/recommending"))


def _trim(document: Document, span: Span) -> list[Span]:
    text = document.text[span.start : span.end]
    stripped = text.strip()
    begin = span.start + len(text) - len(text.lstrip())
    return [Span(span.kind, begin, begin + len(stripped))] if stripped else []
