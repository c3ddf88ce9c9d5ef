"""Heads and feet that run over a document's pages: the same words at the same height, page after page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.pdf_pages.print_lines import PrintLine

_REACH = 3  # lines from a page's top or bottom
_SHARE = 0.5  # of the pages
_TOLERANCE = 4.0  # points
_APART = 1.9  # of the type's height: how far a head in several columns stands from what follows, or it may be a table's
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:\b(?:side|s\.|page|pag\.)\s*)?\0(?:\s*(?:af|ud af|/|of|–|-)\s*\d+)?", re.IGNORECASE)


def take_running(pages: Sequence[Sequence[PrintLine]]) -> tuple[tuple[str, ...], tuple[tuple[PrintLine, ...], ...]]:
    """Part running heads and feet from the pages.

    Args:
        pages: each page's lines from top to bottom.

    Returns:
        what they say, each once, without the pages' numbers; and the pages without them.
    """
    groups: dict[tuple[str, bool, int], list[PrintLine]] = defaultdict(list)
    for lines in pages:
        for at_top, edge in ((True, lines[:_REACH]), (False, lines[::-1][:_REACH])):
            for line in edge:
                groups[_NUMBER.sub("#", line.text), at_top, _place(line)].append(line)
    running = [found for found in _join_near(groups) if _runs(found, len(pages))]
    taken = {id(line) for found in running for line in found if _is_apart(line, pages[line.page - 1])}
    shown = sorted((found for found in running if id(found[0]) in taken), key=lambda found: (found[0].page, found[0].base))
    texts = dict.fromkeys(filter(None, (_without_page_number(found) for found in shown)))
    return tuple(texts), tuple(tuple(line for line in lines if id(line) not in taken) for lines in pages)


def _place(line: PrintLine) -> int:
    return round(line.base / _TOLERANCE)


def _join_near(groups: dict[tuple[str, bool, int], list[PrintLine]]) -> Iterator[list[PrintLine]]:
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


def _without_page_number(lines: Sequence[PrintLine]) -> str:
    """A running line's words as the first page prints them, without the number that counts the pages."""
    numbers = zip(_NUMBER.findall(lines[0].text), _NUMBER.findall(lines[1].text), strict=False)
    counts = iter([before != after for before, after in numbers])
    marked = _NUMBER.sub(lambda found: "\0" if next(counts, False) else found[0], lines[0].text)
    return _PAGE_NUMBER.sub("", marked).strip(" /|·•–—-") if "\0" in marked else marked
