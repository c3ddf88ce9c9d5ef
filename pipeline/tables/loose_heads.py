"""Heads side by side with mere blanks between them (``Opr. budget 2024 Korr. budget 2024 Afvigelse``), above rows set the same way.

Where one head ends and the next begins, its words tell: the line must fall into as many known heads as its rows have figures, in one
way only, and no two of them may be a head together (``Forventet`` and ``regnskab``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.danish.heads import match_column
from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year
from pipeline.tables.row_tail import cut_from_end
from pipeline.tables.stacked import STYLE

_FEWEST_HEADS, _MOST_HEADS = 2, 12
_FEWEST_ROWS = 2
_LONGEST_HEAD = 6
_BEGINS = re.compile(r"(?!pr\.|pct\b)[^\W\d_]{2}", re.IGNORECASE)
_WORD = re.compile(r"\S+")
Span = tuple[int, int]
"""A head by its first word and the one behind its last."""


def part_heads(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines; a head that falls into as many heads as the rows below it have figures has a cell for each.

    Args:
        lines: an item's lines.
    """
    return tuple(_part(line, lines[at + 1 :]) or line for at, line in enumerate(lines))


def _part(line: GridLine, below: Sequence[GridLine]) -> GridLine | None:
    if line.style != "plain" or line.is_blank or not below or below[0].style != "tail":
        return None
    counts = [len(cut_from_end(row, _MOST_HEADS + 1, parted=False)[1]) for row in takewhile(lambda row: row.style == "tail", below)]
    columns = max(counts)
    if not _FEWEST_HEADS <= columns <= _MOST_HEADS or counts.count(columns) < _FEWEST_ROWS:
        return None
    words = [Cell(found[0], line.line.start + found.start(), line.line.start + found.end()) for found in _WORD.finditer(line.line.text)]
    ways = list(_cut(words, columns))
    if len(ways) != 1:
        return None
    first = ways[0][0][0]
    label = _join(line, words, (0, first)) if first else Cell("", line.line.start, line.line.start)
    return replace(line, style=STYLE, cells=(label, *(_join(line, words, span) for span in ways[0])))


def _cut(words: Sequence[Cell], columns: int) -> Iterator[tuple[Span, ...]]:
    """The ways to cut the words into so many heads; before them a unit or a head of the labels may stand."""
    for first in range(len(words)):
        if first == 0 or _is_corner(_text(words, (0, first))):
            yield from _cut_from(words, first, columns)


def _cut_from(words: Sequence[Cell], first: int, columns: int) -> Iterator[tuple[Span, ...]]:
    if not columns:
        yield from ((),) if first == len(words) else ()
        return
    for behind in range(first + 1, min(first + _LONGEST_HEAD, len(words)) + 1):
        if _is_head(_text(words, (first, behind))):
            for rest in _cut_from(words, behind, columns - 1):
                if not rest or not _is_head(_text(words, (first, rest[0][1]))):
                    yield (first, behind), *rest


def _is_head(text: str) -> bool:
    """Whether some words are a whole known head, with a year or a date behind it, or a mere year."""
    if is_year(text):
        return True
    words = text.split()
    if not _BEGINS.match(words[0]) or words[-1] == "pr." or any(is_unit(" ".join(words[:end])) for end in range(1, len(words) + 1)):
        return False  # a year, a date, a unit or ``i %`` stands behind its head
    word = match_column(text)
    return word is not None and word.exact and word.role not in ("label", "area")


def _is_corner(text: str) -> bool:
    word = match_column(text)
    return is_unit(text) or (word is not None and word.exact and word.role in ("label", "area"))


def _text(words: Sequence[Cell], span: Span) -> str:
    return " ".join(word.text for word in words[slice(*span)])


def _join(line: GridLine, words: Sequence[Cell], span: Span) -> Cell:
    start, end = words[span[0]].start, words[span[1] - 1].end
    return Cell(line.line.text[start - line.line.start : end - line.line.start], start, end)
