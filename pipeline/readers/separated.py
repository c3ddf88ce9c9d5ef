"""Rows whose cells are parted by semicolons, by lone bars or (in a CSV file) by commas → the cells' places.

One line with a semicolon is a sentence; several in a row with as many parts, mostly numbers, are a table. Commas part cells only where no
number could have been cut by one: in quotation marks, or between whole numbers of more digits than a group has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.danish.numbers import is_dash, parse_number
from pipeline.model import Line, Note

_FEWEST = 3
"""So many rows with as many cells are a table."""

_LONGEST_HEAD = 80  # characters of a cell
_QUOTED = r'"(?:[^"]|"")*"'
_CELLS = {sign: re.compile(rf"\s*(?P<cell>{_QUOTED}|[^{sign}]*?)\s*(?:{re.escape(sign)}|$)") for sign in ";|,"}
_UNGROUPED = re.compile(r"-?\d{4,}")

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with the spans of its cells in it."""

    line: Line
    spans: Spans
    quoted: bool

    @property
    def texts(self) -> list[str]:
        """What stands in its cells."""
        return [self.line.text[start:end] for start, end in self.spans]


def mark_separated(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Note, ...]]:
    """The lines, those of separated rows with their cells, and a note of each run of rows whose cells cannot be told.

    Args:
        lines: of a text file, in printed order.
    """
    found: dict[int, Spans] = {}
    notes: list[Note] = []
    filled = [line for line in lines if line.text.strip()]
    for sign in _CELLS:
        for has, group in groupby(filled, key=lambda line: _has(line, sign)):
            rows = _trim([_cut(line, sign) for line in group]) if has else []
            taken = _take(rows, sign)
            found |= taken
            notes += [] if taken else _note_unread(rows, sign)
    return tuple(replace(line, cells=_place(line, found[line.no])) if line.no in found else line for line in lines), tuple(notes)


def _has(line: Line, sign: str) -> bool:
    """Whether a line may be such a row; tabs and a bar at the beginning part cells themselves."""
    text = line.text.strip()
    return sign in text and "\t" not in text and not text.startswith("|") and (sign == ";" or ";" not in text)


def _cut(line: Line, sign: str) -> _Row:
    spans: list[tuple[int, int]] = []
    quoted = False
    for match in _CELLS[sign].finditer(line.text):
        start, end = match.span("cell")
        if end - start > 1 and line.text[start] == '"' == line.text[end - 1]:
            start, end, quoted = start + 1, end - 1, True
        spans.append((start, end))
        if match.end() == len(line.text) and not match[0].rstrip().endswith(sign):
            break
    return _Row(line, tuple(spans), quoted)


def _trim(rows: list[_Row]) -> list[_Row]:
    """The rows without prose at either end: long lines that have not as many parts as most, or long parts."""
    width = max(Counter(len(row.spans) for row in rows).items(), key=lambda one: (one[1], one[0]))[0]
    kept = [at for at, row in enumerate(rows) if _is_figures(row) or (not _has_prose(row) and (len(row.spans) == width or _is_short(row)))]
    return rows[kept[0] : kept[-1] + 1] if kept else []


def _has_prose(row: _Row) -> bool:
    return any(len(text) > _LONGEST_HEAD for text in row.texts)


def _is_short(row: _Row) -> bool:
    return len(row.line.text) <= _LONGEST_HEAD


def _note_unread(rows: Sequence[_Row], sign: str) -> list[Note]:
    """What is said of rows of figures that are none with certainty."""
    figures = [row for row in rows if _is_figures(row) and len(row.spans) > 2]
    if len(figures) < 2:
        return []
    first, last = figures[0].line.no, figures[-1].line.no
    return [Note("reading.separated_unread", {"sign": sign, "first": first, "last": last}, first)]


def _take(rows: Sequence[_Row], sign: str) -> Mapping[int, Spans]:
    """The cells of a run of rows, by the number of their line; none where they are no table."""
    counts = Counter(len(row.spans) for row in rows)
    if not counts:
        return {}
    width, times = max(counts.items(), key=lambda one: (one[1], one[0]))
    own = [row for row in rows if len(row.spans) <= width]
    figures = [row for row in own if _is_figures(row)]
    if times < _FEWEST or width < 2 or len(own) < len(rows) or 2 * len(figures) < len(rows) or len(figures) < 2:
        return {}
    if any(map(_has_prose, own)) or (sign == "," and not _parts_numbers(own)):
        return {}
    return {row.line.no: row.spans for row in own}


def _is_figures(row: _Row) -> bool:
    """Whether the cells behind the first hold a number, and nothing but numbers, dashes and blanks."""
    cells = [text.strip() for text in row.texts[1:]]
    numbers = sum(parse_number(text, 0) is not None for text in cells)
    return numbers > 0 and all(not text or is_dash(text) or parse_number(text, 0) is not None for text in cells)


def _parts_numbers(rows: Sequence[_Row]) -> bool:
    """Whether commas part numbers instead of standing in them."""
    return all(row.quoted or any(_UNGROUPED.fullmatch(text.strip()) for text in row.texts[1:]) for row in rows if _is_figures(row))


def _place(line: Line, spans: Spans) -> Spans:
    return tuple((line.start + start, line.start + end) for start, end in spans)
