"""Lines that run over the pages of a text: the same words at the top or the foot of each, with its number or the day of the meeting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.danish.dates import find_dates
from pipeline.danish.heads import match_column
from pipeline.model import Span
from pipeline.readers.pages import Pages

_REACH = 3  # filled lines at a page's top, or at its foot
_ENOUGH = 3  # pages on which a number that counts them, or a day, needs no further sign
_SHIFTED = 2  # pages that may bear no number before the first that does
_NUMBER = re.compile(r"\d{1,9}")
_WIDE_GAP = re.compile(r"\s{3,}")
_SEEN = re.compile(r"[^\n\f]")


@dataclass(frozen=True, slots=True)
class _EdgeLine:
    """A filled line near a page's edge; ``text`` is without its page mark, ``is_apart`` says that it has a blank line inwards."""

    page: int
    start: int
    end: int
    text: str
    is_marked: bool
    is_apart: bool

    @property
    def pieces(self) -> tuple[str, ...]:
        """What wide gaps part."""
        return tuple(_WIDE_GAP.split(self.text))

    @property
    def words(self) -> str:
        """What the same line says on every page: any number stands for all."""
        return _WIDE_GAP.sub("   ", _NUMBER.sub("#", self.text))


def blank_running(text: str, pages: Pages) -> tuple[str, tuple[str, ...]]:
    """A text without the lines that run over its pages, every other character in its place; and what these lines say on each page.

    Only form feeds show where a page ends and the next begins. What heads the first page is its own head, and stays; so do page marks,
    which are known for what they are. A line that neither counts the pages nor bears a day or two names may be a heading that two pages
    begin with, and one with words of columns a table's head that is set anew: these stay, unless a running line is between them and the
    page's inside.

    Args:
        text: the whole text.
        pages: of ``find_pages``.
    """
    if "\f" not in text or not pages.breaks:
        return text, ()
    taken: list[_EdgeLine] = []
    says: dict[str, None] = {}
    for at_top in (True, False):
        edges = [_list_edge(text, pages.marks, *place, at_top) for place in _list_pages(text, pages)]
        groups = _find_groups(edges)
        own = [line for edge in edges for line in _take(edge, groups)]
        says |= dict.fromkeys(piece for line in own for piece in line.pieces if all(piece in each.pieces for each in groups[line.words]))
        taken += (line for line in own if line.page > 1 or not at_top)
    return _blank(text, taken, pages.marks), tuple(filter(None, says))


def _list_pages(text: str, pages: Pages) -> Iterator[tuple[int, int, int]]:
    """Each page's number, where it begins and where it ends."""
    bounds = (0, *pages.breaks, len(text))
    return ((page, start, end) for page, (start, end) in enumerate(pairwise(bounds), start=1))


def _list_edge(text: str, marks: Sequence[Span], page: int, start: int, end: int, at_top: bool) -> list[_EdgeLine]:
    """The filled lines nearest to a page's top or foot, the outermost first."""
    places: list[tuple[int, int]] = []
    for piece in text[start:end].split("\n"):
        places.append((start, start + len(piece)))
        start += len(piece) + 1
    if not at_top:
        places.reverse()
    found: list[_EdgeLine] = []
    for at, (first, last) in enumerate(places):
        if text[first:last].strip():
            is_apart = at + 1 == len(places) or not text[slice(*places[at + 1])].strip()
            own = [text[begin:stop] for begin, stop in _outside(marks, first, last)]
            found.append(_EdgeLine(page, first, last, "".join(own).strip(), len(own) > 1, is_apart))
        if len(found) == _REACH:
            break
    return found


def _outside(marks: Sequence[Span], start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a line that are in no page mark."""
    at = bisect_left(marks, start, key=lambda mark: mark.start)
    edges = [start]
    while at < len(marks) and marks[at].start < end:
        edges += (marks[at].start, min(marks[at].end, end))
        at += 1
    edges.append(end)
    return list(zip(edges[::2], edges[1::2], strict=True))


def _find_groups(edges: Sequence[Sequence[_EdgeLine]]) -> Mapping[str, Sequence[_EdgeLine]]:
    """The lines that run over the pages, by their words: one on each page, but for the first or the last."""
    groups: dict[str, list[_EdgeLine]] = defaultdict(list)
    for line in (line for edge in edges for line in edge if line.text):
        groups[line.words].append(line)
    inner = set(range(2, len(edges)))
    return {words: found for words, found in groups.items() if len(found) > 1 and _runs(found) and inner <= {line.page for line in found}}


def _runs(lines: Sequence[_EdgeLine]) -> bool:
    """Whether lines stand on a page each, and every number that they print stays as it is or counts the pages."""
    pages = [line.page for line in lines]
    return len(set(pages)) == len(pages) and all(len(set(column)) == 1 or _counts(column, pages) for column in _list_numbers(lines))


def _list_numbers(lines: Sequence[_EdgeLine]) -> Iterator[tuple[int, ...]]:
    """The numbers of lines of the same words, place by place."""
    return zip(*([int(number) for number in _NUMBER.findall(line.text)] for line in lines), strict=True)


def _counts(numbers: Sequence[int], pages: Sequence[int]) -> bool:
    return len({number - page for number, page in zip(numbers, pages, strict=True)}) == 1


def _take(edge: Sequence[_EdgeLine], groups: Mapping[str, Sequence[_EdgeLine]]) -> list[_EdgeLine]:
    """The running lines of a page's edge: from the edge to the last that is sure to be one; page marks may stand between."""
    taken = 0
    for at, line in enumerate(edge, start=1):
        if line.text and line.words not in groups:
            break
        if line.text and _is_sure(groups[line.words]):
            taken = at
    return [line for line in edge[:taken] if line.text]


def _is_sure(lines: Sequence[_EdgeLine]) -> bool:
    """Whether lines that run can be nothing of the text itself: they count the pages, or stand apart and bear a day or two names."""
    many = len(lines) >= _ENOUGH
    counted = [numbers[0] - lines[0].page for numbers in _list_numbers(lines) if len(set(numbers)) > 1]
    if (many and counted) or all(line.is_marked for line in lines if line.page > 1):
        return True
    if not all(line.is_apart for line in lines):
        return False
    if counted:
        return any(-_SHIFTED <= shift <= 0 for shift in counted)
    pieces = lines[0].pieces
    if any(map(_heads_column, pieces)):
        return False
    if any(found.year for found in find_dates(lines[0].text)):
        return many or len(pieces) > 1
    return len(pieces) == 2 and not _NUMBER.search(lines[0].text)


def _heads_column(text: str) -> bool:
    word = match_column(text)
    return word is not None and word.exact


def _blank(text: str, lines: Iterable[_EdgeLine], marks: Sequence[Span]) -> str:
    """The text with the characters of lines but those of page marks as spaces."""
    stretches = [stretch for line in sorted(lines, key=lambda line: line.start) for stretch in _outside(marks, line.start, line.end)]
    pieces: list[str] = []
    done = 0
    for first, last in stretches:
        if first >= done:
            pieces += (text[done:first], _SEEN.sub(" ", text[first:last]))
            done = last
    return "".join((*pieces, text[done:]))
