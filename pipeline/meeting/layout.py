"""Which lines of a document are the minutes, and which a download page or a table of contents put around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.meeting.contents import Contents, find_contents
from pipeline.meeting.words import bare, load_settings
from pipeline.model import Document, Line, Note

_OUTSIDE = ("surroundings", "teaser", "other_documents")
_LETTERS = re.compile(r"[^\w]+")
_BEGINS = re.compile(r"Punkt +\d{1,4}[.:]|(?:Referat|Dagsorden)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's lines with what each is: None for content, else surroundings, teaser, other_documents, contents."""

    document: Document
    kinds: tuple[str | None, ...]
    contents: Contents
    notes: tuple[Note, ...]

    def content(self) -> tuple[Line, ...]:
        """The lines that hold the document's own text."""
        return tuple(line for line, kind in zip(self.document.lines, self.kinds, strict=True) if kind is None)

    def stretch(self, first: int, end: int) -> tuple[Line, ...]:
        """The lines from number ``first`` to before ``end``, or to before what is no part of the minutes; none blank at the end."""
        lines: list[Line] = []
        for line, kind in zip(self.document.lines[first - 1 : end - 1], self.kinds[first - 1 : end - 1], strict=True):
            if kind in _OUTSIDE:
                break
            lines.append(line)
        while len(lines) > 1 and not lines[-1].text.strip():
            lines.pop()
        return tuple(lines)


def lay_out(document: Document) -> Layout:
    """Tell a document's own lines from what stands around them."""
    lines = document.lines
    kinds: list[str | None] = [None] * len(lines)
    for mark in (_mark_surroundings, _mark_teasers, _mark_other_documents):
        mark(lines, kinds)
    own = [index for index, kind in enumerate(kinds) if kind is None]
    contents, places = find_contents(tuple(lines[index] for index in own))
    for place in places:
        kinds[own[place]] = "contents"
    return Layout(document, tuple(kinds), contents, _note_left_out(lines, kinds))


def _mark_surroundings(lines: tuple[Line, ...], kinds: list[str | None]) -> None:
    begins = load_settings("regions")["content_begins"]
    for index, line in enumerate(lines):
        if bare(line.text) in begins:
            kinds[: index + 1] = ["surroundings"] * (index + 1)
            return


def _mark_teasers(lines: tuple[Line, ...], kinds: list[str | None]) -> None:
    """A teaser is a title, the title again with a text's beginning, and 'read more'; one proven teaser vouches for the next."""
    ends = load_settings("regions")["teaser_ends"]
    filled = [index for index, line in enumerate(lines) if line.text.strip() and kinds[index] is None]
    at = {index: place for place, index in enumerate(filled)}
    closed = -1  # where the last proven teaser ended
    for index in filled:
        place = at[index]
        if bare(lines[index].text) not in ends or place < 1:
            continue
        proven = place >= 2 and _repeats(lines[filled[place - 2]].text, lines[filled[place - 1]].text)
        if proven or (closed >= 0 and place - closed <= 3):
            first = filled[max(closed + 1, place - 2)]
            kinds[first : index + 1] = ["teaser"] * (index + 1 - first)
            closed = place


def _repeats(title: str, excerpt: str) -> bool:
    short, long = (_LETTERS.sub("", text).lower() for text in (title, excerpt))
    return bool(short) and long.startswith(short)


def _mark_other_documents(lines: tuple[Line, ...], kinds: list[str | None]) -> None:
    """A list of other documents runs to where the minutes begin, or to the end."""
    heads = load_settings("regions")["other_documents"]
    inside = False
    for index, line in enumerate(lines):
        if kinds[index] is not None or _BEGINS.match(line.text.strip()):
            inside = False
        elif bare(line.text) in heads:
            inside = True
        if inside:
            kinds[index] = "other_documents"


def _note_left_out(lines: tuple[Line, ...], kinds: list[str | None]) -> tuple[Note, ...]:
    """One note for each stretch that was left out; blank lines do not end a stretch."""
    stretches: list[list[int]] = []
    last: int | None = None  # the last filled line
    for index, line in enumerate(lines):
        if not line.text.strip():
            continue
        if kinds[index] in ("teaser", "other_documents"):
            if stretches and stretches[-1][1] == last:
                stretches[-1][1] = index
            else:
                stretches.append([index, index])
        last = index
    return tuple(Note("meeting.left_out", {"first": lines[a].no, "last": lines[b].no}, lines[a].no) for a, b in stretches)
