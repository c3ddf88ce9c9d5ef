"""Heads and feet that run over a document's pages: the same words at the same height, page after page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.readers.pdf_pages.print_lines import PrintLine

_REACH = 3  # lines from a page's top or bottom
_SHARE = 0.5  # of the pages
_TOLERANCE = 4.0  # points
_APART = 1.9  # of the type's height: how far a head in several columns stands from what follows, or it may be a table's
_NUMBER = re.compile(r"\d+")
_PAGE_ONLY = re.compile(r"(?:side|s\.?|page)?\s*[-–—|]*\s*#\s*(?:(?:af|ud af|/|of|-|–)\s*(?:\d+|#))?\s*[-–—|]*", re.IGNORECASE)


def take_running(pages: Sequence[Sequence[PrintLine]]) -> tuple[tuple[PrintLine, ...], tuple[tuple[PrintLine, ...], ...]]:
    """Part running heads and feet from the pages.

    Args:
        pages: each page's lines from top to bottom.

    Returns:
        the running lines as the first page that bears them prints them (those of mere page numbers left out), and the pages without any.
    """
    groups: dict[tuple[str, bool, int], list[PrintLine]] = defaultdict(list)
    for lines in pages:
        for at_top, edge in ((True, lines[:_REACH]), (False, lines[::-1][:_REACH])):
            for line in edge:
                groups[_NUMBER.sub("#", line.text), at_top, _place(line)].append(line)
    running = [found for found in _join_near(groups) if _runs(found, len(pages))]
    taken = {id(line) for found in running for line in found if _is_apart(line, pages[line.page - 1])}
    firsts = [found[0] for found in running if id(found[0]) in taken and not _is_page_number(found)]
    return tuple(_once(firsts)), tuple(tuple(line for line in lines if id(line) not in taken) for lines in pages)


def _place(line: PrintLine) -> int:
    return round(line.base / _TOLERANCE)


def _join_near(groups: dict[tuple[str, bool, int], list[PrintLine]]) -> Iterable[list[PrintLine]]:
    """Groups of one text whose heights differ by no more than the tolerance, each line once."""
    for (words, at_top, place), lines in groups.items():
        near = groups.get((words, at_top, place + 1), [])
        yield sorted([*lines, *near], key=lambda line: line.page)


def _runs(lines: Sequence[PrintLine], pages: int) -> bool:
    """Whether lines stand on enough pages, and whatever numbers they print stay as they are or count the pages."""
    if len(lines) < max(2, _SHARE * pages) or len({line.page for line in lines}) != len(lines):
        return False
    printed = [[int(number) for number in _NUMBER.findall(line.text)[:20] if len(number) < 10] for line in lines]
    for first, second in pairwise(zip(lines, printed, strict=True)):
        steps = {after - before for before, after in zip(first[1], second[1], strict=False)}
        if not steps <= {0, second[0].page - first[0].page}:
            return False
    return True


def _is_apart(line: PrintLine, page: Sequence[PrintLine]) -> bool:
    """Whether a line in columns stands apart from its neighbours: else it may be a table's head, set again on each page."""
    if len(line.runs) < 3:
        return True
    others = [abs(other.base - line.base) for other in page if other is not line]
    return min(others, default=1e9) > _APART * line.height


def _is_page_number(lines: Sequence[PrintLine]) -> bool:
    first, second = lines[0], lines[1]
    numbers = zip(_NUMBER.findall(first.text), _NUMBER.findall(second.text), strict=False)
    changes = iter([before != after for before, after in numbers])
    return _PAGE_ONLY.fullmatch(_NUMBER.sub(lambda found: "#" if next(changes, False) else found[0], first.text)) is not None


def _once(lines: Iterable[PrintLine]) -> Iterable[PrintLine]:
    return {line.text: line for line in sorted(lines, key=lambda line: (line.page, line.base))}.values()
