"""Heads that stand in one text with mere blanks between them (``Opr. budget 2024 Korr. budget 2024 Afvigelse``).

Where one ends and the next begins, their words tell: the text must fall into known heads in one way only, and no two of them may be a head
together (``Forventet`` and ``regnskab``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from pipeline.danish.heads import match_column
from pipeline.danish.measures import says_only_when
from pipeline.danish.units import is_unit
from pipeline.danish.vocabulary import match_row_role, without_total_words
from pipeline.danish.words import find_years
from pipeline.model import Cell
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year

_FEWEST_HEADS, MOST_HEADS = 2, 12
_LONGEST_HEAD = 6
_MOST_WORDS = 36
_BEGINS = re.compile(r"(?!pr\.|pct\b)[^\W\d_]{2}", re.IGNORECASE)
_WORD = re.compile(r"\S+")
Span = tuple[int, int]
"""A head by its first word and the one behind its last."""


def cut_heads(cell: Cell, columns: int | None = None) -> tuple[Cell, ...]:
    """The heads that a text holds, each with its place.

    Args:
        cell: the text.
        columns: how many heads it ought to hold, where that is known.

    Returns:
        what stands before the first of them (a unit, a head of the labels; else empty), and the heads; nothing where it holds one or
        none, or where it can be cut in several ways. Where their number is known, words that nobody knows may head the labels.
    """
    words = [Cell(found[0], cell.start + found.start(), cell.start + found.end()) for found in _WORD.finditer(cell.text)]
    if not _FEWEST_HEADS <= len(words) <= _MOST_WORDS or not _ends_in_head(words):
        return ()
    ways = [way for way in _cut(words, columns is not None) if columns in (None, len(way)) and _FEWEST_HEADS <= len(way) <= MOST_HEADS]
    if len(ways) != 1:
        return ()
    first = ways[0][0][0]
    corner = _join(cell, words, (0, first)) if first else Cell("", cell.start, cell.start)
    return corner, *(_join(cell, words, span) for span in ways[0])


def join_cut_head(line: GridLine) -> GridLine:
    """The line with a head in one cell that two cells hold, as it stands above two columns (``Kommunens`` and ``andel, pct.``).

    Neither is a head by itself, and both together are known by heart.
    """
    cells = list(line.cells)
    for at, (left, right) in enumerate(pairwise(line.cells)):
        if left.text and right.text and cells[at].text and _is_one(left.text, right.text):
            cells[at] = Cell(f"{left.text} {right.text}", left.start, right.end)
            cells[at + 1] = Cell("", right.end, right.end)
    return replace(line, cells=tuple(cells))


def _is_one(left: str, right: str) -> bool:
    whole = match_column(f"{left} {right}")
    return whole is not None and whole.exact and match_column(left) is None and match_column(right) is None


def _ends_in_head(words: Sequence[Cell]) -> bool:
    """Whether the last of some words are a head: of all other texts, and most are, none is ever cut."""
    return any(_is_head(_text(words, (first, len(words)))) for first in range(max(len(words) - _LONGEST_HEAD, 0), len(words)))


def _cut(words: Sequence[Cell], counted: bool) -> Iterator[tuple[Span, ...]]:
    for first in range(len(words)):
        if first == 0 or _is_corner(_text(words, (0, first))) or (counted and not _holds_head(words[:first])):
            yield from (way for way in _cut_from(words, first) if not _begins_before(words, way[0]))


def _cut_from(words: Sequence[Cell], first: int) -> Iterator[tuple[Span, ...]]:
    """The ways to cut all words from one on into heads."""
    if first == len(words):
        yield ()
        return
    for behind in range(first + 1, min(first + _LONGEST_HEAD, len(words)) + 1):
        if _is_head(_text(words, (first, behind))):
            for rest in _cut_from(words, behind):
                if not rest or not _is_head(_text(words, (first, rest[0][1]))):
                    yield (first, behind), *rest


@lru_cache(maxsize=8192)
def _is_head(text: str) -> bool:
    """Whether some words are a whole known head, with a year, a date or a unit behind it, a time or a total; several years are several."""
    words = text.split()
    if sum(map(is_year, words)) > 1:
        return False
    if is_year(text) or _is_time(text) or _is_total(text):
        return True
    if text.count("(") != text.count(")"):
        return False
    begins = [" ".join(words[:end]) for end in range(1, len(words) + 1)]
    if not _BEGINS.match(words[0]) or words[-1] == "pr." or any(is_unit(begin) or _says_when(begin) for begin in begins):
        return False  # a time, a unit or ``i %`` stands behind its head
    word = match_column(text)
    return word is not None and word.exact and word.role not in ("label", "area")


def _begins_before(words: Sequence[Cell], head: Span) -> bool:
    """Whether a head begins among the words above the labels: ``By Maj 2017`` ends in a time, not in a year."""
    return any(_is_head(_text(words, (first, head[1]))) for first in range(head[0]))


def _says_when(text: str) -> bool:
    return says_only_when(text) and match_row_role(text) is None


def _is_total(text: str) -> bool:
    return match_row_role(text) == "total" and not without_total_words(text) and not find_years(text)


def _is_time(text: str) -> bool:
    """Whether some words are a time (``Maj 2017``, ``1. kvt. 2024``)."""
    first, *_ = text.split()
    return _says_when(text) and not is_year(first) and len(find_years(text)) == 1 and find_years(text.split()[-1]) != ()


def _holds_head(words: Sequence[Cell]) -> bool:
    """Whether the last of some words may be a head: a column without figures in the rows, so that the others would be shifted."""
    return any(_is_head(_text(words, (first, len(words)))) for first in range(len(words)))


def _is_corner(text: str) -> bool:
    word = match_column(text)
    return is_unit(text) or (word is not None and word.exact and word.role in ("label", "area"))


def _text(words: Sequence[Cell], span: Span) -> str:
    return " ".join(word.text for word in words[slice(*span)])


def _join(cell: Cell, words: Sequence[Cell], span: Span) -> Cell:
    start, end = words[span[0]].start, words[span[1] - 1].end
    return Cell(cell.text[start - cell.start : end - cell.start], start, end)
