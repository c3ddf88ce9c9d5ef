"""A file with the minutes of several meetings → one document a meeting, each with its own places in the file.

A further meeting begins where another committee or day stands as a head, items follow, and two things say so: a word for such papers in
the head, the municipality's name, another municipality than before, contents of its own, items that count anew, pages that do. A head that
is quoted (an earlier decision, an attachment) has at most one of them; what stands between two heads of one meeting is that meeting's.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.meeting.contents import find_contents
from pipeline.meeting.head import read_head
from pipeline.meeting.head_block import find_block, find_page_number
from pipeline.meeting.layout import Layout, lay_out
from pipeline.meeting.sections import begins_section, find_markers
from pipeline.meeting.sittings import find_heads
from pipeline.meeting.starts import find_starts
from pipeline.meeting.styles import Start, read_number
from pipeline.model import Document, Line, Note

MOST = 100
"""The most meetings that a file is cut into; each is read by itself."""

_SEEN = re.compile(r"[^\n]")
_ENOUGH = 2  # of the signs that say so
_OWN = 30  # filled lines above a head with which it is the document's own


@dataclass(frozen=True, slots=True)
class _Run:
    """The lines under the heads of one meeting: who met and when, and the first line's place; kind and municipality where printed there."""

    committee: str | None
    day: date | None
    top: int
    kind: str = ""
    municipality: str | None = None

    def is_of(self, other: _Run) -> bool:
        """Whether both are of one paper of one meeting; a running head does not say what kind of paper it stands on."""
        same_kind = not (self.kind and other.kind) or self.kind == other.kind
        return (self.committee, self.day) == (other.committee, other.day) and same_kind


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run's lines without its table of contents, where its items begin in them, and whether the contents stand before these."""

    lines: tuple[Line, ...]
    starts: tuple[Start, ...]
    lists_contents: bool

    @property
    def numbers(self) -> list[int]:
        """The numbers of its items, in printed order."""
        return [read_number(start.label) for start in self.starts]

    @property
    def opens(self) -> bool:
        """Whether its items follow the head before any section does."""
        first = self.starts[0].place if self.starts else 0
        return bool(self.starts) and not any(begins_section(line.text) for line in self.lines[:first])


def split_meetings(document: Document) -> tuple[Document, ...]:
    """The document, or one for each meeting in the file.

    Args:
        document: what a reader made of a file.

    Returns:
        In printed order. All have the file's own line numbers and offsets; what stands before a meeting is blank in its document. The
        first bears the file's id, each other an id of the place where it begins. A head that may be another meeting's is noted.
    """
    layout = lay_out(document)
    lines = layout.content()
    runs = _find_runs(layout, lines)
    tops, doubtful = _choose(document, lines, runs) if 1 < len(runs) <= MOST else ([0], None)
    if doubtful is not None:
        note = Note("meeting.maybe_several", {"found": f"{doubtful.committee} {doubtful.day}"}, lines[doubtful.top].no)
        return (replace(document, notes=(*document.notes, note)),)
    if len(tops) < 2:
        return (document,)
    firsts = [1, *(lines[top].no for top in tops[1:])]
    ends = (*firsts[1:], len(document.lines) + 1)
    return tuple(_cut_out(document, first, end, len(tops), no) for no, (first, end) in enumerate(zip(firsts, ends, strict=True), start=1))


def _find_runs(layout: Layout, lines: tuple[Line, ...]) -> list[_Run]:
    """The heads that are formal or begin a page, each that differs from the one before; one that comes back encloses the rest."""
    heads = [(head, find_block(layout.document, lines, head.place)) for head in find_heads(lines)]
    formal = [(head, block) for head, block in heads if block.kind or block.municipality or block.on_page_top]
    every = [_Run(head.committee, head.day, block.top, block.kind, block.municipality) for head, block in formal]
    above = sum(1 for line in lines[: every[0].top] if line.text.strip()) if every else 0
    further = every[1:] if above < _OWN else every
    runs = [_read_own(layout, lines[: further[0].top], every[0])] if further else []
    for run in further:
        _add(runs, run)
    return runs


