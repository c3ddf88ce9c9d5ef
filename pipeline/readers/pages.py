"""Where a text's pages end: form feeds, or page marks. Pages are counted by their breaks; a garbled number is never read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from pipeline.danish.data import read_lists
from pipeline.model import Span

_MARGIN = 3  # filled lines at a page's top, or at its foot, that may be the same on every page
_WIDE_GAP = re.compile(r"\s{3,}")


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a text: the offsets at which a next page begins, how many there are, and the marks' own text."""

    breaks: tuple[int, ...] = ()
    count: int | None = None
    marks: tuple[Span, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page, counted from 1, that an offset stands on; None where no page is shown."""
        if self.count is None:
            return None
        page = bisect_right(self.breaks, offset) + 1
        return page if page <= self.count else None


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    number: int | None  # as printed; only of a sequence
    total: int | None


@dataclass(frozen=True, slots=True)
class _Pattern:
    regex: re.Pattern[str]
    sequence: bool


def find_pages(text: str) -> Pages:
    """The pages of a text by its form feeds, else by its page marks; ``Pages()`` where it shows none."""
    marks = _find_marks(text)
    spans = tuple(Span("page_mark", mark.start, mark.end) for mark in marks)
    feeds = tuple(found.end() for found in re.finditer("\f+", text) if text[found.end() :].strip())
    if feeds:
        return Pages(feeds, len(feeds) + 1, spans)
    if not marks:
        return Pages()
    if _stand_on_top(text, marks):
        return Pages(tuple(mark.start for mark in marks[1:]), len(marks), spans)
    return _pages_by_feet(text, marks, spans)


def find_margins(text: str, pages: Pages) -> tuple[str, ...]:
    """What stands at the top or the foot of several pages (``Nordby Kommune    Socialudvalget``), parted at wide gaps.

    Args:
        text: the whole text.
        pages: of ``find_pages``; their marks are no margins.
    """
    bounds = (0, *pages.breaks, len(text))
    filled = [_list_lines(text, pages, start, end) for start, end in pairwise(bounds)]
    seen = Counter(line for lines in filled if lines for line in dict.fromkeys((*lines[:_MARGIN], *lines[-_MARGIN:])))
    return tuple(dict.fromkeys(piece for line, times in seen.items() if times > 1 for piece in _WIDE_GAP.split(line)))


def _list_lines(text: str, pages: Pages, start: int, end: int) -> list[str]:
    """The filled lines of a page, page marks taken out."""
    for mark in reversed(pages.marks):
        if start <= mark.start and mark.end <= end:
            text, end = text[: mark.start] + text[mark.end :], end - (mark.end - mark.start)
    return [line.strip() for line in text[start:end].splitlines() if line.strip()]


def _pages_by_feet(text: str, marks: tuple[_Mark, ...], spans: tuple[Span, ...]) -> Pages:
    """Each mark ends its page. Where a trusted count begins with page 2, page 1 bears no mark and ends before the mark's line."""
    breaks = [mark.end for mark in marks]
    if marks[0].number == 2:
        breaks.insert(0, text.rfind("\n", 0, marks[0].start) + 1)
    finished = marks[-1].number is not None and marks[-1].number == marks[-1].total
    more = bool(text[marks[-1].end :].strip()) and not finished
    return Pages(tuple(breaks), len(breaks) + more, spans)


def _stand_on_top(text: str, marks: tuple[_Mark, ...]) -> bool:
    """Whether the marks are heads of pages: the first is near the text's top and the last is not near its end."""
    before = [line for line in text[: marks[0].start].split("\n") if line.strip()]
    after = [line for line in text[marks[-1].end :].split("\n") if line.strip()]
    return len(before) <= 2 and len(after) > 2


def _find_marks(text: str) -> tuple[_Mark, ...]:
    found: dict[int, _Mark] = {}
    for pattern in _patterns():
        marks = [_to_mark(match) for match in pattern.regex.finditer(text)]
        for mark in _longest_sequence(marks) if pattern.sequence else marks:
            if not any(mark.start < other.end and other.start < mark.end for other in found.values()):
                found[mark.start] = mark
    return tuple(found[start] for start in sorted(found))


def _to_mark(match: re.Match[str]) -> _Mark:
    groups = match.groupdict()
    number, total = groups.get("n"), groups.get("m")
    return _Mark(match.start(), match.end(), int(number) if number else None, int(total) if total else None)


def _longest_sequence(marks: list[_Mark]) -> list[_Mark]:
    """The longest run of at least two marks that count up by one, below one total where they print it."""
    best: list[_Mark] = []
    for _, group in groupby(sorted(marks, key=lambda mark: (mark.total or 0, mark.start)), key=lambda mark: mark.total):
        run: list[_Mark] = []
        for mark in group:
            run = [*run, mark] if run and mark.number == (run[-1].number or 0) + 1 else [mark]
            if len(run) > max(1, len(best)) and (mark.total is None or (mark.number or 0) <= mark.total):
                best = run
    return best


@cache
def _patterns() -> tuple[_Pattern, ...]:
    around = {"line": r"^(?:{})$", "end": r"(?<!\S)(?:{})(?=[ \t]*$)", "anywhere": r"(?<!\S)(?:{})(?!\S)"}
    entries = read_lists("page_marks")["mark"]
    return tuple(
        _Pattern(re.compile(around[entry["where"]].format(entry["pattern"]), re.MULTILINE), entry["sequence"]) for entry in entries
    )