def _read_own(layout: Layout, lines: tuple[Line, ...], first: _Run) -> _Run:
    """The document's own head; the first that is printed may add what kind of paper it is."""
    own = read_head(layout, find_starts(lines, layout.contents))
    kind = first.kind if (first.committee, first.day) == (own.committee, own.meeting_date) else ""
    return _Run(own.committee, own.meeting_date, 0, kind, own.municipality)


def _add(runs: list[_Run], run: _Run) -> None:
    at = next((at for at, other in enumerate(runs) if run.is_of(other)), None)
    if at is None:
        runs.append(run)
    else:
        del runs[at + 1 :]


def _choose(document: Document, lines: tuple[Line, ...], runs: Sequence[_Run]) -> tuple[list[int], _Run | None]:
    """Where meetings begin, and the first run of which nobody can say whether it is one."""
    tops, place = [0], runs[0].municipality
    ends = (*(run.top for run in runs[1:]), len(lines))
    before = _measure(lines, 0, ends[0])
    for run, end in zip(runs[1:], ends[1:], strict=True):
        own = _measure(lines, run.top, end)
        signs = _count_signs(document, lines, run, before, own) + _is_elsewhere(run, place)
        if before.numbers and own.opens and signs >= _ENOUGH and (signs > _ENOUGH or not _goes_on(before, own)):
            tops.append(run.top)
            before, place = own, run.municipality or place
        elif before.numbers and own.opens and signs and not _is_attached(lines, tops[-1], run.top):
            return tops, run
        else:
            before = _measure(lines, tops[-1], end)
    return tops, None


def _measure(lines: tuple[Line, ...], top: int, end: int) -> _Stretch:
    own = lines[top:end]
    contents, places = find_contents(own)
    kept = tuple(line for place, line in enumerate(own) if place not in frozenset(places))
    starts = tuple(start for start in find_starts(kept, contents) if not start.bare)
    return _Stretch(kept, starts, bool(places and starts) and own[places[-1]].no < kept[starts[0].place].no)


def _count_signs(document: Document, lines: Sequence[Line], run: _Run, before: _Stretch, own: _Stretch) -> int:
    """How many things say that a meeting begins: how the head is worded, contents below it, items and pages that count anew."""
    anew = bool(own.numbers and before.numbers) and own.numbers[0] <= before.numbers[-1]
    offset = lines[run.top].start
    pages_anew = find_page_number(document, offset) == 1 and find_page_number(document, offset, before=True) is not None
    return bool(run.kind) + bool(run.municipality) + own.lists_contents + anew + pages_anew


def _is_elsewhere(run: _Run, place: str | None) -> bool:
    """Whether a head names another municipality than the one before."""
    return run.municipality is not None and place is not None and run.municipality != place


def _goes_on(before: _Stretch, own: _Stretch) -> bool:
    """Whether the items jump back to the count that they left, as behind a paper that is quoted whole."""
    follows = before.numbers[-1] + 1 if before.numbers else 0
    return any(number == follows and last < follows - 1 for last, number in zip(own.numbers, own.numbers[1:], strict=False))


def _is_attached(lines: tuple[Line, ...], top: int, place: int) -> bool:
    """Whether a head stands in a list of attachments."""
    markers = find_markers(lines[top:place], 0)
    return bool(markers) and markers[-1].kind == "attachments"


def _cut_out(document: Document, first: int, end: int, count: int, no: int) -> Document:
    """The document with the lines of one meeting alone; those before are blank, those behind are gone."""
    start = document.lines[first - 1].start
    stop = document.lines[end - 1].start if end <= len(document.lines) else len(document.text)
    blank = tuple(replace(line, text="", cells=None) for line in document.lines[: first - 1])
    note = Note("meeting.one_of_several", {"no": no, "count": count, "first": first, "last": end - 1}, first)
    place = hashlib.sha256(f"{document.sha256}:{start}".encode()).hexdigest()
    return replace(
        document,
        document_id=document.document_id if no == 1 else place[:12],
        text=_SEEN.sub(" ", document.text[:start]) + document.text[start:stop],
        lines=(*blank, *document.lines[first - 1 : end - 1]),
        page_marks=tuple(mark for mark in document.page_marks if start <= mark.start < stop),
        notes=(*document.notes, note),
        meeting_no=no,
        first_line=first,
    )
